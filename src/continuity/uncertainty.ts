// How results spread when delays are not certain. Only stated delays vary: events, needs and money stay as they are, so the
// spread is that of "when does the successor take over", not of "does it happen"; the latter is the standing of the event.

import type { Hellers } from '#model/money.ts';
import { BEGINNING, listMonths, monthOf, NEVER, type Day } from '#model/day.ts';
import { MONEY_CLASSES, type Graph, type GraphNode, type MoneyClass } from './graph.ts';
import type { ImpactOptions } from './impact.ts';
import { losesUnknown } from './money.ts';
import { buildOutcomeReader, type Outcome } from './outcomes.ts';
import { buildQuantile, buildRandom } from './pert.ts';
import { buildPlan, type Plan } from './plan.ts';
import { buildTimeline } from './propagate.ts';

const PERCENTS = [10, 50, 90];

/** Percentiles by nearest rank: each is a sum some run really gave, never an average of two. */
export type Percentiles = { p10: Hellers; p50: Hellers; p90: Hellers };

/** The same of numbers of things. */
export type Counts = { p10: number; p50: number; p90: number };

export type Uncertainty = {
  runs: number;
  seed: number;
  /** Sums of hits that bite by the end of each month, and beside them how many things are hit whose amount nobody states. */
  months: ({ month: string; unknown: Record<MoneyClass, Counts> } & Record<MoneyClass, Percentiles>)[];
  /**
   * Nodes hit in at least one run, with the share of runs, the days it bites in the runs where it does, and the days on which
   * they stand again for good (null = not in the time looked at).
   */
  nodes: NodeSpread[];
};

export type NodeSpread = {
  node: GraphNode;
  share: number;
  p10: Day;
  p50: Day;
  p90: Day;
  back: { p10: Day | null; p50: Day | null; p90: Day | null };
};

export type UncertaintyOptions = ImpactOptions & { runs?: number; seed?: number };

/** Runs the stress test many times with drawn delays; the same seed gives the same result. */
export function simulateImpact(graph: Graph, options: UncertaintyOptions = {}): Uncertainty {
  const { runs = 1000, seed = 1 } = options;
  const measures = [...(options.measures ?? [])];
  const plan = buildPlan(graph, options.events ?? graph.events, measures, options.overrides ?? []);
  const timeline = buildTimeline(plan);
  const read = buildOutcomeReader(plan, timeline.baseline);
  const taken = new Uint8Array(measures.length).fill(1);
  const monthNames = plan.firstDay > graph.horizon ? [] : listMonths(plan.firstDay, graph.horizon);
  const monthByDay = numberMonths(plan.firstDay, graph.horizon, monthNames);
  const quantiles = plan.delays.map(buildQuantile);
  const random = buildRandom(seed);
  const draws = new Map<string, { delays: Int32Array; count: number }>();
  for (let run = 0; run < runs; run++) {
    const delays = Int32Array.from(quantiles, (quantile) => quantile(random()));
    const key = delays.join(' ');
    const known = draws.get(key);
    if (known) known.count += 1;
    else draws.set(key, { delays, count: 1 });
  }
  const forked = timeline.fork(
    { events: true, measures: taken },
    [...draws.values()].map((draw) => draw.delays),
  );
  const counts = new Map<Outcome, number>();
  for (const { delays, count } of draws.values()) counts.set(read(forked(delays).log), count);
  return {
    runs,
    seed,
    months: spreadByMonth(plan, counts, monthNames, monthByDay, runs),
    nodes: spreadByNode(plan, counts, runs),
  };
}

function numberMonths(firstDay: Day, horizon: Day, monthNames: readonly string[]): (day: Day) => number {
  const numbers = new Int32Array(Math.max(0, horizon - firstDay + 1));
  let month = 0;
  for (let i = 0; i < numbers.length; i++) {
    if (monthNames[month] !== monthOf(firstDay + i)) month += 1;
    numbers[i] = month;
  }
  return (day) => numbers[day - firstDay]!;
}

function spreadByMonth(
  plan: Plan,
  counts: Map<Outcome, number>,
  monthNames: string[],
  monthByDay: (day: Day) => number,
  runs: number,
): Uncertainty['months'] {
  const outcomes = [...counts.keys()];
  const weights = [...counts.values()];
  const width = MONEY_CLASSES.length;
  const sums = outcomes.map((outcome) => {
    const own = new Float64Array(monthNames.length * width);
    for (let i = 0; i < outcome.amounts.length; i++)
      own[monthByDay(outcome.moneyDays[i]!) * width + outcome.classes[i]!]! += outcome.amounts[i]!;
    for (let i = width; i < own.length; i++) own[i]! += own[i - width]!;
    return own;
  });
  const unknown = outcomes.map((outcome) => countUnknown(plan, outcome, monthNames.length, monthByDay));
  return monthNames.map((month, m) => {
    const row = { month, unknown: {} } as Uncertainty['months'][number];
    MONEY_CLASSES.forEach((name, c) => {
      const values = sums.map((own) => own[m * width + c]!);
      const [p10, p50, p90] = percentiles(values, weights, runs).map((value) => BigInt(value));
      row[name] = { p10: p10!, p50: p50!, p90: p90! };
      const numbers = unknown.map((own) => own[m * width + c]!);
      const [least, middle, most] = percentiles(numbers, weights, runs);
      row.unknown[name] = { p10: least!, p50: middle!, p90: most! };
    });
    return row;
  });
}

