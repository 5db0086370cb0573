export type Result = {
  what: string;
  measured: string;
  against: string;
  ratio: string;
  budget: string;
  ok: boolean;
};

export const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;

/** Measured time over the time it is compared with. */
export function timeRatio(what: string, measured: number, against: number, most: number): Result {
  const ratio = measured / against;
  return {
    what,
    measured: seconds(measured),
    against: seconds(against),
    ratio: ratio.toFixed(2),
    budget: `at most ${most}`,
    ok: ratio <= most,
  };
}

export function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
