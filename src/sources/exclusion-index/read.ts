// Reads an edition of the Index of social exclusion: one candidate per municipality, every value traceable to its cell.

import {
  columnLetters,
  type CellRef,
  type Field,
  type Problem,
  type ReadResult,
  type SheetRow,
} from '#model/import-report.ts';
import type { IndicatorId, InputId } from '#model/index-inputs.ts';
import { checkTableCells, formatCell, readWorkbook, type Sheet } from '../file/workbook.ts';
import { checkRow, type KnownMunicipality } from './checks.ts';
import { findHeadingRow, readColumns, type Columns } from './columns.ts';
import type { ColumnId } from './headings.ts';
import { hasSchoolSentence, isBlankRow, isDataRow, readRow } from './row.ts';

export type IndexCandidate = {
  /** Six digits, e.g. `563889`. */
  code: string;
  name: string;
  status: string | null;
  pouCode: string | null;
  pouName: string | null;
  orpCode: string | null;
  orpName: string | null;
  districtCode: string;
  districtName: string | null;
  regionCode: string;
  regionName: string | null;
  year: number;
  /** Null only where the publisher took the value over from another municipality. */
  inputs: Record<InputId, number | null>;
  published: {
    /** Per cent. */
    shares: Record<IndicatorId, number | null>;
    quotients: Record<IndicatorId, number | null>;
    index: number | null;
    /** As printed: `12 až 30`. */
    band: string | null;
  };
  imputed: IndicatorId[];
  /** Row of the sheet, counted from 1. */
  row: number;
};

/** Cells have no object each: {@link fieldOf} builds the reference of a value from `columns` and the row. */
export type IndexResult = ReadResult<IndexCandidate> & {
  sheet: string;
  year: number;
  /** The heading row as printed. */
  headings: SheetRow;
  /** Letters of the column of each value, e.g. `enforcement` → `N`. */
  columns: Partial<Record<ColumnId, string>>;
};

export type IndexOptions = {
  /** Year the edition should be of; without it the year most headings say. */
  year?: number;
  /** Municipalities of the register by code. */
  known?: ReadonlyMap<string, KnownMunicipality>;
  /** Regions of which `known` holds every municipality; elsewhere an unknown one is no mistake. All when left out. */
  wholeRegions?: ReadonlySet<string>;
};

const FIRST_CELLS = 3;

/** Reads the workbook. Wrong headings refuse every row; a wrong cell refuses its row; both say which and why. */
export function readExclusionIndex(bytes: Uint8Array, name: string, options: IndexOptions = {}): IndexResult {
  const workbook = readWorkbook(bytes, name);
  const result = emptyResult(workbook.problems);
  if (workbook.sheets.length === 0) return result;
  for (const sheet of workbook.sheets) {
    const headingRow = findHeadingRow(sheet);
    if (headingRow === undefined) continue;
    readSheet(sheet, readColumns(sheet, headingRow, options.year), result, options);
    return result;
  }
  const value = workbook.sheets.map((sheet) => sheet.name).join(', ');
  const expected = 'list s nadpisy Kód obce, Název obce, Počet osob v exekuci…';
  result.problems.push({ code: 'missing-sheet', severity: 'error', value, expected });
  return result;
}

/** The value of an input with its place: `fieldOf(result, candidate, 'enforcement')` → 8425 at `N2150`. */
export function fieldOf(
  result: IndexResult,
  candidate: IndexCandidate,
  id: InputId,
): Field<number> | undefined {
  const value = candidate.inputs[id];
  if (value === null) return undefined;
  return {
    value,
    raw: String(value),
    ref: { sheet: result.sheet, row: candidate.row, column: result.columns[id]! },
  };
}

function emptyResult(problems: Problem[]): IndexResult {
  return {
    rows: [],
    candidates: [],
    problems: [...problems],
    totals: [],
    rowsRead: 0,
    rejected: 0,
    sheet: '',
    year: 0,
    headings: { sheet: '', row: 0, cells: [] },
    columns: {},
  };
}

