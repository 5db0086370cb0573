// Problems of an import as lines a person can act on.
import { formatCellRef, type Problem } from '#model/import-report.ts';
import { describeProblem } from '#model/problem-texts.ts';
import type { Terminal } from './command.ts';

const LABEL = { error: 'chyba', warning: 'upozornění', note: 'poznámka' } as const;
/** More would scroll the summary away; `--json` has them all. */
const SHOWN = 50;

export function printProblems(terminal: Terminal, problems: Problem[]): void {
  for (const problem of problems.slice(0, SHOWN)) {
    const { what, todo } = describeProblem(problem, 'cs');
    const place = problem.ref ? `${formatCellRef(problem.ref)}: ` : '';
    terminal.out(`${LABEL[problem.severity]}  ${place}${what}${todo ? ` ${todo}` : ''}\n`);
  }
  const hidden = problems.length - SHOWN;
  if (hidden > 0) terminal.out(`… a dalších ${hidden}; všechny vypíše --json\n`);
}
