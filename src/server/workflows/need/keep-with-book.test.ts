import { expect, test } from 'vitest';
import type { NeedBook } from './book.ts';
import { keepWithBook } from './keep-with-book.ts';

const book = () => ({}) as NeedBook;

test('a value is made once for one book, again for the next', () => {
  const [first, second] = [book(), book()];
  let made = 0;
  const make = () => ++made;
  expect([keepWithBook(first, 'a', make), keepWithBook(first, 'a', make)]).toEqual([1, 1]);
  expect(keepWithBook(first, 'b', make)).toBe(2);
  expect(keepWithBook(second, 'a', make)).toBe(3);
});

test('what failed is tried again', async () => {
  const one = book();
  await expect(keepWithBook(one, 'a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await keepWithBook(one, 'a', () => Promise.resolve(5))).toBe(5);
});

test('keys of strangers can not fill the memory', () => {
  const one = book();
  let made = 0;
  for (let at = 0; at <= 400; at++) keepWithBook(one, String(at), () => ++made);
  keepWithBook(one, '400', () => ++made);
  expect(made).toBe(401);
  keepWithBook(one, '0', () => ++made);
  expect(made).toBe(402);
});
