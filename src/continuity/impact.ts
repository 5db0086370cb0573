// The stress test as a whole: what the events break that would stand without them.
//
// A hit is a day on which a node is down with the events and stands in the baseline (the same graph, no events, no measures).
// So nothing is hit when nothing happens, and what ends anyway is told apart from what the events cause.

import type { Hellers } from '#model/money.ts';
import { traceCauses, type Fall } from './causes.ts';
import { listMonths, monthOf, NEVER, type Day } from '#model/day.ts';
import { MONEY_CLASSES, type ChangeEvent, type ClassMoney, type Graph, type Measure } from './graph.ts';
import type { GraphNode, MoneyClass, Override } from './graph.ts';
import { lostMoney, moneyAtStake } from './money.ts';
import { needIndexOf } from './need-index.ts';
import { nodeOrderOf } from './node-order.ts';
import { buildPlan, type Plan } from './plan.ts';
import { buildTimeline } from './propagate.ts';
import { collectSpans, downForGood, firstDown, neverStood, subtractSpans, type Span } from './spans.ts';
import { listUnaffected, type Unaffected } from './unaffected.ts';

/**
 * One row of the result: a node and one class of its money; a node without money has one row with no class.
 * A class with no amount is money nobody states the sum of.
 */
export type Hit = { fall: Fall; class: MoneyClass | null; amount: Hellers | null };

/**
 * What falls with no event at all, be it because a project that pays it ends. `postponedTo`: the later day on which it falls
 * with the measures taken.
 */
export type Anyway = {
  node: GraphNode;
  day: Day;
  until: Day | null;
  averted: boolean;
  postponedTo: Day | null;
};

/** A decision of a person beside what the computation says without it. */
export type Overridden = { override: Override; computedDay: Day | null; unknownNode: boolean };

export type Impact = {
  plan: Plan;
  events: ChangeEvent[];
  /** Measures taken. */
  measures: Measure[];
  hits: Hit[];
  falls: Fall[];
  unaffected: Unaffected[];
  anyway: Anyway[];
  overridden: Overridden[];
  firstDay: Day;
  horizon: Day;
  /** By class, never across classes: what hits cost, and what stood to be lost on the first day. */
  totals: Record<MoneyClass, ClassTotal>;
  /** People and services behind the nodes hit; a node counts once. */
  people: number;
  services: string[];
  /** Sums by class of hits that bite by the end of each month. */
  months: { month: string; hit: ClassMoney }[];
};

/** A sum of what is known, and beside it how many things have money of the class nobody states the sum of. */
export type ClassTotal = { hit: Hellers; atStake: Hellers; unknownHit: number; unknownAtStake: number };

export type ImpactOptions = {
  events?: readonly ChangeEvent[];
  measures?: readonly Measure[];
  overrides?: readonly Override[];
};

/** Runs the stress test with likely delays. Events default to all of the graph; measures and overrides to none. */
export function assessImpact(graph: Graph, options: ImpactOptions = {}): Impact {
  const { nodes: known } = needIndexOf(graph);
  const stale = (options.overrides ?? []).filter((row) => !known.has(row.node));
  const overrides = (options.overrides ?? []).filter((row) => known.has(row.node));
  const measures = [...(options.measures ?? [])];
  const plan = buildPlan(graph, options.events ?? graph.events, measures, overrides);
  const timeline = buildTimeline(plan);
  const all = new Uint8Array(measures.length).fill(1);

  const { baseline } = timeline;
  const eased =
    measures.length + overrides.length > 0
      ? collectSpans(plan, timeline({ events: false, measures: all }).log)
      : baseline;
  const computed =
    overrides.length > 0
      ? hitSpans(
          plan,
          collectSpans(plan, timeline({ events: true, measures: all, overrides: false }).log),
          baseline,
        )
      : undefined;
  const result = timeline({ events: true, measures: all });
  const spans = collectSpans(plan, result.log);
  const hits = hitSpans(plan, spans, baseline);

  const { rank } = nodeOrderOf(graph.nodes);
  const traced = [...traceCauses({ plan, result, spans, baseline }, hits)].sort(
    ([a, x], [b, y]) => x.day - y.day || rank[a]! - rank[b]!,
  );
  const falls = traced.map(([, fall]) => fall);
  const rows = traced.flatMap(([node, fall]) => listHitsOf(fall, downForGood(baseline.get(node))));
  return {
    plan,
    events: plan.events,
    measures,
    hits: rows,
    falls,
    unaffected: listUnaffected({ plan, result, hits, spans, baseline, measures: all }),
    anyway: listAnyway(plan, baseline, eased),
    overridden: [
      ...overrides.map((override) => ({
        override,
        computedDay: computed?.get(plan.index.get(override.node)!)?.[0]?.from ?? null,
        unknownNode: false,
      })),
      ...stale.map((override) => ({ override, computedDay: null, unknownNode: true })),
    ],
    firstDay: plan.firstDay,
    horizon: graph.horizon,
    totals: sumByClass(plan, rows),
    people: falls.reduce((sum, fall) => sum + (fall.node.people ?? 0), 0),
    services: [...new Set(falls.flatMap((fall) => fall.node.services))].sort(),
    months: sumByMonth(plan, rows),
  };
}

