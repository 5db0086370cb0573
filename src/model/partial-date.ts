// A date with the precision it came with: a year, a month or a day. Stored as ISO 8601 text of that length.

export type DatePrecision = 'year' | 'month' | 'day';

export type PartialDate = { text: string; precision: DatePrecision };

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const CZECH = /^(?:(?:(\d{1,2})\.[ \u00a0]?)?(\d{1,2})\.[ \u00a0]?)?(\d{4})$/;

/** Reads `2016`, `2016-01`, `2016-01-05`, `5. 1. 2016`, `1. 2016`; undefined for anything else, impossible days included. */
export function parsePartialDate(text: string): PartialDate | undefined {
  const trimmed = text.trim();
  const iso = ISO.exec(trimmed);
  if (iso) return build(iso[1]!, iso[2], iso[3]);
  const czech = CZECH.exec(trimmed);
  if (czech) return build(czech[3]!, czech[2], czech[1]);
  return undefined;
}

function build(year: string, month?: string, day?: string): PartialDate | undefined {
  if (!month) return { text: year, precision: 'year' };
  const m = month.padStart(2, '0');
  if (Number(m) < 1 || Number(m) > 12) return undefined;
  if (!day) return { text: `${year}-${m}`, precision: 'month' };
  const d = day.padStart(2, '0');
  if (Number(d) < 1 || Number(d) > daysInMonth(Number(year), Number(m))) return undefined;
  return { text: `${year}-${m}-${d}`, precision: 'day' };
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The first day the date can mean: `2016` → `2016-01-01`. */
export function firstDay(date: PartialDate): string {
  return date.precision === 'year'
    ? `${date.text}-01-01`
    : date.precision === 'month'
      ? `${date.text}-01`
      : date.text;
}

/** The last day the date can mean: `2016-02` → `2016-02-29`. */
export function lastDay(date: PartialDate): string {
  if (date.precision === 'year') return `${date.text}-12-31`;
  if (date.precision === 'day') return date.text;
  const [year, month] = date.text.split('-').map(Number);
  return `${date.text}-${daysInMonth(year!, month!).toString().padStart(2, '0')}`;
}

const MONTHS_CS = [
  'leden',
  'únor',
  'březen',
  'duben',
  'květen',
  'červen',
  'červenec',
  'srpen',
  'září',
  'říjen',
  'listopad',
  'prosinec',
];
const MONTHS_EN = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** For people: `1. 4. 2026`, `leden 2016`, `2014`, with no-break spaces inside. */
export function formatPartialDate(date: PartialDate, locale: 'cs' | 'en' = 'cs'): string {
  const [year, month, day] = date.text.split('-');
  if (!month) return year!;
  const name = (locale === 'cs' ? MONTHS_CS : MONTHS_EN)[Number(month) - 1];
  if (!day) return `${name}\u00a0${year}`;
  if (locale === 'en') return `${Number(day)}\u00a0${name}\u00a0${year}`;
  return `${Number(day)}.\u00a0${Number(month)}.\u00a0${year}`;
}
