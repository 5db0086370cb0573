// One organisation of the register by its identifier or IČO.
import type { ReadTransaction } from '../database/transaction.ts';

export type OrganisationRecord = {
  id: string;
  name: string;
  ico: string | null;
  kind: string;
  territory: string | null;
};

export async function findOrganisationRecord(
  tx: ReadTransaction,
  id: string,
): Promise<OrganisationRecord | undefined> {
  return tx
    .selectFrom('organisation')
    .select(['id', 'name', 'ico', 'kind', 'territory_code as territory'])
    .where((e) => e.or([e('id', '=', id), e('ico', '=', id)]))
    .orderBy('id')
    .executeTakeFirst();
}
