// Steps of all paths that nobody states, with how many things hang on each.
import type { Fall } from '#continuity/causes.ts';
import { isAssumed } from './path-tree.ts';
import type { Thing } from './summary.ts';

export type AssumedStep = { step: Fall; things: number };

/** One row for one assumption, the one most hangs on first; a link without any words has a row of its own. */
export function listAssumedSteps(things: readonly Thing[]): AssumedStep[] {
  const rows = new Map<string, AssumedStep>();
  for (const { fall } of things) {
    const seen = new Set<string>();
    for (let step: Fall | null = fall; step; step = step.via) {
      if (!isAssumed(step)) continue;
      const key = `${step.need!.for} ${step.need!.assumption ?? step.node.id}`;
      const row = rows.get(key) ?? { step, things: 0 };
      if (!seen.has(key)) row.things += 1;
      seen.add(key);
      rows.set(key, row);
    }
  }
  return [...rows.values()].sort((a, b) => b.things - a.things);
}
