// Merged cells of a sheet. XLSX lists them below the data, so the sheet is unpacked once before its rows are read.

import { columnLetters, type Problem } from '#model/import-report.ts';
import type { ByteStream } from './byte-stream.ts';
import { LIMITS } from './limits.ts';
import type { TableRow } from './table.ts';
import type { CellRange } from './workbook.ts';

const END_OF_DATA = /<(?:\w+:)?sheetData\s*\/>|<\/(?:\w+:)?sheetData\s*>/;
const MERGE = /<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g;
/** What follows the data: merges, links, rules of validation. */
const TAIL_CHARACTERS = 16 * 1024 * 1024;

export async function listMerges(bytes: ByteStream): Promise<CellRange[]> {
  let tail: string | undefined;
  let before = '';
  for await (const chunk of bytes) {
    const text = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString('latin1');
    if (tail === undefined) {
      const seen = before + text;
      const end = seen.includes('sheetData') ? END_OF_DATA.exec(seen) : null;
      if (end) tail = seen.slice(end.index);
      before = text.slice(-32);
    } else if (tail.length < TAIL_CHARACTERS) tail += text;
  }
  return [...(tail ?? '').matchAll(MERGE)].map(([, fromColumn, fromRow, toColumn, toRow]) => ({
    fromRow: Number(fromRow),
    toRow: Number(toRow),
    fromColumn: columnOf(fromColumn!),
    toColumn: columnOf(toColumn!),
  }));
}

/** Attaches ranges to rows that come in rising order. Rows of these ranges count from 1. */
export function mergesOf(ranges: CellRange[]): {
  attach(row: TableRow): TableRow;
  problems(sheet: string): Problem[];
} {
  const sorted = ranges.slice(0, LIMITS.merges).sort((a, b) => a.fromRow - b.fromRow);
  let next = 0;
  let active: CellRange[] = [];
  return {
    attach(row) {
      while (next < sorted.length && sorted[next]!.fromRow <= row.row) active.push(sorted[next++]!);
      if (active.length === 0) return row;
      active = active.filter((range) => range.toRow >= row.row);
      const merged = active.map((range) => ({ column: range.fromColumn, range: formatRange(range) }));
      return merged.length > 0 ? { ...row, merged } : row;
    },
    problems(sheet) {
      if (ranges.length <= LIMITS.merges) return [];
      const expected = `nejvýše ${LIMITS.merges} sloučení`;
      return [
        {
          code: 'merged-cells',
          severity: 'error',
          ref: { sheet, row: 1 },
          value: String(ranges.length),
          expected,
        },
      ];
    },
  };
}

function columnOf(letters: string): number {
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function formatRange({ fromRow, toRow, fromColumn, toColumn }: CellRange): string {
  return `${columnLetters(fromColumn)}${fromRow}:${columnLetters(toColumn)}${toRow}`;
}
