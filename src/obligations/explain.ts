// How a term was computed, in words of a person: Czech first, English beside it.
import { formatDay, parseDay, type Day } from '#model/day.ts';
import { formatPartialDate, parsePartialDate } from '#model/partial-date.ts';
import type { Locale } from '#model/quantity.ts';
import type { Bounds, Obligation } from './compute.ts';
import type { ObligationRule, Offset, TriggerEvent } from './rule.ts';

const EVENTS: Record<TriggerEvent, Record<Locale, string>> = {
  'realisation-end': { cs: 'od konce realizace', en: 'from the end of the project' },
  'financial-close': {
    cs: 'ode dne po stavu „Projekt finančně ukončen ze strany ŘO“',
    en: 'from the day after the managing authority closes the project financially',
  },
  'year-end': { cs: 'po skončení roku', en: 'after the end of the year' },
  'fixed-day': { cs: 'den stanovený výzvou', en: 'a day set by the call' },
  request: { cs: 'od vyžádání', en: 'from the request' },
};

/** The event a term runs from, or the day a call sets: `nejpozději 31. 12. 2026`. */
export function sayTrigger(rule: ObligationRule, locale: Locale): string {
  if (rule.event !== 'fixed-day' || rule.day === undefined) return EVENTS[rule.event][locale];
  return `${EVENTS['fixed-day'][locale]}, ${sayDay(parseDay(rule.day), locale)}`;
}

/** `1. 4. 2026`, with no-break spaces. */
export function sayDay(day: Day, locale: Locale): string {
  return formatPartialDate(parsePartialDate(formatDay(day))!, locale);
}

/** `1. 4. 2026`, `mezi 2. 1. 2021 a 4. 10. 2021`, `očekávaný termín 29. 6. 2026`. */
export function sayDue(due: Bounds | undefined, locale: Locale): string {
  if (!due) return locale === 'cs' ? 'den zatím neznáme' : 'the day is not known yet';
  const [from, to] = [sayDay(due.earliest, locale), sayDay(due.latest, locale)];
  const cs = locale === 'cs';
  const days = from === to ? to : cs ? `mezi ${from} a ${to}` : `between ${from} and ${to}`;
  if (!due.expected) return days;
  return cs ? `${days}, počítáno z plánovaného konce` : `${days}, counted from the planned end`;
}

/** `20 pracovních dnů od konce realizace 31. 12. 2020`. */
export function explainDue(obligation: Obligation, locale: Locale): string {
  const { rule, event, turn } = obligation;
  const when = EVENTS[rule.event][locale];
  if (rule.event === 'fixed-day') return when;
  const since = event ? ` ${sayEvent(event, locale)}` : '';
  return `${sayOffset(rule.offset, turn, locale)} ${when}${since}`;
}

function sayEvent({ earliest, latest, expected }: Bounds, locale: Locale): string {
  const [from, to] = [sayDay(earliest, locale), sayDay(latest, locale)];
  const days = from === to ? to : `${from} – ${to}`;
  if (!expected) return days;
  return locale === 'cs' ? `${days} (plán)` : `${days} (planned)`;
}

export function sayOffset(offset: Offset, turn: number, locale: Locale): string {
  const cs = locale === 'cs';
  if ('nextYear' in offset) {
    const [month, day] = offset.nextYear.split('-').map(Number) as [number, number];
    const inYear = sayDay(Date.UTC(2001, month - 1, day) / 86_400_000, locale).replace(
      /[\s\u00a0]?2001$/,
      '',
    );
    return cs ? `do ${inYear} dalšího roku` : `by ${inYear} of the next year`;
  }
  const whole = offset.count * turn;
  const years = offset.unit === 'months' && whole % 12 === 0;
  const count = years ? whole / 12 : whole;
  const [one, few, many] = UNITS[years ? 'years' : offset.unit][locale];
  const noun = count === 1 ? one : cs && count >= 2 && count <= 4 ? few : many;
  return `${count}\u00a0${noun}`;
}

const UNITS: Record<
  'working-days' | 'calendar-days' | 'months' | 'years',
  Record<Locale, [string, string, string]>
> = {
  'working-days': {
    cs: ['pracovní den', 'pracovní dny', 'pracovních dnů'],
    en: ['working day', 'working days', 'working days'],
  },
  'calendar-days': { cs: ['den', 'dny', 'dnů'], en: ['day', 'days', 'days'] },
  years: { cs: ['rok', 'roky', 'let'], en: ['year', 'years', 'years'] },
  months: { cs: ['měsíc', 'měsíce', 'měsíců'], en: ['month', 'months', 'months'] },
};
