// Points said without a number beside them: `o bod méně`, `jediný bod`, `rovné dvacítky`.

import { plainMention, type Mention } from './mention.ts';
import type { NumberPhrase } from './number-phrase.ts';
import type { Token } from './tokens.ts';

const ONLY = /^jedin(ý|ého|ému|ém|ým)$/;
const POINT = /^bod(u|em)?$/;
const MORE = /^(více?|méně|míň|výše?|níže?|lépe|hůře?|vyšší|nižší|lepší|horší|za|před|nad|pod|než)$/;
const MISSING = /^(chyb[íě]|chyběl[aoy]?|schází|scház\p{L}+|zbývá|dělí|dělil[aoy]?|ztrácí)$/u;

/** One point told against another number; `bod` of an agenda or of an agreement is none. */
export function parseBarePoint(tokens: readonly Token[], i: number): Mention | undefined {
  const only = ONLY.test(tokens[i]!.lower);
  const to = only ? i + 2 : i + 1;
  if (!POINT.test(tokens[to - 1]?.lower ?? '') || tokens[to - 1]!.sentence !== tokens[i]!.sentence)
    return undefined;
  const next = tokens[to];
  const ends = !next || next.sentence !== tokens[i]!.sentence || /^[.,;!)]$/.test(next.text);
  const beside = tokens[i - 1]?.lower === 'o' && (MORE.test(next?.lower ?? '') || ends);
  const missing = only && isNear(tokens, i, MISSING);
  if (!(beside || missing) || !speaksOfPoints(tokens, i)) return undefined;
  return plainMention(i, to, 'index', 1, 'points');
}

/** `Desná dosáhla rovné dvacítky`, `index vzrostl na dvacítku`: points of the index of the sentence. */
export function parseRoundPoints(
  tokens: readonly Token[],
  i: number,
  { to, value }: NumberPhrase,
): Mention | undefined {
  const before = tokens[i - 1]?.lower ?? '';
  if (value > HIGHEST || !/^(rovn\p{L}+|na|o|má|mají|měl[aoy]?|je|činí|dosáhl[aoy]?)$/u.test(before))
    return undefined;
  return speaksOfPoints(tokens, i) ? plainMention(i, to, 'index', value, 'points') : undefined;
}

const HIGHEST = 30;
const REACH = 12;

function isNear(tokens: readonly Token[], i: number, pattern: RegExp): boolean {
  return tokens
    .slice(Math.max(0, i - REACH), i + REACH)
    .some(({ sentence, lower }) => sentence === tokens[i]!.sentence && pattern.test(lower));
}

const LONGEST = 60;

/** This sentence or the one before names the index or counts points. */
function speaksOfPoints(tokens: readonly Token[], i: number): boolean {
  const { sentence } = tokens[i]!;
  for (let at = Math.max(0, i - LONGEST); at < i + REACH && at < tokens.length; at++)
    if (
      (tokens[at]!.sentence === sentence || tokens[at]!.sentence === sentence - 1) &&
      /^(index\p{L}*|bodů|body|bodech)$/u.test(tokens[at]!.lower)
    )
      return true;
  return false;
}
