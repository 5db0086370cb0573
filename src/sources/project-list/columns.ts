// Which column of a list holds what. Headings are compared letter by letter; another spelling is recognised and told.

import { columnLetters, type CellRef, type Problem } from '#model/import-report.ts';
import { foldName } from '#model/territory.ts';
import { formatCell } from '../file/workbook.ts';
import type { TableRow } from '../file/table.ts';

export type ListColumn = {
  id: string;
  /** As published. */
  title: string;
  needed: boolean;
  /** Other headings of the same column, in other editions. */
  aliases?: readonly string[];
};

export type Columns = {
  indexOf: ReadonlyMap<string, number>;
  /** As printed, white space put in order. */
  headings: readonly string[];
};

/** How many of the columns a row names: the row of headings names most. */
export function countHeadings(row: TableRow, columns: readonly ListColumn[]): number {
  const known = new Set(columns.flatMap(({ title, aliases = [] }) => [title, ...aliases].map(fold)));
  return new Set(row.cells.map((cell) => fold(formatCell(cell) ?? '')).filter((text) => known.has(text)))
    .size;
}

/** A missing needed heading, or one that stands twice, is an error that refuses the file. */
export function readColumns(
  row: TableRow,
  columns: readonly ListColumn[],
): { columns: Columns; problems: Problem[] } {
  const problems: Problem[] = [];
  const headings = row.cells.map((cell) => tidy(formatCell(cell) ?? ''));
  const byText = new Map<string, ListColumn>();
  for (const column of columns)
    for (const title of [column.title, ...(column.aliases ?? [])]) byText.set(fold(title), column);
  const indexOf = new Map<string, number>();
  headings.forEach((text, index) => {
    if (text === '') return;
    const ref = refOf(row, index);
    const column = byText.get(fold(text));
    if (!column)
      return void problems.push({
        code: 'unexpected-heading',
        severity: 'note',
        ref,
        column: text,
        value: text,
      });
    const first = indexOf.get(column.id);
    if (first !== undefined) {
      const details = { first: columnLetters(first) };
      return void problems.push({
        code: 'duplicate-heading',
        severity: 'error',
        ref,
        column: text,
        value: text,
        details,
      });
    }
    indexOf.set(column.id, index);
    if (![column.title, ...(column.aliases ?? [])].some((title) => tidy(title) === text))
      problems.push({
        code: 'renamed-heading',
        severity: 'note',
        ref,
        column: text,
        value: text,
        expected: column.title,
      });
  });
  for (const { id, title, needed } of columns)
    if (needed && !indexOf.has(id))
      problems.push({
        code: 'missing-heading',
        severity: 'error',
        ref: { sheet: row.sheet, row: row.row },
        expected: title,
      });
  return { columns: { indexOf, headings }, problems };
}

export function refOf({ sheet, row }: { sheet: string; row: number }, index: number): CellRef {
  return { sheet, row, column: columnLetters(index) };
}

/** White space other than single spaces between words, or an accent that stands alone. */
const UNTIDY = /[\t-\r\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff\u0300-\u036f]|^ |  | $/;

/** Line breaks and hard spaces of a heading are typesetting. */
export function tidy(text: string): string {
  if (!UNTIDY.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(/[\s\u200b\ufeff]+/g, ' ')
    .trim();
}

function fold(text: string): string {
  return foldName(tidy(text)).replace(/[\s_]+/g, ' ');
}
