// Slips of the pen: two figures turned, or one mistaken, which a number that only looks like the true one has.

/** From here up so many figures agree in all but one place by no chance. */
export const CERTAIN_SLIP = 1e6;

const LEAST_TURNED = 3;
const LEAST_MISTAKEN = 4;

/**
 * `19 508 781` of `19 058 781`, `690` of `609`, `3 828` of `3 827`: as many figures, and two neighbours changed places, or one
 * of at least four is another. Whole numbers only.
 */
export function isSlip(stated: number, known: number): boolean {
  if (!Number.isInteger(stated) || !Number.isInteger(known) || stated === known) return false;
  const [a, b] = [String(stated), String(known)];
  if (a.length !== b.length || a.length < LEAST_TURNED) return false;
  const different = [...a].flatMap((figure, at) => (figure === b[at] ? [] : at));
  if (different.length === 1) return a.length >= LEAST_MISTAKEN;
  const [first, second, third] = different as [number, number, ...number[]];
  return third === undefined && second === first + 1 && a[first] === b[second] && a[second] === b[first];
}
