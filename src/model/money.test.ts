import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatDecimal,
  formatEstimate,
  formatMoney,
  formatMoneyShort,
  parseDecimal,
  parseMoney,
} from './money.ts';

describe('parseMoney', () => {
  test.each([
    ['351 688 567', '351688567.00'],
    ['351\u00a0688\u00a0567 Kč', '351688567.00'],
    ['351\u202f688\u2009567\u00a0Kč', '351688567.00'],
    ['351.688.567,00', '351688567.00'],
    ['1.234,50 Kč', '1234.50'],
    ['1 234.50', '1234.50'],
    ['29968584.00', '29968584.00'],
    ['1.234', '1234.00'],
    ['1.2', '1.20'],
    ['1,2', '1.20'],
    ['500,-', '500.00'],
    ['500,--', '500.00'],
    ['500,– Kč', '500.00'],
    ['12.500,-Kč', '12500.00'],
    ['7 Kc', '7.00'],
    ['7 CZK', '7.00'],
    ['CZK 7', '7.00'],
    ['7 korun', '7.00'],
    ['1 koruna', '1.00'],
    ['7 korun českých', '7.00'],
    ['1234 KC\u030c', '1234.00'],
    ['45 mil. Kč', '45000000.00'],
    ['45 mil Kč', '45000000.00'],
    ['45 milionů korun', '45000000.00'],
    ['24,7 mil. Kč', '24700000.00'],
    ['1.25 mil. Kč', '1250000.00'],
    ['1 234 mil. Kč', '1234000000.00'],
    ['1.234,5 tis. Kč', '1234500.00'],
    ['9 tis.Kč', '9000.00'],
    ['9 tisíc korun', '9000.00'],
    ['2,43 mld. Kč', '2430000000.00'],
    ['1,5 miliardy', '1500000000.00'],
    ['0', '0.00'],
    ['-500', '-500.00'],
    ['\u2212500,50 Kč', '-500.50'],
    ['– 1 500', '-1500.00'],
    ['-1,5 mil.', '-1500000.00'],
    ['+500', '500.00'],
  ])('%s is %s Kč', (text, crowns) => {
    expect(formatDecimal(parseMoney(text)!)).toBe(crowns);
  });

  test.each([
    ['', 'empty'],
    ['Kč', 'no number'],
    ['neuvedeno', 'a word'],
    ['1,234', 'three places after a comma: an English thousand or a slip'],
    ['1,234.50', 'English grouping'],
    ['1.234.50', 'a dot as both separator and decimal point'],
    ['1.234 567', 'two kinds of separator'],
    ['1 23', 'a group of two'],
    ['12 3456', 'a group of four'],
    ['1,555', 'a tenth of a heller'],
    ['1.234 mil.', '1.234 or 1234 millions'],
    ['10-20', 'a range'],
    ['45 mil. Kč ročně', 'more than an amount'],
    ['45 EUR', 'another currency'],
    ['(500)', 'brackets'],
    ['1e6', 'an exponent'],
    ['5,- mil.', 'dashes with a scale'],
    ['9'.repeat(200), 'too long'],
  ])('%j is refused: %s', (text) => {
    expect(parseMoney(text)).toBeUndefined();
  });
});

test.each([
  [35168856700n, '351\u00a0688\u00a0567\u00a0Kč', 'CZK\u00a0351,688,567'],
  [584931750n, '5\u00a0849\u00a0317,50\u00a0Kč', 'CZK\u00a05,849,317.50'],
  [-5n, '\u22120,05\u00a0Kč', '\u2212CZK\u00a00.05'],
  [0n, '0\u00a0Kč', 'CZK\u00a00'],
])('%s hellers are written %s', (hellers, cs, en) => {
  expect(formatMoney(hellers)).toBe(cs);
  expect(formatMoney(hellers, 'en')).toBe(en);
});

test.each([
  [68490882500n, '684,9\u00a0mil.\u00a0Kč'],
  [4500000000n, '45\u00a0mil.\u00a0Kč'],
  [99994999900n, '999,9\u00a0mil.\u00a0Kč'],
  [99996000000n, '1\u00a0mld.\u00a0Kč'],
  [99995000000n, '1\u00a0mld.\u00a0Kč'],
  [-463971100n, '\u22124,6\u00a0mil.\u00a0Kč'],
  [99996n, '999,96\u00a0Kč'],
  [100000n, '1\u00a0tis.\u00a0Kč'],
])('%s hellers are %s in short', (hellers, cs) => {
  expect(formatMoneyShort(hellers)).toBe(cs);
});

test.each([
  [57_571_429n, 'asi\u00a0576\u00a0tis.\u00a0Kč', 'about\u00a0CZK\u00a0576\u00a0k'],
  [115_142_857n, 'asi\u00a01,2\u00a0mil.\u00a0Kč', 'about\u00a0CZK\u00a01.2\u00a0M'],
  [99_999_999n, 'asi\u00a01\u00a0mil.\u00a0Kč', 'about\u00a0CZK\u00a01\u00a0M'],
  [412_345n, 'asi\u00a04,1\u00a0tis.\u00a0Kč', 'about\u00a0CZK\u00a04.1\u00a0k'],
  [45_678n, 'asi\u00a0457\u00a0Kč', 'about\u00a0CZK\u00a0457'],
  [0n, '0\u00a0Kč', 'CZK\u00a00'],
])('an estimate of %d hellers', (hellers, cs, en) => {
  expect(formatEstimate(hellers)).toBe(cs);
  expect(formatEstimate(hellers, 'en')).toBe(en);
});

test.each(['', '1.234', '1,5', '1 000', '1e3', '+1', '.5'])('%j is no machine decimal', (text) => {
  expect(() => parseDecimal(text)).toThrow(/680269114\.00/);
});

describe('properties', () => {
  const hellers = fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n });

  test('parse(format(x)) = x', () => {
    fc.assert(
      fc.property(hellers, (x) => {
        expect(parseMoney(formatMoney(x))).toBe(x);
        expect(parseDecimal(formatDecimal(x))).toBe(x);
        expect(parseMoney(formatDecimal(x))).toBe(x);
      }),
    );
  });

  test('any text gives an amount or nothing, never an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) =>
        ['bigint', 'undefined'].includes(typeof parseMoney(text)),
      ),
    );
  });
});
