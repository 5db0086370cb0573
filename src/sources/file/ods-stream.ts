// ODS row by row. Repeated rows and cells are counted against the limits before any of them is made.

import type { PublishedFile } from '#model/assertion-reader.ts';
import { columnLetters, type Problem } from '#model/import-report.ts';
import { LIMITS } from './limits.ts';
import { CHUNK_ROWS, type OpenTable, type TableChunk, type TableRow, type TableStream } from './table.ts';
import type { CellMark, CellValue } from './workbook.ts';
import { readXml } from './xml-stream.ts';
import type { ZipEntry } from './zip.ts';
import { streamPart } from './zip-stream.ts';

const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** All sheets stand in one part: it is read from its beginning for each. Throws on a damaged archive. */
export async function openOds(file: PublishedFile, entries: ZipEntry[]): Promise<OpenTable> {
  const content = entries.find((entry) => entry.name === 'content.xml');
  if (content === undefined) throw new RangeError('content.xml is missing');
  const names: string[] = [];
  const reading = readXml(streamPart(file, content), {
    open: (name, attributes) => void (name === 'table' && names.push(attributes['table:name'] ?? '')),
    close: () => {},
  });
  for await (const _ of reading);
  return {
    sheets: names
      .slice(0, LIMITS.sheets)
      .map((name, index) => ({ name, read: () => readSheet(file, content, name, index) })),
    problems: [],
  };
}

async function* readSheet(file: PublishedFile, content: ZipEntry, name: string, index: number): TableStream {
  const ready: { row: Omit<TableRow, 'row'>; from: number; count: number }[] = [];
  const problems: Problem[] = [];
  const state = { done: false };
  const handlers = collectRows(
    name,
    index,
    (row, from, count) => ready.push({ row, from, count }),
    problems,
    state,
  );
  for await (const _ of readXml(streamPart(file, content), handlers)) {
    yield* emit(ready);
    if (problems.length > 0 || state.done) break;
  }
  yield { rows: [], problems };
}

function* emit(ready: { row: Omit<TableRow, 'row'>; from: number; count: number }[]): Generator<TableChunk> {
  let rows: TableRow[] = [];
  for (const { row, from, count } of ready.splice(0)) {
    for (let repeat = 0; repeat < count; repeat += 1) {
      rows.push({ ...row, row: from + repeat });
      if (rows.length >= CHUNK_ROWS) {
        yield { rows, problems: [] };
        rows = [];
      }
    }
  }
  if (rows.length > 0) yield { rows, problems: [] };
}

type OpenRow = {
  cells: CellValue[];
  marks?: Map<number, CellMark>;
  merged?: { column: number; range: string }[];
};
type OpenCell = { attributes: Record<string, string>; texts: string[]; repeat: number; covered: boolean };

