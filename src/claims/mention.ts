// A number found in the text with everything read around it, before places are paired to it.

import type { Hedge } from '#model/figure.ts';
import type { ClaimKind } from './types.ts';

export type Mention = {
  /** Tokens of the quote: `to` is exclusive. */
  from: number;
  to: number;
  /** First token of the number itself, without the hedge. */
  core: number;
  kind: ClaimKind;
  /** False while the kind is only the default of a bare number. */
  settled: boolean;
  value: number | null;
  low: number | null;
  high: number | null;
  unit: string | null;
  hedge: Hedge;
  lastPlace: number;
  scale: number;
  decimals: number;
  noun: string | null;
  /** The end of a scale: what points can be, not what they are. */
  scaleEnd?: boolean;
};

/** A mention with an exact value and nothing around it. */
export function plainMention(
  from: number,
  to: number,
  kind: ClaimKind,
  value: number | null,
  unit: string | null,
): Mention {
  return {
    from,
    to,
    core: from,
    kind,
    settled: true,
    value,
    low: null,
    high: null,
    unit,
    hedge: 'exact',
    lastPlace: 1,
    scale: 1,
    decimals: 0,
    noun: null,
  };
}
