// Names with words cut short: `Uh. Hradiště`, `Jablonec n. N.`, `Ústí n. Orl.`, `N. Město p. Smrkem`.

import type { PlaceForm, PlaceIndex } from './place-index.ts';
import { matches } from './place-mention.ts';
import { ATTRIBUTES, isCapital, type Token } from './tokens.ts';
import type { Place } from './types.ts';

/** Forms that the words from `i` are, with some of them cut; `rest` holds them as written. */
export function cutNamesAt(
  tokens: readonly Token[],
  i: number,
  whole: readonly PlaceForm[],
  index: PlaceIndex,
): PlaceForm[] {
  const read = [
    ...whole.map((form) => ({ form, to: i + 1 + form.rest.length })),
    ...attributedAt(tokens, i, index),
  ];
  return read.flatMap(({ form, to }) => {
    const end = form.as === 'short' ? tailEnd(tokens, to, form.place) : undefined;
    const last = end ?? to;
    // Whole words need no second form.
    if (end === undefined && whole.includes(form)) return [];
    const rest = tokens.slice(i + 1, last).map(({ text }) => text);
    return [{ ...form, rest, as: end === undefined ? form.as : 'name' }];
  });
}

type Read = { form: PlaceForm; to: number };

/** `Uh. Hradišti`: the attribute begins so in the same case. */
function attributedAt(tokens: readonly Token[], i: number, index: PlaceIndex): Read[] {
  const [cut, stop, second] = [tokens[i]!, tokens[i + 1], tokens[i + 2]];
  if (stop?.text !== '.' || stop.spaced || !second || second.sentence !== cut.sentence) return [];
  return (index.attributed.get(second.text) ?? [])
    .filter(
      (form) =>
        form.attribute.startsWith(cut.text) &&
        form.attribute.length > cut.text.length &&
        matches(tokens, i + 2, form),
    )
    .map((form) => ({ form, to: i + 3 + form.rest.length }));
}

/** Behind `n. Orl.`, `n/N`, `n. Nisou`, `nad L.`: the rest of a name whose head ends at `from`. */
function tailEnd(tokens: readonly Token[], from: number, { name }: Place): number | undefined {
  const words = name.split('-')[0]!.split(' ');
  const preposition = tokens[from];
  if (!preposition || preposition.breaks > 0 || isCapital(preposition.text)) return undefined;
  const head = words.findIndex(
    (word, at) =>
      at > 0 && (word === preposition.text || word[0] === preposition.text) && /^\p{Ll}/u.test(word),
  );
  if (head < 0) return undefined;
  let at = from + 1;
  if (/^[./]$/.test(tokens[at]?.text ?? '') && !tokens[at]!.spaced) at++;
  for (const word of words.slice(head + 1)) {
    const token = tokens[at];
    if (!token || token.breaks > 0 || !word.startsWith(token.text)) return undefined;
    at++;
    const cut = token.text.length < word.length;
    if (cut && tokens[at]?.text === '.' && !tokens[at]!.spaced) at++;
    else if (cut && token.text.length > 1) return undefined;
  }
  return at;
}

/** `Hradiště` in `Xy. Hradiště`: of a longer name that is not known, never the town of the shorter one. */
export function behindCut(tokens: readonly Token[], i: number): boolean {
  const [cut, stop] = [tokens[i - 2], tokens[i - 1]];
  return (
    cut !== undefined &&
    stop!.text === '.' &&
    !stop!.spaced &&
    isCapital(cut.text) &&
    ATTRIBUTES.has(cut.lower)
  );
}
