import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatIco, icoCheckDigit, parseIco } from './ico.ts';

test.each([
  ['66002222', '66002222', 0],
  ['660 02 222', '66002222', 0],
  ['00262978', '00262978', 0],
  ['262978', '00262978', 2],
  ['IČO: 00262978', '00262978', 0],
  ['IČ 66002222', '66002222', 0],
  ['6947', '00006947', 4],
])('%s is %s, %i zeros restored', (text, value, padded) => {
  expect(parseIco(text)).toEqual({ ok: true, value, original: text, padded });
});

test.each([
  ['', 'empty', undefined],
  ['   ', 'empty', undefined],
  ['CZ66002222', 'not-digits', undefined],
  ['262978.0', 'not-digits', undefined],
  ['660022220', 'too-long', undefined],
  ['66002223', 'wrong-check-digit', '2'],
  ['00000000', 'wrong-check-digit', '1'],
])('%j is refused: %s', (text, reason, expected) => {
  expect(parseIco(text)).toEqual({ ok: false, original: text, reason, ...(expected ? { expected } : {}) });
});

test('any seven digits with their check digit are read back, with zeros lost too', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9_999_999 }), (number) => {
      const seven = String(number).padStart(7, '0');
      const value = seven + icoCheckDigit(seven);
      expect(parseIco(formatIco(value))).toMatchObject({ ok: true, value });
      expect(parseIco(String(Number(value)))).toMatchObject({ ok: true, value });
    }),
  );
});

test('one changed digit never passes', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9_999_999 }),
      fc.nat(6),
      fc.integer({ min: 1, max: 9 }),
      (number, at, add) => {
        const seven = String(number).padStart(7, '0');
        const changed = seven.slice(0, at) + ((Number(seven[at]) + add) % 10) + seven.slice(at + 1);
        // Remainders 0 and 10 share the check digit 1: the only changes the rule can not see.
        fc.pre(icoCheckDigit(changed) !== icoCheckDigit(seven));
        expect(parseIco(changed + icoCheckDigit(seven)).ok).toBe(false);
      },
    ),
  );
});
