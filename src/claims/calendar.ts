// Dates, months and years as they are written in Czech, relative years included.

import { CARDINALS } from './numeral-lexicon.ts';
import { isCapital, type Token } from './tokens.ts';

export type DatePhrase = {
  /** Index of the first token of the phrase, a year takes `v roce` without the preposition. */
  from: number;
  to: number;
  kind: 'date' | 'year';
  /** YYYYMMDD, YYYYMM or the year; null when nothing says which year. */
  value: number | null;
  low: number | null;
  high: number | null;
};

const MONTHS = new Map<string, number>();
const MONTH_FORMS = [
  'leden ledna lednu lednem',
  'únor února únoru únorem',
  'březen března březnu březnem',
  'duben dubna dubnu dubnem',
  'květen května květnu květnem',
  'červen června červnu červnem',
  'červenec července červenci červencem',
  'srpen srpna srpnu srpnem',
  'září zářím',
  'říjen října říjnu říjnem',
  'listopad listopadu listopadem',
  'prosinec prosince prosinci prosincem',
];
MONTH_FORMS.forEach((forms, index) => {
  for (const form of forms.split(' ')) MONTHS.set(form, index + 1);
});

/** 2 → `únor`, `února`. */
export function sayMonth(month: number): { nominative: string; genitive: string } {
  const [nominative, genitive] = MONTH_FORMS[month - 1]!.split(' ') as [string, string];
  return { nominative, genitive: nominative === 'září' ? nominative : genitive };
}

export function isMonth(word: string): boolean {
  return MONTHS.has(word);
}

/** `1. dubna 2026`, `1. 4. 2026`, `1. dubna`, `dubnu 2026`, `15.–17. září 2024`, `2026-04-01`. */
export function parseDate(
  tokens: readonly Token[],
  i: number,
  published: string | undefined,
): DatePhrase | undefined {
  const token = tokens[i]!;
  if (token.kind === 'word') return parseMonth(tokens, i);
  if (token.kind !== 'number') return undefined;
  const iso = parseIso(tokens, i);
  if (iso) return iso;
  const day = dayAt(tokens, i);
  if (day === undefined) return undefined;
  const joined = tokens[i + 2];
  if (joined && /^(–|-|—|až|a|do)$/.test(joined.lower)) {
    const last = dayAt(tokens, i + 3);
    const end = last === undefined ? undefined : parseDayMonth(tokens, i + 3, published);
    if (last !== undefined && end && end.month && day < last) {
      const base = end.value === null ? null : end.value - last;
      const low = base === null ? null : base + day;
      // `od 1. do 31. března`, `15. a 16. října` are two days.
      if (/^(a|do)$/.test(joined.lower))
        return { from: i, to: i + 2, kind: 'date', value: low, low: null, high: null };
      return { from: i, to: end.to, kind: 'date', value: low, low, high: end.value };
    }
  }
  const single = parseDayMonth(tokens, i, published);
  return single && { from: i, to: single.to, kind: 'date', value: single.value, low: null, high: null };
}

function parseIso(tokens: readonly Token[], i: number): DatePhrase | undefined {
  const parts = [0, 2, 4].map((step) => tokens[i + step]);
  if (
    !parts.every((part) => part?.kind === 'number') ||
    tokens[i + 1]!.text !== '-' ||
    tokens[i + 3]!.text !== '-'
  )
    return undefined;
  if (parts[0]!.text.length !== 4 || parts[1]!.text.length !== 2 || parts[2]!.text.length !== 2)
    return undefined;
  const [year, month, day] = parts.map((part) => Number(part!.text));
  if (!isDay(day!) || month! < 1 || month! > 12) return undefined;
  return {
    from: i,
    to: i + 5,
    kind: 'date',
    value: year! * 10000 + month! * 100 + day!,
    low: null,
    high: null,
  };
}

function isDay(day: number): boolean {
  return day >= 1 && day <= 31;
}

/** Day of the month with its full stop at token `i`. */
function dayAt(tokens: readonly Token[], i: number): number | undefined {
  const token = tokens[i];
  const stop = tokens[i + 1];
  if (token?.kind !== 'number' || token.text.length > 2 || stop?.text !== '.' || stop.spaced)
    return undefined;
  const day = Number(token.text);
  return isDay(day) ? day : undefined;
}

