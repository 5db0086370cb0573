// Keeps the books of need, and what was made of them, in the web process until the data change.
import type { ReadTransaction } from '../../database/transaction.ts';
import { findVersion } from '../../register/version.ts';
import { readNeedBook, type NeedBook } from './book.ts';

export type Door = { read<T>(work: (tx: ReadTransaction) => Promise<T>): Promise<T> };

type Kept = { version: bigint; book: NeedBook | undefined };
type Keeper = { last?: Kept; reading?: Promise<Kept> };

/** Keepers of one door, by the year asked for; they go with it. */
const kept = new WeakMap<object, Map<number | 'newest', Keeper>>();

/**
 * The book of the newest data: of the newest usable year, or of `year` when that is loaded too. Undefined while the
 * register has no such year. Waits outside of transactions.
 */
export async function getNeedBook(door: Door, year?: number): Promise<NeedBook | undefined> {
  const newest = await keep(door, 'newest');
  if (year === undefined || newest?.year === year) return newest;
  // Only a year that is there gets a keeper: strangers can ask for any number.
  if (!newest?.years.some((one) => one.year === year && one.state === 'usable')) return undefined;
  return keep(door, year);
}

async function keep(door: Door, year: number | 'newest'): Promise<NeedBook | undefined> {
  let keepers = kept.get(door);
  if (!keepers) kept.set(door, (keepers = new Map()));
  let keeper = keepers.get(year);
  if (!keeper) keepers.set(year, (keeper = {}));
  const own = keeper;
  const { last } = own;
  own.reading ??= door
    .read(async (tx) => {
      const version = (await findVersion(tx))?.version ?? 0n;
      if (last?.version === version) return last;
      return { version, book: await readNeedBook(tx, year === 'newest' ? undefined : year) };
    })
    .finally(() => delete own.reading);
  own.last = await own.reading;
  return own.last.book;
}

/** Years an index can be shown for, newest first. */
export function listShownYears({ years }: NeedBook): number[] {
  return years.flatMap(({ year, state }) => (state === 'usable' ? year : []));
}
