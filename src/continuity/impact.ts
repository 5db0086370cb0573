// The stress test as a whole: what the events break that would stand without them.
//
// A hit is a day on which a node is down with the events and stands in the baseline (the same graph, no events, no measures).
// So nothing is hit when nothing happens, and what ends anyway is told apart from what the events cause.

import type { Hellers } from '#model/money.ts';
import { traceCauses, type Fall } from './causes.ts';
import { listMonths, monthOf, NEVER, type Day } from '#model/day.ts';
import {
  MONEY_CLASSES,
  type ChangeEvent,
  type ClassMoney,
  type EventStanding,
  type Graph,
  type Measure,
} from './graph.ts';
import { standingRank, type GraphNode, type MoneyClass, type Override } from './graph.ts';
import { hasUnknownMoney, isRough, losesUnknown, lostMoney, moneyAtStake } from './money.ts';
import { needIndexOf } from './need-index.ts';
import type { NoChange } from './no-change.ts';
import { nodeOrderOf } from './node-order.ts';
import { orderOf } from './number-order.ts';
import { buildPlan, type Plan } from './plan.ts';
import { buildTimeline } from './propagate.ts';
import { collectSpans, downForGood, firstDown, hitSpans, neverStood, type Span } from './spans.ts';
import { capStandings, standingOfRunning, surerRuns } from './standing-cap.ts';
import { listUnaffected, type Unaffected } from './unaffected.ts';

/**
 * One row of the result: an outage of a node and one class of its money; one without money has one row with no class.
 * A class with no amount is money nobody states the sum of. `standing`: as sure as both the day and the amount are.
 */
export type Hit = {
  fall: Fall;
  class: MoneyClass | null;
  amount: Hellers | null;
  standing: EventStanding;
};

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
  /** Things hit, each by its first outage. */
  falls: Fall[];
  /** All outages by day: what stands again in between falls more than once. */
  outages: Fall[];
  unaffected: Unaffected[];
  anyway: Anyway[];
  overridden: Overridden[];
  firstDay: Day;
  /** Why nothing takes place in the time looked at, where it does not. */
  noChange: NoChange | null;
  /** The day results are looked at from, where one was asked for. */
  asOf: Day | undefined;
  horizon: Day;
  /** By class, never across classes: what hits cost, and what stood to be lost on the first day. */
  totals: Record<MoneyClass, ClassTotal>;
  /** People and services behind the nodes hit; a node counts once. */
  people: PeopleTotal;
  services: string[];
  /** Sums by class of hits that bite by the end of each month. */
  months: { month: string; hit: ClassMoney }[];
};

/** `known`: null where no thing hit says how many people it serves; `unknown`: things that do not say. */
export type PeopleTotal = { known: number | null; unknown: number };

/** A sum of what is known, and beside it how many things have money of the class nobody states the sum of. */
export type ClassTotal = {
  hit: Hellers;
  atStake: Hellers;
  /** The day what is at stake is of; what is hit is of the day each thing falls, running money of the day of looking if later. */
  asOf: Day;
  unknownHit: number;
  unknownAtStake: number;
  /** Things the graph knows of with money of the class, be it of known sum or not. */
  listed: number;
  /** A part of the sums is guessed by even drawing, or an amount in them is limited by a word of its source. */
  estimated: boolean;
  state: ClassState;
};

/** Nothing of the class is known at all; nothing of it is left to lose; something is, and is not hit; something is hit. */
export type ClassState = 'unlisted' | 'nothing-left' | 'not-hit' | 'hit';

export type ImpactOptions = {
  events?: readonly ChangeEvent[];
  measures?: readonly Measure[];
  overrides?: readonly Override[];
};

