// Sums of all projects by kind and year, in prices of the time or of one year.
import { readFile } from 'node:fs/promises';
import { AMOUNT_KINDS, PAYERS } from '#model/amount-kind.ts';
import { formatMoney } from '#model/money.ts';
import { inPricesOf, readPriceIndex, type PriceIndex, type PriceIndexResult } from '#projects/prices.ts';
import { listYearMoney, listYearPayers } from '#server/register/year-money.ts';
import type { OpenRegister } from '#server/workflows/open-register.ts';
import { bookOn } from '#server/workflows/projects/book-on.ts';
import { getProjectBook } from '#server/workflows/projects/keep-book.ts';
import { parseQuestion } from '#server/workflows/projects/question.ts';
import { sumYears, type YearMoneyByPayer } from '#server/workflows/projects/year-money.ts';
import { UsageError, type ExitCode, type Terminal } from '../command.ts';
import { readQuery } from '../export/query.ts';
import { toJson, withRegister } from './with-register.ts';

export type TotalsChoice = {
  /** Words or an address, as for an export; undefined: all projects. */
  query: string | undefined;
  byPayer: boolean;
  prices: string | undefined;
  base: number | undefined;
  json: boolean;
};

export async function totals(terminal: Terminal, choice: TotalsChoice): Promise<ExitCode> {
  const index = await openIndex(choice);
  return withRegister(terminal, async (register) => {
    const inPrices = (year: number | null, hellers: bigint) =>
      index && year !== null ? inPricesOf(hellers, year, choice.base!, index) : undefined;
    const rows = (await readYears(register, choice)).map(({ payers, ...row }) => ({
      ...row,
      constant: inPrices(row.year, row.hellers),
      payers: payers?.map((one) => ({ ...one, constant: inPrices(row.year, one.hellers) })),
    }));
    if (choice.json) {
      terminal.out(toJson({ base: choice.base, priceIndex: index?.source, rows }));
      return 0;
    }
    if (rows.length === 0) terminal.out('Dotazu neodpovídá žádný projekt, jehož částku registr zná.\n');
    const sayReal = (constant: bigint | undefined) =>
      !index ? '' : `  ${constant === undefined ? 'neznámo' : formatMoney(constant)}`;
    for (const { kind, year, projects, hellers, constant, payers = [] } of rows) {
      const real = sayReal(constant);
      terminal.out(
        `${AMOUNT_KINDS[kind].cs.padEnd(14)} ${String(year ?? 'rok neuveden').padEnd(12)} ${formatMoney(hellers).padStart(24)}${real.padStart(26)}  (${projects.toLocaleString('cs-CZ')} proj.)\n`,
      );
      for (const { payer, hellers: part, constant: partReal } of payers)
        terminal.out(
          `  ${PAYERS[payer].cs.padEnd(21)} ${formatMoney(part).padStart(24)}${sayReal(partReal).padStart(26)}\n`,
        );
    }
    if (index) terminal.out(`\nDruhý sloupec: ceny roku ${choice.base}. Index: ${index.source}\n`);
    return 0;
  });
}

async function readYears(
  { database, region }: OpenRegister,
  { query, byPayer }: TotalsChoice,
): Promise<YearMoneyByPayer[]> {
  // All projects are summed by the database: the book of a country takes a while to read.
  if (query === undefined) return database.read(region, byPayer ? listYearPayers : listYearMoney);
  const question = parseQuestion(readQuery(query ?? ''));
  const book = await getProjectBook({ read: (work) => database.read(region, work) });
  return sumYears(bookOn(book, question.asOf), question, byPayer);
}

async function openIndex({ prices, base }: TotalsChoice): Promise<PriceIndex | undefined> {
  if (prices === undefined && base === undefined) return undefined;
  if (prices === undefined) {
    throw new UsageError(
      'Na ceny jednoho roku je potřeba cenový index a registr žádný s pramenem nemá. Dejte ho souborem: --prices index.csv.\n' +
        'První řádek „# pramen: odkud index je“, další řádky „rok,hodnota“.',
    );
  }
  if (base === undefined)
    throw new UsageError('K cenovému indexu patří rok, v jehož cenách se má počítat: --base 2024.');
  const text = await readFile(prices, 'utf8').catch(() => {
    throw new Error(`Soubor ${prices} nejde otevřít. Zkontrolujte cestu a práva.`);
  });
  const read = readPriceIndex(text);
  if ('index' in read) {
    if (read.index.values.has(base)) return read.index;
    throw new UsageError(
      `Index v ${prices} nemá rok ${base}. Má ${[...read.index.values.keys()].join(', ')}.`,
    );
  }
  throw new Error(`${prices}, řádek ${read.line}: ${PROBLEMS[read.problem]} Nalezeno „${read.found}“.`);
}

const PROBLEMS: Record<Extract<PriceIndexResult, { problem: string }>['problem'], string> = {
  'no-source': 'Chybí pramen indexu. První řádek má být „# pramen: odkud index je“.',
  'no-rows': 'Index nemá žádný řádek. Čekám „rok,hodnota“.',
  'not-a-number': 'Čekám „rok,hodnota“ s kladným číslem.',
  'repeated-year': 'Tento rok je v indexu dvakrát.',
};
