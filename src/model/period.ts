// An interval of partial dates, either end open. Stored as ISO 8601 text: `2020/2022`, `2016-01/`, `/2020-12-31`, `2018`.
import { firstDay, formatPartialDate, lastDay, parsePartialDate, type PartialDate } from './partial-date.ts';

/** `text` is the stored form. Equal ends are one date: `2018`. */
export type Period = { text: string; from?: PartialDate; to?: PartialDate };

const OPEN = /^(?:\.\.)?$/;
const SINCE = /^(od|since|from) (?:roku )?(.+)$/i;
const UNTIL = /^(do|until) (?:roku )?(.+)$/i;

/**
 * Reads the stored form and the Czech and English one: `2020/2022`, `2016-01/`, `2016-01/..`, `1. 1. 2018 – 31. 12. 2020`,
 * `2020–2022`, `od ledna 2016`, `do roku 2020`, `od 1. 1. 2018 do 31. 12. 2020`, `2018`.
 * Undefined for anything else, for two open ends and for an end before its start.
 */
export function parsePeriod(text: string): Period | undefined {
  const clean = text.normalize('NFC').trim().replace(/\s+/g, ' ');
  const [from, to] = splitPeriod(clean) ?? [];
  if (from === undefined || to === undefined) return undefined;
  const start = from === null ? null : parsePartialDate(from);
  const end = to === null ? null : parsePartialDate(to);
  return start === undefined || end === undefined
    ? undefined
    : buildPeriod(start ?? undefined, end ?? undefined);
}

/** Undefined when both ends are open or the last day of `to` lies before the first day of `from`. */
export function buildPeriod(from: PartialDate | undefined, to: PartialDate | undefined): Period | undefined {
  if (!from && !to) return undefined;
  if (from && to && firstDay(from) > lastDay(to)) return undefined;
  const text = from?.text === to?.text ? from!.text : `${from?.text ?? ''}/${to?.text ?? ''}`;
  return { text, ...(from && { from }), ...(to && { to }) };
}

/** Two texts of dates, null for an open end. */
function splitPeriod(text: string): [string | null, string | null] | undefined {
  if (parsePartialDate(text)) return [text, text];
  const slash = text.split('/');
  if (slash.length === 2) return [openOrText(slash[0]!), openOrText(slash[1]!)];
  const both = /^(?:od|from) (?:roku )?(.+) (?:do|to) (?:roku )?(.+)$/i.exec(text);
  if (both) return [both[1]!, both[2]!];
  const since = SINCE.exec(text);
  if (since) return [since[2]!, null];
  const until = UNTIL.exec(text);
  if (until) return [null, until[2]!];
  // A hyphen parts two dates only where none of them is written with hyphens.
  const dash = /^(.+?) ?[\u2013\u2014] ?(.+)$/.exec(text) ?? /^(.+?) - (.+)$|^([^-]+)-([^-]+)$/.exec(text);
  return dash ? [(dash[1] ?? dash[3])!, (dash[2] ?? dash[4])!] : undefined;
}

function openOrText(end: string): string | null {
  return OPEN.test(end.trim()) ? null : end;
}

/** Whether every day that `asOf` can mean lies inside: `2018/2020` contains `2019` and `2020-12-31`, not `2021`. */
export function periodContains(period: Period, asOf: PartialDate | string): boolean {
  const date = typeof asOf === 'string' ? parsePartialDate(asOf) : asOf;
  if (!date) throw new RangeError(`expected a date such as 2026-04-01, found "${String(asOf)}"`);
  const [from, to] = periodDays(period);
  return from <= firstDay(date) && lastDay(date) <= to;
}

/** Whether the two may share a day; a month or a year counts with all its days. */
export function periodsOverlap(a: Period, b: Period): boolean {
  const [aFrom, aTo] = periodDays(a);
  const [bFrom, bTo] = periodDays(b);
  return aFrom <= bTo && bFrom <= aTo;
}

/** First and last day as ISO text; an open end lies before or after every date. */
export function periodDays({ from, to }: Period): [string, string] {
  return [from ? firstDay(from) : '0000-01-01', to ? lastDay(to) : '9999-12-31'];
}

/** For people: `1. 1. 2018 – 31. 12. 2020`, `2020–2022`, `od ledna 2016`, `do roku 2020`, `leden 2016`. */
export function formatPeriod({ from, to }: Period, locale: 'cs' | 'en' = 'cs'): string {
  if (from && to) {
    const [start, end] = [formatPartialDate(from, locale), formatPartialDate(to, locale)];
    if (from.text === to.text) return start;
    const years = from.precision === 'year' && to.precision === 'year';
    return years ? `${start}–${end}` : `${start} – ${end}`;
  }
  const date = (from ?? to)!;
  if (locale === 'en') return `${from ? 'since' : 'until'} ${formatPartialDate(date, 'en')}`;
  const year = date.precision === 'year' ? 'roku\u00a0' : '';
  return `${from ? 'od' : 'do'}\u00a0${year}${formatPartialDate(date, 'cs', 'genitive')}`;
}
