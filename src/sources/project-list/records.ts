// Records that are no rows of a table (XML elements, JSON objects) seen as rows: each path of a record is a column.

import {
  BATCH_ROWS,
  type AssertionBatch,
  type AssertionReading,
  type ReadingEnd,
  type ReadingOptions,
} from '#model/assertion-reader.ts';
import type { Problem, SheetRow } from '#model/import-report.ts';
import type { ProjectAssertion } from '#model/project-assertion.ts';
import type { CellValue } from '../file/workbook.ts';
import { createCells, printRow, type RowCells } from './cells.ts';
import type { Columns } from './columns.ts';
import { createJoining, type OnRepeat } from './joining.ts';
import { createTally, type Tally } from './tally.ts';

export type RecordChunk = { records: { row: number; cells: CellValue[] }[]; problems: Problem[] };

export type RecordShape = {
  /** Name of the record, which stands where a sheet has its name. */
  sheet: string;
  paths: readonly string[];
  onRepeat: OnRepeat;
  build(cells: RowCells, tally: Tally): ProjectAssertion | undefined;
  /** What is changed in the row that is kept. */
  raw?(row: SheetRow): SheetRow;
  closing?(): Problem[];
  edition?(): ReadingEnd['edition'];
};

export async function* readRecords(
  chunks: AsyncIterable<RecordChunk>,
  shape: RecordShape,
  { batchRows = BATCH_ROWS }: ReadingOptions,
): AssertionReading {
  const columns: Columns = {
    headings: shape.paths,
    indexOf: new Map(shape.paths.map((path, index) => [path, index])),
  };
  const problems: Problem[] = [];
  const tally = createTally();
  const cells = createCells(columns, problems, tally);
  const joining = createJoining(shape.onRepeat, problems);
  const end: ReadingEnd = { headings: [], edition: {}, rowsRead: 0, rejected: 0, assertions: 0, totals: [] };
  let rows: AssertionBatch['rows'] = [];
  for await (const chunk of chunks) {
    for (const record of chunk.records) {
      const row = { sheet: shape.sheet, ...record };
      end.rowsRead += 1;
      rows.push(shape.raw ? shape.raw(printRow(row)) : printRow(row));
      cells.use(row);
      const assertion = shape.build(cells, tally);
      if (!assertion || cells.failed() || joining.add(assertion) === 'refused') end.rejected += 1;
      if (rows.length < batchRows) continue;
      yield { rows, ...joining.take(false), problems: problems.splice(0) };
      rows = [];
    }
    problems.push(...chunk.problems);
  }
  problems.push(...tally.problems(), ...(shape.closing?.() ?? []));
  if (end.rowsRead === 0 && !problems.some(({ severity }) => severity === 'error'))
    problems.push({ code: 'no-table-found', severity: 'error', expected: `záznamy ${shape.sheet}` });
  yield { rows, ...joining.take(true), problems };
  // Paths have no row of their own in the file; row 0 names the columns of what is kept.
  if (end.rowsRead > 0) end.headings = [{ sheet: shape.sheet, row: 0, cells: [...shape.paths] }];
  return { ...end, assertions: joining.count(), edition: shape.edition?.() ?? {} };
}

/** One batch with nothing but the reasons for refusing the file. */
export async function* refuseRecords(problems: Problem[]): AssertionReading {
  yield { rows: [], assertions: [], continuations: [], problems };
  return { headings: [], edition: {}, rowsRead: 0, rejected: 0, assertions: 0, totals: [] };
}
