// How much of the money of a project is still to be drawn: what is bound for it beside what was claimed or paid.
import type { AmountKind } from '#model/figure.ts';
import type { BookAmount } from './measure.ts';

/** Nothing drawn yet, half or more left, less than half left, all drawn. */
export const LEFT_VALUES = ['all', 'most', 'some', 'none'] as const;
export type MoneyLeft = (typeof LEFT_VALUES)[number];

/** In this order the first that is known; kinds are compared, never added. */
const BOUND: readonly AmountKind[] = ['contracted', 'approved'];
const DRAWN: readonly AmountKind[] = ['claimed', 'paid', 'consumed'];

/** Null where either side is not known: a project without a claim in its list may have drawn anything. */
export function findMoneyLeft(amounts: readonly BookAmount[]): MoneyLeft | null {
  const whole = (kinds: readonly AmountKind[]) =>
    kinds
      .map((wanted) => amounts.find(({ kind, payer }) => kind === wanted && payer === 'all')?.hellers)
      .find((hellers) => hellers !== undefined);
  const bound = whole(BOUND);
  const drawn = whole(DRAWN);
  if (bound === undefined || drawn === undefined || bound <= 0n) return null;
  if (drawn <= 0n) return 'all';
  if (drawn >= bound) return 'none';
  return drawn * 2n <= bound ? 'most' : 'some';
}
