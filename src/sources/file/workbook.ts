// XLSX workbooks into plain values. Nothing is formatted: a number stays the number that the file stores.
// XLS, XLSB and ODS are recognised and refused: a small spoilt file of these makes the library fill the memory (formulas
// without an end, one cell repeated a million times), and every publisher we read gives XLSX.

import * as XLSX from '@e965/xlsx';
import { columnLetters, type CellRef, type Problem } from '#model/import-report.ts';
import { checkFileKind, readFileKind, type FileKind } from './kind.ts';
import { LIMITS } from './limits.ts';
import { markFormulas } from './formula-marks.ts';
import { buildStoredZip, type ZipPart } from './stored-zip.ts';
import { checkZipSize, readZipDirectory, unpackEntry } from './zip.ts';

export type CellValue = string | number | boolean | null;

/** `date`: a number shown as a date; `formula-without-value`: a formula nobody has computed before saving. */
export type CellMark = 'date' | 'formula-without-value';

/** Rows and columns count from 0, both ends included. */
export type CellRange = { fromRow: number; toRow: number; fromColumn: number; toColumn: number };

export type Sheet = {
  name: string;
  /** `rows[0]` is row 1 of the sheet; cells after the last filled one are left out, blank ones between are null. */
  rows: CellValue[][];
  /** Only cells that are more than their value; look one up with {@link findMark}. */
  marks: Map<number, CellMark>;
  merges: CellRange[];
  hidden: boolean;
};

export type WorkbookResult = { sheets: Sheet[]; problems: Problem[] };

export const WORKBOOK_KINDS = ['xlsx'] as const satisfies readonly FileKind[];
const SHEET_PART = /^xl\/worksheets\/[^/]+\.xml$/i;
const COLUMNS_MOST = 16_384;
const ERROR_TEXTS: Record<number, string> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

/**
 * Reads every sheet of a workbook. A file that is not one, is encrypted, damaged or too large gives no sheet and a
 * problem; it never throws.
 */
export function readWorkbook(bytes: Uint8Array, name = ''): WorkbookResult {
  if (bytes.length > LIMITS.workbookBytes) return refuse(tooLarge(bytes.length));
  const kind = readFileKind(bytes, name);
  const wrong = kind === 'zip' ? [] : checkFileKind(kind, name, WORKBOOK_KINDS);
  if (wrong.length > 0) return refuse(...wrong);
  const safe = unpackWorkbook(bytes);
  if ('problems' in safe) return refuse(...safe.problems);
  if (kind === 'zip') return refuse(...checkFileKind(kind, name, WORKBOOK_KINDS));
  try {
    return readSheets(
      XLSX.read(safe, {
        type: 'array',
        dense: true,
        cellText: false,
        cellHTML: false,
        cellNF: true,
        sheetStubs: true,
      }),
    );
  } catch (error) {
    return refuse(unreadable(String(error)));
  }
}

export function findMark(sheet: Sheet, row: number, column: number): CellMark | undefined {
  return sheet.marks.get(row * COLUMNS_MOST + column);
}

/** Reference of a cell counted from 0: `(1, 5)` → `F2`. */
export function cellRefOf(sheet: string, row: number, column: number): CellRef {
  return { sheet, row: row + 1, column: columnLetters(column) };
}

/** The cell as text, exact: `3.073140749846343`, never rounded to what the sheet shows. */
export function formatCell(value: CellValue | undefined): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return value ? 'PRAVDA' : 'NEPRAVDA';
  return String(value);
}

/**
 * Merged cells and formulas without a value inside the rows of a table, counted from 0, both ends included. `spoilt`
 * are the rows they touch, counted from 1 as in a reference.
 */
export function checkTableCells(
  sheet: Sheet,
  fromRow: number,
  toRow: number,
): { problems: Problem[]; spoilt: Set<number> } {
  const problems: Problem[] = [];
  const spoilt = new Set<number>();
  for (const merge of sheet.merges) {
    if (merge.toRow < fromRow || merge.fromRow > toRow || spoilt.size > toRow - fromRow) continue;
    const ref = cellRefOf(sheet.name, merge.fromRow, merge.fromColumn);
    const value = `${ref.column}${ref.row}:${columnLetters(merge.toColumn)}${merge.toRow + 1}`;
    problems.push({
      code: 'merged-cells',
      severity: 'error',
      ref,
      value,
      expected: 'každý údaj ve své buňce',
    });
    for (let row = Math.max(fromRow, merge.fromRow); row <= Math.min(toRow, merge.toRow); row += 1)
      spoilt.add(row + 1);
  }
  for (const [key, mark] of sheet.marks) {
    const row = Math.floor(key / COLUMNS_MOST);
    if (mark !== 'formula-without-value' || row < fromRow || row > toRow) continue;
    const ref = cellRefOf(sheet.name, row, key % COLUMNS_MOST);
    problems.push({
      code: 'formula-without-value',
      severity: 'error',
      ref,
      expected: 'vypočtená hodnota vzorce',
    });
    spoilt.add(row + 1);
  }
  return { problems, spoilt };
}

function refuse(...problems: Problem[]): WorkbookResult {
  return { sheets: [], problems };
}

function tooLarge(size: number): Problem {
  const expected = `nejvýše ${LIMITS.workbookBytes} bajtů`;
  return { code: 'file-too-large', severity: 'error', value: `${size} bajtů`, expected };
}

