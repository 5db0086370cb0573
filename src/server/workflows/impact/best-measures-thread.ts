// The body of the thread of impact-thread.ts.
import { parentPort, workerData } from 'node:worker_threads';
import loadHighs from 'highs';
import { counts, graphOfGoal, solverGoal } from '#continuity/choice-goal.ts';
import { chooseMeasures, listFrontier } from '#continuity/measures.ts';
import { highsSolver, type Highs } from '#continuity/milp.ts';
import type { ChoiceAnswer, ChoiceQuestion } from './best-measures.ts';
import { chooseEach } from './choose.ts';
import { answerGraph } from './graph-answer.ts';
import type { ThreadQuestion } from './impact-thread.ts';
import { simulate } from './simulate.ts';
import { answerWeakPoints } from './weak-points.ts';

const MOST_POINTS = 24;

const question = workerData as ThreadQuestion;
if ('file' in question) parentPort!.postMessage(answerGraph(question));
else if ('simulated' in question) parentPort!.postMessage(simulate(question));
else if ('tested' in question) parentPort!.postMessage(answerWeakPoints(question));
else if ('goals' in question) parentPort!.postMessage(await chooseEach(question));
else await chooseFor(question);

async function chooseFor(asked: ChoiceQuestion): Promise<void> {
  const { graph, events, overrides, goal, budget, posts } = asked;
  const solver = highsSolver((await loadHighs()) as unknown as Highs);
  const options = {
    ...{ events, overrides, solver, goal: solverGoal(goal) },
    ...(posts === undefined ? {} : { posts }),
  };
  const subject = graphOfGoal(graph, goal);
  const choice = chooseMeasures(subject, { ...options, ...(budget === undefined ? {} : { budget }) });
  const answer: ChoiceAnswer = {
    chosen: choice.measures.map((measure) => measure.id),
    marginal: choice.marginal.map(({ measure, taken, value, rough, unknown }) => ({
      ...{ id: measure.id, taken, value, rough, unknown },
    })),
    unknown: { protected: choice.unknown, hit: choice.unknownHit },
  };
  parentPort!.postMessage(answer);

  // The frontier shows what more money would bring, so the budget does not cut it.
  const { points, complete } = listFrontier(subject, options, MOST_POINTS);
  const frontier = points.map(({ measures, cost, posts: needed, value, rough }) => ({
    ...{ cost, value, posts: needed, rough: rough.some((name) => counts(goal, name)) },
    measures: measures.map((measure) => measure.id),
  }));
  parentPort!.postMessage({ ...answer, frontier: { points: frontier, complete } } satisfies ChoiceAnswer);
}
