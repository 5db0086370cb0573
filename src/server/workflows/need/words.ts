// What the API says about a question it does not understand.
import type { Problem } from '#model/import-report.ts';
import { findNeedProblemText } from '#need/problem-texts.ts';

export function sayProblem(problem: Problem): string {
  return findNeedProblemText(problem, 'en') ?? problem.code;
}
