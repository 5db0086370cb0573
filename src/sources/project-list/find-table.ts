// The table among the sheets of a file: the first rows of each are looked through for the headings of a shape.

import type { Problem } from '#model/import-report.ts';
import type { TableChunk, TableRow, TableSheet, TableStream } from '../file/table.ts';
import { countHeadings, readColumns, type Columns } from './columns.ts';
import type { ListShape } from './list-reader.ts';

export type FoundTable = {
  shape: ListShape;
  /** Rows above the headings. */
  before: TableRow[];
  heading: TableRow;
  columns: Columns;
  notes: Problem[];
  rest: TableStream;
};

/** Titles, dates and notes stand above the headings; more rows than this are no preamble. */
const PREAMBLE_ROWS = 40;

export async function findTable(
  sheets: readonly TableSheet[],
  shapes: readonly ListShape[],
): Promise<FoundTable | { problems: Problem[] }> {
  const problems: Problem[] = [];
  for (const sheet of sheets) {
    const reading = sheet.read();
    const head: TableRow[] = [];
    const spoilt: Problem[] = [];
    while (head.length < PREAMBLE_ROWS) {
      const step = await reading.next();
      if (step.done) break;
      for (const row of step.value.rows) head.push(row);
      spoilt.push(...step.value.problems);
      if (spoilt.some(({ severity }) => severity === 'error')) break;
    }
    const best = findHeadings(head, shapes);
    if (best) {
      const { columns, problems: notes } = readColumns(head[best.at]!, best.shape.columns);
      const rest = continueWith({ rows: head.slice(best.at + 1), problems: spoilt }, reading);
      return {
        shape: best.shape,
        before: head.slice(0, best.at),
        heading: head[best.at]!,
        columns,
        notes,
        rest,
      };
    }
    problems.push(...spoilt);
    await reading.return();
  }
  return { problems: problems.length > 0 ? problems : [missing(sheets, shapes)] };
}

/** The row that names most columns, at least half of the needed ones. */
function findHeadings(
  head: TableRow[],
  shapes: readonly ListShape[],
): { at: number; shape: ListShape } | undefined {
  let best: { at: number; shape: ListShape } | undefined;
  let most = 0;
  for (const shape of shapes) {
    const needed = shape.columns.filter((column) => column.needed);
    head.slice(0, PREAMBLE_ROWS).forEach((row, at) => {
      const count = countHeadings(row, shape.columns);
      if (countHeadings(row, needed) * 2 < needed.length || count <= most) return;
      most = count;
      best = { at, shape };
    });
  }
  return best;
}

async function* continueWith(first: TableChunk, rest: TableStream): TableStream {
  yield first;
  yield* rest;
}

function missing(sheets: readonly TableSheet[], shapes: readonly ListShape[]): Problem {
  const expected = shapes
    .map(({ columns }) =>
      columns
        .filter(({ needed }) => needed)
        .slice(0, 4)
        .map(({ title }) => `„${title}“`)
        .join(', '),
    )
    .join('; nebo ');
  const names = sheets.map(({ name }) => name).filter((name) => name !== '');
  return {
    code: 'no-table-found',
    severity: 'error',
    ...(names.length ? { value: names.join(', ') } : {}),
    expected: `nadpisy ${expected}…`,
  };
}
