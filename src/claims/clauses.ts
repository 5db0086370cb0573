// The clause that a number or a place stands in, and the number that opens a breakdown.

import type { Mention } from './mention.ts';
import { isDecimalComma, type Token } from './tokens.ts';

/** The stretch between commas and semicolons; a comma inside an enumeration of places does not cut. */
export function clauseOf(
  tokens: readonly Token[],
  mention: { from: number; to: number; core?: number },
): { from: number; to: number } {
  const core = mention.core ?? mention.from;
  const { sentence } = tokens[core]!;
  let from = core;
  while (from > 0 && tokens[from - 1]!.sentence === sentence && !cuts(tokens, from - 1)) from--;
  let to = mention.to;
  while (to < tokens.length && tokens[to]!.sentence === sentence && !cuts(tokens, to)) to++;
  // `Největší část, 351 milionů, připadla na Liberec`: a number between commas belongs to what goes on behind them.
  if (
    from === mention.from &&
    to === mention.to &&
    tokens[from - 1]?.text === ',' &&
    tokens[to]?.text === ','
  )
    for (to++; to < tokens.length && tokens[to]!.sentence === sentence && !cuts(tokens, to);) to++;
  return { from, to };
}

function cuts(tokens: readonly Token[], at: number): boolean {
  return /^[,;:–—]$/.test(tokens[at]!.text) && !isDecimalComma(tokens, at);
}

/** `15 rodin – deset v Mostě a pět v Litvínově`, `15 rodin, z toho`: the sum of what follows, with all its places. */
export function opensBreakdown(tokens: readonly Token[], mention: Mention): boolean {
  const next = tokens[mention.to];
  if (/^[:–—]$/.test(next?.text ?? '')) return true;
  const word = next?.text === ',' ? mention.to + 1 : mention.to;
  return tokens[word]?.lower === 'z' && tokens[word + 1]?.lower === 'toho';
}
