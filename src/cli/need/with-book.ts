import type { ReadTransaction } from '#server/database/transaction.ts';
import { openRegister } from '#server/workflows/open-register.ts';
import { readNeedBook, type NeedBook } from '#server/workflows/need/book.ts';
import type { TerritoryRow } from '#server/register/territories.ts';
import { findNeedProblemText } from '#need/problem-texts.ts';
import { readYear } from '#need/question.ts';
import { listShownYears } from '#server/workflows/need/keep-book.ts';
import { UsageError, type Terminal } from '../command.ts';

type Work<T> = (book: NeedBook, tx: ReadTransaction) => Promise<T> | T;

/** Opens the register, reads its newest usable year of the index, and closes it again. */
export async function withNewestBook<T>(terminal: Terminal, work: Work<T>): Promise<T> {
  const { settings, author, progress } = terminal;
  const register = await openRegister(settings, { share: true, author, progress });
  try {
    return await register.database.read(register.region, async (tx) => {
      const book = await readNeedBook(tx);
      if (!book)
        throw new Error(
          'V registru není rok, pro který by šel index spočítat. Načtěte sešit: ./opora import exclusion-index SOUBOR',
        );
      return work(book, tx);
    });
  } finally {
    await register.close();
  }
}

/** The same in a year that was asked for; undefined is the newest. */
export function withBook<T>(terminal: Terminal, year: string | undefined, work: Work<T>): Promise<T> {
  return withNewestBook(terminal, async (newest, tx) => {
    const { value, problem } = readYear(year, listShownYears(newest));
    if (problem) throw new UsageError(findNeedProblemText(problem)!);
    const book = (value === undefined ? undefined : await readNeedBook(tx, value)) ?? newest;
    warnOfYear(terminal, book);
    return work(book, tx);
  });
}

/** What keeps a year from being compared with others, beside the answer and not in it. */
export function warnOfYear(
  terminal: Terminal,
  { year, rule: { comparability, thresholds } }: NeedBook,
): void {
  if (comparability === 'partly')
    terminal.err(
      `Pozor: rok ${year} jde s dřívějšími srovnat jen zčásti, dva z pěti ukazatelů během něj zanikly.\n`,
    );
  if (thresholds === 'assumed')
    terminal.err(`Pozor: hranice bodů jsou ověřeny za rok 2023, pro rok ${year} se předpokládají.\n`);
}

/** `město Frýdlant (564028)` in lists: the name alone repeats 591 times in the country. */
export function describePlace(book: NeedBook, place: TerritoryRow): string {
  const district = book.places.get(place.parents.district ?? '');
  return `${place.name} (${place.code}${district ? `, okres ${district.name}` : ''})`;
}

const LEVELS = {
  state: '',
  region: '',
  district: 'okres ',
  orp: 'správní obvod ORP ',
  municipality: 'obec ',
};

/** `okres Liberec`: the name alone may be of a town, a district and an ORP. */
export function describeUnit(book: NeedBook, code: string): string {
  const place = book.places.get(code);
  return place ? `${LEVELS[place.level]}${place.name}` : code;
}

export function nameOf(book: NeedBook, code: string): string {
  return book.places.get(code)?.name ?? code;
}
