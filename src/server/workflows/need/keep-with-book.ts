// What is made of the book alone is made once for one state of the data: rankings, maps, the places of names.
import type { NeedBook } from './book.ts';

const kept = new WeakMap<NeedBook, Map<string, unknown>>();
/** Every question a stranger can ask has a key of its own; the oldest make room. */
const MOST = 400;

/** `key` names everything the value depends on besides the book. A promise that fails is not kept. */
export function keepWithBook<T>(book: NeedBook, key: string, make: () => T): T {
  let values = kept.get(book);
  if (!values) kept.set(book, (values = new Map()));
  if (values.has(key)) return values.get(key) as T;
  const value = make();
  if (values.size >= MOST) values.delete(values.keys().next().value!);
  values.set(key, value);
  if (value instanceof Promise) value.catch(() => values.delete(key));
  return value;
}
