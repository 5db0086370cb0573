import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createKeyIndex } from './key-index.ts';
import { hashParts } from './text-hash.ts';

test('an index answers as a map does', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.string({ maxLength: 6 }), fc.nat(), fc.nat()), { maxLength: 3000 }),
      (entries) => {
        const index = createKeyIndex();
        const map = new Map<string, { first: number; second: number }>();
        for (const [key, first, second] of entries) {
          index.set(key, { first, second });
          map.set(key, { first, second });
        }
        for (const [key, entry] of map) expect(index.get(key)).toEqual(entry);
        expect(index.get('a key nobody has put in')).toBeUndefined();
      },
    ),
    { numRuns: 30 },
  );
});

test('it grows past its first size without losing a key', () => {
  const index = createKeyIndex();
  for (let at = 0; at < 50_000; at += 1)
    index.set(`CZ.03.1.48/0.0/0.0/15_004/${at}`, { first: at, second: 7 });
  for (let at = 0; at < 50_000; at += 1) expect(index.get(`CZ.03.1.48/0.0/0.0/15_004/${at}`)?.first).toBe(at);
});

test('the identity of parts knows where one part ends', () => {
  expect(hashParts(['ab', 'c'])).not.toBe(hashParts(['a', 'bc']));
  expect(hashParts(['ab', 'c'])).toBe(hashParts(['ab', 'c']));
  expect(hashParts(['a'])).toMatch(/^[0-9a-f]{32}$/);
});
