// The PERT distribution of a delay: a beta curve between the shortest and the longest, highest at the likely one.
// PERT rather than a triangle, because people name the ends too wide and PERT gives the ends less weight; its mean is
// (min + 4 * likely + max) / 6 (Malcolm, Roseboom, Clark, Fazar: Operations Research 7, 1959).

import type { Delay } from './graph.ts';

const STEPS = 512;

/** The quantile function: u from 0 to 1 → whole days. One u per draw, so a changed setting moves results smoothly. */
export function buildQuantile(delay: Delay): (u: number) => number {
  const { min, likely, max } = delay;
  if (max === min) return () => min;
  const width = max - min;
  const a = (4 * (likely - min)) / width;
  const b = (4 * (max - likely)) / width;
  const density = (x: number) => Math.pow(x, a) * Math.pow(1 - x, b);
  const cumulated = new Float64Array(STEPS + 1);
  for (let i = 1; i <= STEPS; i++) {
    const [left, right] = [(i - 1) / STEPS, i / STEPS];
    const area = (density(left) + 4 * density((left + right) / 2) + density(right)) / (6 * STEPS);
    cumulated[i] = cumulated[i - 1]! + area;
  }
  const whole = cumulated[STEPS]!;
  return (u) => {
    const target = u * whole;
    let low = 0;
    let high = STEPS;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (cumulated[middle]! <= target) low = middle;
      else high = middle;
    }
    const part = (target - cumulated[low]!) / (cumulated[high]! - cumulated[low]! || 1);
    return Math.round(min + ((low + part) / STEPS) * width);
  };
}

/** Seeded source of numbers from 0 (included) to 1 (not included): mulberry32, the same on every machine. */
export function buildRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
