// The stress test of a plain file sent over the API: what `./opora impact --graph FILE --json` answers.
import { buildGraph } from '#continuity/graph-builder.ts';
import type { GraphProblem } from '#continuity/graph-problems.ts';
import { assessImpact } from '#continuity/impact.ts';
import { writeImpactJson } from '#continuity/impact-json.ts';
import { ask, inTurn, LONGEST_MS } from './impact-thread.ts';
import { simulate } from './simulate.ts';

export type GraphQuestion = {
  file: unknown;
  /** Take the measures of the file; otherwise they are only read. */
  take: boolean;
  simulate: number | undefined;
  seed: number;
};

/** The answer as text, or why the file is refused. */
export type GraphAnswer =
  { text: string } | { text: undefined; problems: GraphProblem[]; problemCount: number };

export function answerGraph({ file, take, simulate: runs, seed }: GraphQuestion): GraphAnswer {
  const { graph, problems, problemCount } = buildGraph(file);
  if (!graph) return { text: undefined, problems, problemCount };
  const measures = take ? graph.measures : [];
  const impact = assessImpact(graph, { measures });
  const more = {
    ...(problems.length > 0 ? { warnings: problems } : {}),
    ...(runs === undefined
      ? {}
      : {
          simulation: simulate({
            simulated: graph,
            events: graph.events,
            measures,
            overrides: [],
            runs,
            seed,
          }),
        }),
  };
  return { text: [...writeImpactJson(impact, more)].join('') };
}

/** Undefined when it took too long or too many others are waiting. */
export const answerGraphInThread = (question: GraphQuestion): Promise<GraphAnswer | undefined> =>
  inTurn(() => ask<GraphAnswer>(question, LONGEST_MS, () => true));
