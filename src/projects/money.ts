// Amounts one assertion gives, as one row for each kind: a total and its payers, which always make it.
import type { AmountKind, Payer } from '#model/figure.ts';
import type { Hellers } from '#model/money.ts';
import type { AssertedAmount } from '#model/project-assertion.ts';

export type MoneyRow = {
  kind: AmountKind;
  total: Hellers;
  /** A payer the source does not split off is not here; `unknown` is the rest of the total. */
  payers: Partial<Record<Payer, Hellers>>;
  asOf?: string;
  /** Of money converted from another currency. */
  currency?: string;
};

/**
 * Amounts of one kind and payer add up inside one assertion (budget years of one grant); kinds never do. A printed total
 * stands even where its parts do not make it: the rest, also a negative one, is of an unknown payer.
 */
export function buildMoney(amounts: readonly AssertedAmount[]): MoneyRow[] {
  const rows = new Map<AmountKind, MoneyRow & { printed?: Hellers; parts: Hellers }>();
  for (const { kind, payer, hellers, asOf, foreign } of amounts) {
    let row = rows.get(kind);
    if (!row) rows.set(kind, (row = { kind, total: 0n, payers: {}, parts: 0n }));
    if (payer === 'all') row.printed = (row.printed ?? 0n) + hellers;
    else {
      row.payers[payer] = (row.payers[payer] ?? 0n) + hellers;
      row.parts += hellers;
    }
    if (asOf !== undefined && (row.asOf ?? '') < asOf) row.asOf = asOf;
    if (foreign) row.currency = foreign.currency;
  }
  return [...rows.values()].map(({ printed, parts, ...row }) => {
    const total = printed ?? parts;
    if (total !== parts) row.payers.unknown = (row.payers.unknown ?? 0n) + total - parts;
    return { ...row, total };
  });
}
