// What a check of a text within itself found.

import { compareDecimals, subtractDecimals } from '#model/decimal.ts';
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
