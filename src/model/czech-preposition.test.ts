import { expect, test } from 'vitest';
import { outOf } from './czech-preposition.ts';

test.each([
  ['z', [0, 1, 5, 8, 9, 10, 11, 15, 18, 19, 50, 55, 89, 99, 500, 999, 1000, 1999, 5000]],
  ['ze', [2, 3, 4, 6, 7, 12, 14, 16, 17, 20, 30, 47, 61, 70, 100, 138, 200, 700, 2000, 100_000]],
] as const)('%s', (form, counts) => expect(counts.filter((count) => outOf(count) !== form)).toEqual([]));
