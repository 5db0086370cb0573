// Keeps the book of need, and what was made of it, in the web process until the data change.
import type { ReadTransaction } from '../../database/transaction.ts';
import { findVersion } from '../../register/version.ts';
import { readNeedBook, type NeedBook } from './book.ts';

export type Door = { read<T>(work: (tx: ReadTransaction) => Promise<T>): Promise<T> };

type Kept = { version: bigint; book: NeedBook | undefined };

/** One keeper for one door; it goes with it. */
const kept = new WeakMap<object, { last?: Kept; reading?: Promise<Kept> }>();

/** The book of the newest data; undefined while the register has no usable year. Waits outside of transactions. */
export async function getNeedBook(door: Door): Promise<NeedBook | undefined> {
  let keeper = kept.get(door);
  if (!keeper) kept.set(door, (keeper = {}));
  const { last } = keeper;
  keeper.reading ??= door
    .read(async (tx) => {
      const version = (await findVersion(tx))?.version ?? 0n;
      return last?.version === version ? last : { version, book: await readNeedBook(tx) };
    })
    .finally(() => (keeper.reading = undefined));
  keeper.last = await keeper.reading;
  return keeper.last.book;
}
