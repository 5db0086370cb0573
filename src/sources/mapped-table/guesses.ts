// What a column probably means, by its heading and by what stands in it.

import type { AmountKind, Payer } from '#model/figure.ts';
import { foldName } from '#model/territory.ts';
import { FIELDS, type FieldId } from './headings.ts';
import { isInCrowns } from './unit-above.ts';

/** Shares of filled cells that look like something. */
export type Column = {
  heading: string;
  filled: number;
  distinct: number;
  amounts: number;
  fractions: number;
  points: number;
  commas: number;
  dates: number;
  icos: number;
  numbers: number;
  years: number;
  currencies: number;
};

export type Guess = { field: FieldId; cs: string; en: string };
export type AmountGuess = Guess & { kind: AmountKind; payer: Payer | 'all' };

const MOST = 0.8;

/** In the order tried; the first that fits and is not taken holds. */
const BY_HEADING: [FieldId, RegExp][] = [
  ['recipient.ico', /^ico?\b(?!.*(poskyt|dodav))|\bico?\b.*(prijem|zadat|ucast)/],
  ['provider.ico', /\bico?\b.*poskyt/],
  ['contract.supplierIco', /\bico?\b.*dodav/],
  ['number', /registracni cislo/],
  [
    'identifier',
    /(evidencni|cislo|kod|id|identifikator).*(dotac|projekt|smlouv|zadost|rozhodnut)|^c\.? ?j\.?$|variabilni|^ev(id)?\.? ?(c\.?$|cislo)|^evidencni cislo|^c\. (smlouv|dotac|projekt|zadost|rozhodnut)/,
  ],
  ['provider.name', /poskytovatel|vyhlasovatel/],
  ['contract.supplier', /dodavatel/],
  ['recipient.legalForm', /pravni forma/],
  ['recipient.postcode', /^psc\b/],
  [
    'recipient.name',
    /prijemce|zadatel|ucastnik|jmeno|nazev (subjektu|organizace|firmy)|obchodni|recipient|beneficiary/,
  ],
  ['place.code', /kod (obce|kraje|okresu|nuts)|nuts.*kod/],
  ['place.municipality', /^(obec|mesto)\b|nazev obce|misto realizace|municipality/],
  ['place.district', /okres/],
  ['place.region', /^kraj\b|nazev kraje|region/],
  ['programme.code', /(cislo|kod) programu/],
  ['programme.title', /program|titul/],
  ['fund', /^fond|zdroj/],
  ['call', /vyzv/],
  ['year', /^rok\b/],
  [
    'validFrom',
    /^(?!.*(prij[em]m|zadost)).*((datum|zahaj|od\b).*(zahaj|zacat|od\b)|zahajeni|(realizac|trvani|obdobi|platnost).*\bod\b)|^(datum|date)$/,
  ],
  [
    'validTo',
    /^(?!.*(prij[em]m|zadost)).*((datum|termin).*(ukonc|do\b|konec)|ukonceni|konec|(realizac|trvani|obdobi|platnost).*\bdo\b)/,
  ],
  ['state.code', /kod stavu/],
  ['state.text', /^stav\b/],
  ['summary', /popis|shrnuti|anotace|cil projektu/],
  ['title', /nazev|ucel|opatreni|predmet|akce|projekt|title/],
];

export function guessField(column: Column, taken: ReadonlyMap<string, string>): Guess | undefined {
  const folded = foldName(column.heading);
  const free = (field: FieldId) => !taken.has(field);
  const tell = (field: FieldId, cs: string, en: string): Guess => ({
    field,
    cs: `${cs}: ${FIELDS[field]}`,
    en,
  });
  if (column.numbers > MOST && free('number'))
    return tell('number', 'hodnoty jsou registrační čísla', 'values are registration numbers');
  for (const [field, pattern] of BY_HEADING)
    if (free(field) && pattern.test(folded) && !contradicts(field, column))
      return tell(field, 'podle nadpisu', 'by its heading');
  if (column.icos > MOST && free('recipient.ico'))
    return tell('recipient.ico', 'hodnoty jsou platná IČO', 'values are valid IČO numbers');
  if (column.years > MOST && free('year')) return tell('year', 'hodnoty jsou roky', 'values are years');
  return undefined;
}

