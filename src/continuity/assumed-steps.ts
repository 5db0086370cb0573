// Assumptions of all paths, with how many things hang on each; their order numbers them on pages and on the command line alike.
import type { Fall } from './causes.ts';
import type { Hit, Impact } from './impact.ts';
import { assumptionKey, listPathAssumptions, type PathAssumption } from './path-assumptions.ts';

/** A thing hit by its first outage, with its money. */
type Assumed = { fall: Fall; amounts: readonly Pick<Hit, 'amount'>[] };

/** Things of a result, for who has no things of a page at hand. */
export function listAssumedThings({ falls, hits }: Pick<Impact, 'falls' | 'hits'>): Assumed[] {
  const rows = Map.groupBy(hits, ({ fall }) => fall.node);
  return falls.map((fall) => ({ fall, amounts: rows.get(fall.node) ?? [] }));
}

export type AssumedStep = {
  key: string;
  assumption: PathAssumption;
  /** Things of the paths it is told about, and things hit that hang on it. */
  abouts: number;
  things: number;
  /** Those of them whose money somebody states. */
  moneyed: number;
};

/** One row for one assumption, those under known money first, then the one most hangs on; a link without any words has a row of its own. */
export function listAssumedSteps(things: readonly Assumed[]): AssumedStep[] {
  const rows = new Map<
    string,
    { key: string; assumption: PathAssumption; abouts: Set<string>; things: number; moneyed: number }
  >();
  for (const { fall, amounts } of things)
    for (const assumption of listPathAssumptions(fall)) {
      const { step, by } = assumption;
      const about = (by ?? step.node).id;
      const key = assumptionKey(assumption);
      const row = rows.get(key) ?? { key, assumption, abouts: new Set(), things: 0, moneyed: 0 };
      row.abouts.add(about);
      row.things += 1;
      if (amounts.some(({ amount }) => amount !== null)) row.moneyed += 1;
      rows.set(key, row);
    }
  return [...rows.values()]
    .map((row) => ({ ...row, abouts: row.abouts.size }))
    .sort(
      (a, b) =>
        Number(b.moneyed > 0) - Number(a.moneyed > 0) || b.things - a.things || (a.key < b.key ? -1 : 1),
    );
}
