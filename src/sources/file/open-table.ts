// Any table file opened: what it is, is told by its content; what it holds comes row by row.

import { fileOfBytes, type PublishedFile } from '#model/assertion-reader.ts';
import type { Problem } from '#model/import-report.ts';
import { readAll, readHead, streamBytes, unpackBytes, type ByteStream } from './byte-stream.ts';
import { readDelimitedStream } from './delimited-stream.ts';
import { checkFileKind, HEAD_BYTES, kindOfParts, readFileKind, type FileKind } from './kind.ts';
import { LIMITS } from './limits.ts';
import { openOds } from './ods-stream.ts';
import type { Separator } from './separator.ts';
import { CHUNK_ROWS, type OpenTable, type TableRow, type TableSheet, type TableStream } from './table.ts';
import { detectEncoding, streamText } from './text-stream.ts';
import { findMark, type CellMark, type Sheet } from './workbook.ts';
import type { BoundedXlsParser } from './xls.ts';
import { openXlsx } from './xlsx-stream.ts';
import type { ZipEntry } from './zip.ts';
import { readZipParts } from './zip-stream.ts';

export type TableOptions = {
  encoding?: string;
  separator?: Separator;
  /** The only sheet of a workbook to read. */
  sheet?: string;
  /** Name the rows of a text file carry, where a list has several files. */
  label?: string;
  /** Without it old binary workbooks are refused. */
  parseXls?: BoundedXlsParser;
};

const TEXTS: FileKind[] = ['csv', 'tsv', 'text'];
export const TABLE_KINDS: FileKind[] = [...TEXTS, 'xlsx', 'ods'];

/** Opens a CSV, XLSX or ODS file, packed by gzip or not; XLS where a bounded parser is given. Never throws over the file. */
export async function openTable(file: PublishedFile, options: TableOptions = {}): Promise<OpenTable> {
  if (file.size > LIMITS.streamBytes) return refuse(tooLarge(file.size, LIMITS.streamBytes));
  try {
    const kind = await readPublishedKind(file);
    if ('problems' in kind) return refuse(...kind.problems);
    return chooseSheet(await openKind(file, kind, options), options.sheet);
  } catch (error) {
    return refuse(damaged(error));
  }
}

/** Bytes of a text file, unpacked when it is packed. */
export function openText(file: PublishedFile, packed: boolean): () => ByteStream {
  return () =>
    packed ? unpackBytes(streamBytes(file), 'gzip', LIMITS.streamUnpackedBytes) : streamBytes(file);
}

function chooseSheet(opened: OpenTable, name: string | undefined): OpenTable {
  if (name === undefined || opened.sheets.length === 0) return opened;
  const sheets = opened.sheets.filter((sheet) => sheet.name === name);
  if (sheets.length > 0) return { ...opened, sheets };
  const value = opened.sheets.map((sheet) => sheet.name).join(', ');
  return refuse({ code: 'missing-sheet', severity: 'error', value, expected: name });
}

type Kind = { kind: FileKind; entries?: ZipEntry[]; packed?: boolean };

/** As {@link readFileKind}, without the whole file in memory; a file packed by gzip is what is inside. */
export async function readPublishedKind(file: PublishedFile): Promise<Kind | { problems: Problem[] }> {
  const head = await file.read(0, HEAD_BYTES);
  if (head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4) {
    const parts = await readZipParts(file);
    if ('problems' in parts) return parts;
    return { kind: kindOfParts(parts.entries.map((entry) => entry.name)), entries: parts.entries };
  }
  if (head[0] === 0xd0 && head[1] === 0xcf && file.size <= LIMITS.workbookBytes)
    return { kind: readFileKind(await file.read(0, file.size), file.name) };
  if (head[0] !== 0x1f || head[1] !== 0x8b) return { kind: readFileKind(withRest(head, file), file.name) };
  try {
    const inside = await readHead(openText(file, true)(), HEAD_BYTES + 1);
    return { kind: readFileKind(inside, file.name.replace(/\.gz$/i, '')), packed: true };
  } catch (error) {
    return { problems: [damaged(error)] };
  }
}

/** One byte more tells that the head is not the whole file. */
function withRest(head: Uint8Array, file: PublishedFile): Uint8Array {
  if (file.size <= head.length) return head;
  const longer = new Uint8Array(head.length + 1);
  longer.set(head);
  longer[head.length] = 0x20;
  return longer;
}

