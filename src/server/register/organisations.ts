// Organisations of the register by their number.
import { sql } from 'kysely';
import type { ReadTransaction } from '../database/transaction.ts';

/** IČO → organisation, for those the pack names by a word; organisations of lists are named by their IČO. */
export async function listNamedOrganisations(tx: ReadTransaction): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('organisation')
    .select(['id', 'ico'])
    .where('ico', 'is not', null)
    .where(sql<boolean>`id <> ico`)
    .execute();
  return new Map(rows.map(({ id, ico }) => [ico!, id]));
}
