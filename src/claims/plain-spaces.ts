// White space as the patterns of the text check read it. Editors put no-break spaces after one-letter words and wrap lines by
// hand; `v exekuci` is the same words either way.

const SPACES = /[^\S\n\t]/gu;

/**
 * The text with a plain space for each space of another kind and for each line end inside a sentence. Every character stays one
 * character, so offsets hold. `keep`: sentences whose lines are rows of a table.
 */
export function plainSpaces(
  text: string,
  sentences: readonly { start: number; end: number }[],
  keep: ReadonlySet<number> = new Set(),
): string {
  const plain = text.replace(SPACES, ' ');
  const pieces: string[] = [];
  let done = 0;
  for (const [at, { start, end }] of sentences.entries()) {
    if (keep.has(at) || start < done) continue;
    const sentence = plain.slice(start, end);
    if (!sentence.includes('\n') || /[\t|]/.test(sentence)) continue;
    pieces.push(plain.slice(done, start), sentence.replaceAll('\n', ' '));
    done = end;
  }
  pieces.push(plain.slice(done));
  return pieces.join('');
}
