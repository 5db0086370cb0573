// Czech words for the codes of need, so that a Czech file is Czech throughout; an English one holds the codes themselves.
import type { SheetLocale } from './spreadsheet.ts';

const WORDS: Record<string, string> = {
  count: 'počet',
  share: 'podíl v %',
  quotient: 'lokalizační kvocient',
  computed: 'spočteno',
  imputed: 'převzato',
  holds: 'platí',
  fails: 'neplatí',
  'not-in-set': 'není v souboru',
  incomplete: 'nelze rozhodnout',
  partner: 'spolupracuje',
  union: 'jen přes svazek obcí',
  none: 'bez spolupráce',
  unknown: 'neznámo',
  missing: 'neznámo',
  'not-yet': 'zatím ne',
  'not-stated': 'žádná uváděná částka',
  suppressed: 'neuvádí se, malý počet',
  'condition-of-call': 'podmínka výzvy',
  'plan-measure': 'opatření plánu',
  advice: 'poradenství',
  claimed: 'uvádí vydavatel',
  exact: 'přesná shoda',
  approximate: 'podobný název',
  'municipalities-at-least-12': 'obce s 12 a více body',
  'municipalities-at-least-8': 'obce s 8 a více body',
  'municipalities-at-most-1': 'obce s nejvýše 1 bodem',
  true: 'ano',
  false: 'ne',
};

/** `computed` → „spočteno“ in a Czech file, itself in an English one. */
export function say(code: string | boolean | undefined, locale: SheetLocale): string | undefined {
  if (code === undefined) return undefined;
  const text = String(code);
  return locale === 'cs' ? (WORDS[text] ?? text) : text;
}

/** `12-30` → „12 až 30“. */
export function sayBand(band: string | null, locale: SheetLocale): string | undefined {
  return band === null ? undefined : locale === 'cs' ? band.replace('-', ' až ') : band;
}
