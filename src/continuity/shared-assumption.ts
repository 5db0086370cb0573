// The assumption most things hang on: were it false, so much of the result would need another reason.
import type { Fall } from './causes.ts';
import { assumptionKey, listPathAssumptions, type PathAssumption } from './path-assumptions.ts';

/** `things` hang on it, `alone` of them on nothing else that nobody states. */
export type SharedAssumption = { assumption: PathAssumption; things: number; alone: number };

/** Undefined where no assumption carries two things; of equals the first on the paths. */
export function findSharedAssumption(falls: readonly Fall[]): SharedAssumption | undefined {
  const found = new Map<string, SharedAssumption>();
  for (const fall of falls) {
    const own = listPathAssumptions(fall);
    for (const assumption of own) {
      const key = assumptionKey(assumption);
      const row = found.get(key) ?? { assumption, things: 0, alone: 0 };
      row.things += 1;
      if (own.length === 1) row.alone += 1;
      found.set(key, row);
    }
  }
  const most = [...found.values()].reduce<SharedAssumption | undefined>(
    (best, row) => (row.things > (best?.things ?? 1) ? row : best),
    undefined,
  );
  return most;
}
