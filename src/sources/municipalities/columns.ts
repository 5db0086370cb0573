// Which column of the register holds what.

import { columnLetters, type CellRef, type Problem } from '#model/import-report.ts';
import type { DelimitedRow } from '../file/delimited.ts';
import { findHeading, HEADINGS, type ColumnId } from './headings.ts';

export type Columns = {
  count: number;
  headings: string[];
  indexOf: Partial<Record<ColumnId, number>>;
  yearOf: Partial<Record<ColumnId, number>>;
};

/** Reads the heading row; a missing needed heading or one that stands twice is an error that refuses the file. */
export function readColumns(row: DelimitedRow, problems: Problem[]): Columns {
  const columns: Columns = { count: row.cells.length, headings: row.cells, indexOf: {}, yearOf: {} };
  row.cells.forEach((text, index) => {
    const found = findHeading(text);
    const place = { ref: refOf(row.line, index), column: text, value: text };
    if (!found) return void problems.push({ code: 'unexpected-heading', severity: 'note', ...place });
    const { id, title } = found.heading;
    const first = columns.indexOf[id];
    if (first !== undefined) {
      const details = { first: columnLetters(first) };
      return void problems.push({
        code: 'duplicate-heading',
        severity: 'error',
        ...place,
        expected: title,
        details,
      });
    }
    columns.indexOf[id] = index;
    if (found.year !== undefined) columns.yearOf[id] = found.year;
  });
  for (const { id, title, needed } of HEADINGS)
    if (needed && columns.indexOf[id] === undefined)
      problems.push({
        code: 'missing-heading',
        severity: 'error',
        ref: { sheet: '', row: row.line },
        expected: title,
      });
  return columns;
}

export function refOf(line: number, column: number): CellRef {
  return { sheet: '', row: line, column: columnLetters(column) };
}
