// Sums that do not depend on the order of rows: monthly averages are twelfths, which binary fractions only approximate.

/** Non-overlapping parts of a running sum, smallest first (Shewchuk 1997, Adaptive Precision Arithmetic). */
export type PartialSums = number[];

export function addExactly(partials: PartialSums, value: number): void {
  let x = value;
  let kept = 0;
  for (const partial of partials) {
    const swap = Math.abs(x) < Math.abs(partial);
    const larger = swap ? partial : x;
    const smaller = swap ? x : partial;
    const high = larger + smaller;
    const low = smaller - (high - larger);
    if (low !== 0) partials[kept++] = low;
    x = high;
  }
  partials.length = kept;
  partials.push(x);
}

/** The exact sum, rounded once. */
export function roundSum(partials: PartialSums): number {
  let at = partials.length - 1;
  if (at < 0) return 0;
  let high = partials[at]!;
  let low = 0;
  while (at > 0) {
    const x = high;
    const y = partials[--at]!;
    high = x + y;
    low = y - (high - x);
    if (low !== 0) break;
  }
  // A remainder of exactly half a unit is rounded by the sign of what follows it.
  const next = at > 0 ? partials[at - 1]! : 0;
  if ((low < 0 && next < 0) || (low > 0 && next > 0)) {
    const doubled = low * 2;
    const candidate = high + doubled;
    if (doubled === candidate - high) return candidate;
  }
  return high;
}

export function sumExactly(values: Iterable<number>): number {
  const partials: PartialSums = [];
  for (const value of values) addExactly(partials, value);
  return roundSum(partials);
}