/** Runs the stress test with likely delays. Events default to all of the graph; measures and overrides to none. */
export function assessImpact(graph: Graph, options: ImpactOptions = {}): Impact {
  const { nodeOf } = needIndexOf(graph);
  const stale = (options.overrides ?? []).filter((row) => nodeOf(row.node) < 0);
  const measures = [...(options.measures ?? [])];
  const plan = buildPlan(graph, options.events ?? graph.events, measures, options.overrides ?? []);
  const { overrides } = plan;
  const timeline = buildTimeline(plan);
  const taken = new Uint8Array(measures.length).fill(1);

  const { baseline } = timeline;
  const eased =
    measures.length + overrides.length > 0
      ? collectSpans(plan, timeline({ events: false, measures: taken }).log)
      : baseline;
  const computed =
    overrides.length > 0
      ? hitSpans(
          plan,
          collectSpans(plan, timeline({ events: true, measures: taken, overrides: false }).log),
          baseline,
        )
      : undefined;
  const result = timeline({ events: true, measures: taken, reasons: true });
  const spans = collectSpans(plan, result.log);
  const hits = hitSpans(plan, spans, baseline);

  const { rank } = nodeOrderOf(graph.nodes);
  const traced = traceCauses({ plan, result, spans, baseline }, hits);
  const runs = surerRuns(plan);
  capStandings(runs, traced);
  const all: Outage[] = [];
  for (const [node, own] of traced) {
    const hits = splitMoney(plan, own, downForGood(baseline.get(node)));
    for (const hit of runs.levels.length > 1 ? hits.flat() : [])
      if (hit.class === 'running' && hit.amount !== null)
        hit.standing = standingOfRunning(runs, plan, node, hit.fall, hit.amount);
    for (let i = 0; i < own.length; i++)
      all.push({ fall: own[i]!, first: own[0]!, place: rank[node]!, hits: hits[i]! });
  }
  const ordered = Array.from(
    orderOf(all.length, [(i) => all[i]!.fall.day, (i) => all[i]!.place]),
    (i) => all[i]!,
  );
  const outages: Fall[] = [];
  const falls: Fall[] = [];
  const rows: Hit[] = [];
  for (const { fall, first, hits } of ordered) {
    outages.push(fall);
    if (fall === first) falls.push(fall);
    for (const hit of hits) rows.push(hit);
  }
  return {
    plan,
    events: plan.events,
    measures,
    hits: rows,
    falls,
    outages,
    unaffected: listUnaffected({ plan, result, hits, spans, baseline, measures: taken }),
    anyway: listAnyway(plan, baseline, eased),
    overridden: [
      ...overrides.map((override) => ({
        override,
        computedDay: computed?.get(nodeOf(override.node))?.[0]?.from ?? null,
        unknownNode: false,
      })),
      ...stale.map((override) => ({ override, computedDay: null, unknownNode: true })),
    ],
    firstDay: plan.firstDay,
    noChange: plan.noChange,
    asOf: graph.asOf,
    horizon: graph.horizon,
    totals: sumByClass(plan, rows),
    people: sumPeople(falls),
    services: [...new Set(falls.flatMap((fall) => fall.node.services))].sort(),
    months: sumByMonth(plan, rows, falls),
  };
}

/** An outage, the first one of its node, where the node stands in the order of identifiers, and the rows of the result. */
type Outage = { fall: Fall; first: Fall; place: number; hits: Hit[] };

export function sumPeople(falls: readonly Fall[]): PeopleTotal {
  const known = falls.flatMap(({ node }) => node.people ?? []);
  return {
    known: known.length > 0 ? known.reduce((sum, count) => sum + count, 0) : null,
    unknown: falls.length - known.length,
  };
}

/**
 * Money of one node over its outages, so that their sum never exceeds what there is. Running money falls to each by its days.
 * What is lost whole falls to the surest outage, of equals to the first; an earlier one that is less sure adds only what it would
 * cost more.
 */
function splitMoney(plan: Plan, own: readonly Fall[], anywayOn: Day | undefined): Hit[][] {
  const hits = own.map((): Hit[] => []);
  const { node } = own[0]!;
  const { seenFrom } = plan;
  const surest =
    own.length > 1
      ? [...own.keys()].sort(
          (a, b) => standingRank(own[b]!.standing) - standingRank(own[a]!.standing) || a - b,
        )
      : [0];
  const known = { anywayOn, seenFrom };
  for (const name of MONEY_CLASSES) {
    let taken = 0n;
    if (node.money[name] > 0n)
      for (const i of surest) {
        const fall = own[i]!;
        const alone = lostMoney(node, name, fall.gap, known);
        const amount = name === 'running' ? alone : alone - taken;
        if (amount > 0n) hits[i]!.push({ fall, class: name, amount, standing: fall.standing });
        if (alone > taken) taken = alone;
      }
    if (taken > 0n || (node.unknownMoney.length === 0 && !node.durable?.about)) continue;
    for (const i of name === 'running' ? own.keys() : surest.slice(0, 1))
      if (losesUnknown(node, name, own[i]!.gap, seenFrom)) hits[i]!.push(bare(own[i]!, name));
  }
  hits.forEach((rows, i) => {
    if (rows.length === 0) rows.push(bare(own[i]!, null));
  });
  return hits;
}

