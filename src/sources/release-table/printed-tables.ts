// The tables of a release in whatever kind of file it came.

import { columnLetters, type Problem } from '#model/import-report.ts';
import { readDelimited } from '../file/delimited.ts';
import { readHtmlTables } from '../file/html-tables.ts';
import { checkFileKind, isNamedAsWorkbook, readFileKind, type FileKind } from '../file/kind.ts';
import { readText } from '../file/text.ts';
import {
  checkTableCells,
  cellRefOf,
  findMark,
  formatCell,
  readWorkbook,
  WORKBOOK_KINDS,
  type Sheet,
} from '../file/workbook.ts';
import { listAddresses } from './addresses.ts';
import { readGridTable, type Grid, type GridCell } from './grid-table.ts';
import type { PrintedTable } from './table-line.ts';
import { readTextTables } from './text-table.ts';

export const RELEASE_KINDS = [
  'text',
  'html',
  'csv',
  'tsv',
  ...WORKBOOK_KINDS,
] as const satisfies readonly FileKind[];

export type PrintedTables = { tables: PrintedTable[]; addresses: string[]; problems: Problem[] };
type IsKnown = (name: string) => boolean;

export function readPrintedTables(bytes: Uint8Array, name: string, isKnown: IsKnown): PrintedTables {
  const kind = readFileKind(bytes, name);
  const wrong = kind === 'zip' ? [] : checkFileKind(kind, name, RELEASE_KINDS);
  if (wrong.length > 0) return { tables: [], addresses: [], problems: wrong };
  if (kind === 'xlsx' || kind === 'xls' || kind === 'ods' || kind === 'zip')
    return readSheets(bytes, name, isKnown);
  const { text, problems } = readText(bytes);
  if (text === '') return { tables: [], addresses: [], problems };
  if (kind === 'html') {
    const page = merge(readPage(text, isKnown), problems);
    // Some offices publish real tables as pages named .xls; one without a table is an error page of a server.
    return page.tables.length > 0 || !isNamedAsWorkbook(name)
      ? page
      : merge(page, checkFileKind(kind, name, WORKBOOK_KINDS));
  }
  const delimited = kind === 'csv' || kind === 'tsv' ? readRows(text, isKnown) : undefined;
  if (delimited && delimited.tables.length > 0) return merge(delimited, problems);
  const tables = readTextTables(text, isKnown);
  return {
    tables,
    addresses: listAddresses(text),
    problems: [...problems, ...(tables.length ? [] : (delimited?.problems ?? []))],
  };
}

function merge(read: PrintedTables, problems: Problem[]): PrintedTables {
  return { ...read, problems: [...problems, ...read.problems] };
}

function readRows(text: string, isKnown: IsKnown): PrintedTables {
  const { rows, problems } = readDelimited(text);
  const grid: Grid = {
    cells: rows.map((row) => row.cells.map((cell) => ({ text: cell.trim() === '' ? null : cell }))),
    refOf: (row, column) => ({ sheet: '', row: rows[row]!.line, column: columnLetters(column) }),
  };
  return { tables: tableOf(grid, isKnown), addresses: listAddresses(text), problems };
}

function readPage(html: string, isKnown: IsKnown): PrintedTables {
  const page = readHtmlTables(html);
  const found = page.tables.map((table) => ({
    name: table.name,
    tables: tableOf(
      {
        cells: table.rows.map((row) => row.map((text) => ({ text }))),
        refOf: (row, column) => cellRefOf(table.name, row, column),
      },
      isKnown,
    ),
  }));
  const used = new Set(found.filter(({ tables }) => tables.length > 0).map(({ name }) => name));
  const tables = found.flatMap((table) => table.tables);
  const links = page.addresses.filter((address) => /^https?:/iu.test(address));
  return {
    tables: tables.length > 0 ? tables : readTextTables(page.text, isKnown),
    addresses: [...new Set([...listAddresses(page.text), ...links])],
    // A layout table of the page may span its cells as it likes; only tables that were read must not.
    problems: page.problems.filter((problem) => problem.ref === undefined || used.has(problem.ref.sheet)),
  };
}

function readSheets(bytes: Uint8Array, name: string, isKnown: IsKnown): PrintedTables {
  const { sheets, problems } = readWorkbook(bytes, name);
  const tables = sheets.flatMap((sheet) => tableOf(gridOf(sheet), isKnown, sheet));
  const texts = sheets.flatMap((sheet) => sheet.rows.flat().filter((cell) => typeof cell === 'string'));
  return { tables, addresses: [...new Set(texts.flatMap(listAddresses))], problems };
}

function gridOf(sheet: Sheet): Grid {
  const readGridCell = (value: Sheet['rows'][number][number], row: number, column: number): GridCell => {
    const text = formatCell(value);
    if (typeof value !== 'number') return { text };
    if (findMark(sheet, row, column) !== 'date') return { text, stored: value };
    const ref = cellRefOf(sheet.name, row, column);
    const problem: Problem = {
      code: 'date-as-serial',
      severity: 'error',
      ref,
      value: text ?? '',
      expected: 'částka v Kč',
    };
    return { text, stored: value, problem };
  };
  return {
    cells: sheet.rows.map((cells, row) => cells.map((value, column) => readGridCell(value, row, column))),
    refOf: (row, column) => cellRefOf(sheet.name, row, column),
  };
}

function tableOf(grid: Grid, isKnown: IsKnown, sheet?: Sheet): PrintedTable[] {
  const table = readGridTable(grid, isKnown);
  if (table === undefined) return [];
  const rows = table.lines.map((line) => line.nameRef.row - 1);
  if (sheet === undefined || rows.length === 0) return [table];
  const { problems, spoilt } = checkTableCells(sheet, Math.min(...rows), Math.max(...rows));
  const lines = table.lines.map((line) => (spoilt.has(line.nameRef.row) ? { ...line, spoilt: true } : line));
  return [{ ...table, lines, problems: [...problems, ...table.problems] }];
}
