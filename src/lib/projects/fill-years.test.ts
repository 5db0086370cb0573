import { expect, test } from 'vitest';
import { fillYears } from './fill-years.ts';

const year = (of: number) => ({ year: String(of), count: 1, sum: 5n });

test('a year without projects has its place on the axis', () => {
  expect(fillYears([year(2013), year(2016)]).map(({ year, count, sum }) => [year, count, sum])).toEqual([
    ['2013', 1, 5n],
    ['2014', 0, null],
    ['2015', 0, null],
    ['2016', 1, 5n],
  ]);
  expect(fillYears([])).toEqual([]);
});

test('one misprinted year does not make an axis of a thousand', () => {
  expect(fillYears([year(1016), year(2016)])).toHaveLength(2);
});
