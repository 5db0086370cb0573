// The alphabet of titles, left to the database: the book of projects does not hold them.
import { sql } from 'kysely';
import type { ReadTransaction } from '../database/transaction.ts';
import { czechOrder } from './czech-order.ts';

/** Rows of the book (listed projects in the order of their identifiers, counted from 0) in the Czech order of titles. */
export async function listRowsByTitle(tx: ReadTransaction): Promise<Uint32Array> {
  const { rows } = await sql<{ positions: string | null }>`
    select string_agg(position::text, ' ' order by ${await czechOrder(tx, 'title')}, position) as positions
    from (select row_number() over (order by id) - 1 as position, title from project where hidden is null) as listed`.execute(
    tx,
  );
  const positions = rows[0]?.positions ?? '';
  return positions === '' ? new Uint32Array(0) : Uint32Array.from(positions.split(' '), Number);
}