function readSheet(sheet: Sheet, columns: Columns, result: IndexResult, options: IndexOptions): void {
  const { headingRow, indexOf } = columns;
  result.sheet = sheet.name;
  result.year = columns.year;
  result.headings = rawRow(sheet, headingRow);
  for (const [id, index] of Object.entries(indexOf)) result.columns[id as ColumnId] = columnLetters(index);
  result.problems.push(...columns.problems);
  const end = findEnd(sheet, columns, result);
  const { problems: cellProblems, spoilt } = checkTableCells(sheet, headingRow, end - 1);
  const refused = columns.problems.some((problem) => problem.severity === 'error');
  result.problems.push(...cellProblems);
  const seen = new Map<string, CellRef>();
  const imputed: number[] = [];
  for (let row = headingRow + 1; row < end; row += 1) {
    if (isBlankRow(sheet.rows[row]!)) continue;
    result.rowsRead += 1;
    result.rows.push(rawRow(sheet, row));
    const candidate = refused ? undefined : readRow(sheet, row, columns, result.problems);
    if (
      !candidate ||
      spoilt.has(row + 1) ||
      !checkRow(
        candidate,
        { sheet, columns, seen, known: options.known, wholeRegions: options.wholeRegions },
        result.problems,
      )
    ) {
      result.rejected += 1;
      continue;
    }
    if (candidate.imputed.length > 0) imputed.push(row);
    result.candidates.push(candidate);
  }
  if (result.rowsRead === 0)
    result.problems.push({
      code: 'no-rows',
      severity: 'error',
      ref: { sheet: sheet.name, row: headingRow + 1 },
    });
  if (imputed.length > 0) result.problems.push(summariseImputed(sheet, columns, imputed));
}

function rawRow(sheet: Sheet, row: number): SheetRow {
  return { sheet: sheet.name, row: row + 1, cells: sheet.rows[row]!.map(formatCell) };
}

/** Data end where only rows without a code and without numbers follow: a legend, told in a note and left out. */
function findEnd(sheet: Sheet, columns: Columns, result: IndexResult): number {
  let end = sheet.rows.length;
  while (end > columns.headingRow + 1 && !isDataRow(sheet.rows[end - 1]!, columns)) end -= 1;
  const legend = sheet.rows.findIndex((cells, row) => row >= end && !isBlankRow(cells));
  if (legend >= 0) {
    const column = sheet.rows[legend]!.findIndex((cell) => cell !== null);
    const value = String(sheet.rows[legend]![column]).slice(0, 100);
    const ref = { sheet: sheet.name, row: legend + 1, column: columnLetters(column) };
    result.problems.push({ code: 'legend-below-data', severity: 'note', ref, value });
  }
  return end;
}

function summariseImputed(sheet: Sheet, columns: Columns, rows: number[]): Problem {
  const column = columns.indexOf['early-leavers']!;
  const letters = columnLetters(column);
  const first = rows.slice(0, FIRST_CELLS).map((row) => `${letters}${row + 1}`);
  return {
    code: 'imputed-value',
    severity: 'note',
    ref: { sheet: sheet.name, row: rows[0]! + 1, column: letters },
    column: String(sheet.rows[columns.headingRow]![column]),
    value: String(sheet.rows[rows[0]!]![column]).slice(0, 200),
    details: { count: rows.length, first: first.join(', ') },
  };
}

/**
 * The content in canonical form, the same for any order of rows and columns: one line per municipality, sorted. Two
 * files with the same key hold the same edition; the caller hashes it.
 */
export function contentKey(result: IndexResult): string {
  const letters = new Map(Object.entries(result.columns).map(([id, column]) => [column, id]));
  const order = result.headings.cells
    .map((heading, index) => ({ index, id: letters.get(columnLetters(index)) ?? heading ?? '' }))
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const lines = result.rows.map((row) => {
    return order.map(({ index }) => shorten(row.cells[index] ?? '')).join('\t');
  });
  return [`exclusion-index ${result.year}`, order.map(({ id }) => id).join('\t'), ...lines.sort()].join('\n');
}

/** The same sentence stands in thousands of cells; a mark for it keeps the key short. */
function shorten(cell: string): string {
  return cell.length > 100 && hasSchoolSentence(cell) ? '(převzato)' : cell;
}
