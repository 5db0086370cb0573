// Geometry of the picture of a stress test: one panel for one class of money, days across, sums as steps.
// Everything is in hundredths of a panel, so that pictures stretch while their texts stay readable.
import type { Day } from '#model/day.ts';
import { MONEY_CLASSES, standingRank, type MoneyClass } from '#continuity/graph.ts';
import type { Percentiles, Uncertainty } from '#continuity/uncertainty.ts';
import type { Hellers } from '#model/money.ts';
import { amountOf, standingOf, type Thing } from './summary.ts';
import { clampDay, listEdges, type Axis } from './time-axis.ts';

export type Panel = {
  class: MoneyClass;
  /** What the top edge means; 0n where nothing in the class has a known amount. */
  top: Hellers;
  /** One step for one thing from its day on, stacked in order of their days. */
  layers: Layer[];
  /** Between the 10th and the 90th percentile; null where all runs agree. */
  band: string | null;
  /** Things without a stated amount, by day. */
  unknown: { x: number; day: Day; things: Thing[] }[];
};

/** `firm`: the change is decided and no link of the path is a guess. */
export type Layer = { thing: Thing; x: number; y: number; height: number; firm: boolean };

/** `tops` gives pictures side by side one scale; without it each panel reaches its own top. */
export function buildPanels(
  axis: Axis,
  things: readonly Thing[],
  spread?: Uncertainty,
  tops?: Record<MoneyClass, Hellers>,
): Panel[] {
  return MONEY_CLASSES.map((name) => buildPanel(axis, things, name, spread, tops?.[name]));
}

function buildPanel(
  axis: Axis,
  things: readonly Thing[],
  name: MoneyClass,
  spread: Uncertainty | undefined,
  least: Hellers = 0n,
): Panel {
  const known = things.filter((thing) => (amountOf(thing, name) ?? 0n) > 0n);
  const none: Percentiles = { p10: 0n, p50: 0n, p90: 0n };
  const byName = new Map(spread?.months.map((row) => [row.month, row[name]] as const));
  const rows = spread ? axis.months.map((month) => byName.get(month) ?? none) : [];
  const total = known.reduce((sum, thing) => sum + amountOf(thing, name)!, 0n);
  const top = rows.reduce((most, { p90 }) => (p90 > most ? p90 : most), total > least ? total : least);
  const y = (amount: Hellers) => (top > 0n ? round(100 - Number((amount * 10_000n) / top) / 100) : 100);
  let below = 0n;
  const layers = known.map((thing): Layer => {
    const above = below + amountOf(thing, name)!;
    const height = round(y(below) - y(above));
    const layer = {
      ...{ thing, x: clampDay(axis, thing.fall.day), y: y(above), height },
      firm: isFirm(thing, name),
    };
    below = above;
    return layer;
  });
  const byDay = Map.groupBy(
    things.filter((thing) => amountOf(thing, name) === null),
    (thing) => thing.fall.day,
  );
  return {
    class: name,
    top,
    layers,
    band: rows.some(({ p10, p90 }) => p10 !== p90) ? bandPath(rows, listEdges(axis), y) : null,
    unknown: [...byDay].map(([day, own]) => ({ x: clampDay(axis, day), day, things: own })),
  };
}

function isFirm(thing: Thing, name: MoneyClass): boolean {
  const standing = standingOf(thing, name);
  return (
    standingRank(standing) >= standingRank('decided') && ['high', 'medium'].includes(thing.fall.confidence)
  );
}

/**
 * There along the higher edge, back along the lower one. Runs are summed at the ends of months; between two of them the edge is
 * a straight line.
 */
function bandPath(rows: readonly Percentiles[], edges: readonly number[], y: (amount: Hellers) => number) {
  const there = rows.map(({ p90 }, i) => `L${edges[i + 1]} ${y(p90)}`).join('');
  const back = rows
    .map(({ p10 }, i) => `L${edges[i + 1]} ${y(p10)}`)
    .reverse()
    .join('');
  return `M0 100${there}${back}Z`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
