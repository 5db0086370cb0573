import type { ReadTransaction } from '#server/database/transaction.ts';
import { mapEditions } from '#server/register/sources.ts';

/** Address of every publication on the web, for notes under a page. */
export async function mapAddresses(tx: ReadTransaction): Promise<Record<string, string | null>> {
  const editions = await mapEditions(tx);
  return Object.fromEntries([...editions.values()].map(({ publication, address }) => [publication, address]));
}
