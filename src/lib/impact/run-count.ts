// How many runs of a stress test a page can wait for. By size and not by the clock, so that the same link gives the same band.
import type { Graph } from '#continuity/graph.ts';

/** One run passes over all nodes and needs; so many passages take some tens of milliseconds. */
const PASSAGES = 27_000;
const MOST = 200;
/** With fewer runs a tenth of them is a handful and says nothing. */
const FEWEST = 40;

export function countRuns(graph: Graph): number {
  const runs = Math.floor(PASSAGES / (graph.nodes.length + graph.needs.length + 1));
  return runs < FEWEST ? 0 : Math.min(MOST, runs);
}
