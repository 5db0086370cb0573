import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildNameTable, hashNames } from './name-table.ts';

test.each([
  ['few', buildNameTable],
  ['many', hashNames],
])('a table of %s names finds what the list holds, and nothing else', (_, build) => {
  const name = fc.string({ unit: fc.constantFrom('a', 'b', 'č', '1', ' '), maxLength: 6 });
  fc.assert(
    fc.property(fc.array(name, { maxLength: 60 }), fc.array(name, { maxLength: 20 }), (names, asked) => {
      const { find, doubles } = build(names);
      expect(doubles).toEqual([...names.keys()].filter((n) => names.indexOf(names[n]!) < n));
      for (const one of [...names, ...asked]) expect(find(one)).toBe(names.lastIndexOf(one));
    }),
  );
});

test('names of the same hash stand beside each other', () => {
  const names = Array.from({ length: 5_000 }, (_, n) => `uzel ${n % 7} ${n}`);
  const { find } = hashNames(names);
  names.forEach((one, n) => expect(find(one)).toBe(n));
  expect(find('uzel')).toBe(-1);
});
