// The file of schools: who a project belongs to and where the school is.

import type { AssertionBatch, PublishedFile } from '#model/assertion-reader.ts';
import type { SheetRow } from '#model/import-report.ts';
import { openTable } from '../file/open-table.ts';
import { createCells, printRow } from '../project-list/cells.ts';
import { findTable } from '../project-list/find-table.ts';
import { emptyBatch, type ListShape } from '../project-list/list-reader.ts';
import { createTally } from '../project-list/tally.ts';
import { INSTITUTION_COLUMNS } from './headings.ts';

/** `region` is the name of a region without the word, as printed. */
export type Institution = { name: string; ico?: string; municipality?: string; region?: string };

export type Institutions = ReadonlyMap<string, Institution>;

/** What shape is looked for; rows of schools are no projects. */
export const INSTITUTION_SHAPE: ListShape = {
  columns: INSTITUTION_COLUMNS,
  amounts: [],
  keys: ['institution_id'],
  numbered: true,
  onRepeat: 'refuse',
  build: () => undefined,
};

/** Gives the raw rows as it goes and all schools at the end; there are some ten thousand of them. */
export async function* readInstitutions(
  file: PublishedFile,
): AsyncGenerator<AssertionBatch, { institutions: Institutions; headings: SheetRow[] }, undefined> {
  const institutions = new Map<string, Institution>();
  const rowOf = new Map<string, number>();
  const opened = await openTable(file, { label: file.name });
  if (opened.problems.length > 0) yield { ...emptyBatch(), problems: opened.problems };
  if (opened.sheets.length === 0) return { institutions, headings: [] };
  const found = await findTable(opened.sheets, [INSTITUTION_SHAPE]);
  if ('problems' in found) {
    yield { ...emptyBatch(), problems: found.problems };
    return { institutions, headings: [] };
  }
  const batch = { ...emptyBatch(), problems: [...found.notes] };
  const tally = createTally();
  const cells = createCells(found.columns, batch.problems, tally);
  for await (const chunk of found.rest) {
    batch.problems.push(...chunk.problems);
    for (const row of chunk.rows) {
      batch.rows.push(printRow(row));
      cells.use(row);
      const id = cells.text('institution_id');
      if (id === undefined) continue;
      const first = rowOf.get(id);
      if (first !== undefined) cells.reject('duplicate-id', 'institution_id', String(first));
      rowOf.set(id, first ?? row.row);
      const [ico, municipality, region] = [
        cells.ico('ico'),
        cells.text('municipality'),
        cells.text('region'),
      ];
      institutions.set(id, {
        name: cells.text('institution_name') ?? id,
        ...(ico ? { ico } : {}),
        ...(municipality ? { municipality } : {}),
        ...(region ? { region } : {}),
      });
    }
    yield { ...emptyBatch(), rows: batch.rows.splice(0), problems: batch.problems.splice(0) };
  }
  yield { ...emptyBatch(), problems: tally.problems() };
  return { institutions, headings: [printRow(found.heading)] };
}
