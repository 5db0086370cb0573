// Words that limit a number, as they stand before it: `téměř 40 000 000 Kč`.
import type { Hedge } from './figure.ts';
import type { Locale } from './quantity.ts';

const WORDS: Record<Locale, Partial<Record<Hedge, string>>> = {
  cs: {
    about: 'asi',
    over: 'více než',
    at_least: 'nejméně',
    under: 'méně než',
    at_most: 'nejvýše',
    nearly: 'téměř',
    order_of_magnitude: 'řádově',
  },
  en: {
    about: 'about',
    over: 'over',
    at_least: 'at least',
    under: 'under',
    at_most: 'at most',
    nearly: 'nearly',
    order_of_magnitude: 'of the order of',
  },
};

/** A number with the word that limits it; an exact one and a range have none. */
export function sayHedged(hedge: Hedge, value: string, locale: Locale): string {
  const word = WORDS[locale][hedge];
  return word ? `${word} ${value}` : value;
}
