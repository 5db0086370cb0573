// Notes that would repeat on thousands of rows, told once with their number and first place.

import type { Problem } from '#model/import-report.ts';

export type Tally = {
  /** `apart`: what keeps problems of one code and column two. */
  add(problem: Problem, apart?: string): void;
  problems(): Problem[];
};

/** One problem for each code and column. */
export function createTally(): Tally {
  const seen = new Map<string, { problem: Problem; count: number }>();
  return {
    add(problem, apart = '') {
      const key = [problem.code, problem.column ?? '', apart].join('\u001f');
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
