// The Czech alphabet in a database that does not know it: the embedded engine has no collation but that of codes.
import { sql, type RawBuilder } from 'kysely';
import type { ReadTransaction } from '../database/transaction.ts';

/** Letters that count as the one without its mark. */
const MARKED = 'áäâďéěëíîľĺňóôöőŕťúůüűýÁÄÂĎÉĚËÍÎĽĹŇÓÔÖŐŔŤÚŮÜŰÝČŘŠŽ';
const PLAIN = 'aaadeeeiillnoooortuuuuyaaadeeeiillnoooortuuuuyčřšž';
/** Letters of their own, each right behind another: a tilde stands behind every letter. */
const OWN = [
  ['ch', 'h~'],
  ['č', 'c~'],
  ['ř', 'r~'],
  ['š', 's~'],
  ['ž', 'z~'],
] as const;

/** What to order a text by. A server that knows Czech orders by its own collation. */
export async function czechOrder(tx: ReadTransaction, column: string): Promise<RawBuilder<unknown>> {
  const { rows } = await sql<{ name: string }>`
    select collname as name from pg_collation where collname in ('cs-x-icu', 'cs_CZ.utf8', 'cs_CZ') limit 1`.execute(
    tx,
  );
  const text = sql.ref(column);
  return rows[0] ? sql`${text} collate ${sql.raw(`"${rows[0].name}"`)}` : keyOf(text);
}

function keyOf(text: RawBuilder<unknown>): RawBuilder<unknown> {
  const plain = sql`lower(translate(${text}, ${MARKED}, ${PLAIN}))`;
  return sql`${OWN.reduce((key, [letter, by]) => sql`replace(${key}, ${letter}, ${by})`, plain)} collate "C"`;
}
