import { sql } from 'kysely';
import type { WriteTransaction } from '../database/transaction.ts';

/** One writer of projects in a region at a time, until the transaction ends. */
export async function lockProjects(tx: WriteTransaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`opora.project ${tx.region}`}))`.execute(tx);
}
