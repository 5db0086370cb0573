import { expect, test } from 'vitest';
import { isBlankAmount, parseAmountText, readAmountNumber, type AmountStyle } from './amount-text.ts';

// written, style, hellers; null = refused
test.each<[string, AmountStyle | undefined, bigint | null]>([
  ['1 234 567,50', undefined, 123456750n],
  ['1\u00a0234\u00a0567,50 Kč', undefined, 123456750n],
  ['1.234.567,50', undefined, 123456750n],
  ['21040.94', undefined, 2104094n],
  ['-1832.31', undefined, -183231n],
  ['\u2212366,43', undefined, -36643n],
  ['500,-', undefined, 50000n],
  ['7,5 tis. Kč', undefined, 750000n],
  ['7,5 tis. Kč', { scale: 1000 }, 750000n],
  ['1,2 mil. Kč', { decimal: ',', scale: 1000 }, 120000000n],
  ['150 tis. Kč', { decimal: ',' }, 15000000n],
  ['-1 250,5 tis.', { decimal: ',' }, -125050000n],
  ['2.5 mld. CZK', { decimal: '.' }, 250000000000n],
  ['tis. Kč', { decimal: ',' }, null],
  ['1,234.50', undefined, null],
  ['šest', undefined, null],
  ['1,234.50', { decimal: '.' }, 123450n],
  ['1.234', { decimal: '.' }, 123n],
  ['1.234', { decimal: ',' }, 123400n],
  ['1.234', undefined, 123400n],
  ['12,5', { decimal: ',', scale: 1000 }, 1250000n],
  ['12.5', { decimal: ',' }, null],
  ['500,-', { decimal: ',' }, 50000n],
  ['1 234', { decimal: ',', scale: 1000 }, 123400000n],
])('%s (%o) is %s hellers', (text, style, hellers) => {
  expect(parseAmountText(text, style)?.hellers ?? null).toBe(hellers);
});

test('a place behind hellers is rounded and told', () => {
  expect(parseAmountText('1.235', { decimal: '.' })).toEqual({ hellers: 124n, rounded: true });
});

test.each<[number, bigint, boolean]>([
  [150179290.3, 15017929030n, false],
  [0.1 + 0.2, 30n, false],
  [1268108.0944999999, 126810809n, true],
  [1e-9, 0n, true],
  [-5.5, -550n, false],
  [0, 0n, false],
])('the number %d is %s hellers', (value, hellers, rounded) => {
  expect(readAmountNumber(value)).toEqual({ hellers, rounded });
});

test('a dash in place of an amount is none, a zero is one', () => {
  expect(['', ' ', '-', '–', '\u00a0-'].map(isBlankAmount)).toEqual([true, true, true, true, true]);
  expect(isBlankAmount('0')).toBe(false);
});
