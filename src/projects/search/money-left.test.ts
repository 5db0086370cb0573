import { expect, test } from 'vitest';
import type { BookAmount } from './measure.ts';
import { findMoneyLeft } from './money-left.ts';

test.each<[string | null, Partial<Record<BookAmount['kind'], bigint>>]>([
  ['all', { contracted: 100n, claimed: 0n }],
  ['most', { contracted: 100n, claimed: 50n }],
  ['some', { contracted: 100n, claimed: 51n }],
  ['none', { contracted: 100n, claimed: 100n }],
  ['none', { contracted: 100n, claimed: 130n }],
  ['all', { contracted: 100n, claimed: -5n }],
  ['some', { approved: 100n, paid: 60n, consumed: 1n }],
  ['most', { contracted: 1000n, approved: 100n, claimed: 60n }],
  [null, { contracted: 100n }],
  [null, { paid: 100n }],
  [null, { contracted: 0n, paid: 0n }],
])('%s is left of %o', (left, kinds) => {
  const amounts = Object.entries(kinds).map(([kind, hellers]): BookAmount => ({
    kind: kind as BookAmount['kind'],
    payer: 'all',
    hellers,
  }));
  expect(findMoneyLeft(amounts)).toBe(left);
});
