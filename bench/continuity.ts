// The stress test against its budgets: a region, a very large graph, ten thousand simulations, forty measures.
import loadHighs from 'highs';
import { buildGraph } from '#continuity/graph-builder.ts';
import type { Graph } from '#continuity/graph.ts';
import { assessImpact } from '#continuity/impact.ts';
import { writeImpactJson } from '#continuity/impact-json.ts';
import { chooseMeasures } from '#continuity/measures.ts';
import { highsSolver, type Highs } from '#continuity/milp.ts';
import { simulateImpact } from '#continuity/uncertainty.ts';
import { makeGraph, type Size } from './region-graph.ts';
import { median, type Result } from './result.ts';

const REGION: Size = { nodes: 600, needs: 1_800, measures: 40 };
const LARGE: Size = { nodes: 100_000, needs: 500_000 };
const RUNS = 3;

export async function continuity(): Promise<Result[]> {
  const input = makeGraph(REGION);
  const cold = time(() => assessImpact(read(input)));
  const region = read(input);
  const warm = median(Array.from({ length: 50 }, () => time(() => assessImpact(region))));
  const simulation = repeated(() => simulateImpact(region, { runs: 10_000 }));
  const solver = highsSolver((await loadHighs()) as unknown as Highs);
  const budget = region.measures.reduce((sum, row) => sum + row.cost, 0n) / 3n;
  const choice = repeated(() => chooseMeasures(region, { goal: 'running', solver, budget }));
  return [
    ratio('region, the very first call (read and assess) : 20 ms', cold, 20),
    ratio('region, warm : 20 ms', warm, 20),
    ratio('region, 10 000 simulations : 2 s', simulation, 2_000),
    ratio('region, choice among 40 measures : 5 s', choice, 5_000),
    ...measureLarge(),
  ];
}

/** From the text of the file to the last byte of the answer. */
function measureLarge(): Result[] {
  const text = JSON.stringify(makeGraph(LARGE));
  const parse = repeated(() => JSON.parse(text) as unknown);
  const whole = repeated(() => {
    let bytes = 0;
    for (const piece of writeImpactJson(assessImpact(read(JSON.parse(text))))) bytes += piece.length;
    return bytes;
  });
  const size = `${LARGE.nodes} nodes, ${LARGE.needs} needs`;
  return [
    ratio(`${size}, read to written, without JSON.parse : 2 s`, whole - parse, 2_000),
    ratio(`${size}, read to written : 2 s`, whole, 2_000),
  ];
}

function read(input: unknown): Graph {
  const { graph, problems } = buildGraph(input);
  if (!graph) throw new Error(problems.map((row) => `${row.where}: ${row.message}`).join('\n'));
  return graph;
}

const repeated = (work: () => unknown): number => median(Array.from({ length: RUNS }, () => time(work)));

/**
 * Processor time of the thread that works: on a quiet machine that is what a person waits, and another process does not
 * decide. Helpers of the garbage collector run beside it and are left out.
 */
function time(work: () => unknown): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

function ratio(what: string, measured: number, against: number): Result {
  return {
    what,
    measured: `${measured.toFixed(1)} ms of processor`,
    against: `${against} ms`,
    ratio: (measured / against).toFixed(2),
    budget: 'at most 1',
    ok: measured <= against,
  };
}
