// The unit that a list writes once: its head, `Příspěvky (v tis. Kč): Liberec 120, Turnov 48`, or its last item.

import type { Mention } from './mention.ts';
import { SCALE_ABBREVIATIONS } from './numeral-lexicon.ts';
import { isCapital, type Token } from './tokens.ts';

const SCALE_WORDS: Record<string, number> = { tisících: 1e3, milionech: 1e6, miliardách: 1e9 };

export class ListHeadings {
  #known = new Map<number, { at: number; scale: number } | undefined>();

  /** The scale in which the list speaks of crowns, when `mention` stands behind such a head. */
  of(tokens: readonly Token[], mention: Mention): number | undefined {
    const { sentence } = tokens[mention.core]!;
    if (!this.#known.has(sentence)) this.#known.set(sentence, findHeading(tokens, mention.core));
    const heading = this.#known.get(sentence);
    return heading && heading.at < mention.core ? heading.scale : undefined;
  }
}

/** Looks through the sentence of token `within` for `(Kč):`, `v tis. Kč:`. */
function findHeading(tokens: readonly Token[], within: number): { at: number; scale: number } | undefined {
  const { sentence } = tokens[within]!;
  for (let at = within; at >= 0 && tokens[at]!.sentence === sentence; at--) {
    if (tokens[at]!.text !== ':') continue;
    const last = tokens[at - 1]?.text === ')' ? at - 2 : at - 1;
    if (!/^(kč|czk|korunách)$/.test(tokens[last]?.lower ?? '')) continue;
    let scale = 1;
    for (let word = last - 1; word >= 0 && word >= last - 3; word--) {
      const { lower, text } = tokens[word]!;
      const factor = SCALE_ABBREVIATIONS[lower] ?? SCALE_WORDS[lower];
      if (factor !== undefined) scale = factor;
      else if (lower === 'v' || text === '(') return { at, scale };
      else if (text !== '.') break;
    }
  }
  return undefined;
}

/** `Liberec 351,7; Velké Hamry 117,5; Ralsko 61,5 mil. Kč`: items of a name and a number, the last one with the unit. */
export function isSameShape(tokens: readonly Token[], first: Mention, second: Mention): boolean {
  if (tokens[first.to]?.text !== ';' || tokens[first.core]!.sentence !== tokens[second.core]!.sentence)
    return false;
  if (second.kind !== 'money' && !(second.kind === 'share' && second.unit === '%' && first.value! <= 100))
    return false;
  const name = tokens.slice(first.to + 1, second.from);
  const before = tokens[first.from - 1];
  return (
    name.length > 0 &&
    name.length <= LONGEST_NAME &&
    [...name, ...(before ? [before] : [])].every(
      ({ text, lower }) => isCapital(text) || /^(nad|pod|u|v|na|[–:(-])$/.test(lower),
    ) &&
    before?.sentence === tokens[first.core]!.sentence
  );
}

const LONGEST_NAME = 6;
