// Which measures protect most. What a set of measures protects is not the sum of its parts (two may be needed together, one
// may make another useless), so the problem is solved exactly by cuts: the solver proposes a set, the stress test says what
// that set really protects, and each overestimate becomes a constraint: "this hit is protected no better than now unless a
// measure outside this set is taken". The set in a cut is first grown as far as the hit allows, which makes the cut strong.
// Sound because a measure never makes anything worse. The answer is the same set a search through all sets would find, and a
// few measures on a graph that is not large are chosen by that search itself (measure-sets.ts).

import type { Hellers } from '#model/money.ts';
import { MONEY_CLASSES, type ClassMoney, type Graph, type Measure, type MoneyClass } from './graph.ts';
import type { ImpactOptions } from './impact.ts';
import { isRough } from './money.ts';
import { buildOracle } from './measure-oracle.ts';
import { findBest, fewEnough, listSets } from './measure-sets.ts';
import { type MilpProblem, type Solver } from './milp.ts';

/** What counts: one class, or weights a person set; classes have no common unit until somebody says one. */
export type Goal = MoneyClass | Partial<Record<MoneyClass, number>>;

export type ChoiceOptions = Omit<ImpactOptions, 'measures'> & {
  measures?: readonly Measure[];
  goal: Goal;
  solver: Solver;
  /** Highest total cost; missing = no limit. */
  budget?: Hellers;
  /** Highest number of posts; missing = no limit. */
  posts?: number;
  /** By which of the two ways; missing = by trying all sets where they are few. */
  way?: 'sets' | 'solver';
};

export type Protection = {
  measures: Measure[];
  cost: Hellers;
  posts: number;
  /** What the set keeps from being hit, by class. */
  protected: ClassMoney;
  /** Classes in whose sum a guess or a hedged amount is: it is only about. */
  rough: MoneyClass[];
  /** Things whose money of the goal nobody states and the set keeps from being hit; they stand beside the sums. */
  unknown: number;
  /** The goal in weighted crowns; only for comparing sets. */
  value: number;
};

export type Choice = Protection & {
  /** Things whose money of the goal nobody states and that are hit with no measure. */
  unknownHit: number;
  /** For every measure: what the goal loses without it, or gains with it besides, `rough` = only about; `unknown` counts things. */
  marginal: { measure: Measure; taken: boolean; value: number; rough: boolean; unknown: number }[];
  /** What is hit even so, and the part no measure on the list can reach; null = nobody states the sum. */
  unprotected: { node: string; class: MoneyClass; amount: Hellers | null; reachable: boolean }[];
};

/** The best set within the limits. */
export function chooseMeasures(graph: Graph, options: ChoiceOptions): Choice {
  const search = buildSearch(graph, options);
  const mask = search.solve(options.budget, options.posts);
  return { ...search.describe(mask), ...search.judge(mask) };
}

/** `full`, `fullRough`, `fullUnknown`: what all measures together protect. */
export type Frontier = {
  points: Protection[];
  full: ClassMoney;
  fullRough: MoneyClass[];
  fullUnknown: number;
  complete: boolean;
};

/**
 * All sets worth considering, from nothing to full protection: each costs less than any other that protects as much.
 * `complete` false = there are too many; from half of `most` on, the cheaper ones are taken at even steps of budget.
 */
export function listFrontier(graph: Graph, options: ChoiceOptions, most = 60): Frontier {
  const search = buildSearch(graph, options);
  const points: Protection[] = [];
  let step = 0n;
  let budget: Hellers | undefined = options.budget;
  for (;;) {
    const point = search.describe(search.solve(budget, options.posts));
    if (points.at(-1)?.value === point.value) points.pop();
    points.push(point);
    if (point.cost === 0n) break;
    if (step === 0n && points.length * 2 >= most) step = point.cost / BigInt(Math.ceil(most / 2)) + 1n;
    const next: Hellers = step === 0n ? point.cost - 1n : (budget ?? point.cost) - step;
    budget = next < point.cost ? next : point.cost - 1n;
    if (budget < 0n) budget = 0n;
  }
  return {
    points: points.reverse(),
    full: search.full,
    fullRough: search.fullRough,
    fullUnknown: search.fullUnknown,
    complete: step === 0n,
  };
}

type Cut = { outside: number[]; unit: number; floor: number };

