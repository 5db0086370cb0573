// Counted nouns and numbers of the index in English.

import { INDICATORS, INPUT_NAMES, type IndicatorId } from '#model/index-inputs.ts';

const NBSP = '\u00a0';

export type EnglishNoun = readonly [one: string, many: string];

export const POINTS: EnglishNoun = ['point', 'points'];
export const IMPUTED_POINTS: EnglishNoun = ['point taken over', 'points taken over'];

export const INDICATOR_NAMES = Object.fromEntries(INDICATORS.map((id) => [id, INPUT_NAMES[id].en])) as Record<
  IndicatorId,
  string
>;

/** For "3 fewer jobseekers". */
export const COUNTED: Record<IndicatorId, EnglishNoun> = {
  enforcement: ['person in debt enforcement', 'people in debt enforcement'],
  'housing-allowance': ['housing allowance paid', 'housing allowances paid'],
  'living-allowance': ['living allowance paid', 'living allowances paid'],
  'jobseekers-6m': ['jobseeker', 'jobseekers'],
  'early-leavers': ['early leaver', 'early leavers'],
};

/** `3 points`, with a no-break space. */
export function formatCounted(value: number, noun: EnglishNoun): string {
  return `${formatNumber(value)}${NBSP}${noun[value === 1 ? 0 : 1]}`;
}

/** `3,235.08`, `2.5`, `12`: no needless zeros. */
export function formatNumber(value: number, decimals = 2): string {
  const text = formatFixed(Number(value.toFixed(decimals)), decimals);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** `0.70`: always the same number of decimals. */
export function formatFixed(value: number, decimals = 2): string {
  const [whole, fraction] = Math.abs(value).toFixed(decimals).split('.') as [string, string?];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${value < 0 ? '\u2212' : ''}${grouped}${fraction ? `.${fraction}` : ''}`;
}

/** Two decimals, or as many as keep the written number on the same side of the bounds: 11.998 against 12. */
export function formatAgainst(value: number, bounds: readonly number[]): string {
  if (Number.isInteger(value)) return formatFixed(value, 0);
  let decimals = 2;
  const side = (number: number) => bounds.map((bound) => Math.sign(number - bound)).join();
  while (decimals < 12 && side(Number(value.toFixed(decimals))) !== side(value)) decimals++;
  return formatFixed(value, decimals);
}

/** `a`, `a and b`, `a, b and c`. */
export function joinEnglish(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
