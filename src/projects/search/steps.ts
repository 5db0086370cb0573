// Work over all rows of a country, done in steps: whoever answers pages meanwhile lets them in between. A step takes a few
// hundredths of a second.

export type Steps<T> = Generator<undefined, T, undefined>;

/** Rows of a step. */
export const STEP = 200_000;

/** All steps at once, where nobody waits. */
export function finishSteps<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
