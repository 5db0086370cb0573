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

/** Number of each organisation named, for those the register has a number of. */
export async function listNumbersByName(
  tx: ReadTransaction,
  names: readonly string[],
): Promise<Map<string, string>> {
  if (names.length === 0) return new Map();
  const rows = await tx
    .selectFrom('organisation')
    .select(['name', 'ico'])
    .where('ico', 'is not', null)
    .where('name', 'in', [...names])
    .execute();
  return new Map(rows.map(({ name, ico }) => [name, ico!]));
}
