// A date with the precision it came with: a year, a month or a day. Stored as ISO 8601 text of that length.

export type DatePrecision = 'year' | 'month' | 'day';

export type PartialDate = { text: string; precision: DatePrecision };

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const CZECH_DIGITS = /^(?:(?:(\d{1,2})\. ?)?(\d{1,2})\. ?)?(\d{4})$/;
const WITH_WORD = /^(?:(\d{1,2})(\.?) )?(\p{L}+) (\d{4})$/u;

type Forms = { cs: string; genitive: string; locative: string; en: string };
const months = `
  leden ledna lednu January
  únor února únoru February
  březen března březnu March
  duben dubna dubnu April
  květen května květnu May
  červen června červnu June
  červenec července červenci July
  srpen srpna srpnu August
  září září září September
  říjen října říjnu October
  listopad listopadu listopadu November
  prosinec prosince prosinci December`;
const MONTHS: Forms[] = months
  .trim()
  .split('\n')
  .map((line) => {
    const [cs, genitive, locative, en] = line.trim().split(' ') as [string, string, string, string];
    return { cs, genitive, locative, en };
  });

/**
 * Reads `2016`, `2016-01`, `2016-01-05`, `5. 1. 2016`, `1. 2016`, `leden 2016`, `5. ledna 2016`, `5 January 2016`.
 * Undefined for anything else, impossible days included. Years are 1000 to 2999; others are slips of the hand.
 */
export function parsePartialDate(text: string): PartialDate | undefined {
  const trimmed = text.normalize('NFC').trim().replace(/\s+/g, ' ');
  const iso = ISO.exec(trimmed);
  if (iso) return buildDate(iso[1]!, iso[2], iso[3]);
  const czech = CZECH_DIGITS.exec(trimmed);
  if (czech) return buildDate(czech[3]!, czech[2], czech[1]);
  const worded = WITH_WORD.exec(trimmed);
  return worded ? readWorded(worded) : undefined;
}

function readWorded([, day, dot, word, year]: string[]): PartialDate | undefined {
  const lower = word!.toLowerCase();
  // A day takes the genitive in Czech and no dot in English; `5. leden 2016` is not Czech.
  const found = (month: Forms) =>
    day === undefined
      ? [month.cs, month.genitive, month.locative, month.en.toLowerCase()].includes(lower)
      : lower === (dot ? month.genitive : month.en.toLowerCase());
  const index = MONTHS.findIndex(found);
  return index < 0 ? undefined : buildDate(year!, String(index + 1), day);
}

function buildDate(year: string, month?: string, day?: string): PartialDate | undefined {
  if (!/^[12]/.test(year)) return undefined;
  if (month === undefined) return { text: year, precision: 'year' };
  const m = month.padStart(2, '0');
  if (Number(m) < 1 || Number(m) > 12) return undefined;
  if (day === undefined) return { text: `${year}-${m}`, precision: 'month' };
  const d = day.padStart(2, '0');
  if (Number(d) < 1 || Number(d) > daysInMonth(Number(year), Number(m))) return undefined;
  return { text: `${year}-${m}-${d}`, precision: 'day' };
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The first day the date can mean: `2016` → `2016-01-01`. */
export function firstDay(date: PartialDate): string {
  if (date.precision === 'day') return date.text;
  return date.precision === 'month' ? `${date.text}-01` : `${date.text}-01-01`;
}

/** The last day the date can mean: `2016-02` → `2016-02-29`. */
export function lastDay(date: PartialDate): string {
  if (date.precision === 'year') return `${date.text}-12-31`;
  if (date.precision === 'day') return date.text;
  const [year, month] = date.text.split('-').map(Number);
  return `${date.text}-${daysInMonth(year!, month!).toString().padStart(2, '0')}`;
}

/** The case a Czech month takes: alone `leden 2016`, after od and do `ledna 2016`, after v `lednu 2016`. */
export type MonthCase = 'nominative' | 'genitive' | 'locative';

/** For people: `1. 4. 2026`, `leden 2016`, `2014`, with no-break spaces inside. */
export function formatPartialDate(
  date: PartialDate,
  locale: 'cs' | 'en' = 'cs',
  monthCase: MonthCase = 'nominative',
): string {
  const [year, month, day] = date.text.split('-');
  if (!month) return year!;
  const forms = MONTHS[Number(month) - 1]!;
  const czech = monthCase === 'nominative' ? forms.cs : forms[monthCase];
  if (!day) return `${locale === 'cs' ? czech : forms.en}\u00a0${year}`;
  if (locale === 'en') return `${Number(day)}\u00a0${forms.en}\u00a0${year}`;
  return `${Number(day)}.\u00a0${Number(month)}.\u00a0${year}`;
}
