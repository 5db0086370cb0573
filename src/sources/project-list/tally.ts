// Notes that would repeat on thousands of rows, told once with their number and first place.

import type { Problem } from '#model/import-report.ts';

export type Tally = {
  add(problem: Problem): void;
  problems(): Problem[];
};

/** One problem for each code and column. */
export function createTally(): Tally {
  const seen = new Map<string, { problem: Problem; count: number }>();
  return {
    add(problem) {
      const key = `${problem.code}\u001f${problem.column ?? ''}`;
      const entry = seen.get(key);
      if (entry) entry.count += 1;
      else seen.set(key, { problem, count: 1 });
    },
    problems: () =>
      [...seen.values()].map(({ problem, count }) => ({
        ...problem,
        details: { ...problem.details, count },
      })),
  };
}
