// The unit that the head of a list gives to its bare numbers: `Příspěvky (v tis. Kč): Liberec 120, Turnov 48`.

import type { Mention } from './mention.ts';
import { SCALE_ABBREVIATIONS } from './numeral-lexicon.ts';
import type { Token } from './tokens.ts';

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
