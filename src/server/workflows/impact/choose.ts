// The choice of measures, for each goal apart: a crown of one class is no crown of another.
import loadHighs from 'highs';
import type { GoalChoice } from '#continuity/choice-format.ts';
import { graphOfGoal, solverGoal, type ChoiceGoal } from '#continuity/choice-goal.ts';
import type { ChangeEvent, Graph, Override } from '#continuity/graph.ts';
import { chooseMeasures, listFrontier } from '#continuity/measures.ts';
import { highsSolver, type Highs } from '#continuity/milp.ts';

export type GoalsQuestion = {
  graph: Graph;
  /** As the scenario has them; missing = as the graph has them. */
  events?: readonly ChangeEvent[];
  overrides?: readonly Override[];
  goals: readonly ChoiceGoal[];
  budget?: bigint | undefined;
  posts?: number | undefined;
};

export async function chooseEach(question: GoalsQuestion): Promise<GoalChoice[]> {
  const { graph, goals, budget } = question;
  const solver = highsSolver((await loadHighs()) as unknown as Highs);
  const options = {
    ...{ solver, events: question.events ?? graph.events, overrides: question.overrides ?? [] },
    ...(question.posts === undefined ? {} : { posts: question.posts }),
  };
  return goals.map((goal) => {
    const subject = graphOfGoal(graph, goal);
    const own = { ...options, goal: solverGoal(goal) };
    return {
      goal,
      choice: chooseMeasures(subject, { ...own, ...(budget === undefined ? {} : { budget }) }),
      // The frontier shows what more money would bring, so the budget does not cut it.
      frontier: listFrontier(subject, own),
    };
  });
}
