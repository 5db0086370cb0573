// Reads the tables of IS ReD (or CEDR III): grants with five kinds of money that are never added to each other.

import type {
  AssertionReader,
  AssertionReading,
  ReadingEnd,
  ReadingOptions,
} from '#model/assertion-reader.ts';
import type { Problem } from '#model/import-report.ts';
import { emptyBatch } from '../project-list/list-reader.ts';
import { createTally } from '../project-list/tally.ts';
import { readShare } from './grants.ts';
import { findTables, type TableId, type Tables } from './tables.ts';

export type IsredOptions = ReadingOptions & {
  /** Bytes of unpacked tables that may be held at once; smaller shares mean more readings of the files. */
  shareBytes?: number;
};

const SHARE_BYTES = 192 * 1024 * 1024;
/** How many times a packed table of this kind grows. */
const PACKED = 6;

/** One archive of tables, or any number of them `beside` the first. */
export const readIsred: AssertionReader<IsredOptions> = async function* (
  file,
  options = {},
): AssertionReading {
  const end: ReadingEnd = { headings: [], edition: {}, rowsRead: 0, rejected: 0, assertions: 0, totals: [] };
  const tables = await findTables([file, ...(options.beside ?? [])]);
  end.headings = tables.headings;
  const problems: Problem[] = [...tables.problems];
  if (!tables.files.has('dotace')) {
    if (!problems.some(({ severity }) => severity === 'error'))
      problems.push(missing('dotace', tables, 'error'));
    yield { ...emptyBatch(), problems };
    return end;
  }
  for (const id of ['prijemce', 'rozhodnuti', 'rozpoctoveobdobi'] as const)
    if (!tables.files.has(id)) problems.push(missing(id, tables, 'warning'));
  const tally = createTally();
  const shares = countShares(tables, options.shareBytes ?? SHARE_BYTES);
  for (let share = 0; share < shares; share += 1)
    yield* readShare(tables, share, shares, problems, tally, end);
  yield { ...emptyBatch(), problems: [...problems, ...tally.problems()] };
  return end;
};

function countShares({ files }: Tables, shareBytes: number): number {
  const sizes = [...files.values()].map(({ name, size }) => (/\.gz$/i.test(name) ? size * PACKED : size));
  return Math.max(1, Math.ceil(sizes.reduce((sum, size) => sum + size, 0) / shareBytes));
}

function missing(id: TableId, { files }: Tables, severity: 'error' | 'warning'): Problem {
  const value = [...files.keys()].join(', ');
  return { code: 'missing-table', severity, expected: id, ...(value ? { value } : {}) };
}
