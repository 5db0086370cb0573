// What the rows above the headings say of the edition: its title and its day.

import type { ReadingEnd } from '#model/assertion-reader.ts';
import type { TableRow } from '../file/table.ts';
import { printCell } from './cells.ts';
import { tidy } from './columns.ts';
import { readDateCell } from './date-cell.ts';

const DATE_INSIDE = /\b(\d{1,2}\. ?\d{1,2}\. ?\d{4}|\d{4}-\d{2}-\d{2})\b/;

export function readEdition(before: readonly TableRow[]): ReadingEnd['edition'] {
  const texts = before.flatMap((row) =>
    row.cells.map((cell, index) => tidy(printCell(cell, row.marks?.get(index)) ?? '')),
  );
  const title =
    texts.find((text) => /\p{L}{3}/u.test(text) && !DATE_INSIDE.test(text)) ??
    texts.find((text) => /\p{L}{3}/u.test(text));
  const printed = texts.map((text) => DATE_INSIDE.exec(text)?.[1]).find((text) => text !== undefined);
  const published = printed === undefined ? undefined : readDateCell(printed)?.text;
  return { ...(title ? { title } : {}), ...(published ? { published } : {}) };
}
