// Problems of an import as lines a person can act on.
import type { Problem } from '#model/import-report.ts';
import { describeProblem } from '#model/problem-texts.ts';
import type { Terminal } from './command.ts';

export const SEVERITY_LABELS = { error: 'chyba', warning: 'upozornění', note: 'poznámka' } as const;
/** More would scroll the summary away. */
export const PROBLEMS_SHOWN = 50;

/** `count` is how many there are when `problems` are only the first ones, `file` where all of them were written. */
export function printProblems(
  terminal: Terminal,
  problems: Problem[],
  { count = problems.length, file }: { count?: number | undefined; file?: string | undefined } = {},
): void {
  for (const problem of problems.slice(0, PROBLEMS_SHOWN)) {
    const { what, advice, where } = describeProblem(problem, 'cs');
    terminal.out(
      `${SEVERITY_LABELS[problem.severity]}  ${where ? `${where}: ` : ''}${what}${advice ? ` ${advice}` : ''}\n`,
    );
  }
  const hidden = count - Math.min(problems.length, PROBLEMS_SHOWN);
  if (hidden > 0)
    terminal.out(`… a dalších ${hidden}; všechny ${file ? `jsou v ${file}` : 'vypíše --json'}\n`);
}
