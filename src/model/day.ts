// Days as whole numbers since 1970-01-01, so that the engine compares and adds them without time zones.

import { firstDay, lastDay, parsePartialDate } from './partial-date.ts';

export type Day = number;

/** Stand for "always has been" and "never ends" in the engine; both lie far outside any real date. */
export const BEGINNING: Day = -400_000;
export const NEVER: Day = 400_000;

const MILLISECONDS = 86_400_000;

/** Reads an ISO day: `1970-01-02` → 1. Anything else is a broken program, input is checked before. */
export function parseDay(iso: string): Day {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!match) throw new RangeError(`expected a day such as 2026-04-01, found "${iso}"`);
  return Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / MILLISECONDS;
}

/** Days as text; dates of input lie between 1900 and 2200, so there are never many. */
const written = new Map<Day, string>();

/** Writes what {@link parseDay} reads. */
export function formatDay(day: Day): string {
  let text = written.get(day);
  if (text === undefined) {
    text = new Date(day * MILLISECONDS).toISOString().slice(0, 10);
    written.set(day, text);
  }
  return text;
}

/**
 * Reads a date of any precision as the first or the last day it can mean: a start `2026` is 1 January,
 * an end `2026` is 31 December. Undefined when it is no date or its year is outside 1900-2200.
 */
export function findDay(text: string, edge: 'first' | 'last'): Day | undefined {
  const date = parsePartialDate(text);
  if (!date) return undefined;
  const year = Number(date.text.slice(0, 4));
  if (year < 1900 || year > 2200) return undefined;
  return parseDay(edge === 'first' ? firstDay(date) : lastDay(date));
}

/** Month of a day: `2026-04`. */
export function monthOf(day: Day): string {
  return formatDay(day).slice(0, 7);
}

/** All months from the one of `from` to the one of `to`, both included. */
export function listMonths(from: Day, to: Day): string[] {
  const months: string[] = [];
  let [year, month] = monthOf(from).split('-').map(Number) as [number, number];
  const last = monthOf(to);
  for (let text = monthOf(from); text <= last; text = `${year}-${String(month).padStart(2, '0')}`) {
    months.push(text);
    month = month === 12 ? 1 : month + 1;
    if (month === 1) year += 1;
  }
  return months;
}

/** The same day of the month that many months later, or the last day of a shorter month: 31 January + 1 → 28 February. */
export function addMonths(day: Day, months: number): Day {
  const date = new Date(day * MILLISECONDS);
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1);
  const length = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0)).getUTCDate();
  return first / MILLISECONDS + Math.min(date.getUTCDate(), length) - 1;
}
