// Which publications demand that small counts be hidden, as their rule in the register says.
import type { SuppressionSettings } from '#model/small-cells.ts';
import type { ReadTransaction } from '../database/transaction.ts';

export async function readSmallCells(tx: ReadTransaction): Promise<SuppressionSettings> {
  const rows = await tx.selectFrom('small_cell_rule').select(['publication_id', 'below', 'zero']).execute();
  return Object.fromEntries(
    rows.map(({ publication_id, below, zero }) => [publication_id, { below, showZero: zero === 'shown' }]),
  );
}
