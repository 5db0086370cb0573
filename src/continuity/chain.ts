// The falls that lead from an event to a hit, in order; very long chains by their ends.

import type { Fall } from './causes.ts';

/** Chains longer than this are told by their ends. */
const LONGEST_CHAIN = 64;
const LAST_STEPS = 8;

export type Chain = { first: Fall[]; skipped: number; last: Fall[] };

/**
 * The falls from the node the event touches to this one, in order. A chain of more than 64 steps (or `longest`) gives its first and last
 * eight and the number between; a shorter one is whole in `first`.
 */
export function listChain(fall: Fall, longest = LONGEST_CHAIN): Chain {
  const whole = fall.depth < longest;
  const last: Fall[] = [];
  for (let step: Fall | null = fall; step && (whole || last.length < LAST_STEPS); step = step.via)
    last.push(step);
  last.reverse();
  if (whole) return { first: last, skipped: 0, last: [] };
  const first: Fall[] = [];
  for (let step: Fall | null = fall.head ?? fall; step; step = step.via) first.push(step);
  first.reverse();
  return { first, skipped: fall.depth + 1 - first.length - last.length, last };
}
