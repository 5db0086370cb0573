// The choice of measures, for each class of money apart: a crown of one class is no crown of another.
import loadHighs from 'highs';
import type { ClassChoice } from '#continuity/choice-format.ts';
import type { Graph, MoneyClass } from '#continuity/graph.ts';
import { chooseMeasures, listFrontier } from '#continuity/measures.ts';
import { highsSolver, type Highs } from '#continuity/milp.ts';

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
