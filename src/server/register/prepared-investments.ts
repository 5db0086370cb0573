// Investments and continuations that towns prepare, with the amount where a document gives one.
import type { ReadTransaction } from '../database/transaction.ts';

export type PreparedInvestment = {
  id: string;
  title: string;
  hellers: bigint;
  source: string;
  locator: string;
};

/** What is prepared in one place and has an amount, by id. */
export function listPreparedInvestments(
  tx: ReadTransaction,
  territory: string,
): Promise<PreparedInvestment[]> {
  return tx
    .selectFrom('prepared_investment')
    .select(['id', 'title', 'amount_hellers as hellers', 'source_id as source', 'locator'])
    .where('territory_code', '=', territory)
    .where('amount_hellers', 'is not', null)
    .orderBy('id')
    .$narrowType<{ hellers: bigint }>()
    .execute();
}
