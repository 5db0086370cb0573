// How much a region's register holds, for people who look after it.
import type { ReadTransaction } from '../database/transaction.ts';
import { findVersion } from './version.ts';

const TABLES = {
  publications: 'publication',
  editions: 'source',
  rows: 'source_row',
  figures: 'published_figure',
  needValues: 'need_value',
  findings: 'finding',
  projects: 'project',
} as const;

export type RegisterCounts = Record<keyof typeof TABLES, number> & { version: number };

export async function countRegister(tx: ReadTransaction): Promise<RegisterCounts> {
  const counts = { version: Number((await findVersion(tx))?.version ?? 0n) } as RegisterCounts;
  for (const [name, table] of Object.entries(TABLES)) {
    const { rows } = await tx
      .selectFrom(table)
      .select((e) => e.fn.countAll<bigint>().as('rows'))
      .executeTakeFirstOrThrow();
    counts[name as keyof typeof TABLES] = Number(rows);
  }
  return counts;
}
