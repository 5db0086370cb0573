// Quantities: exact comparison and division, and their Czech and English words with no-break spaces inside.
import { compareDecimals, divideDecimals, parseExact, roundDecimal } from './decimal.ts';
import type { Missing, Quantity, Unit } from './figure.ts';
import { formatDecimal, formatMoney, type Hellers } from './money.ts';

export type Locale = 'cs' | 'en';

const NBSP = '\u00a0';

/** The value as decimal text in its unit, crowns for CZK: what an export or a check works with. */
export function decimalOf(quantity: Quantity): string {
  return quantity.unit === 'CZK' ? formatDecimal(quantity.hellers) : quantity.decimal;
}

/** Exact order of two quantities of one unit; two units can not be compared and throw. */
export function compareQuantities(a: Quantity, b: Quantity): -1 | 0 | 1 {
  if (a.unit !== b.unit) throw new RangeError(`"${a.unit}" and "${b.unit}" can not be compared`);
  return compareDecimals(decimalOf(a), decimalOf(b));
}

/** Money by people: whole crowns for reading, the exact fraction beside them for arithmetic and ordering. */
export type PerInhabitant = {
  quantity: Extract<Quantity, { decimal: string }> & { unit: 'CZK/person' };
  hellers: Hellers;
  people: bigint;
};

/** 351 688 567 Kč and 90 809 people → 3873 Kč on a person, rounded half up. Undefined where nobody lives. */
export function perInhabitant(hellers: Hellers, people: bigint): PerInhabitant | undefined {
  if (people < 0n) throw new RangeError(`expected a number of people, found ${people}`);
  if (people === 0n) return undefined;
  const decimal = divideDecimals(formatDecimal(hellers), people.toString(), 0);
  return { quantity: { unit: 'CZK/person', decimal }, hellers, people };
}

/** Exact order, so that two places with the same whole crowns still stand in their right order. */
export function comparePerInhabitant(a: PerInhabitant, b: PerInhabitant): -1 | 0 | 1 {
  const [left, right] = [a.hellers * b.people, b.hellers * a.people];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Forms behind one, two to four, five and more, and behind a fraction: 1 obec, 2 obce, 5 obcí, 1,5 obce. */
export type CountedNoun = {
  one: string;
  few: string;
  many: string;
  part: string;
  en: [one: string, many: string];
};

const NOUNS = {
  benefits: {
    one: 'příspěvek',
    few: 'příspěvky',
    many: 'příspěvků',
    part: 'příspěvku',
    en: ['benefit', 'benefits'],
  },
  pupils: { one: 'žák', few: 'žáci', many: 'žáků', part: 'žáka', en: ['pupil', 'pupils'] },
  people: { one: 'osoba', few: 'osoby', many: 'osob', part: 'osoby', en: ['person', 'people'] },
  points: { one: 'bod', few: 'body', many: 'bodů', part: 'bodu', en: ['point', 'points'] },
  municipalities: {
    one: 'obec',
    few: 'obce',
    many: 'obcí',
    part: 'obce',
    en: ['municipality', 'municipalities'],
  },
  projects: {
    one: 'projekt',
    few: 'projekty',
    many: 'projektů',
    part: 'projektu',
    en: ['project', 'projects'],
  },
  departments: {
    one: 'odbor',
    few: 'odbory',
    many: 'odborů',
    part: 'odboru',
    en: ['department', 'departments'],
  },
} satisfies Partial<Record<Unit, CountedNoun>>;

/** The form of a noun that stands behind a number written as decimal text. */
export function chooseForm(decimal: string, noun: CountedNoun, locale: Locale = 'cs'): string {
  const { digits, places } = parseExact(decimal);
  const count = digits < 0n ? -digits : digits;
  if (locale === 'en') return places === 0 && count === 1n ? noun.en[0] : noun.en[1];
  if (places > 0) return noun.part;
  if (count === 1n) return noun.one;
  return count >= 2n && count <= 4n ? noun.few : noun.many;
}

/** Digits by three with no-break spaces and a decimal comma; a comma and a point in English. `90809` → `90 809`. */
export function formatNumber(decimal: string, locale: Locale = 'cs'): string {
  parseExact(decimal);
  const [whole, fraction] = decimal.replace(/^[+-]/, '').split('.');
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, locale === 'cs' ? NBSP : ',');
  const sign = compareDecimals(decimal, '0') < 0 ? '\u2212' : '';
  return sign + grouped + (fraction === undefined ? '' : (locale === 'cs' ? ',' : '.') + fraction);
}

/**
 * A quantity for people: `351 688 567 Kč`, `3 873 Kč na osobu`, `9 obcí`, `13 bodů`, `51,35 %`, `4. místo`, `2 odbory`.
 * `places` rounds other values than crowns, half up, for reading only.
 */
export function formatQuantity(quantity: Quantity, locale: Locale = 'cs', places?: number): string {
  if (quantity.unit === 'CZK') return formatMoney(quantity.hellers, locale);
  const decimal = places === undefined ? quantity.decimal : roundDecimal(quantity.decimal, places);
  const number = formatNumber(decimal, locale);
  switch (quantity.unit) {
    case 'CZK/person':
      return locale === 'cs' ? `${number}${NBSP}Kč na${NBSP}osobu` : `CZK${NBSP}${number} per${NBSP}person`;
    case 'percent':
      return locale === 'cs' ? `${number}${NBSP}%` : `${number}%`;
    case 'rank':
      return locale === 'cs' ? `${number}.${NBSP}místo` : `${number}${ordinalSuffix(decimal)}${NBSP}place`;
    case 'year':
      return decimal;
    case 'ratio':
      return number;
    default:
      return `${number}${NBSP}${chooseForm(decimal, NOUNS[quantity.unit], locale)}`;
  }
}

function ordinalSuffix(decimal: string): string {
  if (/1[123]$/.test(decimal)) return 'th';
  return { '1': 'st', '2': 'nd', '3': 'rd' }[decimal.at(-1)!] ?? 'th';
}

const MISSING_WORDS: Record<Missing, Record<Locale, string>> = {
  unknown: { cs: 'neznámo', en: 'unknown' },
  'not-yet': { cs: 'zatím ne', en: 'not yet' },
  suppressed: { cs: 'neuvádí se', en: 'not disclosed' },
};

/** What stands in place of a number that is not there; never a zero. */
export function formatMissing(missing: Missing, locale: Locale = 'cs'): string {
  return MISSING_WORDS[missing][locale];
}
