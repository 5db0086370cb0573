import { AMOUNT_KINDS } from '#model/amount-kind.ts';
import { formatDecimal, formatMoney } from '#model/money.ts';
import { formatMissing } from '#model/quantity.ts';
import { formatCoverageHeadline, GROUP_NAMES } from '#need/coverage-gap-cs.ts';
import type { CoverageGroup, CoverageRow } from '#need/coverage-gap.ts';
import { formatNumber } from '#need/czech-counts.ts';
import { findCoverage } from '#server/workflows/need/coverage.ts';
import type { NeedBook } from '#server/workflows/need/book.ts';
import { UsageError, type ExitCode, type Terminal } from '../command.ts';
import { nameOf, withBook } from './with-book.ts';

export type CoverageWords = { threshold: string | undefined; unions: boolean };

/** `outside` is most of the region and says nothing about the gap; `--json` has it. */
const LISTED: CoverageGroup[] = ['gap', 'covered', 'below', 'unknown'];

export async function coverage(terminal: Terminal, words: CoverageWords, json: boolean): Promise<ExitCode> {
  const threshold = words.threshold === undefined ? undefined : Number(words.threshold);
  if (threshold !== undefined && !(Number.isInteger(threshold) && threshold >= 0 && threshold <= 30))
    throw new UsageError(`Hranice má být celé číslo od 0 do 30, našel jsem „${words.threshold}“.`);
  return withBook(terminal, async (book, tx): Promise<ExitCode> => {
    const asOf = new Date().toISOString().slice(0, 10);
    const found = await findCoverage(tx, book, asOf, {
      ...(threshold === undefined ? {} : { threshold }),
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
    terminal.out(
      `${nameOf(book, book.region)}, index za rok ${book.year}. ${formatCoverageHeadline(found)}\n`,
    );
    for (const group of LISTED) {
      const rows = found.rows.filter((row) => row.group === group);
      if (!rows.length) continue;
      terminal.out(`\n${GROUP_NAMES[group]} (${rows.length})\n`);
      for (const row of rows) terminal.out(`${describe(book, row)}\n`);
    }
    terminal.out(
      '\nPeníze: jak je uvádí zveřejněná tabulka, částky nejsou doloženy projekty; na obyvatele od 15 let a na bod indexu.\n',
    );
    return 0;
  });
}

function describe(book: NeedBook, row: CoverageRow): string {
  const head = `  ${String(row.index ?? '–').padStart(2)}  ${nameOf(book, row.code).padEnd(26)} ${formatNumber(row.population15Plus, 0).padStart(7)} ob.`;
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
