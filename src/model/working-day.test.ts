import { describe, expect, test } from 'vitest';
import { addWorkingDays, easterSunday, isWorkingDay, listHolidays } from '#model/working-day.ts';
import { findDay, formatDay, listMonths, parseDay } from '#model/day.ts';

describe('Czech holidays', () => {
  // Dates of Easter Sunday as printed in calendars.
  test.each([
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2016, '2016-03-27'],
    [2019, '2019-04-21'],
    [2024, '2024-03-31'],
    [2026, '2026-04-05'],
    [2038, '2038-04-25'],
  ])('Easter of %i is %s', (year, expected) => {
    expect(formatDay(easterSunday(year))).toBe(expected);
  });

  test('2026 has thirteen of them', () => {
    expect(listHolidays(2026)).toEqual([
      '2026-01-01',
      '2026-04-03',
      '2026-04-06',
      '2026-05-01',
      '2026-05-08',
      '2026-07-05',
      '2026-07-06',
      '2026-09-28',
      '2026-10-28',
      '2026-11-17',
      '2026-12-24',
      '2026-12-25',
      '2026-12-26',
    ]);
  });

  test('Good Friday is one from 2016', () => {
    expect(isWorkingDay(parseDay('2015-04-03'))).toBe(true);
    expect(isWorkingDay(parseDay('2016-03-25'))).toBe(false);
  });
});

describe('a term of working days', () => {
  test.each([
    ['2026-04-01', 10, '2026-04-17', 'přes Velikonoce'],
    ['2026-06-26', 1, '2026-06-29', 'z pátku na pondělí'],
    ['2026-06-27', 1, '2026-06-29', 'ze soboty na pondělí'],
    ['2026-07-02', 2, '2026-07-07', 'přes 5. a 6. července'],
    ['2026-12-23', 1, '2026-12-28', 'přes Vánoce'],
    ['2026-04-01', 0, '2026-04-01', 'nula dní'],
  ])('from %s, %i days, ends %s (%s)', (from, count, expected) => {
    expect(formatDay(addWorkingDays(parseDay(from), count))).toBe(expected);
  });
});

describe('days', () => {
  test('a date of reduced precision means its first or last day', () => {
    expect(formatDay(findDay('2026', 'first')!)).toBe('2026-01-01');
    expect(formatDay(findDay('2024-02', 'last')!)).toBe('2024-02-29');
    expect(findDay('2026-02-30', 'first')).toBeUndefined();
    expect(findDay('0026', 'first')).toBeUndefined();
  });

  test('months run over the turn of a year', () => {
    expect(listMonths(parseDay('2026-11-30'), parseDay('2027-02-01'))).toEqual([
      '2026-11',
      '2026-12',
      '2027-01',
      '2027-02',
    ]);
  });
});
