// How a set of municipalities spreads over the bands, and how much of that hangs on single rules of the index.

import type { Methodology } from './methodology.ts';
import type { Score } from './points.ts';

export type Distribution = {
  municipalities: number;
  withoutIndex: number;
  /** By band id. */
  bands: Record<string, number>;
  /** Municipalities at the lowest index of the highest band, and one point under it. */
  edge: { at: number; under: number };
  /** Municipalities of the highest band with all values of their own, and how many stay there without points for counts. */
  withoutCounts: { own: number; stay: number };
};

export function buildDistribution(methodology: Methodology, scores: readonly Score[]): Distribution {
  const highest = methodology.bands.at(-1)!;
  const distribution: Distribution = {
    municipalities: scores.length,
    withoutIndex: 0,
    bands: Object.fromEntries(methodology.bands.map((band) => [band.id, 0])),
    edge: { at: 0, under: 0 },
    withoutCounts: { own: 0, stay: 0 },
  };
  for (const { index, band, indicators, byMeasure } of scores) {
    if (index === undefined || !band) {
      distribution.withoutIndex++;
      continue;
    }
    distribution.bands[band.id]!++;
    if (index === highest.from) distribution.edge.at++;
    if (index === highest.from - 1) distribution.edge.under++;
    if (index < highest.from) continue;
    if (!Object.values(indicators).every((indicator) => indicator.state === 'computed')) continue;
    distribution.withoutCounts.own++;
    if (index - byMeasure.count >= highest.from) distribution.withoutCounts.stay++;
  }
  return distribution;
}

/** Municipalities with at least this index: the number headlines give, 12 in some years and 8 in others. */
export function countAtLeast(scores: readonly Score[], points: number): number {
  return scores.filter((score) => score.index !== undefined && score.index >= points).length;
}