function collectRows(
  sheet: string,
  wanted: number,
  keep: (row: Omit<TableRow, 'row'>, from: number, count: number) => void,
  problems: Problem[],
  state: { done: boolean },
) {
  let table = -1;
  let line = 1;
  let repeatRow = 1;
  let column = 0;
  let row: OpenRow | undefined;
  let cell: OpenCell | undefined;
  let depth = 0;
  let paragraph = false;
  const refuse = (code: string, at: number, expected: string) =>
    problems.push({
      code,
      severity: 'error',
      ref: { sheet, row: line, column: columnLetters(Math.min(at, LIMITS.columns)) },
      expected,
    });

  const finishCell = ({ attributes, texts, repeat, covered }: OpenCell) => {
    const { value, mark } = readValue(attributes, texts.join('\n'));
    const spans =
      Number(attributes['table:number-columns-spanned'] ?? 1) > 1 ||
      Number(attributes['table:number-rows-spanned'] ?? 1) > 1;
    if (value === null && mark === undefined && !spans && !covered) column += repeat;
    else if (column + repeat > LIMITS.columns) {
      if (value !== null) refuse('too-many-columns', column, `nejvýše ${LIMITS.columns} sloupců`);
      column += repeat;
    } else if (typeof value === 'string' && value.length > LIMITS.cellLength)
      refuse('cell-too-long', column, `nejvýše ${LIMITS.cellLength} znaků`);
    else
      for (let count = 0; count < repeat; count += 1, column += 1) {
        if (mark) (row!.marks ??= new Map()).set(column, mark);
        if (spans || covered) (row!.merged ??= []).push({ column, range: `${columnLetters(column)}${line}` });
        if (value === null) continue;
        while (row!.cells.length < column) row!.cells.push(null);
        row!.cells[column] = value;
      }
  };
  const finishRow = () => {
    const { cells, marks, merged } = row!;
    const filled = cells.length > 0 || marks !== undefined;
    if (filled && line + repeatRow - 1 > LIMITS.rows)
      refuse('too-many-rows', 0, `nejvýše ${LIMITS.rows} řádků`);
    else if (filled)
      keep({ sheet, cells, ...(marks ? { marks } : {}), ...(merged ? { merged } : {}) }, line, repeatRow);
    line += repeatRow;
    row = undefined;
  };

  return {
    open(name: string, attributes: Record<string, string>) {
      if (name === 'table') table += 1;
      if (table !== wanted) return;
      if (name === 'table-row') {
        repeatRow = countOf(attributes['table:number-rows-repeated']);
        row = { cells: [] };
        column = 0;
      } else if (row && (name === 'table-cell' || name === 'covered-table-cell')) {
        const repeat = countOf(attributes['table:number-columns-repeated']);
        cell = { attributes, texts: [], repeat, covered: name === 'covered-table-cell' };
      } else if (name === 'annotation' || name === 'shapes') depth += 1;
      else if (cell && depth === 0 && name === 'p') {
        cell.texts.push('');
        paragraph = true;
      } else if (cell && paragraph) addText(cell, breakOf(name, attributes));
    },
    close(name: string) {
      if (name === 'table' && table === wanted) state.done = true;
      if (table !== wanted) return;
      if (name === 'annotation' || name === 'shapes') depth -= 1;
      else if (name === 'p') paragraph = false;
      else if (cell && (name === 'table-cell' || name === 'covered-table-cell')) {
        finishCell(cell);
        cell = undefined;
      } else if (row && name === 'table-row') finishRow();
    },
    text(piece: string) {
      if (cell && paragraph && depth === 0) addText(cell, piece);
    },
  };
}

function countOf(text: string | undefined): number {
  const count = Number(text ?? 1);
  return Number.isSafeInteger(count) && count > 0 ? count : 1;
}

/** Spaces, tabs and line breaks inside a text are elements. */
function breakOf(name: string, attributes: Record<string, string>): string {
  if (name === 's') return ' '.repeat(Math.min(1000, countOf(attributes['text:c'])));
  return name === 'tab' ? '\t' : name === 'line-break' ? '\n' : '';
}

function addText(cell: OpenCell, text: string): void {
  cell.texts[cell.texts.length - 1] += text;
}

function readValue(attributes: Record<string, string>, text: string): { value: CellValue; mark?: CellMark } {
  const type = attributes['office:value-type'] ?? attributes['calcext:value-type'];
  if (type === undefined)
    return attributes['table:formula'] && text === ''
      ? { value: null, mark: 'formula-without-value' }
      : { value: text || null };
  if (type === 'boolean') return { value: attributes['office:boolean-value'] === 'true' };
  if (type === 'date') {
    const time = Date.parse(`${(attributes['office:date-value'] ?? '').slice(0, 10)}T00:00:00Z`);
    return Number.isNaN(time)
      ? { value: text || null }
      : { value: Math.round((time - EPOCH) / DAY), mark: 'date' };
  }
  const number = attributes['office:value'];
  if (number !== undefined && Number.isFinite(Number(number))) return { value: Number(number) };
  return { value: (attributes['office:string-value'] ?? text) || null };
}
