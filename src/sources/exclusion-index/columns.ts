// Which column of the sheet holds what, and of which year the edition is.

import type { Problem } from '#model/import-report.ts';
import { cellRefOf, formatCell, type Sheet } from '../file/workbook.ts';
import { findHeading, findYear, formatTitle, HEADINGS, type ColumnId } from './headings.ts';

/** Columns count from 0; `headingRow` too. */
export type Columns = {
  headingRow: number;
  indexOf: Partial<Record<ColumnId, number>>;
  year: number;
  problems: Problem[];
};

const SEARCHED_ROWS = 20;
const RECOGNISED_LEAST = 5;

/** The first row in which at least five headings are recognised; undefined when the sheet has none. */
export function findHeadingRow(sheet: Sheet): number | undefined {
  for (let row = 0; row < Math.min(SEARCHED_ROWS, sheet.rows.length); row += 1) {
    const known = sheet.rows[row]!.filter((cell) => typeof cell === 'string' && findHeading(cell));
    if (known.length >= RECOGNISED_LEAST) return row;
  }
  return undefined;
}

/**
 * Reads the heading row. A missing needed column, one heading twice, or a heading of another year is an error, because
 * then no row can be trusted; a heading spelt otherwise is a note.
 */
export function readColumns(sheet: Sheet, headingRow: number, expectedYear?: number): Columns {
  const problems: Problem[] = [];
  const indexOf: Partial<Record<ColumnId, number>> = {};
  const cells = sheet.rows[headingRow]!;
  const year = expectedYear ?? commonYear(cells.map((cell) => findYear(formatCell(cell) ?? '')));
  if (year === undefined) {
    const ref = { sheet: sheet.name, row: headingRow + 1 };
    problems.push({
      code: 'wrong-year',
      severity: 'error',
      ref,
      expected: 'rok uvedený v nadpisech sloupců',
    });
  }
  cells.forEach((cell, column) => {
    if (cell === null) return;
    const text = String(cell);
    const ref = cellRefOf(sheet.name, headingRow, column);
    const heading = findHeading(text);
    if (!heading)
      return void problems.push({
        code: 'unexpected-heading',
        severity: 'note',
        ref,
        column: text,
        value: text,
      });
    const title = formatTitle(heading, year ?? 0);
    const first = indexOf[heading.id];
    if (first !== undefined) {
      const details = { first: cellRefOf(sheet.name, headingRow, first).column! };
      return void problems.push({
        code: 'duplicate-heading',
        severity: 'error',
        ref,
        column: text,
        value: text,
        expected: title,
        details,
      });
    }
    indexOf[heading.id] = column;
    const found = findYear(text);
    if (found !== undefined && found !== year)
      problems.push({
        code: 'wrong-year',
        severity: 'error',
        ref,
        column: text,
        value: String(found),
        expected: String(year),
      });
    else if (year !== undefined && text.replace(/[\s\u00a0]+/gu, ' ').trim() !== title)
      problems.push({
        code: 'renamed-heading',
        severity: 'note',
        ref,
        column: text,
        value: text,
        expected: title,
      });
  });
  for (const heading of HEADINGS) {
    if (indexOf[heading.id] !== undefined) continue;
    const ref = { sheet: sheet.name, row: headingRow + 1 };
    // Without what the publisher worked out there is nothing to compare the computed values with.
    const severity = heading.needed ? 'error' : isResult(heading.id) ? 'warning' : 'note';
    problems.push({ code: 'missing-heading', severity, ref, expected: formatTitle(heading, year ?? 0) });
  }
  const named = /\b20\d\d\b/.exec(sheet.name)?.[0];
  if (named !== undefined && year !== undefined && Number(named) !== year)
    problems.push({
      code: 'sheet-of-another-year',
      severity: 'warning',
      ref: { sheet: sheet.name, row: headingRow + 1 },
      value: named,
      expected: String(year),
    });
  return { headingRow, indexOf, year: year ?? 0, problems };
}

const isResult = (id: ColumnId) => /^(share-|quotient-|index$|band$)/.test(id);

/** The year most headings speak of, so that the single odd one is the one reported. */
function commonYear(years: (number | undefined)[]): number | undefined {
  const counts = new Map<number, number>();
  for (const year of years) if (year !== undefined) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