async function openKind(
  file: PublishedFile,
  { kind, entries, packed }: Kind,
  options: TableOptions,
): Promise<OpenTable> {
  if (packed && !TEXTS.includes(kind)) {
    // A workbook must be read from its end: a packed one is unpacked first, within the limit of a workbook held whole.
    const bytes = await readAll(unpackBytes(streamBytes(file), 'gzip', LIMITS.workbookBytes));
    return openTable(fileOfBytes(bytes, file.name.replace(/\.gz$/i, '')), options);
  }
  if (TEXTS.includes(kind)) return openTextTable(file, Boolean(packed), kind, options);
  if (kind === 'xlsx' && entries) return guard(await openXlsx(file, entries));
  if (kind === 'ods' && entries) return guard(await openOds(file, entries));
  if (kind === 'xls' && options.parseXls) {
    if (file.size > LIMITS.workbookBytes) return refuse(tooLarge(file.size, LIMITS.workbookBytes));
    const { sheets, problems } = await options.parseXls(await file.read(0, file.size));
    return { sheets: sheets.map(sheetOf), problems };
  }
  return refuse(...checkFileKind(kind, file.name, options.parseXls ? [...TABLE_KINDS, 'xls'] : TABLE_KINDS));
}

async function openTextTable(
  file: PublishedFile,
  packed: boolean,
  kind: FileKind,
  options: TableOptions,
): Promise<OpenTable> {
  const open = openText(file, packed);
  const found = options.encoding ? { encoding: options.encoding, problems: [] } : await detectEncoding(open);
  if (found.encoding === undefined) return refuse(...found.problems);
  const { encoding } = found;
  const separator = options.separator ?? (kind === 'tsv' ? '\t' : undefined);
  const read = () => readDelimitedStream(streamText(open(), encoding), separator, options.label);
  return guard({ sheets: [{ name: '', read }], problems: found.problems });
}

/** Damage met while reading is a problem of the table like any other. */
function guard({ sheets, problems }: OpenTable): OpenTable {
  return { problems, sheets: sheets.map(({ name, read }) => ({ name, read: () => guardStream(read) })) };
}

async function* guardStream(read: () => TableStream): TableStream {
  try {
    yield* read();
  } catch (error) {
    yield { rows: [], problems: [damaged(error)] };
  }
}

/** A workbook that was parsed whole, seen as the others are. */
function sheetOf(sheet: Sheet): TableSheet {
  return {
    name: sheet.name,
    read: async function* () {
      for (let from = 0; from < sheet.rows.length; from += CHUNK_ROWS)
        yield {
          rows: sheet.rows.slice(from, from + CHUNK_ROWS).flatMap((_, index) => rowOf(sheet, from + index)),
          problems: [],
        };
    },
  };
}

function rowOf(sheet: Sheet, row: number): TableRow[] {
  const cells = sheet.rows[row]!;
  const marks = new Map<number, CellMark>();
  for (let column = 0; column < cells.length; column += 1) {
    const mark = findMark(sheet, row, column);
    if (mark) marks.set(column, mark);
  }
  const merged = sheet.merges
    .filter((range) => range.fromRow <= row && range.toRow >= row)
    .map((range) => ({ column: range.fromColumn, range: `${range.fromColumn + 1}:${range.toColumn + 1}` }));
  if (cells.length === 0 && marks.size === 0) return [];
  return [
    {
      sheet: sheet.name,
      row: row + 1,
      cells,
      ...(marks.size ? { marks } : {}),
      ...(merged.length ? { merged } : {}),
    },
  ];
}

function refuse(...problems: Problem[]): OpenTable {
  return { sheets: [], problems };
}

function tooLarge(size: number, most: number): Problem {
  return {
    code: 'file-too-large',
    severity: 'error',
    value: `${size} bajtů`,
    expected: `nejvýše ${most} bajtů`,
  };
}

function damaged(error: unknown): Problem {
  const reason = String(error instanceof Error ? error.message : error).slice(0, 200);
  const code = /encrypted/.test(reason) ? 'encrypted-workbook' : 'damaged-file';
  return { code, severity: 'error', expected: 'celý, nepoškozený soubor', details: { reason } };
}
