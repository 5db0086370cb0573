import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstDay, formatPartialDate, lastDay, parsePartialDate, type PartialDate } from './partial-date.ts';

test.each([
  ['2016', '2016', 'year'],
  ['2016-01', '2016-01', 'month'],
  ['2016-01-05', '2016-01-05', 'day'],
  ['5. 1. 2016', '2016-01-05', 'day'],
  ['05.01.2016', '2016-01-05', 'day'],
  ['5.\u00a01.\u202f2016', '2016-01-05', 'day'],
  ['1. 2016', '2016-01', 'month'],
  ['leden 2016', '2016-01', 'month'],
  ['ledna 2016', '2016-01', 'month'],
  ['lednu 2016', '2016-01', 'month'],
  ['Září 2014', '2014-09', 'month'],
  ['5. ledna 2016', '2016-01-05', 'day'],
  ['1. dubna 2026', '2026-04-01', 'day'],
  ['5 January 2016', '2016-01-05', 'day'],
  ['January 2016', '2016-01', 'month'],
  ['29. 2. 2024', '2024-02-29', 'day'],
])('%s is %s (%s)', (text, iso, precision) => {
  expect(parsePartialDate(text)).toEqual({ text: iso, precision });
});

test.each([
  '',
  '16',
  '31. 2. 2016',
  '29. 2. 2023',
  '2016-13',
  '2016-1-5',
  '0. 1. 2016',
  '0016',
  '0216',
  '5. 1. 16',
  '2016/2017',
])('%j is no date', (text) => {
  expect(parsePartialDate(text)).toBeUndefined();
});

test.each(['5. leden 2016', '5. January 2016', 'smíchov 2016', '45292', '2016-01-05T00:00'])(
  '%j is no date',
  (text) => {
    expect(parsePartialDate(text)).toBeUndefined();
  },
);

test.each([
  ['2016', '2016-01-01', '2016-12-31'],
  ['2016-02', '2016-02-01', '2016-02-29'],
  ['2100-02', '2100-02-01', '2100-02-28'],
  ['2016-01-05', '2016-01-05', '2016-01-05'],
])('%s may mean %s to %s', (text, first, last) => {
  const date = parsePartialDate(text)!;
  expect([firstDay(date), lastDay(date)]).toEqual([first, last]);
});

test.each([
  ['2026-04-01', '1.\u00a04.\u00a02026', '1\u00a0April\u00a02026'],
  ['2016-01', 'leden\u00a02016', 'January\u00a02016'],
  ['2014', '2014', '2014'],
])('%s is written %s', (text, cs, en) => {
  const date = parsePartialDate(text)!;
  expect(formatPartialDate(date)).toBe(cs);
  expect(formatPartialDate(date, 'en')).toBe(en);
});

test('a month takes the case of its preposition', () => {
  const date = parsePartialDate('2016-01')!;
  expect(formatPartialDate(date, 'cs', 'genitive')).toBe('ledna\u00a02016');
  expect(formatPartialDate(date, 'cs', 'locative')).toBe('lednu\u00a02016');
});

describe('properties', () => {
  const day = fc
    .date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const date = fc
    .tuple(day, fc.constantFrom(4, 7, 10))
    .map(([text, length]) => parsePartialDate(text.slice(0, length))!);

  test('parse(format(x)) = x in both languages and every case', () => {
    fc.assert(
      fc.property(
        date,
        fc.constantFrom('cs', 'en'),
        fc.constantFrom('nominative', 'genitive', 'locative'),
        (x, locale, monthCase) => {
          expect(parsePartialDate(formatPartialDate(x, locale, monthCase))).toEqual(x);
          expect(parsePartialDate(x.text)).toEqual(x);
        },
      ),
    );
  });

  test('the first day is not after the last, and both are the same date more exactly', () => {
    fc.assert(
      fc.property(date, (x: PartialDate) => {
        expect(firstDay(x) <= lastDay(x)).toBe(true);
        expect(firstDay(x).startsWith(x.text) && lastDay(x).startsWith(x.text)).toBe(true);
        expect(parsePartialDate(lastDay(x))?.precision).toBe('day');
      }),
    );
  });
});
