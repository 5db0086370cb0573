// XLSX row by row. Only the shared strings and one part of a sheet are in memory at a time.

import * as XLSX from '@e965/xlsx';
import type { PublishedFile } from '#model/assertion-reader.ts';
import { columnLetters, type Problem } from '#model/import-report.ts';
import { LIMITS } from './limits.ts';
import { listMerges, mergesOf } from './merges.ts';
import { readSharedStrings, unescapeText, type SharedStrings } from './shared-strings.ts';
import { CHUNK_ROWS, type OpenTable, type TableRow, type TableStream } from './table.ts';
import type { CellMark, CellValue } from './workbook.ts';
import { readXml } from './xml-stream.ts';
import type { ZipEntry } from './zip.ts';
import { streamPart } from './zip-stream.ts';

type Parts = { file: PublishedFile; entries: Map<string, ZipEntry> };
type Book = { strings: SharedStrings; isDate: (style: number) => boolean; from1904: boolean };

/** Parts that describe a workbook are small; a larger one is no workbook anybody made. */
const DESCRIPTION_BYTES = 32 * 1024 * 1024;
/** Days between the two beginnings of time that workbooks know. */
const DAYS_1904 = 1462;

/** Throws on a damaged archive; the caller tells it as a problem. */
export async function openXlsx(file: PublishedFile, entries: ZipEntry[]): Promise<OpenTable> {
  const parts: Parts = {
    file,
    entries: new Map(entries.map((entry) => [entry.name.replace(/^\//, ''), entry])),
  };
  const { sheets, from1904 } = await listSheets(parts);
  const strings = await readSharedStrings(
    openPart(parts, 'xl/sharedStrings.xml', LIMITS.streamUnpackedBytes),
  );
  const book: Book = { strings, isDate: await readDateStyles(parts), from1904 };
  return {
    sheets: sheets.map(({ name, entry }) => ({ name, read: () => readSheet(file, entry, name, book) })),
    problems: [],
  };
}

function openPart({ file, entries }: Parts, name: string, most = DESCRIPTION_BYTES) {
  const entry = entries.get(name);
  if (entry === undefined) return undefined;
  if (entry.unpacked > most) throw new RangeError(`${name} is too large`);
  return streamPart(file, entry);
}

async function listSheets(
  parts: Parts,
): Promise<{ sheets: { name: string; entry: ZipEntry }[]; from1904: boolean }> {
  const targets = new Map<string, string>();
  await each(parts, 'xl/_rels/workbook.xml.rels', (name, { Id, Target }) => {
    if (name === 'Relationship' && Id && Target)
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
  });
  const sheets: { name: string; entry: ZipEntry }[] = [];
  let from1904 = false;
  await each(parts, 'xl/workbook.xml', (name, attributes) => {
    if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attributes.date1904 ?? '');
    const id = attributes['r:id'] ?? Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1];
    const entry = name === 'sheet' && id ? parts.entries.get(targets.get(id) ?? '') : undefined;
    if (entry) sheets.push({ name: attributes.name ?? '', entry });
  });
  return { sheets, from1904 };
}

/** A style is a number; those of dates are told by the format behind it. */
async function readDateStyles(parts: Parts): Promise<(style: number) => boolean> {
  const known: Record<number, string> = XLSX.SSF.get_table();
  const formats = new Map(Object.entries(known).map(([id, format]) => [Number(id), format]));
  const styles: number[] = [];
  let inCells = false;
  await each(parts, 'xl/styles.xml', (name, attributes) => {
    if (name === 'numFmt') formats.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
    if (name === 'cellXfs') inCells = true;
    if (name === 'cellStyles') inCells = false;
    if (name === 'xf' && inCells) styles.push(Number(attributes.numFmtId));
  });
  const dates = styles.map((id) => Boolean(XLSX.SSF.is_date(formats.get(id) ?? 'General')));
  return (style) => dates[style] ?? false;
}

async function each(
  parts: Parts,
  name: string,
  open: (name: string, attributes: Record<string, string>) => void,
): Promise<void> {
  const bytes = openPart(parts, name);
  if (bytes === undefined) return;
  for await (const _ of readXml(bytes, { open, close: () => {} }));
}

async function* readSheet(file: PublishedFile, entry: ZipEntry, name: string, book: Book): TableStream {
  const merges = mergesOf(await listMerges(streamPart(file, entry)));
  const rows: TableRow[] = [];
  const problems: Problem[] = [];
  const cells = collectCells(name, book, (row) => rows.push(merges.attach(row)), problems);
  for await (const _ of readXml(streamPart(file, entry), cells)) {
    if (problems.length > 0) break;
    if (rows.length >= CHUNK_ROWS) yield { rows: rows.splice(0), problems: [] };
  }
  yield { rows: rows.splice(0), problems: [...merges.problems(name), ...problems] };
}

/** Handlers that put cells together into rows. */
function collectCells(sheet: string, book: Book, keep: (row: TableRow) => void, problems: Problem[]) {
  let row: { sheet: string; row: number; cells: CellValue[]; marks?: Map<number, CellMark> } | undefined;
  let line = 0;
  let column = -1;
  let type = '';
  let style = 0;
  let text = '';
  let formula = false;
  let reading = false;
  const finish = () => {
    if (!row) return;
    const { value, mark } = readValue(type, text, style, book);
    const found = value === null && formula ? 'formula-without-value' : mark;
    if (found !== undefined) (row.marks ??= new Map()).set(column, found);
    if (value === null) return;
    const ref = { sheet, row: line, column: columnLetters(column) };
    if (column >= LIMITS.columns)
      problems.push({
        code: 'too-many-columns',
        severity: 'error',
        ref,
        expected: `nejvýše ${LIMITS.columns} sloupců`,
      });
    else if (typeof value === 'string' && value.length > LIMITS.cellLength)
      problems.push({
        code: 'cell-too-long',
        severity: 'error',
        ref,
        expected: `nejvýše ${LIMITS.cellLength} znaků`,
      });
    else {
      while (row.cells.length < column) row.cells.push(null);
      row.cells[column] = value;
    }
  };
  return {
    open(name: string, attributes: Record<string, string>) {
      if (name === 'c') {
        column = readColumn(attributes.r) ?? column + 1;
        type = attributes.t ?? 'n';
        style = Number(attributes.s ?? 0);
        text = '';
        formula = false;
      } else if (name === 'v' || name === 't') reading = true;
      else if (name === 'f') formula = true;
      else if (name === 'rPh') reading = false;
      else if (name === 'row') {
        line = Math.max(line + 1, Number(attributes.r) || 0);
        column = -1;
        row = { sheet, row: line, cells: [] };
        if (line > LIMITS.rows)
          problems.push({
            code: 'too-many-rows',
            severity: 'error',
            ref: { sheet, row: line },
            expected: `nejvýše ${LIMITS.rows} řádků`,
          });
      }
    },
    close(name: string) {
      if (name === 'c') finish();
      else if (name === 'v' || name === 't') reading = false;
      else if (name === 'row' && row) {
        if (row.cells.length > 0 || row.marks) keep(row);
        row = undefined;
      }
    },
    text(piece: string) {
      if (reading) text += piece;
    },
  };
}

/** `BC12` → 54. */
function readColumn(ref: string | undefined): number | undefined {
  if (ref === undefined) return undefined;
  let column = 0;
  for (let at = 0; at < ref.length && at < 4; at += 1) {
    const code = ref.charCodeAt(at) - 64;
    if (code < 1 || code > 26) break;
    column = column * 26 + code;
  }
  return column > 0 ? column - 1 : undefined;
}

function readValue(
  type: string,
  text: string,
  style: number,
  book: Book,
): { value: CellValue; mark?: CellMark } {
  if (type === 's') return { value: (text === '' ? undefined : book.strings.get(Number(text))) || null };
  if (type === 'str' || type === 'inlineStr') return { value: unescapeText(text) || null };
  if (text === '') return { value: null };
  if (type === 'b') return { value: text.trim() === '1' };
  if (type !== 'n') return { value: text };
  const value = Number(text);
  if (!Number.isFinite(value)) return { value: text };
  if (!book.isDate(style)) return { value };
  return { value: book.from1904 ? value + DAYS_1904 : value, mark: 'date' };
}
