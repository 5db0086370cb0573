// Working days of the Czech Republic.

import { BEGINNING, formatDay, NEVER, type Day } from './day.ts';

// Act 245/2000 Coll., sections 1 and 2: days fixed in the year, month and day.
const FIXED = [
  [1, 1],
  [5, 1],
  [5, 8],
  [7, 5],
  [7, 6],
  [9, 28],
  [10, 28],
  [11, 17],
  [12, 24],
  [12, 25],
  [12, 26],
] as const;

const DAY_MS = 86_400_000;

// A stress test asks for thousands of days in its first milliseconds, so no day goes through its text.
const dayOf = (year: number, month: number, day: number): Day => Date.UTC(year, month - 1, day) / DAY_MS;
const yearOf = (day: Day): number => new Date(day * DAY_MS).getUTCFullYear();

// Good Friday was added by Act 359/2015 Coll. from 1 January 2016.
const GOOD_FRIDAY_SINCE = 2016;

/** Easter Sunday of the Gregorian calendar (anonymous algorithm of 1876): 2026 → 5 April. */
export function easterSunday(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const day = (h + l - 7 * m + 33 * month + 19) % 32;
  return dayOf(year, month, day);
}

const holidaysByYear = new Map<number, Set<Day>>();

function holidaysOf(year: number): Set<Day> {
  let days = holidaysByYear.get(year);
  if (!days) {
    const easter = easterSunday(year);
    days = new Set([...FIXED.map(([month, day]) => dayOf(year, month, day)), easter + 1]);
    if (year >= GOOD_FRIDAY_SINCE) days.add(easter - 2);
    holidaysByYear.set(year, days);
  }
  return days;
}

/** State and other holidays of a year in order, as ISO days. */
export function listHolidays(year: number): string[] {
  return [...holidaysOf(year)].sort((a, b) => a - b).map(formatDay);
}

/** Monday to Friday and not a holiday. */
export function isWorkingDay(day: Day): boolean {
  const weekday = (((day + 4) % 7) + 7) % 7; // 1970-01-01 was a Thursday, Sunday is 0
  return weekday !== 0 && weekday !== 6 && !holidaysOf(yearOf(day)).has(day);
}

/**
 * The last day of a term of `count` working days, the day it starts from not counted:
 * ten working days from Wednesday 1 April 2026 end on Friday 17 April (3 and 6 April are Easter holidays).
 */
export function addWorkingDays(from: Day, count: number): Day {
  if (from <= BEGINNING || from >= NEVER) return from;
  let day = from;
  for (let left = count; left > 0;) if (isWorkingDay(++day)) left -= 1;
  return day;
}
