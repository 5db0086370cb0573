// How results spread when delays are not certain. Only stated delays vary: events, needs and money stay as they are, so the
// spread is that of "when does the successor take over", not of "does it happen"; the latter is the standing of the event.

import type { Hellers } from '#model/money.ts';
import { listMonths, monthOf, NEVER, type Day } from '#model/day.ts';
import { MONEY_CLASSES, type Graph, type GraphNode, type MoneyClass } from './graph.ts';
import { hitSpans, type ImpactOptions } from './impact.ts';
import { lostMoney } from './money.ts';
import { buildQuantile, buildRandom } from './pert.ts';
import { buildPlan, type Plan } from './plan.ts';
import { buildTimeline } from './propagate.ts';
import { collectSpans, listChanging, type Span } from './spans.ts';

/** Percentiles by nearest rank: each is a sum some run really gave, never an average of two. */
export type Percentiles = { p10: Hellers; p50: Hellers; p90: Hellers };

export type Uncertainty = {
  runs: number;
  seed: number;
  /** Sums of hits that bite by the end of each month. */
  months: ({ month: string } & Record<MoneyClass, Percentiles>)[];
  /** Nodes hit in at least one run, with the share of runs and the days it bites in the runs where it does. */
  nodes: { node: GraphNode; share: number; p10: Day; p50: Day; p90: Day }[];
};

export type UncertaintyOptions = ImpactOptions & { runs?: number; seed?: number };

type Outcome = {
  nodes: Int32Array;
  days: Int32Array;
  /** Month of each row, class of each row, hellers of each row. */
  months: Int32Array;
  classes: Uint8Array;
  amounts: Float64Array;
};

/** Runs the stress test many times with drawn delays; the same seed gives the same result. */
export function simulateImpact(graph: Graph, options: UncertaintyOptions = {}): Uncertainty {
  const { runs = 1000, seed = 1 } = options;
  const measures = [...(options.measures ?? [])];
  const plan = buildPlan(graph, options.events ?? graph.events, measures, options.overrides ?? []);
  const timeline = buildTimeline(plan);
  const baseline = collectSpans(plan, timeline({ events: false }).log);
  const changing = listChanging(baseline, plan.firstDay);
  const taken = new Uint8Array(measures.length).fill(1);
  const monthNames = plan.firstDay > graph.horizon ? [] : listMonths(plan.firstDay, graph.horizon);
  const monthByDay = numberMonths(plan.firstDay, graph.horizon, monthNames);
  const lost = rememberLost(plan);
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
  for (const { delays, count } of draws.values()) {
    const spans = collectSpans(plan, forked(delays).log, changing);
    counts.set(readOutcome(plan, hitSpans(spans, baseline), baseline, monthByDay, lost), count);
  }
  return {
    runs,
    seed,
    months: spreadByMonth(counts, monthNames, runs),
    nodes: spreadByNode(plan, counts, runs),
  };
}

type LostMemory = (
  node: number,
  name: MoneyClass,
  gaps: readonly Span[],
  anywayOn: Day | undefined,
) => number;

/**
 * Exact sums are computed once per node, class and days: falls for good by their day, gaps by both their days.
 * Sums stay below 2^53 (checked on input).
 */
