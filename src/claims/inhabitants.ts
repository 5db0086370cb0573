// `Mostečané`, `Krnovanům`, `Brňany`, `Krnovští`: people of a town, which their name stands for.

import { adjectiveStem } from './place-adjectives.ts';
import type { PlaceIndex } from './place-index.ts';
import { make, type PlaceMention } from './place-mention.ts';
import { isCapital, opensSentence, type Token } from './tokens.ts';

const PEOPLE = /^(\p{Lu}\p{Ll}+)an(?:é|i|ů|ům|y|ech)$/u;
/** Of a land or a faith, or anybody. */
const OTHERS =
  /^(?:morav|slov|obč|měšť|křesť|venkov|kraj|americ|afric|indi|itali|muslim|vatik|mexic|dom|pohř)$/;

export function inhabitantsAt(
  tokens: readonly Token[],
  i: number,
  index: PlaceIndex,
): PlaceMention | undefined {
  if (!isCapital(tokens[i]!.text)) return undefined;
  const stem = PEOPLE.exec(tokens[i]!.text)?.[1]!.toLowerCase();
  // `Semilští dostali 12 milionů, Turnovští 8`; at the head of a sentence it may be any adjective.
  const plural =
    stem === undefined && /(?:čtí|ští)$/.test(tokens[i]!.text) && !opensSentence(tokens, i)
      ? adjectiveStem(tokens[i]!.lower)
      : undefined;
  if (OTHERS.test(stem ?? plural ?? '') || (stem === undefined && plural === undefined)) return undefined;
  const places = (plural === undefined ? adjectivesOf(stem!) : [plural]).flatMap(
    (adjective) => index.adjectives.get(adjective) ?? [],
  );
  return places.length > 0
    ? { ...make(tokens, i, i + 1, 'municipality', [...new Set(places)]), adjective: true }
    : undefined;
}

/** `mosteč` → `mosteck`, `krnov` → `krnovsk`, `brň` → `brněnsk`. */
function adjectivesOf(stem: string): string[] {
  if (stem.endsWith('č')) return [`${stem.slice(0, -1)}ck`];
  return stem.endsWith('ň') ? [`${stem}sk`, `${stem.slice(0, -1)}něnsk`] : [`${stem}sk`];
}
