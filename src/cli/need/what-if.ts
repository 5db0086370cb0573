import { formatCounted, INDICATOR_NAMES, POINTS } from '#need/czech-counts.ts';
import { formatBand } from '#need/methodology.ts';
import { findNeedProblemText } from '#need/problem-texts-cs.ts';
import { parseWhatIf } from '#need/what-if-link.ts';
import { whatIf as compute, type Comparison } from '#need/what-if.ts';
import type { NeedBook } from '#server/workflows/need/book.ts';
import { UsageError, type ExitCode, type Terminal } from '../command.ts';
import { nameOf, withBook } from './with-book.ts';

const SHOWN = 20;

export async function whatIf(terminal: Terminal, text: string, json: boolean): Promise<ExitCode> {
  const parsed = parseWhatIf(text.replace(/^.*[?&]link=/, ''));
  if (parsed.problem) throw new UsageError(findNeedProblemText(parsed.problem)!);
  const { year, reference: mode, changes } = parsed.link;
  return withBook(terminal, (book) => {
    if (year !== book.year)
      throw new UsageError(
        `Odkaz je pro rok ${year}, v registru je ${book.year}. Načtěte sešit za rok ${year}.`,
      );
    const { reference } = book.reference;
    if (!reference) throw new Error('Chybí podíly kraje a republiky, se kterými se obec srovnává.');
    const municipalities = [...book.inputs.values()];
    const result = compute(
      { methodology: book.methodology, reference, municipalities, donors: book.donors },
      changes,
      mode,
    );
    if (json) terminal.out(`${JSON.stringify(result, null, 2)}\n`);
    else {
      for (const problem of result.problems) terminal.out(`chyba  ${findNeedProblemText(problem)}\n`);
      for (const one of result.changed) terminal.out(`${describe(book, one)}\n`);
      if (result.others.length) terminal.out(`\nZměna zasáhne i další obce (${result.others.length}):\n`);
      for (const one of result.others.slice(0, SHOWN)) terminal.out(`  ${describe(book, one)}\n`);
    }
    return result.problems.length ? 1 : 0;
  });
}

function describe(book: NeedBook, { code, before, after, bandChanged, indicators }: Comparison): string {
  const from = before.index === undefined ? 'neznámo' : formatCounted(before.index, POINTS);
  const to = after.index === undefined ? 'neznámo' : formatCounted(after.index, POINTS);
  const band =
    bandChanged && after.band ? `, pásmo ${formatBand(after.band)}` : after.band ? ', pásmo se nemění' : '';
  const parts = indicators.map(
    ({ indicator, before: was, after: is }) =>
      `${INDICATOR_NAMES[indicator]} ${was ?? 'neznámo'} → ${is ?? 'neznámo'}`,
  );
  return `${nameOf(book, code)}: ${from} → ${to}${band}${parts.length ? ` (${parts.join('; ')})` : ''}`;
}
