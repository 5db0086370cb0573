import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countEdits } from './edit-distance.ts';

test.each([
  ['poradna', 'poradna', 0],
  ['poradan', 'poradna', 1],
  ['poradn', 'poradna', 1],
  ['pporadna', 'poradna', 1],
  ['poredna', 'poradna', 1],
  ['krimanlita', 'kriminalita', 2],
  ['dum', 'domov', 3],
])('%s → %s: %i', (a, b, edits) => {
  expect(countEdits(a, b, 2)).toBe(edits);
});

test('it is the same both ways, and never less than the difference of lengths', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(countEdits(a, b, 9)).toBe(countEdits(b, a, 9));
      expect(countEdits(a, b, 9)).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
      expect(countEdits(a, b, 9) === 0).toBe(a === b);
      expect(Math.min(countEdits(a, b, 1), 2)).toBe(Math.min(countEdits(a, b, 9), 2));
    }),
  );
});
