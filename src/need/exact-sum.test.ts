import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sumExactly } from './exact-sum.ts';

test.each([
  [[], 0],
  [[0.1, 0.2, 0.3], 0.6],
  [[1e16, 1, -1e16], 1],
  [Array.from({ length: 12 }, () => 1 / 12), 1],
  [[1, 2 ** -53, 2 ** -106], 1 + 2 ** -52],
])('%j', (values, sum) => {
  expect(sumExactly(values)).toBe(sum);
});

test('the order of values does not matter', () => {
  const twelfths = fc.array(
    fc.integer({ min: 0, max: 10_000_000 }).map((count) => count / 12),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(
      twelfths.chain((values) =>
        fc.tuple(fc.constant(values), fc.shuffledSubarray(values, { minLength: values.length })),
      ),
      ([values, shuffled]) => {
        expect(sumExactly(shuffled)).toBe(sumExactly(values));
      },
    ),
  );
});
