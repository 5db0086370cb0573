// Where an outage stands on the day results are looked at from.

import type { Day } from '#model/day.ts';
import type { Fall } from './causes.ts';
import { watchedTo } from './money.ts';

/** Over by that day, or lasting, or still to come. */
export type OutageState = 'past' | 'down' | 'ahead';

export const OUTAGE_STATES: readonly OutageState[] = ['past', 'down', 'ahead'];

/** Null where no day was asked for. A thing whose life is over is past, though it did not stand again. */
export function stateOf({ node, day, gap }: Fall, asOf: Day | undefined): OutageState | null {
  if (asOf === undefined) return null;
  if (day > asOf) return 'ahead';
  return gap.to <= asOf || watchedTo(node) < asOf ? 'past' : 'down';
}