/** By month and class, things hit by its end whose amount nobody states. */
function countUnknown(
  plan: Plan,
  { nodes, days, untils }: Outcome,
  months: number,
  monthByDay: (day: Day) => number,
): Uint32Array {
  const width = MONEY_CLASSES.length;
  const own = new Uint32Array(months * width);
  for (let i = 0; i < nodes.length; i++) {
    const node = plan.graph.nodes[nodes[i]!]!;
    if (node.unknownMoney.length === 0) continue;
    MONEY_CLASSES.forEach((name, c) => {
      if (losesUnknown(node, name, { from: days[i]!, to: untils[i]! }, plan.seenFrom))
        own[monthByDay(days[i]!) * width + c]! += 1;
    });
  }
  for (let i = width; i < own.length; i++) own[i]! += own[i - width]!;
  return own;
}

function spreadByNode(plan: Plan, counts: Map<Outcome, number>, runs: number): Uncertainty['nodes'] {
  const first = new Int32Array(plan.from.length).fill(NEVER);
  const last = new Int32Array(plan.from.length).fill(BEGINNING);
  for (const { nodes, days } of counts.keys())
    for (let i = 0; i < nodes.length; i++) {
      const node = nodes[i]!;
      if (days[i]! < first[node]!) first[node] = days[i]!;
      if (days[i]! > last[node]!) last[node] = days[i]!;
    }
  /** Runs in which a node is hit from a day on, by the days between its first and its last. */
  const hitOn: (Float64Array | undefined)[] = Array.from(first, (day, node) =>
    day === NEVER ? undefined : new Float64Array(last[node]! - day + 1),
  );
  const backOn = new Map<number, Map<Day, number>>();
  for (const [{ nodes, days, untils }, weight] of counts)
    for (let i = 0; i < nodes.length; i++) {
      const node = nodes[i]!;
      hitOn[node]![days[i]! - first[node]!]! += weight;
      let back = backOn.get(node);
      if (!back) backOn.set(node, (back = new Map()));
      back.set(untils[i]!, (back.get(untils[i]!) ?? 0) + weight);
    }
  return hitOn
    .flatMap((weights, n) => {
      if (!weights) return [];
      const hits = weights.reduce((sum, weight) => sum + weight, 0);
      const [p10, p50, p90] = PERCENTS.map((percent) => first[n]! + findRank(weights, percent, hits));
      const days = { p10: p10!, p50: p50!, p90: p90! };
      return {
        node: plan.graph.nodes[n]!,
        share: hits / runs,
        ...days,
        back: spreadBack(backOn.get(n)!, hits),
      };
    })
    .sort((a, b) => b.share - a.share || a.p50 - b.p50 || (a.node.id < b.node.id ? -1 : 1));
}

function spreadBack(days: ReadonlyMap<Day, number>, hits: number): NodeSpread['back'] {
  const values = [...days.keys()].sort((a, b) => a - b);
  const weights = values.map((day) => days.get(day)!);
  const [p10, p50, p90] = PERCENTS.map((percent) => {
    const day = values[findRank(weights, percent, hits)]!;
    return day >= NEVER ? null : day;
  });
  return { p10: p10!, p50: p50!, p90: p90! };
}

/** Place of the value at a percentile by nearest rank; weights are in the order of their values. */
function findRank(weights: ArrayLike<number>, percent: number, total: number): number {
  const rank = Math.ceil((percent / 100) * total);
  let passed = 0;
  for (let i = 0; i < weights.length; i++) {
    passed += weights[i]!;
    if (passed >= rank) return i;
  }
  return weights.length - 1;
}

/** Nearest-rank 10th, 50th and 90th percentile of weighted values. */
function percentiles(values: readonly number[], weights: readonly number[], total: number): number[] {
  if (values.every((value) => value === values[0])) return PERCENTS.map(() => values[0] ?? 0);
  if (values.length === total) {
    // Each run gave a sum of its own: plain numbers are sorted several times faster than numbers with weights.
    const sorted = Float64Array.from(values).sort();
    return PERCENTS.map((percent) => sorted[Math.ceil((percent / 100) * total) - 1]!);
  }
  const order = Uint32Array.from(values, (_, i) => i).sort((a, b) => values[a]! - values[b]!);
  const ordered = Float64Array.from(order, (i) => weights[i]!);
  return PERCENTS.map((percent) => values[order[findRank(ordered, percent, total)]!]!);
}
