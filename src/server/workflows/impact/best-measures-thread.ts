// The body of the thread of best-measures.ts.
import { parentPort, workerData } from 'node:worker_threads';
import loadHighs from 'highs';
import type { Graph } from '#continuity/graph.ts';
import { chooseMeasures, listFrontier } from '#continuity/measures.ts';
import { highsSolver, type Highs } from '#continuity/milp.ts';
import type { ChoiceAnswer, ChoiceQuestion } from './best-measures.ts';
import { chooseEach, type ClassQuestion } from './choose.ts';

const MOST_POINTS = 24;

const question = workerData as ChoiceQuestion | ClassQuestion;
if ('goals' in question) parentPort!.postMessage(await chooseEach(question));
else await chooseFor(question);

async function chooseFor(asked: ChoiceQuestion): Promise<void> {
  const { graph, events, overrides, goal, budget, posts } = asked;
  const solver = highsSolver((await loadHighs()) as unknown as Highs);
  const counted = goal === 'things';
  const options = {
    ...{ events, overrides, solver },
    goal: counted ? ('eligibility' as const) : goal,
    ...(posts === undefined ? {} : { posts }),
  };
  const subject = counted ? countThings(graph) : graph;
  const choice = chooseMeasures(subject, { ...options, ...(budget === undefined ? {} : { budget }) });
  const answer: ChoiceAnswer = {
    chosen: choice.measures.map((measure) => measure.id),
    marginal: choice.marginal.map(({ measure, taken, value }) => ({ id: measure.id, taken, value })),
  };
  parentPort!.postMessage(answer);

  // The frontier shows what more money would bring, so the budget does not cut it.
  const { points, complete } = listFrontier(subject, options, MOST_POINTS);
  const frontier = points.map(({ measures, cost, posts: needed, value }) => ({
    ...{ cost, value, posts: needed },
    measures: measures.map((measure) => measure.id),
  }));
  parentPort!.postMessage({ ...answer, frontier: { points: frontier, complete } } satisfies ChoiceAnswer);
}

/** Every thing is worth one: money that is lost whole when a thing is down on any day counts things. */
function countThings(whole: Graph): Graph {
  const one = { running: 0n, durability: 0n, eligibility: 100n, pipeline: 0n };
  return { ...whole, nodes: whole.nodes.map((node) => ({ ...node, money: one })) };
}