function rememberLost(plan: Plan): LostMemory {
  const width = Math.max(0, plan.graph.horizon - plan.firstDay + 1);
  const falls = new Map<number, Float64Array>();
  const others = new Map<string, number>();
  return (node, name, gaps, anywayOn) => {
    const compute = () => Number(lostMoney(plan.graph.nodes[node]!, name, gaps, anywayOn));
    const { from, to } = gaps[0]!;
    const place = node * 4 + MONEY_CLASSES.indexOf(name);
    if (to < NEVER) {
      const key = `${place} ${gaps.map((gap) => `${gap.from} ${gap.to}`).join(' ')}`;
      const known = others.get(key) ?? compute();
      others.set(key, known);
      return known;
    }
    let amounts = falls.get(place);
    if (!amounts) {
      amounts = new Float64Array(width).fill(-1);
      falls.set(place, amounts);
    }
    const day = from - plan.firstDay;
    if (amounts[day]! < 0) amounts[day] = compute();
    return amounts[day]!;
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

function readOutcome(
  plan: Plan,
  hits: Map<number, Span[]>,
  baseline: Map<number, Span[]>,
  monthByDay: (day: Day) => number,
  lost: LostMemory,
): Outcome {
  const months: number[] = [];
  const classes: number[] = [];
  const amounts: number[] = [];
  const days: number[] = [];
  for (const [node, gaps] of hits) {
    const from = gaps[0]!.from;
    days.push(from);
    const anywayOn = baseline.get(node)?.[0]?.from;
    for (let c = 0; c < MONEY_CLASSES.length; c++) {
      const name = MONEY_CLASSES[c]!;
      if (plan.graph.nodes[node]!.money[name] === 0n) continue;
      const amount = lost(node, name, gaps, anywayOn);
      if (amount === 0) continue;
      months.push(monthByDay(from));
      classes.push(c);
      amounts.push(amount);
    }
  }
  return {
    nodes: Int32Array.from(hits.keys()),
    days: Int32Array.from(days),
    months: Int32Array.from(months),
    classes: Uint8Array.from(classes),
    amounts: Float64Array.from(amounts),
  };
}

function spreadByMonth(
  counts: Map<Outcome, number>,
  monthNames: string[],
  runs: number,
): Uncertainty['months'] {
  const outcomes = [...counts.keys()];
  const weights = [...counts.values()];
  const width = MONEY_CLASSES.length;
  const sums = outcomes.map((outcome) => {
    const own = new Float64Array(monthNames.length * width);
    outcome.amounts.forEach(
      (amount, i) => (own[outcome.months[i]! * width + outcome.classes[i]!]! += amount),
    );
    for (let i = width; i < own.length; i++) own[i]! += own[i - width]!;
    return own;
  });
  return monthNames.map((month, m) => {
    const row = { month } as Uncertainty['months'][number];
    MONEY_CLASSES.forEach((name, c) => {
      const values = sums.map((own) => own[m * width + c]!);
      const [p10, p50, p90] = percentiles(values, weights, runs).map((value) => BigInt(value));
      row[name] = { p10: p10!, p50: p50!, p90: p90! };
    });
    return row;
  });
}

function spreadByNode(plan: Plan, counts: Map<Outcome, number>, runs: number): Uncertainty['nodes'] {
  const seen = new Map<number, { days: number[]; weights: number[] }>();
  for (const [outcome, weight] of counts)
    outcome.nodes.forEach((node, i) => {
      const own = seen.get(node) ?? { days: [], weights: [] };
      own.days.push(outcome.days[i]!);
      own.weights.push(weight);
      seen.set(node, own);
    });
  return [...seen]
    .map(([n, { days, weights }]) => {
      const hits = weights.reduce((sum, weight) => sum + weight, 0);
      const [p10, p50, p90] = percentiles(days, weights, hits);
      return { node: plan.graph.nodes[n]!, share: hits / runs, p10: p10!, p50: p50!, p90: p90! };
    })
    .sort((a, b) => b.share - a.share || a.p50 - b.p50 || (a.node.id < b.node.id ? -1 : 1));
}

/** Nearest-rank 10th, 50th and 90th percentile of weighted values. */
function percentiles(values: readonly number[], weights: readonly number[], total: number): number[] {
  if (values.every((value) => value === values[0])) return [10, 50, 90].map(() => values[0] ?? 0);
  const order = Uint32Array.from(values, (_, i) => i).sort((a, b) => values[a]! - values[b]!);
  return [10, 50, 90].map((percent) => {
    const rank = Math.ceil((percent / 100) * total);
    let passed = 0;
    for (const i of order) {
      passed += weights[i]!;
      if (passed >= rank) return values[i]!;
    }
    return values[order[order.length - 1]!]!;
  });
}
