import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  absoluteDecimal,
  addDecimals,
  compareDecimals,
  divideDecimals,
  formatExact,
  multiplyDecimals,
  negateDecimal,
  parseExact,
  roundDecimal,
  subtractDecimals,
} from './decimal.ts';

const decimal = fc
  .record({
    digits: fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
    places: fc.integer({ min: 0, max: 8 }),
  })
  .map(formatExact);

test.each([
  ['684908825', '680269114', '4639711'],
  ['0.3', '0.1', '0.2'],
  ['27230354.45', '27230354.45', '0'],
  ['-1', '0.5', '-1.5'],
])('%s − %s = %s', (a, b, difference) => {
  expect(subtractDecimals(a, b)).toBe(difference);
});

test('shares of a project add up to the heller', () => {
  expect(addDecimals('27230354.45', '2738229.55')).toBe('29968584');
});

test.each([
  ['351688567', '90809', 0, '3873'],
  ['1', '3', 4, '0.3333'],
  ['1', '2', 0, '1'],
  ['-1', '2', 0, '-1'],
  ['2', '3', 2, '0.67'],
])('%s / %s to %i places is %s', (a, b, places, quotient) => {
  expect(divideDecimals(a, b, places)).toBe(quotient);
});

test('division by zero is refused', () => {
  expect(() => divideDecimals('1', '0.0', 2)).toThrow(/zero/);
});

test.each([
  ['54.15', 1, '54.2'],
  ['-54.15', 1, '-54.2'],
  ['54.1', 3, '54.1'],
  ['-0.4', 0, '0'],
])('%s to %i places is %s', (value, places, rounded) => {
  expect(roundDecimal(value, places)).toBe(rounded);
});

test.each(['', ' 1', '1,5', '1e3', '.5', '5.', 'NaN', '0x1', '--1'])('%j is not decimal text', (text) => {
  expect(() => parseExact(text)).toThrow(RangeError);
});

describe('properties', () => {
  test('format gives text that parses to the same value', () => {
    fc.assert(fc.property(decimal, (a) => formatExact(parseExact(a)) === a));
  });

  test('(a + b) − b = a, and comparison agrees with the sign of the difference', () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        expect(subtractDecimals(addDecimals(a, b), b)).toBe(a);
        expect(compareDecimals(a, b)).toBe(compareDecimals(subtractDecimals(a, b), '0'));
        expect(multiplyDecimals(a, b)).toBe(multiplyDecimals(b, a));
        expect(absoluteDecimal(a)).toBe(absoluteDecimal(negateDecimal(a)));
      }),
    );
  });
});