function parseDayMonth(
  tokens: readonly Token[],
  i: number,
  published: string | undefined,
): { to: number; value: number | null; month: number } | undefined {
  const day = Number(tokens[i]!.text);
  const next = tokens[i + 2];
  // `domovníků 4.` above the heading `4. Rizika` is no date.
  if (!next || next.breaks > 1) return undefined;
  let month: number | undefined;
  let to = i + 3;
  if (next.kind === 'word') month = MONTHS.get(next.lower);
  else if (
    next.kind === 'number' &&
    next.text.length <= 2 &&
    tokens[i + 3]?.text === '.' &&
    !tokens[i + 3]!.spaced
  ) {
    month = Number(next.text);
    to = i + 4;
  }
  if (!month || month > 12) return undefined;
  const numeric = next.kind === 'number';
  const year = tokens[to];
  if (year?.kind === 'number' && isYear(year.text) && year.breaks < 2) {
    return { to: to + 1, value: Number(year.text) * 10000 + month * 100 + day, month };
  }
  // A numeric day and month without a year is a date between words, not part of a list `1. 2. 3.` or before a capital.
  const after = tokens[to];
  if (
    numeric &&
    after &&
    after.sentence === next.sentence &&
    (after.kind === 'number' || isCapital(after.text))
  )
    return undefined;
  if (
    numeric &&
    /^(bod|bodu|kapitola|kapitole|kap|čl|odst|příloha|tabulka|opatření)$/.test(tokens[i - 1]?.lower ?? '')
  )
    return undefined;
  const base = yearAhead(tokens, to) ?? (published ? Number(published.slice(0, 4)) : yearNear(tokens, i));
  if (numeric && isSentenceEnd(tokens, to)) to--;
  return { to, value: base === null ? null : base * 10000 + month * 100 + day, month };
}

function isSentenceEnd(tokens: readonly Token[], at: number): boolean {
  return tokens[at] === undefined || tokens[at]!.sentence !== tokens[at - 1]!.sentence;
}

/** `mezi 1. lednem a 30. červnem 2024`: the second date says the year of both. */
function yearAhead(tokens: readonly Token[], at: number): number | undefined {
  if (!/^(a|do|až|–|-)$/.test(tokens[at]?.lower ?? '')) return undefined;
  for (let i = at + 1; i < at + 6 && tokens[i]?.sentence === tokens[at]!.sentence; i++) {
    if (tokens[i]!.kind === 'number' && isYear(tokens[i]!.text)) return Number(tokens[i]!.text);
  }
  return undefined;
}

/** The year last written before, at most two hundred tokens back. */
function yearNear(tokens: readonly Token[], i: number): number | null {
  for (let at = i - 1; at >= 0 && at > i - 200; at--) {
    if (tokens[at]!.kind === 'number' && isYear(tokens[at]!.text)) return Number(tokens[at]!.text);
  }
  return null;
}

function parseMonth(tokens: readonly Token[], i: number): DatePhrase | undefined {
  const month = MONTHS.get(tokens[i]!.lower);
  if (!month) return undefined;
  const own = yearOfMonth(tokens, i);
  if (own) return { from: i, to: own.to, kind: 'date', value: own.year * 100 + month, low: null, high: null };
  // `od září do prosince 2024`, `leden až březen 2025`: the second month says the year of both.
  const second = MONTHS.get(tokens[i + 2]?.lower ?? '');
  if (!second || !/^(do|až|a|–|-)$/.test(tokens[i + 1]!.lower)) return undefined;
  const stated = yearOfMonth(tokens, i + 2);
  if (!stated) return undefined;
  const year = stated.year - (second < month ? 1 : 0);
  return { from: i, to: i + 1, kind: 'date', value: year * 100 + month, low: null, high: null };
}

