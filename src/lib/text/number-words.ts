// Small counts as words, the way a sentence is written: up to ten, digits beyond.
import type { Locale } from '#model/quantity.ts';

const GENITIVE = [
  'žádné',
  'jedné',
  'dvou',
  'tří',
  'čtyř',
  'pěti',
  'šesti',
  'sedmi',
  'osmi',
  'devíti',
  'deseti',
];
const ENGLISH = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Feminine genitive in Czech (`do devíti obcí`, `z jedné obce`), the plain word in English. */
export function countWord(count: number, locale: Locale): string {
  return (locale === 'cs' ? GENITIVE : ENGLISH)[count] ?? String(count);
}

/** `a`, `a a b`, `a, b a c` with the conjunction of the language. */
export function joinWords(words: string[], locale: Locale): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(words);
}

/** The first letter large, for a phrase that begins a sentence. */
export function capitalise(phrase: string): string {
  return phrase.slice(0, 1).toLocaleUpperCase('cs') + phrase.slice(1);
}
