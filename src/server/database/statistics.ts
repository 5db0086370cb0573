// What the planner knows of the size of tables. A server keeps it itself, the embedded engine has nobody who would: after an
// import of a country it still plans for empty tables, and a page that takes half a second takes minutes.
import type { Database } from './connect.ts';

/**
 * Pages of 8 KB. A smaller table is looked at once: taken for one row it is joined first, and a large table is then read
 * again for each of its rows. How it grows matters little.
 */
const SMALL = 64;

/** Analyzes tables that were never analyzed, and large ones that grew by a fifth since; returns their names. Each is a statement of its own. */
export async function refreshStatistics({ pool }: Pick<Database, 'pool'>): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(
    `select format('%I', relname) as name
     from pg_class, lateral (select pg_relation_size(oid) / current_setting('block_size')::int as pages) as size
     where relkind = 'r' and relnamespace = 'public'::regnamespace and pages > 0
       and (reltuples < 0 or (pages >= $1 and pages > relpages * 1.2))
     order by relname`,
    [SMALL],
  );
  for (const { name } of rows) await pool.query(`analyze public.${name}`);
  return rows.map(({ name }) => name);
}
