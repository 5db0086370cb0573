// The order of titles, asked of the database the first time somebody sorts by it and kept with the book.
import { listRowsByTitle } from '../../register/project-titles.ts';
import { findVersion } from '../../register/version.ts';
import type { Door, RegisterBook } from './book.ts';

const orders = new WeakMap<RegisterBook, Promise<Uint32Array>>();

export function findTitleOrder(door: Door, book: RegisterBook): Promise<Uint32Array> {
  let order = orders.get(book);
  if (!order) {
    order = readOrder(door, book);
    orders.set(book, order);
    order.catch(() => orders.delete(book));
  }
  return order;
}

async function readOrder(door: Door, book: RegisterBook): Promise<Uint32Array> {
  const { rows, version } = await door.read(async (tx) => ({
    rows: await listRowsByTitle(tx),
    version: (await findVersion(tx))?.version ?? 0n,
  }));
  // The data have moved on: this book is on its way out, its own order will do for the rest of its life.
  if (version !== book.version || rows.length !== book.book.size)
    return Uint32Array.from({ length: book.book.size }, (_, row) => row);
  return rows;
}
