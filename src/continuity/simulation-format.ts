// The spread of results for other programs.

import { formatDecimal } from '#model/money.ts';
import { formatDay, type Day } from '#model/day.ts';
import { MONEY_CLASSES } from './graph.ts';
import type { Percentiles, Uncertainty } from './uncertainty.ts';

const dayOf = (day: Day | null): string | null => (day === null ? null : formatDay(day));

/** The spread as plain JSON: money as decimal crowns, days as ISO text. */
export function formatSimulation({ runs, seed, months, nodes }: Uncertainty) {
  const spread = ({ p10, p50, p90 }: Percentiles) => ({
    p10: formatDecimal(p10),
    p50: formatDecimal(p50),
    p90: formatDecimal(p90),
  });
  return {
    runs,
    seed,
    months: months.map((row) => ({
      month: row.month,
      ...Object.fromEntries(MONEY_CLASSES.map((name) => [name, spread(row[name])])),
      /** Things hit by the end of the month whose amount nobody states. */
      unknown: row.unknown,
    })),
    nodes: nodes.map(({ node, share, p10, p50, p90, back }) => ({
      node: node.id,
      share,
      p10: formatDay(p10),
      p50: formatDay(p50),
      p90: formatDay(p90),
      /** The day it stands again for good; null = not in the time looked at. */
      back: { p10: dayOf(back.p10), p50: dayOf(back.p50), p90: dayOf(back.p90) },
    })),
  };
}
