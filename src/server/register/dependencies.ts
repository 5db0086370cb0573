// All rows a stress test is made of, as they stand in the tables.
import type { Selectable } from 'kysely';
import type { DB } from '../database/schema.ts';
import type { ReadTransaction } from '../database/transaction.ts';

const TABLES = [
  'organisation',
  'union_member',
  'unit',
  'unit_succession',
  'agreement',
  'agreement_party',
  'cooperation',
  'project',
  'project_territory',
  'amount',
  'plan',
  'plan_node',
] as const satisfies readonly (keyof DB)[];

type Table = (typeof TABLES)[number];
export type Row<T extends keyof DB> = Selectable<DB[T]>;
export type DependencyRows = { [T in Table]: Row<T>[] };

/** In the order of their keys, so that the same register gives the same graph. */
export async function listDependencyRows(tx: ReadTransaction): Promise<DependencyRows> {
  const rows: Partial<Record<Table, unknown[]>> = {};
  for (const table of TABLES) rows[table] = await tx.selectFrom(table).selectAll().execute();
  return rows as DependencyRows;
}
