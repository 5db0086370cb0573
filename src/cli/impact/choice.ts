// The choice of measures, for each class of money apart: a crown of one class is no crown of another.
import loadHighs from 'highs';
import { formatDecimal } from '#model/money.ts';
import { MONEY_CLASSES, type ClassMoney, type Graph, type MoneyClass } from '#continuity/graph.ts';
import {
  chooseMeasures,
  listFrontier,
  type Choice,
  type Frontier,
  type Protection,
} from '#continuity/measures.ts';
import { highsSolver, type Highs } from '#continuity/milp.ts';

export type ClassChoice = { class: MoneyClass; choice: Choice; frontier: Frontier };

export async function chooseEach(
  graph: Graph,
  goals: readonly MoneyClass[],
  budget: bigint | undefined,
  posts: number | undefined,
): Promise<ClassChoice[]> {
  const solver = highsSolver((await loadHighs()) as unknown as Highs);
  const limits = { ...(budget === undefined ? {} : { budget }), ...(posts === undefined ? {} : { posts }) };
  return goals.map((goal) => ({
    class: goal,
    choice: chooseMeasures(graph, { goal, solver, ...limits }),
    // The frontier shows what more money would bring, so the budget does not cut it.
    frontier: listFrontier(graph, { goal, solver, ...(posts === undefined ? {} : { posts }) }),
  }));
}

const money = (sums: ClassMoney) =>
  Object.fromEntries(MONEY_CLASSES.map((name) => [name, formatDecimal(sums[name])]));

const protection = (row: Protection) => ({
  measures: row.measures.map((measure) => measure.id),
  cost: formatDecimal(row.cost),
  posts: row.posts,
  protected: money(row.protected),
});

export function formatChoice({ class: goal, choice, frontier }: ClassChoice) {
  return {
    class: goal,
    ...protection(choice),
    marginal: choice.marginal.map(({ measure, taken, value }) => ({
      measure: measure.id,
      taken,
      value: value.toFixed(2),
    })),
    unprotected: choice.unprotected.map((row) => ({ ...row, amount: formatDecimal(row.amount) })),
    frontier: {
      complete: frontier.complete,
      full: money(frontier.full),
      points: frontier.points.map(protection),
    },
  };
}
