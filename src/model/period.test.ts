import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildPeriod, formatPeriod, parsePeriod, periodContains, periodsOverlap } from './period.ts';
import { parsePartialDate } from './partial-date.ts';

test.each([
  ['2020/2022', '2020/2022'],
  ['2018-01-01/2020-12-31', '2018-01-01/2020-12-31'],
  ['2016-01/', '2016-01/'],
  ['2016-01/..', '2016-01/'],
  ['/2020', '/2020'],
  ['2018', '2018'],
  ['2018/2018', '2018'],
  ['1. 1. 2018 – 31. 12. 2020', '2018-01-01/2020-12-31'],
  ['1.1.2018-31.12.2020', '2018-01-01/2020-12-31'],
  ['1. 1. 2018 - 31. 12. 2020', '2018-01-01/2020-12-31'],
  ['1.\u00a08.\u00a02023–31.\u00a07.\u00a02026', '2023-08-01/2026-07-31'],
  ['2020–2022', '2020/2022'],
  ['2018-01-01 - 2020-12-31', '2018-01-01/2020-12-31'],
  ['2018-01-01–2020-12-31', '2018-01-01/2020-12-31'],
  ['2020-2022', '2020/2022'],
  ['od ledna 2016', '2016-01/'],
  ['od roku 2016', '2016/'],
  ['do 31. 12. 2020', '/2020-12-31'],
  ['od 1. 1. 2018 do 31. 12. 2020', '2018-01-01/2020-12-31'],
  ['od ledna 2016 do března 2018', '2016-01/2018-03'],
  ['since January 2016', '2016-01/'],
  ['', undefined],
  ['/', undefined],
  ['../..', undefined],
  ['2022/2020', undefined],
  ['2016/2017/2018', undefined],
  ['od jara 2016', undefined],
])('%j is %s', (text, iso) => {
  expect(parsePeriod(text)?.text).toBe(iso);
});

test.each([
  [
    '2018-01-01/2020-12-31',
    '1.\u00a01.\u00a02018 – 31.\u00a012.\u00a02020',
    '1\u00a0January\u00a02018 – 31\u00a0December\u00a02020',
  ],
  ['2020/2022', '2020–2022', '2020–2022'],
  ['2016-01/2018', 'leden\u00a02016 – 2018', 'January\u00a02016 – 2018'],
  ['2016-01/', 'od\u00a0ledna\u00a02016', 'since January\u00a02016'],
  ['/2020', 'do\u00a0roku\u00a02020', 'until 2020'],
  ['2016-01', 'leden\u00a02016', 'January\u00a02016'],
])('%s is said %s', (iso, cs, en) => {
  expect(formatPeriod(parsePeriod(iso)!)).toBe(cs);
  expect(formatPeriod(parsePeriod(iso)!, 'en')).toBe(en);
});

test.each([
  ['2018/2020', '2018-01-01', true],
  ['2018/2020', '2020-12-31', true],
  ['2018/2020', '2021-01-01', false],
  ['2018/2020', '2019', true],
  ['2018-02/2020', '2018', false],
  ['2016-01/', '2999', true],
  ['2016-01/', '2015-12-31', false],
  ['/2020', '1999', true],
])('%s contains %s: %s', (period, asOf, answer) => {
  expect(periodContains(parsePeriod(period)!, asOf)).toBe(answer);
});

test('a broken day is an error, not an answer', () => {
  expect(() => periodContains(parsePeriod('2018')!, 'zítra')).toThrow(/zítra/);
});

test.each([
  ['2018/2020', '2020-12-31/2022', true],
  ['2018/2020', '2021/2022', false],
  ['2016-01/', '/2016-01', true],
  ['2016-02/', '/2016-01', false],
])('%s and %s overlap: %s', (a, b, answer) => {
  expect(periodsOverlap(parsePeriod(a)!, parsePeriod(b)!)).toBe(answer);
  expect(periodsOverlap(parsePeriod(b)!, parsePeriod(a)!)).toBe(answer);
});

describe('properties', () => {
  const date = fc
    .tuple(
      fc.date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true }),
      fc.constantFrom(4, 7, 10),
    )
    .map(([day, length]) => parsePartialDate(day.toISOString().slice(0, length))!);
  const period = fc
    .tuple(fc.option(date, { nil: undefined }), fc.option(date, { nil: undefined }))
    .map(([from, to]) => buildPeriod(from, to))
    .filter((built) => built !== undefined);

  test('parse(format(x)) = x for people and for storage', () => {
    fc.assert(
      fc.property(period, fc.constantFrom('cs', 'en'), (x, locale) => {
        expect(parsePeriod(formatPeriod(x, locale))).toEqual(x);
        expect(parsePeriod(x.text)).toEqual(x);
      }),
    );
  });

  test('a day contained in both is a day of their overlap', () => {
    fc.assert(
      fc.property(period, period, date, (a, b, day) => {
        if (periodContains(a, day) && periodContains(b, day)) expect(periodsOverlap(a, b)).toBe(true);
        expect(periodsOverlap(a, a)).toBe(true);
      }),
    );
  });
});