/** A day on which something was signed, decided or paid is not the start of a project: only a heading says that. */
export const isOtherDay = ({ dates }: Column): boolean => dates > MOST;

function contradicts(field: FieldId, column: Column): boolean {
  if (field === 'validFrom' || field === 'validTo') return column.filled > 0 && column.dates < 0.5;
  if (field === 'recipient.ico') return column.filled > 0.05 && column.icos < 0.3;
  return field === 'year' && column.filled > 0 && column.years < 0.5;
}

const MONEY =
  /castka|\bkc\b|czk|dotace|vydaj|celkem|prispev|podpora|naklad|cerpan|vyplac|eur\b|amount|rozpocet/;

const KINDS: [AmountKind, RegExp][] = [
  ['requested', /pozadov|zadan/],
  ['returned', /vracen|vratk|odvod/],
  ['consumed', /cerp|spotreb|vyuzit/],
  ['paid', /vyplac|proplac|uhraz|uvoln|poukaz|plateb|platba/],
  ['contracted', /rozhodnut|smlouv|pravnich aktech|pridelen|poskytnut/],
  ['approved', /schval|priznan/],
  ['claimed', /vyuctov/],
];

const PAYERS: [Payer | 'all', RegExp][] = [
  ['EU', /\beu\b|unie|evropsk/],
  ['state', /\bcr\b|stat(ni|u)\b/],
  ['region', /kraj(e|sk)/],
  ['municipality', /\bobc|mest(a|sk)/],
  ['private', /soukrom|vlastni/],
];

/** Undefined when the column holds no amounts. The kind is `stated` where the heading does not say. */
export function guessAmount(column: Column): AmountGuess | undefined {
  const folded = foldName(column.heading);
  // A heading in crowns says what the column is; words in some cells are what is not known yet.
  const least = /\bkc\b|czk/.test(folded) ? 0.5 : MOST;
  if (
    column.amounts < least ||
    column.filled === 0 ||
    column.icos > 0.5 ||
    column.years > 0.5 ||
    column.dates > 0.5
  )
    return undefined;
  if (!MONEY.test(folded) && column.fractions < 0.2) return undefined;
  const kind = KINDS.find(([, pattern]) => pattern.test(folded))?.[0];
  const payer = PAYERS.find(([, pattern]) => pattern.test(folded))?.[0] ?? 'all';
  const cs = kind ? 'částka, druh a plátce podle nadpisu' : 'částka; nadpis neříká, o jaký druh peněz jde';
  const en = kind
    ? 'an amount, its kind and payer by its heading'
    : 'an amount; the heading does not say of what kind';
  return { field: 'title', kind: kind ?? 'stated', payer, cs, en };
}

/** The currency other than crowns that a heading names. */
export function guessCurrency(heading: string): string | undefined {
  if (/(?:^|\P{L})kč(?:$|\P{L})|czk/iu.test(heading)) return undefined;
  if (/\beuro?\b|€/i.test(heading)) return 'EUR';
  return /\b(usd|gbp|chf|pln)\b/i.exec(heading)?.[1]?.toUpperCase();
}

/** A column that prints the currency of its row. */
export const isCurrencyColumn = ({ heading, currencies }: Column): boolean =>
  /^men[ay]\b|currency/.test(foldName(heading)) && currencies > MOST;

/** `above`: the unit of the whole table; a heading in crowns has its own. */
export function guessUnit(heading: string, above?: string): { unit?: 'tis.' | 'mil.' | '1' } {
  const folded = foldName(heading);
  if (/\btis(\.|ic)/.test(folded)) return { unit: 'tis.' };
  if (/\bmil(\.|ion)/.test(folded)) return { unit: 'mil.' };
  return above && isInCrowns(heading) ? { unit: '1' } : {};
}