/** The year right behind a month at token `i`, `roku` between allowed. */
function yearOfMonth(tokens: readonly Token[], i: number): { to: number; year: number } | undefined {
  const at = /^(roku|roce)$/.test(tokens[i + 1]?.lower ?? '') ? i + 2 : i + 1;
  const year = tokens[at];
  if (year?.kind !== 'number' || !isYear(year.text) || year.breaks > 1) return undefined;
  return { to: at + 1, year: Number(year.text) };
}

export function isYear(text: string): boolean {
  return /^(1[89]|20)\d\d$/.test(text);
}

const YEAR_WORD = /^(rok|roku|roce|rokem|roky|roků|rokům|letech|letům|lety|let|léta|léty)$/;

/** Does the word before a number make it a year: `v roce 2023`, `mezi lety 2018`? Returns the token where the phrase opens. */
export function yearWordBefore(tokens: readonly Token[], i: number): number | undefined {
  const before = tokens[i - 1];
  if (before?.text === '.' && tokens[i - 2]?.lower === 'r' && before.sentence === tokens[i]!.sentence)
    return i - 2;
  return before && YEAR_WORD.test(before.lower) && before.sentence === tokens[i]!.sentence
    ? i - 1
    : undefined;
}

const OFFSETS: [RegExp, number][] = [
  [/^(letos|letošek|letoška|letošku)$/, 0],
  [/^(loni|vloni|loňsko|loňska|loňsku)$/, -1],
  [/^(předloni|předloňska|předloňsku)$/, -2],
  [/^(napřesrok|příštího)$/, 1],
];
const ADJECTIVES: [RegExp, number, boolean][] = [
  [/^letošn(í|ího|ímu|ím|ích|ími)$/, 0, true],
  [/^předloňsk(ý|á|é|ého|ému|ém|ým|ou|ých|ými)$/, -2, true],
  [/^loňsk(ý|á|é|ého|ému|ém|ým|ou|ých|ými)$/, -1, true],
  [/^(minul(ý|ého|ému|ém|ým)|uplynul(ý|ého|ému|ém|ým))$/, -1, false],
  [/^příšt(í|ího|ímu|ím)$/, 1, false],
  [/^(tento|tohoto|tomto|tomuto|tímto)$/, 0, false],
];

/** Beginnings of the words above: almost every other word is passed over by one test. */
const RELATIVE = /^(?:leto|lo[nň]|vlon|předlo|např|příš|minul|uplynul|t[eo])/;

/** `loni`, `letošní rok`, `v příštím roce`, `loňská` against the day of the text (`2025-06-12`). */
export function parseRelativeYear(
  tokens: readonly Token[],
  i: number,
  published: string | undefined,
): DatePhrase | undefined {
  const word = tokens[i]!.lower;
  if (!RELATIVE.test(word)) return undefined;
  const base = published && /^\d{4}/.test(published) ? Number(published.slice(0, 4)) : undefined;
  const next = tokens[i + 1];
  const rok =
    next !== undefined && /^(rok|roku|roce|rokem)$/.test(next.lower) && tokens[i + 2]?.kind !== 'number';
  for (const [pattern, offset] of OFFSETS) {
    if (pattern.test(word) && word !== 'příštího') return relative(i, i + 1, base, offset);
  }
  for (const [pattern, offset, alone] of ADJECTIVES) {
    if (pattern.test(word) && (rok || alone)) return relative(i, rok ? i + 2 : i + 1, base, offset);
  }
  return undefined;
}

function relative(from: number, to: number, base: number | undefined, offset: number): DatePhrase {
  return { from, to, kind: 'year', value: base === undefined ? null : base + offset, low: null, high: null };
}

/** A bare `rok`, `měsíc`, `týden` counts as one only when a hedge limits it. */
export function isBareUnit(word: string): 'years' | 'months' | 'weeks' | 'hours' | 'days' | undefined {
  if (/^(rok|roku|rokem)$/.test(word)) return 'years';
  if (/^(měsíc|měsíce|měsícem)$/.test(word)) return 'months';
  if (/^(týden|týdne|týdnem)$/.test(word)) return 'weeks';
  if (/^(hodina|hodinu|hodiny|hodinou)$/.test(word)) return 'hours';
  return undefined;
}

export function isNumberWord(word: string): boolean {
  return CARDINALS.has(word);
}