const bare = (fall: Fall, name: MoneyClass | null): Hit => ({
  ...{ fall, class: name, amount: null, standing: fall.standing },
});

const noMoney = (): ClassMoney => ({ running: 0n, durability: 0n, eligibility: 0n, pipeline: 0n });

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

/** Of the things `concerns` says yes to. */
export function sumByClass(
  plan: Plan,
  rows: readonly Hit[],
  concerns: (node: GraphNode) => boolean = () => true,
): Impact['totals'] {
  const totals = {} as Impact['totals'];
  for (const name of MONEY_CLASSES) {
    const asOf = name === 'running' ? plan.seenFrom : plan.firstDay;
    const total: ClassTotal = {
      ...{ asOf, hit: 0n, atStake: 0n, unknownHit: 0, unknownAtStake: 0 },
      ...{ listed: 0, estimated: false, state: 'unlisted' },
    };
    plan.graph.nodes.forEach((node, n) => {
      // What begins after the time looked at is not lost, and not over either.
      if (!concerns(node) || node.from > plan.graph.horizon) return;
      if (node.money[name] > 0n || node.unknownMoney.includes(name)) total.listed += 1;
      else return;
      if (plan.watchTo[n]! < plan.firstDay) return;
      const day = Math.max(asOf, node.from);
      if (node.money[name] > 0n) {
        const amount = moneyAtStake(node, name, day);
        total.atStake += amount;
        if (amount > 0n && isRough(node, name)) total.estimated = true;
      }
      if (hasUnknownMoney(node, name, day)) total.unknownAtStake += 1;
    });
    totals[name] = total;
  }
  const unknown = new Map<MoneyClass, Set<GraphNode>>();
  for (const row of rows)
    if (row.class && row.amount === null)
      unknown.set(row.class, (unknown.get(row.class) ?? new Set<GraphNode>()).add(row.fall.node));
    else if (row.class) totals[row.class].hit += row.amount!;
  for (const [name, nodes] of unknown) totals[name].unknownHit = nodes.size;
  for (const name of MONEY_CLASSES) totals[name].state = classStateOf(totals[name]);
  return totals;
}

function classStateOf({ hit, atStake, unknownHit, unknownAtStake, listed }: ClassTotal): ClassState {
  if (listed === 0) return 'unlisted';
  if (hit > 0n || unknownHit > 0) return 'hit';
  return atStake > 0n || unknownAtStake > 0 ? 'not-hit' : 'nothing-left';
}

/** What is lost whole counts from the first outage of its node on, however sure that is. */
export function sumByMonth(plan: Plan, rows: readonly Hit[], falls: readonly Fall[]): Impact['months'] {
  // Asked for only where something is lost whole.
  let firstOf: Map<GraphNode, Day> | undefined;
  const dayOfFirst = (node: GraphNode): Day =>
    (firstOf ??= new Map(falls.map((fall) => [fall.node, fall.day] as const))).get(node)!;
  const byDay = new Map<Day, ClassMoney>();
  for (const row of rows) {
    if (!row.class || row.amount === null) continue;
    const day = row.class === 'running' ? row.fall.day : dayOfFirst(row.fall.node);
    let sums = byDay.get(day);
    if (!sums) byDay.set(day, (sums = noMoney()));
    sums[row.class] += row.amount;
  }
  const byMonth = new Map<string, ClassMoney>();
  for (const [day, ofDay] of byDay) {
    const month = monthOf(day);
    const sums = byMonth.get(month) ?? noMoney();
    for (const name of MONEY_CLASSES) sums[name] += ofDay[name];
    byMonth.set(month, sums);
  }
  const total = noMoney();
  if (plan.noChange || plan.firstDay > plan.graph.horizon) return [];
  return listMonths(plan.firstDay, plan.graph.horizon).map((month) => {
    const sums = byMonth.get(month);
    if (sums) for (const name of MONEY_CLASSES) total[name] += sums[name];
    return { month, hit: { ...total } };
  });
}
