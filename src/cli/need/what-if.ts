import { INPUT_NAMES } from '#model/index-inputs.ts';
import { formatCounted, formatNumber, INDICATOR_NAMES, POINTS } from '#need/czech-counts.ts';
import { findNeedProblemText } from '#need/problem-texts.ts';
import { parseWhatIf } from '#need/what-if-link.ts';
import { readNeedBook } from '#server/workflows/need/book.ts';
import { computeWhatIf, type WhatIfRow } from '#server/workflows/need/what-if.ts';
import { UsageError, type ExitCode, type Terminal } from '../command.ts';
import { warnOfYear, withNewestBook } from './with-book.ts';

const SHOWN = 20;

export async function whatIf(terminal: Terminal, text: string, json: boolean): Promise<ExitCode> {
  // An address of the page is understood too.
  const link = decodeURIComponent(text.replace(/^.*[?&]link=/, '').replace(/&.*$/, ''));
  const parsed = parseWhatIf(link);
  if (parsed.problem) throw new UsageError(findNeedProblemText(parsed.problem)!);
  return withNewestBook(terminal, async (newest, tx): Promise<ExitCode> => {
    // A link belongs to the year it was made for.
    const book = (await readNeedBook(tx, parsed.link.year)) ?? newest;
    warnOfYear(terminal, book);
    const { answer, problems } = computeWhatIf(book, link);
    if (problems) {
      const wrongYear = problems.find(({ code }) => code === 'link-year');
      if (wrongYear) throw new UsageError(findNeedProblemText(wrongYear)!);
      if (json) terminal.out(`${JSON.stringify({ problems }, null, 2)}\n`);
      else for (const problem of problems) terminal.out(`chyba  ${findNeedProblemText(problem)}\n`);
      return 1;
    }
    if (json) {
      terminal.out(`${JSON.stringify(answer, null, 2)}\n`);
      return 0;
    }
    terminal.out(`Index za rok ${answer.year}\n`);
    for (const { name, input, before, after } of answer.changes) {
      const was = before === null ? 'neznámo' : formatNumber(before);
      terminal.out(`  ${name}, ${INPUT_NAMES[input].cs.toLowerCase()}: ${was} → ${formatNumber(after)}\n`);
    }
    terminal.out('\n');
    const others = answer.rows.filter(({ changed }) => !changed);
    for (const row of answer.rows.filter(({ changed }) => changed)) {
      terminal.out(`${describe(row)}\n`);
      for (const line of describeIndicators(row)) terminal.out(`${line}\n`);
    }
    if (others.length) terminal.out(`\nZměna zasáhne i další obce (${others.length}):\n`);
    for (const row of others.slice(0, SHOWN)) terminal.out(`  ${describe(row)}\n`);
    if (others.length > SHOWN)
      terminal.out(`  … a dalších ${others.length - SHOWN}; všechny vypíše --json\n`);
    return 0;
  });
}

const points = (value: number | null) => (value === null ? 'neznámo' : formatCounted(value, POINTS));

function describe({ name, indexBefore, indexAfter, bandAfter, bandChanged }: WhatIfRow): string {
  const band =
    bandAfter === null ? '' : bandChanged ? `, pásmo ${bandAfter.replace('-', ' až ')}` : ', pásmo se nemění';
  return `${name}: ${points(indexBefore)} → ${points(indexAfter)}${band}`;
}

/** All five, so that the reader sees where the points are and not only where they move. */
function describeIndicators({ indicators }: WhatIfRow): string[] {
  const widest = Math.max(...indicators.map(({ indicator }) => INDICATOR_NAMES[indicator].length));
  return indicators.map(({ indicator, before, after }) => {
    const name = INDICATOR_NAMES[indicator].padEnd(widest);
    return before === after
      ? `  ${name}  ${points(before)}`
      : `  ${name}  ${points(before)} → ${points(after)}`;
  });
}
