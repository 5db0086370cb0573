import { formatDecimal } from '#model/money.ts';
import { formatDay } from '#model/day.ts';
import { MONEY_CLASSES } from '#continuity/graph.ts';
import type { Percentiles, Uncertainty } from '#continuity/uncertainty.ts';

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
    })),
    nodes: nodes.map(({ node, share, p10, p50, p90 }) => ({
      node: node.id,
      share,
      p10: formatDay(p10),
      p50: formatDay(p50),
      p90: formatDay(p90),
    })),
  };
}
