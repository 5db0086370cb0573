import type { AssertedAmount } from '#model/project-assertion.ts';

/** Sum of one amount over rows; what is not known adds nothing. */
export function sumOf<Field extends string>(
  rows: readonly { [field in Field]: bigint | null }[],
  field: Field,
): bigint {
  return rows.reduce((sum, row) => sum + (row[field] ?? 0n), 0n);
}

export const amount = (
  kind: AssertedAmount['kind'],
  payer: AssertedAmount['payer'],
  hellers: bigint,
): AssertedAmount => ({ kind, payer, hellers, ref: { sheet: '', row: 2 } });
