// How many runs of a stress test a page can wait for. By size and not by the clock, so that the same link gives the same band.
import type { Delay, Graph } from '#continuity/graph.ts';

/** One run passes over all nodes and needs; so many passages take some tenths of a second. */
const PASSAGES = 300_000;
/** As many as the command line is told to make in its help; with fewer than the last a tenth of them says nothing. */
const STEPS = [10_000, 3_000, 1_000, 200, 40];

/** Runs that draw the same days are computed once, so a graph with one uncertain delay affords the most. */
export function countRuns(graph: Graph, delays: readonly Delay[]): number {
  const size = graph.nodes.length + graph.needs.length + 1;
  const different = delays.reduce((all, { min, max }) => all * (max - min + 1), 1);
  return STEPS.find((runs) => Math.min(runs, different) * size <= PASSAGES) ?? 0;
}
