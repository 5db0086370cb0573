// Whether a number ends a row of a table, so that the first word of the next row is not what it counts.

import type { Token } from './tokens.ts';

const LONGEST_ROW = 12;

/** `zaměstnanost | 100 000` above `vzdělávání | 50 000`: the number from `i` to `to` is not of `vzdělávání`. */
export function endsRow(tokens: readonly Token[], i: number, to: number): boolean {
  if (tokens[to]?.breaks !== 1) return false;
  if (opensTable(tokens, to)) return true;
  if (tokens[i - 1]?.text === '|' && tokens[i]!.breaks === 0) return true;
  let from = i;
  while (from > 0 && tokens[from]!.breaks === 0 && i - from < LONGEST_ROW) from--;
  const next = endOfLine(tokens, to);
  if (tokens[from]!.breaks === 0 || from === i || !isNumber(tokens, next)) return false;
  const beside = tokens[from]!.breaks === 1 && isNumber(tokens, from);
  return beside || (tokens[next]?.breaks === 1 && isNumber(tokens, endOfLine(tokens, next)));
}

/** `Index 2023` above `obec index` above the rows: the line from `from` heads a table, it is not what the number counts. */
function opensTable(tokens: readonly Token[], from: number): boolean {
  const first = endOfLine(tokens, from);
  const second = endOfLine(tokens, first);
  const third = endOfLine(tokens, second);
  if (first === from || second === first || third === second) return false;
  const worded = tokens.slice(from, first).every(({ kind }) => kind !== 'number');
  return worded && isNumber(tokens, second) && isNumber(tokens, third);
}

/** Index behind the last token of the line that begins at `from`; the same index when the line is too long for a row. */
function endOfLine(tokens: readonly Token[], from: number): number {
  let at = from + 1;
  while (at < tokens.length && tokens[at]!.breaks === 0) if (at++ - from > LONGEST_ROW) return from;
  return at;
}

function isNumber(tokens: readonly Token[], end: number): boolean {
  return tokens[end - 1]?.kind === 'number';
}
