// The choice of measures, for each class of money apart: a crown of one class is no crown of another.
import loadHighs from 'highs';
import type { ClassChoice } from '#continuity/choice-format.ts';
import type { ChangeEvent, Graph, MoneyClass, Override } from '#continuity/graph.ts';
import { chooseMeasures, listFrontier } from '#continuity/measures.ts';
import { highsSolver, type Highs } from '#continuity/milp.ts';

export type ClassQuestion = {
  graph: Graph;
  /** As the scenario has them; missing = as the graph has them. */
  events?: readonly ChangeEvent[];
  overrides?: readonly Override[];
  goals: readonly MoneyClass[];
  budget?: bigint | undefined;
  posts?: number | undefined;
};

export async function chooseEach(question: ClassQuestion): Promise<ClassChoice[]> {
  const { graph, goals, budget } = question;
  const solver = highsSolver((await loadHighs()) as unknown as Highs);
  const options = {
    ...{ solver, events: question.events ?? graph.events, overrides: question.overrides ?? [] },
    ...(question.posts === undefined ? {} : { posts: question.posts }),
  };
  return goals.map((goal) => ({
    class: goal,
    choice: chooseMeasures(graph, { goal, ...options, ...(budget === undefined ? {} : { budget }) }),
    // The frontier shows what more money would bring, so the budget does not cut it.
    frontier: listFrontier(graph, { goal, ...options }),
  }));
}