/** Days down because of the events: down in the run and not in the baseline, from the first change on. */
export function hitSpans(
  { firstDay, watchTo }: Pick<Plan, 'firstDay' | 'watchTo'>,
  spans: ReadonlyMap<number, Span[]>,
  baseline: ReadonlyMap<number, Span[]>,
): Map<number, Span[]> {
  const hits = new Map<number, Span[]>();
  for (const [node, own] of spans) {
    const since = own[0]!.from < firstDay ? own.flatMap((span) => clip(span, firstDay)) : own;
    const left = subtractSpans(since, baseline.get(node)).filter((gap) => gap.from <= watchTo[node]!);
    if (left.length > 0) hits.set(node, left);
  }
  return hits;
}

const clip = (span: Span, first: Day): Span[] =>
  span.from >= first ? [span] : span.to > first ? [{ ...span, from: first }] : [];

function listHitsOf(fall: Fall, anywayOn: Day | undefined): Hit[] {
  const rows: Hit[] = [];
  for (const name of MONEY_CLASSES) {
    const amount = lostMoney(fall.node, name, fall.gaps, anywayOn);
    if (amount > 0n) rows.push({ fall, class: name, amount });
    else if (hasUnknown(fall.node, name, fall.day)) rows.push({ fall, class: name, amount: null });
  }
  return rows.length > 0 ? rows : [{ fall, class: null, amount: null }];
}

/** Whether money of unknown size would still be at stake on a day. */
function hasUnknown(node: GraphNode, name: MoneyClass, day: Day): boolean {
  if (!node.unknownMoney.includes(name)) return false;
  return name === 'durability' ? day <= (node.durable?.to ?? NEVER) : day <= node.to;
}

function listAnyway(plan: Plan, baseline: Map<number, Span[]>, eased: Map<number, Span[]>): Anyway[] {
  return [...baseline]
    .flatMap(([n, own]) => {
      // What has not stood yet does not fall.
      const span = firstDown(
        own.filter((candidate) => !neverStood(candidate)),
        plan.firstDay,
      );
      if (!span) return [];
      const helped = firstDown(eased.get(n), Math.max(plan.firstDay, span.from));
      return {
        node: plan.graph.nodes[n]!,
        day: span.from,
        until: span.to >= NEVER ? null : span.to,
        averted: !helped,
        postponedTo: helped && helped.from > span.from ? helped.from : null,
      };
    })
    .sort((a, b) => a.day - b.day || (a.node.id < b.node.id ? -1 : 1));
}

function sumByClass(plan: Plan, rows: readonly Hit[]): Impact['totals'] {
  const totals = {} as Impact['totals'];
  for (const name of MONEY_CLASSES) {
    const total = { hit: 0n, atStake: 0n, unknownHit: 0, unknownAtStake: 0 };
    plan.graph.nodes.forEach((node, n) => {
      if (plan.watchTo[n]! < plan.firstDay || node.from > plan.graph.horizon) return;
      const day = Math.max(plan.firstDay, node.from);
      if (node.money[name] > 0n) total.atStake += moneyAtStake(node, name, day);
      else if (hasUnknown(node, name, day)) total.unknownAtStake += 1;
    });
    totals[name] = total;
  }
  for (const row of rows)
    if (row.class && row.amount === null) totals[row.class].unknownHit += 1;
    else if (row.class) totals[row.class].hit += row.amount!;
  return totals;
}

function sumByMonth(plan: Plan, rows: readonly Hit[]): Impact['months'] {
  const byMonth = new Map<string, ClassMoney>();
  for (const row of rows) {
    if (!row.class || row.amount === null) continue;
    const month = monthOf(row.fall.day);
    const sums = byMonth.get(month) ?? { running: 0n, durability: 0n, eligibility: 0n, pipeline: 0n };
    sums[row.class] += row.amount;
    byMonth.set(month, sums);
  }
  const total: ClassMoney = { running: 0n, durability: 0n, eligibility: 0n, pipeline: 0n };
  if (plan.firstDay > plan.graph.horizon) return [];
  return listMonths(plan.firstDay, plan.graph.horizon).map((month) => {
    const sums = byMonth.get(month);
    if (sums) for (const name of MONEY_CLASSES) total[name] += sums[name];
    return { month, hit: { ...total } };
  });
}