export function unreadable(reason: string): Problem {
  const code = /password|encrypt/i.test(reason) ? 'encrypted-workbook' : 'not-a-workbook';
  return {
    code,
    severity: 'error',
    expected: 'čitelný sešit XLSX',
    details: { reason: reason.slice(0, 200) },
  };
}

/** Sizes first, then the parts with data; pictures and attachments are never unpacked. */
function unpackWorkbook(bytes: Uint8Array): Uint8Array | { problems: Problem[] } {
  const directory = readZipDirectory(bytes);
  if ('problem' in directory) return { problems: [directory.problem] };
  const problems = checkZipSize(directory.entries, bytes.length);
  if (problems.length > 0) return { problems };
  const parts: ZipPart[] = [];
  for (const entry of directory.entries) {
    if (!/\.(xml|rels)$/i.test(entry.name)) continue;
    if (entry.encrypted) return { problems: [unreadable('encrypted part')] };
    const data = unpackEntry(bytes, entry);
    if (data === undefined) return { problems: [unreadable(`damaged part ${entry.name}`)] };
    parts.push({ name: entry.name, data: SHEET_PART.test(entry.name) ? markFormulas(data) : data });
  }
  return buildStoredZip(parts);
}

export function readSheets(workbook: XLSX.WorkBook): WorkbookResult {
  const problems: Problem[] = [];
  if (workbook.SheetNames.length > LIMITS.sheets) {
    const expected = `nejvýše ${LIMITS.sheets} listů`;
    return refuse({
      code: 'file-too-large',
      severity: 'error',
      value: `${workbook.SheetNames.length} listů`,
      expected,
    });
  }
  const sheets = workbook.SheetNames.flatMap((name, index) => {
    const source = workbook.Sheets[name];
    if (!source) return [];
    const hidden = (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0;
    return [readSheet(name, source, hidden, problems)];
  });
  if (sheets.length === 0) problems.push(unreadable('no sheet'));
  return problems.length > 0 ? refuse(...problems) : { sheets, problems };
}

function readSheet(name: string, source: XLSX.WorkSheet, hidden: boolean, problems: Problem[]): Sheet {
  const data: (XLSX.CellObject | undefined)[][] = source['!data'] ?? [];
  const merges = (source['!merges'] ?? []).map(({ s, e }) => {
    return { fromRow: s.r, toRow: e.r, fromColumn: s.c, toColumn: e.c };
  });
  const sheet: Sheet = { name, rows: [], marks: new Map(), merges, hidden };
  if (data.length > LIMITS.rows) {
    const ref = { sheet: name, row: LIMITS.rows + 1 };
    problems.push({
      code: 'too-many-rows',
      severity: 'error',
      ref,
      expected: `nejvýše ${LIMITS.rows} řádků`,
    });
    return sheet;
  }
  const isDate = dateFormats();
  for (let row = 0; row < data.length; row += 1) {
    sheet.rows.push(readCells(sheet, row, data[row] ?? [], isDate, problems));
    if (problems.length > 0) return sheet;
  }
  while (sheet.rows.at(-1)?.length === 0) sheet.rows.pop();
  return sheet;
}

function readCells(
  sheet: Sheet,
  row: number,
  source: (XLSX.CellObject | undefined)[],
  isDate: (format: string) => boolean,
  problems: Problem[],
): CellValue[] {
  const cells: CellValue[] = [];
  const beyond =
    source.length <= LIMITS.columns
      ? -1
      : source.findIndex((cell, index) => index >= LIMITS.columns && cell !== undefined && cell.t !== 'z');
  if (beyond >= 0) {
    const expected = `nejvýše ${LIMITS.columns} sloupců`;
    problems.push({
      code: 'too-many-columns',
      severity: 'error',
      ref: cellRefOf(sheet.name, row, beyond),
      expected,
    });
    return cells;
  }
  for (let column = 0; column < source.length && column < LIMITS.columns; column += 1) {
    const cell = source[column];
    if (cell === undefined) continue;
    const value = readCell(cell);
    const blank = value === null || value === '';
    if (cell.t === 'z' && cell.f !== undefined)
      sheet.marks.set(row * COLUMNS_MOST + column, 'formula-without-value');
    else if (
      typeof value === 'number' &&
      cell.z !== undefined &&
      cell.z !== 'General' &&
      isDate(String(cell.z))
    )
      sheet.marks.set(row * COLUMNS_MOST + column, 'date');
    if (blank) continue;
    if (typeof value === 'string' && value.length > LIMITS.cellLength) {
      const expected = `nejvýše ${LIMITS.cellLength} znaků`;
      problems.push({
        code: 'cell-too-long',
        severity: 'error',
        ref: cellRefOf(sheet.name, row, column),
        expected,
      });
    }
    while (cells.length < column) cells.push(null);
    cells.push(value);
  }
  return cells;
}

function readCell(cell: XLSX.CellObject): CellValue {
  const value = cell.v;
  if (value === undefined || value === null || cell.t === 'z') return null;
  if (cell.t === 'e') return ERROR_TEXTS[Number(value)] ?? '#ERROR';
  if (value instanceof Date) return value.toISOString();
  return value;
}

/** Formats repeat over thousands of cells; each is judged once. */
function dateFormats(): (format: string) => boolean {
  const known = new Map<string, boolean>();
  return (format) => {
    const seen = known.get(format);
    if (seen !== undefined) return seen;
    const date = Boolean(XLSX.SSF.is_date(format));
    known.set(format, date);
    return date;
  };
}
