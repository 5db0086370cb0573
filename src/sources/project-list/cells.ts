// The cells of one row of a list as values, each with its place. What cannot be read is a problem with its cell.

import { parseIco } from '#model/ico.ts';
import type { CellRef, Problem, Severity } from '#model/import-report.ts';
import type { AssertedAmount } from '#model/project-assertion.ts';
import type { CellMark, CellValue } from '../file/workbook.ts';
import type { TableRow } from '../file/table.ts';
import {
  isBlankAmount,
  parseAmountText,
  readAmountNumber,
  type AmountStyle,
  type ReadAmount,
} from './amount-text.ts';
import { refOf, tidy, type Columns } from './columns.ts';
import { readDateCell, type DateOrder } from './date-cell.ts';
import type { Tally } from './tally.ts';

export type RowCells = {
  readonly row: TableRow;
  has(id: string): boolean;
  /** On one line, hard spaces made plain; undefined when the cell is empty or there is no such column. */
  text(id: string): string | undefined;
  /** With its line breaks. */
  prose(id: string): string | undefined;
  amount(
    id: string,
    kind: AssertedAmount['kind'],
    payer: AssertedAmount['payer'],
    style?: AmountStyle,
  ): AssertedAmount[];
  /** An exact number as decimal text. */
  number(id: string): string | undefined;
  date(id: string, order?: DateOrder): string | undefined;
  ico(id: string): string | undefined;
  ref(id: string): CellRef;
  reject(
    code: string,
    id: string,
    expected?: string,
    severity?: Severity,
    details?: Problem['details'],
  ): void;
};

/** The same object serves every row of a list; `failed` says whether the row has an error. */
export function createCells(
  columns: Columns,
  problems: Problem[],
  tally: Tally,
): RowCells & { use(row: TableRow): void; failed(): boolean } {
  let row: TableRow = { sheet: '', row: 0, cells: [] };
  let failed = false;
  const indexOf = (id: string) => columns.indexOf.get(id) ?? -1;
  const value = (id: string): CellValue => row.cells[indexOf(id)] ?? null;
  const place = (id: string) => ({
    ref: refOf(row, Math.max(0, indexOf(id))),
    ...(columns.headings[indexOf(id)] ? { column: columns.headings[indexOf(id)] } : {}),
    value: printCell(value(id), row.marks?.get(indexOf(id))) ?? '',
  });

  const cells: RowCells & { use(next: TableRow): void; failed(): boolean } = {
    get row() {
      return row;
    },
    use(next) {
      row = next;
      failed = false;
      checkCells(next, columns, (problem) => {
        problems.push(problem);
        failed = true;
      });
    },
    failed: () => failed,
    has: (id) => indexOf(id) >= 0,
    text(id) {
      const text = printCell(value(id), row.marks?.get(indexOf(id)));
      return text === null ? undefined : tidy(text) || undefined;
    },
    prose(id) {
      const text = printCell(value(id), undefined);
      return text?.replaceAll('\u00a0', ' ').trim() || undefined;
    },
    amount(id, kind, payer, style) {
      const read = readAmountCell(value(id), style);
      if (read === 'blank') return [];
      if (read === undefined) {
        cells.reject(style?.problem ?? 'not-an-amount', id, 'částka v číslicích');
        return [];
      }
      if (read.rounded) tally.add({ code: 'rounded-amount', severity: 'note', ...place(id) });
      return [{ kind, payer, hellers: read.hellers, ref: refOf(row, indexOf(id)) }];
    },
    number(id) {
      const text = cells.text(id)?.replace(/[ %]/g, '').replace(',', '.');
      if (text === undefined || isBlankAmount(text)) return undefined;
      if (/^-?\d+(\.\d+)?$/.test(text)) return text;
      cells.reject('not-a-number', id, 'číslo', 'warning');
      return undefined;
    },
    date(id, order) {
      const cell = value(id);
      if (cell === null || (typeof cell === 'string' && isBlankAmount(cell))) return undefined;
      const date = readDateCell(cell, row.marks?.get(indexOf(id)), order);
      if (!date) cells.reject('not-a-date', id, 'datum, např. 1. 8. 2023', 'warning');
      else if (date.serial)
        tally.add({ code: 'date-as-serial', severity: 'warning', ...place(id), expected: date.text });
      return date?.text;
    },
    ico(id) {
      const text = cells.text(id);
      if (text === undefined) return undefined;
      const ico = parseIco(text);
      if (ico.ok && ico.padded > 0)
        tally.add({ code: 'padded-ico', severity: 'note', ...place(id), expected: ico.value });
      if (ico.ok) return ico.value;
      if (ico.reason !== 'empty')
        cells.reject('invalid-ico', id, 'osm číslic s platnou kontrolní číslicí', 'warning');
      return undefined;
    },
    ref: (id) => refOf(row, Math.max(0, indexOf(id))),
    reject(code, id, expected, severity = 'error', details) {
      if (severity === 'error') failed = true;
      problems.push({
        code,
        severity,
        ...place(id),
        ...(expected ? { expected } : {}),
        ...(details ? { details } : {}),
      });
    },
  };
  return cells;
}

function readAmountCell(value: CellValue, style?: AmountStyle): ReadAmount | 'blank' | undefined {
  if (value === null) return 'blank';
  if (typeof value === 'number') return readAmountNumber(value, style?.scale);
  if (typeof value === 'boolean') return undefined;
  return isBlankAmount(value) ? 'blank' : parseAmountText(value, style);
}

/** Merged cells and formulas nobody computed: nobody can say whose the value is, or what it is. */
function checkCells(row: TableRow, columns: Columns, report: (problem: Problem) => void): void {
  for (const { column, range } of row.merged ?? [])
    report({
      code: 'merged-cells',
      severity: 'error',
      ref: refOf(row, column),
      value: range,
      expected: 'každý údaj ve své buňce',
    });
  for (const [column, mark] of row.marks ?? []) {
    if (mark !== 'formula-without-value') continue;
    const heading = columns.headings[column];
    const ref = refOf(row, column);
    report({
      code: 'formula-without-value',
      severity: 'error',
      ref,
      ...(heading ? { column: heading } : {}),
      expected: 'vypočtená hodnota vzorce',
    });
  }
}

/** A cell the way its sheet shows it: a date is a day, not its number. */
export function printCell(value: CellValue, mark: CellMark | undefined): string | null {
  if (value === null) return null;
  if (mark === 'date') return readDateCell(value, mark)?.text ?? String(value);
  if (typeof value === 'boolean') return value ? 'PRAVDA' : 'NEPRAVDA';
  return String(value);
}

/** The raw row that is kept: every cell as the sheet shows it. */
export function printRow(row: TableRow): { sheet: string; row: number; cells: (string | null)[] } {
  const { marks } = row;
  return {
    sheet: row.sheet,
    row: row.row,
    cells: row.cells.map((cell, index) => printCell(cell, marks?.get(index))),
  };
}
