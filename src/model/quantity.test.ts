import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Missing, Unit } from './figure.ts';
import {
  compareQuantities,
  comparePerInhabitant,
  decimalOf,
  formatMissing,
  formatNumber,
  formatQuantity,
  perInhabitant,
} from './quantity.ts';

type Counted = Exclude<Unit, 'CZK'>;

test.each<[string, Counted, string, string]>([
  ['1', 'municipalities', '1 obec', '1 municipality'],
  ['2', 'municipalities', '2 obce', '2 municipalities'],
  ['4', 'municipalities', '4 obce', '4 municipalities'],
  ['5', 'municipalities', '5 obcí', '5 municipalities'],
  ['0', 'municipalities', '0 obcí', '0 municipalities'],
  ['21', 'municipalities', '21 obcí', '21 municipalities'],
  ['102', 'municipalities', '102 obcí', '102 municipalities'],
  ['1.5', 'municipalities', '1,5 obce', '1.5 municipalities'],
  ['1', 'people', '1 osoba', '1 person'],
  ['90809', 'people', '90 809 osob', '90,809 people'],
  ['3235.0833', 'people', '3 235,0833 osoby', '3,235.0833 people'],
  ['-2', 'points', '−2 body', '−2 points'],
  ['13', 'points', '13 bodů', '13 points'],
  ['3.31', 'points', '3,31 bodu', '3.31 points'],
  ['7', 'projects', '7 projektů', '7 projects'],
  ['3', 'departments', '3 odbory', '3 departments'],
  ['51.35', 'percent', '51,35 %', '51.35%'],
  ['4', 'rank', '4. místo', '4th place'],
  ['21', 'rank', '21. místo', '21st place'],
  ['12', 'rank', '12. místo', '12th place'],
  ['2023', 'year', '2023', '2023'],
  ['1.8', 'ratio', '1,8', '1.8'],
  ['3873', 'CZK/person', '3 873 Kč na osobu', 'CZK 3,873 per person'],
])('%s %s is said %s', (decimal, unit, cs, en) => {
  const words = (locale: 'cs' | 'en') => formatQuantity({ unit, decimal }, locale).replaceAll('\u00a0', ' ');
  expect([words('cs'), words('en')]).toEqual([cs, en]);
});

test('money and rounding for reading', () => {
  expect(formatQuantity({ unit: 'CZK', hellers: 35168856700n })).toBe('351\u00a0688\u00a0567\u00a0Kč');
  expect(formatQuantity({ unit: 'percent', decimal: '54.15' }, 'cs', 1)).toBe('54,2\u00a0%');
  expect(formatQuantity({ unit: 'people', decimal: '1.2' }, 'cs', 0)).toBe('1\u00a0osoba');
});

test('a number never breaks over a line', () => {
  fc.assert(fc.property(fc.bigInt().map(String), (decimal) => !formatNumber(decimal).includes(' ')));
});

test.each<[Missing, string, string]>([
  ['unknown', 'neznámo', 'unknown'],
  ['not-yet', 'zatím ne', 'not yet'],
  ['suppressed', 'neuvádí se', 'not disclosed'],
])('%s is said %s, never 0', (missing, cs, en) => {
  expect([formatMissing(missing), formatMissing(missing, 'en')]).toEqual([cs, en]);
});

test.each([
  [35168856700n, 90809n, '3873'],
  [11747828800n, 2327n, '50485'],
  [1108000000n, 31585n, '351'],
  [68490882500n, 188460n, '3634'],
  [150n, 1n, '2'],
  [-150n, 1n, '-2'],
  [0n, 3866n, '0'],
])('%s hellers among %s people are %s Kč each', (hellers, people, decimal) => {
  expect(perInhabitant(hellers, people)).toEqual({
    quantity: { unit: 'CZK/person', decimal },
    hellers,
    people,
  });
});

test('nobody lives there: no figure; fewer than nobody: an error', () => {
  expect(perInhabitant(100n, 0n)).toBeUndefined();
  expect(() => perInhabitant(100n, -1n)).toThrow(RangeError);
});

test('the same whole crowns still stand in exact order', () => {
  const [a, b] = [perInhabitant(1000n, 3n)!, perInhabitant(1001n, 3n)!];
  expect(a.quantity).toEqual(b.quantity);
  expect(comparePerInhabitant(a, b)).toBe(-1);
});

test('quantities compare exactly, and only in one unit', () => {
  expect(compareQuantities({ unit: 'points', decimal: '9.0' }, { unit: 'points', decimal: '9' })).toBe(0);
  expect(compareQuantities({ unit: 'CZK', hellers: 1n }, { unit: 'CZK', hellers: 2n })).toBe(-1);
  expect(decimalOf({ unit: 'CZK', hellers: 68026911400n })).toBe('680269114.00');
  expect(() => compareQuantities({ unit: 'points', decimal: '9' }, { unit: 'people', decimal: '9' })).toThrow(
    /points/,
  );
});
