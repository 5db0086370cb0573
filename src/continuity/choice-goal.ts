// What a choice of measures protects most of: crowns of one class, or things, of which most have no known amount.
import { MONEY_CLASSES, type ClassMoney, type Graph, type MoneyClass } from './graph.ts';
import type { Impact } from './impact.ts';

export type ChoiceGoal = MoneyClass | 'things';

export const CHOICE_GOALS: readonly ChoiceGoal[] = [...MONEY_CLASSES, 'things'];

/** The goal asked for; otherwise each class that is hit, and things where the amount of some is not known. */
export function listGoals(asked: ChoiceGoal | undefined, { totals }: Pick<Impact, 'totals'>): ChoiceGoal[] {
  if (asked) return [asked];
  const classes = MONEY_CLASSES.filter((name) => totals[name].hit > 0n);
  const unknown = MONEY_CLASSES.some((name) => totals[name].unknownHit > 0);
  return unknown || classes.length === 0 ? [...classes, 'things'] : classes;
}

/** The class in which the solver counts a goal: a thing is one crown that is lost whole when it is down on any day. */
export const classOfGoal = (goal: ChoiceGoal): MoneyClass => (goal === 'things' ? 'eligibility' : goal);

export function graphOfGoal(graph: Graph, goal: ChoiceGoal): Graph {
  if (goal !== 'things') return graph;
  const one = { running: 0n, durability: 0n, eligibility: 100n, pipeline: 0n };
  return { ...graph, nodes: graph.nodes.map((node) => ({ ...node, money: one })) };
}

/** Things protected, of the sums of a graph in which each is one crown. */
export const countOf = (sums: ClassMoney): number => Number(sums.eligibility / 100n);
