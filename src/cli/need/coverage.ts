import { AMOUNT_KINDS } from '#model/amount-kind.ts';
import { formatDecimal, formatMoney } from '#model/money.ts';
import { formatMissing } from '#model/quantity.ts';
import { formatCoverageHeadline, GROUP_NAMES } from '#need/coverage-gap-cs.ts';
import { LISTED_GROUPS, type CoverageRow } from '#need/coverage-gap.ts';
import { formatNumber } from '#need/czech-counts.ts';
import { findNeedProblemText } from '#need/problem-texts.ts';
import { readThreshold } from '#need/question.ts';
import { findArea } from '#server/workflows/need/area.ts';
import { findCoverage } from '#server/workflows/need/coverage.ts';
import type { NeedBook } from '#server/workflows/need/book.ts';
import { UsageError, type ExitCode, type Terminal } from '../command.ts';
import { nameOf, withBook } from './with-book.ts';
import { today } from '#server/workflows/today.ts';

export type CoverageWords = { threshold: string | undefined; unions: boolean; region: string | undefined };

export async function coverage(
  terminal: Terminal,
  words: CoverageWords,
  json: boolean,
  year?: string,
): Promise<ExitCode> {
  return withBook(terminal, year, async (book, tx): Promise<ExitCode> => {
    const asOf = today();
    const threshold = readThreshold(words.threshold, book.methodology);
    const { area, problem } = findArea(book, words.region);
    const refused = threshold.problem ?? problem;
    if (!area || refused) throw new UsageError(findNeedProblemText(refused!)!);
    const found = await findCoverage(tx, book, asOf, {
      area,
      threshold: threshold.value,
      unionCounts: words.unions,
    });
    if (json) {
      const rows = found.rows.map((row) => ({ ...row, name: nameOf(book, row.code) }));
      const whole = { ...found, disputed: [...found.disputed], rows };
      terminal.out(
        `${JSON.stringify(whole, (_, value: unknown) => (typeof value === 'bigint' ? formatDecimal(value) : value), 2)}\n`,
      );
      return 0;
    }
    terminal.out(`${area.name}, index za rok ${book.year}. ${formatCoverageHeadline(found)}\n`);
    for (const group of LISTED_GROUPS) {
      const rows = found.rows.filter((row) => row.group === group);
      if (!rows.length) continue;
      terminal.out(`\n${GROUP_NAMES[group]} (${rows.length})\n`);
      for (const row of rows) terminal.out(`${describe(book, row)}\n`);
    }
    terminal.out(
      found.followed
        ? '\nPeníze: jak je uvádí zveřejněná tabulka, částky nejsou doloženy projekty; na obyvatele od 15 let a na bod indexu.\n'
        : `\nSpolupráci a peníze vede registr jen pro ${nameOf(book, book.region)}; jinde jsou neznámo, ne „ne“ ani nula.\n`,
    );
    return 0;
  });
}

function describe(book: NeedBook, row: CoverageRow): string {
  const people = row.population15Plus === undefined ? 'málo' : formatNumber(row.population15Plus, 0);
  const head = `  ${String(row.index ?? '–').padStart(2)}  ${nameOf(book, row.code).padEnd(26)} ${people.padStart(7)} ob.`;
  const union = row.cooperation === 'union' ? '  (jen přes svazek)' : '';
  const money = row.money.map(
    ({ kind, hellers, perInhabitant, perPoint }) =>
      `${formatMoney(hellers)} (${AMOUNT_KINDS[kind].cs}), ${perInhabitant === undefined ? '–' : formatMoney(rounded(perInhabitant))} na ob., ${perPoint === undefined ? '–' : formatMoney(rounded(perPoint))} na bod`,
  );
  if (row.moneyMissing) money.push(`peníze: ${formatMissing(row.moneyMissing)}`);
  return `${head}${union}${money.length ? `  ${money.join('; ')}` : ''}`;
}

/** Whole crowns: a ratio has no hellers. */
function rounded(hellers: bigint): bigint {
  return ((hellers + 50n) / 100n) * 100n;
}
