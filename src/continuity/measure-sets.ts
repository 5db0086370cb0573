// Every set of a few measures, the best first. Where many measures protect alike, trying all sets is far quicker than a solver,
// which has to prove again and again that no other of the equal sets is better.
import type { Hellers } from '#model/money.ts';
import type { Measure } from './graph.ts';

export type MeasureSet = { mask: Uint8Array; value: number; cost: Hellers; posts: number; size: number };

/** Sets times nodes; one or two seconds of work. Among many things the solver, exact to a millionth, may miss the best set. */
const MOST_STEPS = 30_000_000;

export const fewEnough = (measures: number, nodes: number): boolean =>
  measures < 31 && 2 ** measures * Math.max(1, nodes) <= MOST_STEPS;

/** In order of value, then of cost, posts and number; among the last equals the measures listed first come first. */
export function listSets(
  measures: readonly Measure[],
  valueOf: (mask: Uint8Array) => number,
): readonly MeasureSet[] {
  const sets = Array.from({ length: 2 ** measures.length }, (_, bits): MeasureSet => {
    const mask = Uint8Array.from(measures, (_row, m) => (bits >> m) & 1);
    const own = measures.filter((_row, m) => mask[m]);
    return {
      ...{ mask, value: valueOf(mask), size: own.length },
      cost: own.reduce((sum, row) => sum + row.cost, 0n),
      posts: own.reduce((sum, row) => sum + row.posts, 0),
    };
  });
  return sets.sort(
    (a, b) =>
      b.value - a.value ||
      (a.cost < b.cost ? -1 : a.cost > b.cost ? 1 : a.posts - b.posts || a.size - b.size),
  );
}

export function findBest(
  sets: readonly MeasureSet[],
  budget: Hellers | undefined,
  posts: number | undefined,
): Uint8Array | undefined {
  return sets.find(
    (set) =>
      (budget === undefined || set.cost <= budget) && (posts === undefined || set.posts <= posts + 1e-9),
  )?.mask;
}
