// `u nás`, `máme`, `naše město`: a number of whoever speaks, which the next town named is not.

import { clauseOf } from './clauses.ts';
import type { Mention } from './mention.ts';
import type { Group } from './place-groups.ts';
import type { Token } from './tokens.ts';

/** Words of whoever speaks in the first person of the plural, as towns do. */
export const SELF = /^(nás|nám|my|námi|náš|naš(?:e|eho|emu|em|í|i|ich|im|imi)|máme|jsme|budeme)$/;
const SPEAKER =
  /^(starost(?:a|ka|y|ovi|ou)|primátor(?:ka|a|ky)?|místostarost(?:a|ka|y)|radnice|mluvčí|tajemni(?:k|ce))$/;

/** Whether the clause of a number speaks of its own place and names none. */
export function speaksOfSelf(tokens: readonly Token[], mention: Mention, groups: readonly Group[]): boolean {
  const { from, to } = clauseOf(tokens, mention);
  let self = -1;
  for (let at = from; at < to && self < 0; at++) if (SELF.test(tokens[at]!.lower)) self = at;
  if (self < 0) return false;
  // `přinesla našemu městu 24 milionů a Frýdlantu 19`: what is named behind the number has one of its own.
  const end = self < mention.from ? mention.from : to;
  // `v kraji nám patří dvanácté místo`: the region is the field.
  const isField = ({ from: at, level }: Group): boolean =>
    mention.kind === 'rank' && level === 'region' && /^(v|ve|z|ze)$/.test(tokens[at - 1]?.lower ?? '');
  return !groups.some((group) => group.from >= from && group.to <= end && !isField(group));
}

/** `„V exekuci máme 531 lidí,“ řekl starosta Ralska`: the town of the only speaker the sentence names. */
export function townOfSpeaker(tokens: readonly Token[], groups: readonly Group[]): Group | undefined {
  const speaking = groups.filter(
    ({ from, level }) =>
      level === 'municipality' &&
      [tokens[from - 1], tokens[from]].some((word) => SPEAKER.test(word?.lower ?? '')),
  );
  return speaking.length === 1 ? speaking[0] : undefined;
}

/** `v Tanvaldu, Desné a u nás dohromady`: the speaker's town is one of those listed. */
export function listsSelf(tokens: readonly Token[], groups: readonly Group[]): boolean {
  return groups.some(
    ({ to }) =>
      /^(a|i|,)$/.test(tokens[to]?.lower ?? '') &&
      tokens[to + 1]?.lower === 'u' &&
      tokens[to + 2]?.lower === 'nás',
  );
}