function buildSearch(graph: Graph, options: ChoiceOptions) {
  const measures = [...(options.measures ?? graph.measures)];
  const oracle = buildOracle(graph, options, measures);
  const size = measures.length;
  const all = new Uint8Array(size).fill(1);
  const none = new Uint8Array(size);
  const base = oracle.lost(none);
  const best = oracle.lost(all);
  const weights = oracle.units.map((unit) => weightOf(options.goal, unit.class));
  const gain = (mask: Uint8Array, unit: number) => base[unit]! - oracle.lost(mask)[unit]!;
  const units = oracle.units.flatMap((_, u) => (weights[u]! > 0 && base[u]! > best[u]! ? [u] : []));
  const whole = units.reduce((sum, u) => sum + weights[u]! * (base[u]! - best[u]!), 0);
  const valueOf = (mask: Uint8Array) => {
    const lost = oracle.lost(mask);
    return units.reduce((sum, u) => sum + weights[u]! * (base[u]! - lost[u]!), 0);
  };
  const way = options.way ?? (fewEnough(size, graph.nodes.length) ? 'sets' : 'solver');
  const sets = way === 'sets' ? listSets(measures, valueOf) : [];
  // Sums are brought near one thousand, where solvers are exact enough.
  const scale = whole > 0 ? 1000 / whole : 1;
  const cuts: Cut[] = [];
  const exact = new Set<string>();
  const dear: number[][] = [];

  const costOf = (mask: Uint8Array) => measures.reduce((sum, row, m) => (mask[m] ? sum + row.cost : sum), 0n);
  const postsOf = (mask: Uint8Array) =>
    measures.reduce((sum, row, m) => (mask[m] ? sum + row.posts : sum), 0);

  const addCuts = (mask: Uint8Array, claimed: readonly number[]): boolean => {
    // What is cut once and claimed again is the tolerance of the solver; cutting it again would never end.
    let open = units.filter(
      (u, k) =>
        claimed[k]! / (scale * weights[u]!) > gain(mask, u) + 0.5 && !exact.has(`${mask.join('')} ${u}`),
    );
    for (const u of open) exact.add(`${mask.join('')} ${u}`);
    const found = open.length > 0;
    while (open.length > 0) {
      const first = open[0]!;
      const grown = mask.slice();
      for (let m = 0; m < size; m++) {
        if (grown[m]) continue;
        grown[m] = 1;
        if (gain(grown, first) !== gain(mask, first)) grown[m] = 0;
      }
      const outside = measures.flatMap((_, m) => (grown[m] ? [] : [m]));
      const settled = open.filter((u) => gain(grown, u) === gain(mask, u));
      for (const unit of settled) cuts.push({ outside, unit, floor: gain(mask, unit) });
      open = open.filter((u) => !settled.includes(u));
    }
    return found;
  };

  const buildProblem = (budget: Hellers | undefined, posts: number | undefined): MilpProblem => {
    const total = Number(costOf(all)) || 1;
    const problem: MilpProblem = {
      variables: [
        // A hair of the objective prefers the cheaper of two sets that protect the same.
        ...measures.map((row) => ({
          name: row.id,
          binary: true,
          objective: -1e-5 * (Number(row.cost) / total) - 1e-7,
          upper: 1,
        })),
        ...units.map((u) => ({
          name: `${oracle.units[u]!.node} ${oracle.units[u]!.class}`,
          binary: false,
          objective: 1,
          upper: scale * weights[u]! * (base[u]! - best[u]!),
        })),
      ],
      constraints: [],
    };
    if (budget !== undefined)
      problem.constraints.push({
        terms: measures.map((row, m) => ({ variable: m, coefficient: Number(row.cost) / total })),
        atMost: Number(budget) / total,
      });
    if (posts !== undefined)
      problem.constraints.push({
        terms: measures.map((row, m) => ({ variable: m, coefficient: row.posts })),
        atMost: posts,
      });
    for (const set of dear)
      problem.constraints.push({
        terms: set.map((m) => ({ variable: m, coefficient: 1 })),
        atMost: set.length - 1,
      });
    for (const cut of cuts) {
      const k = units.indexOf(cut.unit);
      const factor = scale * weights[cut.unit]!;
      const rest = factor * (base[cut.unit]! - best[cut.unit]! - cut.floor);
      problem.constraints.push({
        terms: [
          { variable: size + k, coefficient: 1 },
          ...cut.outside.map((m) => ({ variable: m, coefficient: -rest })),
        ],
        atMost: factor * cut.floor,
      });
    }
    return problem;
  };

  const solve = (budget: Hellers | undefined, posts: number | undefined): Uint8Array => {
    if (way === 'sets') return findBest(sets, budget, posts) ?? none;
    // Sets found too dear hold only for this budget and smaller ones, and budgets of one search only fall.
    for (;;) {
      const solution = options.solver(buildProblem(budget, posts));
      if (solution.status === 'infeasible') return none;
      const mask = Uint8Array.from(measures, (_, m) => (solution.values[m]! > 0.5 ? 1 : 0));
      const tooDear =
        (budget !== undefined && costOf(mask) > budget) ||
        (posts !== undefined && postsOf(mask) > posts + 1e-9);
      if (tooDear) dear.push(measures.flatMap((_, m) => (mask[m] ? [m] : [])));
      else if (!addCuts(mask, solution.values.slice(size))) return trim(mask);
    }
  };

  /** Takes out measures that protect nothing in this set, the dearest first. */
  const trim = (mask: Uint8Array): Uint8Array => {
    const order = measures
      .map((_, m) => m)
      .sort((a, b) => Number(measures[b]!.cost - measures[a]!.cost) || a - b);
    const trimmed = mask.slice();
    for (const m of order) {
      if (!trimmed[m]) continue;
      trimmed[m] = 0;
      if (valueOf(trimmed) < valueOf(mask)) trimmed[m] = 1;
    }
    return trimmed;
  };

  const protectedBy = (mask: Uint8Array): ClassMoney => {
    const sums: ClassMoney = { running: 0n, durability: 0n, eligibility: 0n, pipeline: 0n };
    oracle.units.forEach((unit, u) => (sums[unit.class] += BigInt(gain(mask, u))));
    return sums;
  };

  const nodeOf = new Map(graph.nodes.map((node) => [node.id, node] as const));
  const roughUnits = oracle.units.flatMap((unit, u) =>
    isRough(nodeOf.get(unit.node)!, unit.class) ? [u] : [],
  );
  /** Classes in which the money of a thing only about known differs between two sets. */
  const roughBetween = (one: Uint8Array, other: Uint8Array): MoneyClass[] => {
    const [left, right] = [oracle.lost(one), oracle.lost(other)];
    const found = roughUnits.filter((u) => left[u] !== right[u]).map((u) => oracle.units[u]!.class);
    return MONEY_CLASSES.filter((name) => found.includes(name));
  };

  const noneUnknown = oracle.unknownLost(none);
  const bestUnknown = oracle.unknownLost(all);
  const unknownOfGoal = oracle.unknownUnits.flatMap((unit, u) =>
    weightOf(options.goal, unit.class) > 0 ? [u] : [],
  );
  const keptUnknown = (mask: Uint8Array): number => {
    const lost = oracle.unknownLost(mask);
    return unknownOfGoal.filter((u) => noneUnknown[u] && !lost[u]).length;
  };

  return {
    solve,
    full: protectedBy(all),
    fullRough: roughBetween(none, all),
    fullUnknown: keptUnknown(all),
    describe: (mask: Uint8Array): Protection => ({
      measures: measures.filter((_, m) => mask[m]),
      cost: costOf(mask),
      posts: postsOf(mask),
      protected: protectedBy(mask),
      rough: roughBetween(none, mask),
      unknown: keptUnknown(mask),
      value: valueOf(mask) / 100,
    }),
    judge: (mask: Uint8Array): Pick<Choice, 'unknownHit' | 'marginal' | 'unprotected'> => ({
      unknownHit: unknownOfGoal.length,
      marginal: measures.map((measure, m) => {
        const other = mask.slice();
        other[m] = mask[m] ? 0 : 1;
        return {
          ...{ measure, taken: mask[m] === 1 },
          value: Math.abs(valueOf(mask) - valueOf(other)) / 100,
          rough: roughBetween(mask, other).some((name) => weightOf(options.goal, name) > 0),
          unknown: Math.abs(keptUnknown(mask) - keptUnknown(other)),
        };
      }),
      unprotected: [
        ...oracle.units.flatMap((unit, u) => {
          const left = oracle.lost(mask)[u]!;
          return left > 0 ? [{ ...unit, amount: BigInt(left), reachable: best[u]! < left }] : [];
        }),
        ...oracle.unknownUnits.flatMap((unit, u) =>
          oracle.unknownLost(mask)[u] ? [{ ...unit, amount: null, reachable: !bestUnknown[u] }] : [],
        ),
      ],
    }),
  };
}

function weightOf(goal: Goal, name: MoneyClass): number {
  return typeof goal === 'string' ? (goal === name ? 1 : 0) : (goal[name] ?? 0);
}
