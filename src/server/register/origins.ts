// Where a row of the register comes from, with the address of its publication.
import type { SourceRef } from '#model/figure.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { mapEditions } from './sources.ts';

export type RowOrigin = { source: SourceRef; address: string | null };

/** Returns a function from a row to its origin; the publications are read once. */
export async function openOrigins(
  tx: ReadTransaction,
): Promise<(row: { source_id: string; locator: string }) => RowOrigin> {
  const editions = await mapEditions(tx);
  return ({ source_id, locator }) => {
    const { publication, title, address } = editions.get(source_id)!;
    return { source: { source: source_id, publication, title, locator }, address };
  };
}
