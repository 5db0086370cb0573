// Verdicts by word and by shape, so that nobody needs colour to tell them apart.
import type { VerdictState } from './judge.ts';

export const VERDICT_WORDS: Record<VerdictState, { cs: string; en: string }> = {
  contradicted: { cs: 'v rozporu', en: 'contradicted' },
  ambiguous: { cs: 'nejednoznačné', en: 'ambiguous' },
  rounding: { cs: 'podloženo jen zaokrouhlením', en: 'supported only by rounding' },
  'not-checkable': { cs: 'nelze ověřit', en: 'not checkable' },
  frame: { cs: 'vymezuje jiné číslo', en: 'frames another number' },
  supported: { cs: 'podloženo', en: 'supported' },
};

/** Worst first: what holds comes last, because there nothing has to be done. */
export const VERDICT_ORDER = Object.keys(VERDICT_WORDS) as VerdictState[];

export const VERDICT_SHAPES: Record<VerdictState, string> = {
  contradicted: '×',
  ambiguous: '?',
  rounding: '≈',
  'not-checkable': '–',
  frame: '·',
  supported: '✓',
};
