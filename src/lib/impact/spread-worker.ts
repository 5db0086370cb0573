// The runs behind the band, beside the page: a slider must not wait for ten thousand of them.
import type { AppliedScenario } from '#continuity/scenario.ts';
import { simulateImpact, type Uncertainty } from '#continuity/uncertainty.ts';

export type SpreadQuestion = { number: number; applied: AppliedScenario; runs: number };
export type SpreadAnswer = { number: number; spread: Uncertainty };

self.onmessage = ({ data }: MessageEvent<SpreadQuestion>) => {
  const { number, applied, runs } = data;
  self.postMessage({
    number,
    spread: simulateImpact(applied.graph, { ...applied, runs }),
  } satisfies SpreadAnswer);
};
