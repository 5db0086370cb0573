// What a choice of measures protects most of: crowns of one class, classes weighted by somebody, or things, of which most have
// no known amount.
import { MONEY_CLASSES, type ClassMoney, type Graph, type MoneyClass } from './graph.ts';
import type { Impact } from './impact.ts';
import type { Goal } from './measures.ts';

/** How much a crown of each class counts; a class that is missing counts nothing. Classes have no unit in common until then. */
export type Weights = Partial<Record<MoneyClass, number>>;

/** A goal with a name of its own. */
export type NamedGoal = MoneyClass | 'things';

export type ChoiceGoal = NamedGoal | Weights;

export const CHOICE_GOALS: readonly NamedGoal[] = [...MONEY_CLASSES, 'things'];

const MOST_WEIGHT = 1000;

/** `running`, `things`, or weights as `running=2,pipeline=0.5`; undefined when it is none of them. */
export function parseGoal(text: string): ChoiceGoal | undefined {
  const single = CHOICE_GOALS.find((name) => name === text);
  if (single) return single;
  const weights: Weights = {};
  for (const part of text.split(',')) {
    const [, name, number] = /^\s*([a-z]+)=(\d{1,4}(?:\.\d{1,3})?)\s*$/.exec(part) ?? [];
    const known = MONEY_CLASSES.find((one) => one === name);
    if (!known || weights[known] !== undefined || Number(number) > MOST_WEIGHT) return undefined;
    weights[known] = Number(number);
  }
  return Object.values(weights).some((weight) => weight > 0) ? weights : undefined;
}

/** The goal asked for; otherwise each class that is hit, and things where the amount of some is not known. */
export function listGoals(asked: ChoiceGoal | undefined, { totals }: Pick<Impact, 'totals'>): ChoiceGoal[] {
  if (asked) return [asked];
  const classes = MONEY_CLASSES.filter((name) => totals[name].hit > 0n);
  const unknown = MONEY_CLASSES.some((name) => totals[name].unknownHit > 0);
  return unknown || classes.length === 0 ? [...classes, 'things'] : classes;
}

/** What the solver counts: a thing is one crown that is lost whole when it is down on any day. */
export const solverGoal = (goal: ChoiceGoal): Goal => (goal === 'things' ? 'eligibility' : goal);

export function graphOfGoal(graph: Graph, goal: ChoiceGoal): Graph {
  if (goal !== 'things') return graph;
  const one = { running: 0n, durability: 0n, eligibility: 100n, pipeline: 0n };
  // A thing counts whether its money is known or not.
  return { ...graph, nodes: graph.nodes.map((node) => ({ ...node, money: one, unknownMoney: [] })) };
}

/** Whether money of a class counts for the goal. */
export const counts = (goal: ChoiceGoal, name: MoneyClass): boolean =>
  goal === 'things' || (typeof goal === 'string' ? goal === name : (goal[name] ?? 0) > 0);

/** Sums in the unit of the goal: crowns, weighted crowns, or things of a graph in which each is one crown. */
export function sumOf(goal: ChoiceGoal, sums: ClassMoney): number {
  if (goal === 'things') return Number(sums.eligibility) / 100;
  if (typeof goal === 'string') return Number(sums[goal]) / 100;
  return MONEY_CLASSES.reduce((sum, name) => sum + ((goal[name] ?? 0) * Number(sums[name])) / 100, 0);
}
