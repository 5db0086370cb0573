// Points of a list: lines that begin with a mark, each of them a sentence that takes up what introduced the list.

import type { Token } from './tokens.ts';

/** Marks of lists alone; a dash may also stand at the head of a line that was broken in the middle of a sentence. */
const SURE = /^[•·▪‣*]$/;
const DASH = /^[–—+-]$/;
const LONGEST_INTRODUCTION = 60;

/** Marks the first token of every point of a list; the same in one pass over the lines. */
export function markItems(tokens: Token[]): void {
  const lines: number[] = [];
  for (let i = 0; i < tokens.length; i++) if (i === 0 || tokens[i]!.breaks > 0) lines.push(i);
  lines.forEach((at, k) => {
    const [mark, next] = [tokens[at]!, tokens[at + 1]];
    if (!next || next.breaks > 0) return;
    const beside = [lines[k - 1], lines[k + 1]];
    if (mark.kind === 'number') mark.item = isCounted(tokens, at, beside);
    else if (next.spaced)
      mark.item =
        SURE.test(mark.text) ||
        (DASH.test(mark.text) &&
          (mark.breaks > 1 ||
            at === 0 ||
            tokens[at - 1]!.text === ':' ||
            beside.some((line) => line !== undefined && tokens[line]!.text === mark.text)));
  });
}

/** `1. Liberec` above `2. Ralsko`, `1/` of a thread: numbers of lines that go up by one. */
function isCounted(tokens: readonly Token[], at: number, [above, below]: (number | undefined)[]): boolean {
  const value = numberOf(tokens, at);
  if (value === undefined) return false;
  const [before, after] = [above, below].map((line) =>
    line === undefined || tokens[line + 1]?.text !== tokens[at + 1]!.text
      ? undefined
      : numberOf(tokens, line),
  );
  return before === value - 1 || after === value + 1;
}

/** The number of a line that begins with it: `1.`, `2)`, `3/`. */
function numberOf(tokens: readonly Token[], at: number): number | undefined {
  const [number, mark, next] = [tokens[at]!, tokens[at + 1], tokens[at + 2]];
  if (
    number.kind !== 'number' ||
    number.text.length > 2 ||
    !mark ||
    mark.spaced ||
    !/^[.)/]$/.test(mark.text)
  )
    return undefined;
  return next?.spaced && next.breaks === 0 && next.kind === 'word' ? Number(number.text) : undefined;
}

/** By the sentence of each point that of the line which introduces its list: one ending with a colon, or a heading. */
export function findIntroductions(tokens: readonly Token[]): Map<number, number> {
  const introductions = new Map<number, number>();
  let from = 0;
  for (let i = 1; i < tokens.length; i++) {
    const [token, last] = [tokens[i]!, tokens[i - 1]!];
    if (token.sentence === last.sentence) continue;
    if (token.item) {
      const above = tokens[from]!.item ? introductions.get(last.sentence) : undefined;
      const opens = !tokens[from]!.item && i - from <= LONGEST_INTRODUCTION && !/^[.!?…]$/.test(last.text);
      const sentence = above ?? (opens ? last.sentence : undefined);
      if (sentence !== undefined) introductions.set(token.sentence, sentence);
    }
    from = i;
  }
  return introductions;
}
