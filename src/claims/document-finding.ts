// What a check of a text within itself found.

import { addDecimals, compareDecimals, subtractDecimals } from '#model/decimal.ts';
import { decimalText } from './judge.ts';
import type { Claim } from './types.ts';

export type DocumentFinding = {
  kind: 'table-total' | 'prose-table' | 'table-precision' | 'difference' | 'share' | 'parts';
  holds: boolean;
  /** Indexes of the claims it speaks about, the one judged first. */
  claims: number[];
  stated: string;
  computed: string;
  difference: string;
  sentence: string;
};

/**
 * How far a sum or a difference of these numbers may lie from what they round, in their unit: half a step of each.
 * Whole crowns and whole people are exact: `24 700 000 Kč` allows nothing, `1,2 milionu` 50 000.
 */
export function roundingSlack(claims: readonly Claim[]): string {
  return claims.reduce((sum, { unit, detail: { step } }) => {
    const rounded = unit === '%' || (unit === 'CZK' ? step > 1 : step !== 1);
    return rounded ? addDecimals(sum, decimalText(step / 2)) : sum;
  }, '0');
}

/** Whether a difference is no more than the rounding of the numbers explains. */
export function isWithinSlack(difference: string, claims: readonly Claim[]): boolean {
  return compareDecimals(difference.replace(/^-/, ''), roundingSlack(claims)) <= 0;
}

/** Builds a finding about `claim` with the exact difference; without `holds` it holds when nothing differs. */
export function finding(
  kind: DocumentFinding['kind'],
  indexes: number[],
  claim: Claim,
  computed: string,
  say: (holds: boolean, difference: string) => string,
  holds?: boolean,
): DocumentFinding {
  const stated = decimalText(claim.value ?? 0);
  const difference = subtractDecimals(computed, stated);
  const held = holds ?? compareDecimals(difference, '0') === 0;
  return {
    kind,
    holds: held,
    claims: indexes,
    stated,
    computed,
    difference,
    sentence: say(held, difference),
  };
}
