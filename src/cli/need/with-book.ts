import type { ReadTransaction } from '#server/database/transaction.ts';
import { openRegister } from '#server/workflows/open-register.ts';
import { readNeedBook, type NeedBook } from '#server/workflows/need/book.ts';
import type { TerritoryRow } from '#server/register/territories.ts';
import { findNeedProblemText } from '#need/problem-texts.ts';
import { readYear } from '#need/question.ts';
import { listShownYears } from '#server/workflows/need/keep-book.ts';
import { UsageError, type Terminal } from '../command.ts';

/** Opens the register, reads its newest usable year of the index, and closes it again. */
export async function withBook<T>(
  terminal: Terminal,
  work: (book: NeedBook, tx: ReadTransaction) => Promise<T> | T,
  year?: string,
): Promise<T> {
  const { settings, author, progress } = terminal;
  const register = await openRegister(settings, { share: true, author, progress });
  try {
    return await register.database.read(register.region, async (tx) => {
      const book = await readNeedBook(tx);
      if (!book)
        throw new Error(
          'V registru není rok, pro který by šel index spočítat. Načtěte sešit: ./opora import exclusion-index SOUBOR',
        );
      const asked = readYear(year, listShownYears(book));
      if (asked.problem) throw new UsageError(findNeedProblemText(asked.problem)!);
      const own = asked.value === undefined ? book : await readNeedBook(tx, asked.value);
      return work(own ?? book, tx);
    });
  } finally {
    await register.close();
  }
}

/** `město Frýdlant (564028)` in lists: the name alone repeats 591 times in the country. */
export function describePlace(book: NeedBook, place: TerritoryRow): string {
  const district = book.places.get(place.parents.district ?? '');
  return `${place.name} (${place.code}${district ? `, okres ${district.name}` : ''})`;
}

export function nameOf(book: NeedBook, code: string): string {
  return book.places.get(code)?.name ?? code;
}
