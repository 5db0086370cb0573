// Where a row of the register comes from, with the address of its publication.
import type { SourceRef } from '#model/figure.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { mapEditions } from './sources.ts';

export type RowOrigin = { source: SourceRef; address: string | null };

export type OriginFinder = {
  (row: { source_id: string; locator: string }): RowOrigin;
  /** The publication as a whole. */
  of(publication: string): RowOrigin | undefined;
};

/** Returns a function from a row to its origin; the publications are read once. */
export async function openOrigins(tx: ReadTransaction): Promise<OriginFinder> {
  const editions = await mapEditions(tx);
  const find = ({ source_id, locator }: { source_id: string; locator: string }): RowOrigin => {
    const { publication, title, address } = editions.get(source_id)!;
    return { source: { source: source_id, publication, title, locator }, address };
  };
  const of = (publication: string) => {
    const edition = [...editions].find(([, row]) => row.publication === publication);
    return edition && find({ source_id: edition[0], locator: '' });
  };
  return Object.assign(find, { of });
}
