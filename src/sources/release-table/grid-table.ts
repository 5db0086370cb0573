// A table in cells (workbook, CSV, web page): which column holds names, which the amounts, where the data end.

import type { CellRef, Problem } from '#model/import-report.ts';
import { AMOUNT_HEADING, OTHER_HEADING, TOTAL_NAME } from './headings.ts';
import { hellersOfNumber, isAmount, type PrintedTable, type TableLine } from './table-line.ts';

export type GridCell = { text: string | null; stored?: number; problem?: Problem };
export type Grid = {
  /** `cells[0]` is the first row of the source. */
  cells: GridCell[][];
  refOf: (row: number, column: number) => CellRef;
};

const NOTE_CHARACTERS = 500;

type Columns = { name: number; amount: number };

/** Finds the one table of a grid; undefined when no column holds known names beside a column of amounts. */
export function readGridTable(grid: Grid, isKnown: (name: string) => boolean): PrintedTable | undefined {
  const isName = (text: string | null | undefined): boolean =>
    text !== null && text !== undefined && (TOTAL_NAME.test(text.trim()) || isKnown(text));
  const name = findNameColumn(grid, isName);
  if (name === undefined) return undefined;
  const named = grid.cells.flatMap((row, index) => (isName(row[name]?.text) ? [index] : []));
  const amounts = listAmountColumns(grid, name, named);
  if (amounts.length === 0) return undefined;
  const from = extendUp(grid, name, amounts, named[0]!);
  const amount = chooseAmountColumn(grid, amounts, from);
  const heading = headingText(grid, from);
  if (amount === undefined) {
    const found = amounts.map((column) => grid.refOf(from, column).column ?? column + 1).join(', ');
    const problem: Problem = {
      code: 'ambiguous-column',
      severity: 'error',
      ref: grid.refOf(Math.max(0, from - 1), amounts[0]!),
      value: found,
      expected: 'jeden sloupec s částkami, označený nadpisem',
    };
    return { lines: [], heading, problems: [problem] };
  }
  const total = named.find((row) => row > from && TOTAL_NAME.test(grid.cells[row]![name]!.text!.trim()));
  const to = total ?? named.at(-1)!;
  const columns = { name, amount };
  const lines = grid.cells
    .slice(from, to + 1)
    .flatMap((row, index) => (isBlank(row) ? [] : [buildLine(grid, from + index, columns)]));
  return { lines, heading: columnHeading(grid, from, amount, heading), problems: listLegend(grid, to) };
}

function isBlank(row: GridCell[]): boolean {
  return row.every((cell) => cell.text === null || cell.text.trim() === '');
}

function findNameColumn(
  grid: Grid,
  isName: (text: string | null | undefined) => boolean,
): number | undefined {
  const counts: number[] = [];
  for (const row of grid.cells)
    row.forEach((cell, column) => {
      if (cell.stored === undefined && isName(cell.text)) counts[column] = (counts[column] ?? 0) + 1;
    });
  const most = Math.max(0, ...counts.map((count) => count ?? 0));
  return most === 0 ? undefined : counts.indexOf(most);
}

function hasAmount(cell: GridCell | undefined): boolean {
  return cell !== undefined && (cell.stored !== undefined || (cell.text !== null && isAmount(cell.text)));
}

function listAmountColumns(grid: Grid, name: number, named: number[]): number[] {
  const counts: number[] = [];
  for (const row of named)
    grid.cells[row]!.forEach((cell, column) => {
      if (column !== name && hasAmount(cell)) counts[column] = (counts[column] ?? 0) + 1;
    });
  return counts.flatMap((count, column) => (count * 2 >= named.length ? [column] : []));
}

/** Rows with an unknown name directly above the first known one belong to the table too. */
function extendUp(grid: Grid, name: number, amounts: number[], first: number): number {
  let from = first;
  while (from > 0) {
    const above = grid.cells[from - 1]!;
    const named = above[name]?.text != null && above[name].stored === undefined;
    if (!named || !amounts.some((column) => hasAmount(above[column]))) break;
    from -= 1;
  }
  return from;
}

/** Several numeric columns: the headings must leave exactly one that can be the amount. */
function chooseAmountColumn(grid: Grid, amounts: number[], from: number): number | undefined {
  if (amounts.length === 1) return amounts[0];
  const headings = amounts.map((column) => ({ column, text: columnHeading(grid, from, column, '') }));
  const possible = headings.filter(({ text }) => !OTHER_HEADING.test(text));
  const telling = possible.filter(({ text }) => AMOUNT_HEADING.test(text));
  if (telling.length === 1) return telling[0]!.column;
  return telling.length === 0 && possible.length === 1 ? possible[0]!.column : undefined;
}

function columnHeading(grid: Grid, from: number, column: number, otherwise: string): string {
  const above = grid.cells.slice(Math.max(0, from - 3), from).flatMap((row) => row[column]?.text ?? []);
  return [...above, otherwise].join(' ').trim();
}

function headingText(grid: Grid, from: number): string {
  return grid.cells
    .slice(Math.max(0, from - 4), from)
    .filter((row) => row.filter((cell) => cell.text !== null).length === 1)
    .map((row) => row.find((cell) => cell.text !== null)!.text)
    .join(' ');
}

function buildLine(grid: Grid, row: number, columns: Columns): TableLine {
  const cells = grid.cells[row]!;
  const amount = cells[columns.amount];
  const notes = cells.flatMap((cell, column) =>
    column > columns.amount && cell.text !== null && cell.stored === undefined && !isAmount(cell.text)
      ? [cell.text]
      : [],
  );
  const [printed, inside] = splitNote(amount?.text ?? null);
  const note = [...(inside ? [inside] : []), ...notes].join('; ').replace(/^\(|\)$/gu, '');
  return {
    name: cells[columns.name]?.text?.trim() ?? '',
    nameRef: grid.refOf(row, columns.name),
    amount: printed,
    amountRef: grid.refOf(row, columns.amount),
    ...(amount?.stored === undefined ? {} : { stored: hellersOfNumber(amount.stored) }),
    ...(note ? { note } : {}),
    cells: cells.map((cell) => cell.text),
    problems: cells.flatMap((cell, column) =>
      column === columns.amount && cell.problem ? [cell.problem] : [],
    ),
  };
}

/** `0 (teprve zahájena)` in one cell: the amount and its note. */
function splitNote(text: string | null): [string | null, string | undefined] {
  const match =
    text === null || text.length > NOTE_CHARACTERS ? null : /^(.*?\d.*?)\s*\((.*)\)\s*$/su.exec(text);
  return match ? [match[1]!, match[2]!] : [text, undefined];
}

function listLegend(grid: Grid, to: number): Problem[] {
  const below = grid.cells.findIndex((row, index) => index > to && !isBlank(row));
  if (below < 0) return [];
  const column = grid.cells[below]!.findIndex((cell) => cell.text !== null);
  const value = grid.cells[below]![column]!.text!.slice(0, 100);
  return [{ code: 'legend-below-data', severity: 'note', ref: grid.refOf(below, column), value }];
}
