// Czech counted nouns and numbers of the index: one, few, fraction, many; nominative and accusative.

import { INDICATORS, INPUT_NAMES, type IndicatorId } from '#model/index-inputs.ts';

const NBSP = '\u00a0';

/** `1 bod`, `2 body`, `1,5 bodu`, `5 bodů`: the four forms in the order of Intl plural categories one, few, many, other. */
export type Noun = readonly [one: string, few: string, fraction: string, many: string];

export const POINTS: Noun = ['bod', 'body', 'bodu', 'bodů'];
export const IMPUTED_POINTS: Noun = ['převzatý bod', 'převzaté body', 'převzatého bodu', 'převzatých bodů'];

export const INDICATOR_NAMES = Object.fromEntries(INDICATORS.map((id) => [id, INPUT_NAMES[id].cs])) as Record<
  IndicatorId,
  string
>;

/** Accusative, for "o 3 uchazeče méně". */
export const COUNTED: Record<IndicatorId, Noun> = {
  enforcement: [
    'osobu v\u00a0exekuci',
    'osoby v\u00a0exekuci',
    'osoby v\u00a0exekuci',
    'osob v\u00a0exekuci',
  ],
  'housing-allowance': [
    'vyplacený příspěvek na bydlení',
    'vyplacené příspěvky na bydlení',
    'vyplaceného příspěvku na bydlení',
    'vyplacených příspěvků na bydlení',
  ],
  'living-allowance': [
    'vyplacený příspěvek na živobytí',
    'vyplacené příspěvky na živobytí',
    'vyplaceného příspěvku na živobytí',
    'vyplacených příspěvků na živobytí',
  ],
  'jobseekers-6m': ['uchazeče', 'uchazeče', 'uchazeče', 'uchazečů'],
  'early-leavers': ['předčasný odchod', 'předčasné odchody', 'předčasného odchodu', 'předčasných odchodů'],
};

const FORM: Record<string, number> = { one: 0, few: 1, many: 2, other: 3 };
const rules = new Intl.PluralRules('cs');

/** `3 body`, with a no-break space. */
export function formatCounted(value: number, noun: Noun): string {
  return `${formatNumber(value)}${NBSP}${noun[FORM[rules.select(value)]!]}`;
}

/** `3 235,08`, `2,5`, `12`: no-break spaces between thousands, decimal comma, no needless zeros. */
export function formatNumber(value: number, decimals = 2): string {
  return formatFixed(Number(value.toFixed(decimals)), decimals).replace(/,(\d*?)0+$/, (_, kept) =>
    kept ? `,${kept}` : '',
  );
}

/** `0,70`: always the same number of decimals, for values that stand beside each other. */
export function formatFixed(value: number, decimals = 2): string {
  const [whole, fraction] = Math.abs(value).toFixed(decimals).split('.') as [string, string?];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, NBSP);
  return `${value < 0 ? '\u2212' : ''}${grouped}${fraction ? `,${fraction}` : ''}`;
}

/** Two decimals, or as many as keep the written number on the same side of the bounds: 11.998 against 12 is `11,998`. */
export function formatAgainst(value: number, bounds: readonly number[]): string {
  if (Number.isInteger(value)) return formatFixed(value, 0);
  let decimals = 2;
  const side = (number: number) => bounds.map((bound) => Math.sign(number - bound)).join();
  while (decimals < 12 && side(Number(value.toFixed(decimals))) !== side(value)) decimals++;
  return formatFixed(value, decimals);
}

/** `a`, `a a b`, `a, b a c`. */
export function joinCzech(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} a\u00a0${parts.at(-1)}`;
}
