// Names of what a list says of a project, for pages and the terminal.
import { AMOUNT_KINDS, PAYERS } from '#model/amount-kind.ts';
import type { AmountKind, Payer } from '#model/figure.ts';
import { formatMoney, parseDecimal } from '#model/money.ts';
import { multiplyDecimals } from '#model/decimal.ts';
import { formatPartialDate, parsePartialDate } from '#model/partial-date.ts';
import { formatQuantity, type Locale } from '#model/quantity.ts';
import type { FieldChange } from './changes.ts';
import type { WinRule } from './resolve.ts';

const FIELDS: Record<string, Record<Locale, string>> = {
  title: { cs: 'název', en: 'title' },
  summary: { cs: 'popis', en: 'summary' },
  recipient: { cs: 'příjemce', en: 'recipient' },
  recipientName: { cs: 'příjemce', en: 'recipient' },
  recipientIco: { cs: 'IČO příjemce', en: 'IČO of the recipient' },
  recipientForm: { cs: 'právní forma příjemce', en: 'legal form of the recipient' },
  provider: { cs: 'poskytovatel', en: 'provider' },
  providerName: { cs: 'poskytovatel', en: 'provider' },
  providerIco: { cs: 'IČO poskytovatele', en: 'IČO of the provider' },
  programme: { cs: 'program', en: 'programme' },
  programmeCode: { cs: 'kód programu', en: 'code of the programme' },
  priority: { cs: 'prioritní osa', en: 'priority axis' },
  fund: { cs: 'fond', en: 'fund' },
  call: { cs: 'výzva', en: 'call' },
  callNumber: { cs: 'výzva', en: 'call' },
  start: { cs: 'zahájení', en: 'start' },
  validFrom: { cs: 'zahájení', en: 'start' },
  end: { cs: 'předpokládané ukončení', en: 'expected end' },
  validTo: { cs: 'předpokládané ukončení', en: 'expected end' },
  realEnd: { cs: 'skutečné ukončení', en: 'real end' },
  endedOn: { cs: 'skutečné ukončení', en: 'real end' },
  year: { cs: 'rok', en: 'year' },
  state: { cs: 'stav', en: 'state' },
  stateCode: { cs: 'kód stavu', en: 'code of the state' },
  unionRate: { cs: 'míra příspěvku EU', en: 'rate of the EU contribution' },
  identifiers: { cs: 'čísla', en: 'numbers' },
  places: { cs: 'místa', en: 'places' },
  interventions: { cs: 'oblasti intervence', en: 'intervention fields' },
  contracts: { cs: 'smlouvy', en: 'contracts' },
};

/** `paid:EU` → proplaceno, Evropská unie; an unknown field stays as it is. */
export function sayField(field: string, locale: Locale = 'cs'): string {
  const [kind, payer] = field.split(':') as [AmountKind, Payer | 'all' | undefined];
  if (payer === undefined) return FIELDS[field]?.[locale] ?? field;
  return AMOUNT_KINDS[kind][locale] + (payer === 'all' ? '' : `, ${PAYERS[payer][locale]}`);
}

const DAYS = new Set(['start', 'validFrom', 'end', 'validTo', 'realEnd', 'endedOn']);

/** A value of a field for people: a date the way people write it, a rate in per cent; amounts are crowns as decimal text. */
export function sayValue(field: string, value: string, locale: Locale = 'cs'): string {
  if (field.includes(':')) return formatMoney(parseDecimal(value), locale);
  if (field === 'unionRate')
    return formatQuantity({ unit: 'percent', decimal: multiplyDecimals(value, '100') }, locale);
  const date = DAYS.has(field) ? parsePartialDate(value) : undefined;
  return date ? formatPartialDate(date, locale) : value;
}

export function sayChange({ field, before, after }: FieldChange, locale: Locale = 'cs'): string {
  const none = locale === 'cs' ? 'nic' : 'nothing';
  const say = (value: string | null) => (value === null ? none : sayValue(field, value, locale));
  return `${sayField(field, locale)}: ${say(before)} → ${say(after)}`;
}

const WINS: Record<WinRule, Record<Locale, string>> = {
  only: { cs: 'jediný pramen', en: 'the only source' },
  standing: {
    cs: 'postavení pramene: úřední, vlastní, média, neoficiální',
    en: 'standing of the source: official, own, media, unofficial',
  },
  precision: { cs: 'přesnější údaj', en: 'the more exact value' },
  dated: {
    cs: 'vydání s datem má přednost před vydáním bez data',
    en: 'an edition with a date comes before one without',
  },
  newest: { cs: 'novější vydání', en: 'the newer edition' },
  sequence: {
    cs: 'později načtené vydání; postavení ani data pramenů je nerozliší',
    en: 'the edition loaded later; neither standing nor dates tell them apart',
  },
  key: {
    cs: 'první z více řádků téhož vydání podle označení',
    en: 'the first of several rows of one edition by their keys',
  },
};

/** Which rule decided that a word holds. */
export const sayWin = (rule: WinRule, locale: Locale = 'cs'): string => WINS[rule][locale];
