// The spread of a stress test when delays are not certain, in a thread of its own.
import type { ChangeEvent, Graph, Measure, Override } from '#continuity/graph.ts';
import { formatSimulation } from '#continuity/simulation-format.ts';
import { simulateImpact } from '#continuity/uncertainty.ts';
import { ask, inTurn, LONGEST_MS } from './impact-thread.ts';

export type SimulationQuestion = {
  simulated: Graph;
  events: readonly ChangeEvent[];
  measures: readonly Measure[];
  overrides: readonly Override[];
  runs: number;
  seed: number;
};

export type Simulation = ReturnType<typeof formatSimulation>;

export const simulate = ({ simulated, ...options }: SimulationQuestion): Simulation =>
  formatSimulation(simulateImpact(simulated, options));

/** Undefined when it took too long or too many others are waiting. */
export const simulateInThread = (question: SimulationQuestion): Promise<Simulation | undefined> =>
  inTurn(() => ask<Simulation>(question, LONGEST_MS, () => true));
