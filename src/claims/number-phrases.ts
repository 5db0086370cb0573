// One number at a place in the text: digits or words with their scale, fractions, multiples, orders of magnitude.

import { parseDigits } from './digit-numbers.ts';
import type { NumberPhrase } from './number-phrase.ts';
import { ORDINALS } from './numeral-lexicon.ts';
import { parseOrder, parseShareWord } from './order-numbers.ts';
import { parseWords } from './word-numbers.ts';
import type { Token } from './tokens.ts';

/** Reads the number that begins at token `i`; `jeden`, ordinals and dates are not its business. */
export function parseNumber(text: string, tokens: readonly Token[], i: number): NumberPhrase | undefined {
  const token = tokens[i]!;
  if (token.kind === 'number') return parseDigits(text, tokens, i);
  if (token.kind !== 'word') return undefined;
  return parseOrder(tokens, i) ?? parseShareWord(tokens, i) ?? parseWords(tokens, i);
}

/** An ordinal written in words, `dvacátý první` included. */
export function parseOrdinal(tokens: readonly Token[], i: number): { to: number; value: number } | undefined {
  const first = ORDINALS.get(tokens[i]?.lower ?? '');
  if (first === undefined) return undefined;
  const second = ORDINALS.get(tokens[i + 1]?.lower ?? '');
  if (second !== undefined && first >= 20 && first % 10 === 0 && second < 10)
    return { to: i + 2, value: first + second };
  return { to: i + 1, value: first };
}
