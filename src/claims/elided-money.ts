// Money whose unit is left to the reader: `z 219 milionů dají 67 na školy`, `škola dostala 5 milionů korun a knihovna 3`,
// `radnice vydala 110 tisíc`, `rozpočet 1 200 000`.

import type { Mention } from './mention.ts';
import type { Token } from './tokens.ts';
import { genitivePlural, VERB_PAST } from './word-endings.ts';

const SMALLEST_SCALE = 1e6;
const MOST_UNITS = 1000;
/** Two shares of one thing are seldom further apart. */
const MOST_RATIO = 25;

/** What a part is for, who gets it: words right behind a bare number. */
const PURPOSE =
  /^(na|pro|do|připad(?:ne|nou|l[aoiy]?)|získ(?:á|ají|al[aoiy]?)|dostan(?:e|ou)|dostal[aoiy]?|půjd(?:e|ou)|šl[oayi]|šel|jde|poputuj(?:e|í)|putuj(?:e|í)|zbýv(?:á|ají)|zbyl[aoy]?)$/;

/** A bare small number behind millions that is a part of them, or what another got of the same thing. */
export function sharesMillions(tokens: readonly Token[], previous: Mention, mention: Mention): boolean {
  if (previous.kind !== 'money' || previous.scale < SMALLEST_SCALE || previous.value === null) return false;
  if (mention.scale !== 1 || mention.settled || mention.value === null || mention.value >= MOST_UNITS)
    return false;
  const whole = (previous.value ?? 0) / previous.scale;
  const { value } = mention;
  if (value * MOST_RATIO < whole || value > whole * MOST_RATIO) return false;
  return isPart(tokens, previous, mention, whole) || isPeer(tokens, previous, mention);
}

/** `z 219 milionů vyčlení šedesát sedm na pobytové`, `5,5 milionu korun, dva připadnou Mikulovu`. */
function isPart(tokens: readonly Token[], previous: Mention, mention: Mention, whole: number): boolean {
  // Another part may be larger than the one before it.
  const further = PURPOSE.test(tokens[previous.to]?.lower ?? '');
  if (!PURPOSE.test(tokens[mention.to]?.lower ?? '') || (mention.value! >= whole && !further)) return false;
  const between = tokens.slice(previous.to, mention.from);
  return between.length <= 12 && between.every((token) => token.text !== ';' && token.kind !== 'number');
}

/** `a knihovna 3.`: a name or a noun between, and nothing behind. */
function isPeer(tokens: readonly Token[], previous: Mention, mention: Mention): boolean {
  const [joint, ...names] = tokens.slice(previous.to, mention.from);
  if (!/^(,|a|i)$/.test(joint?.lower ?? '') || names.length < 1 || names.length > 3) return false;
  const next = tokens[mention.to];
  const ends = !next || /^[.,;!?]$/.test(next.text) || next.sentence !== tokens[mention.core]!.sentence;
  return ends && names.every(isSubject);
}

/** A word that may be who got it: no verb, and no noun in the genitive that would be what is counted (`a bytů 3`). */
const isSubject = ({ kind, lower }: Token): boolean =>
  kind === 'word' &&
  !VERB_PAST.test(lower) &&
  !/^(je|jsou|má|mají|bude|budou|není|nemá)$/.test(lower) &&
  !genitivePlural(lower);

/** Verbs that give money when what they give has no name: `radnice za něj dala sto deset tisíc`. */
const GIVES = /^(dal|vydal|vybral|sehnal|věnoval|poslal|nasbíral|shromáždil|vložil)[aoiy]?$/;
/** Nouns that are money: `dotace činila 1 200 000`, `spoluúčast 60 000`, `čerpáno 900 000`. */
const SUMS =
  /^(dotac[eí]|rozpoč(?:et|tu)|spoluúčast|náklady?|příspěv(?:ek|ku)|čerpán[oy]|vyčerpán[oy]|proplacen[oy]|vyplacen[oy]|uhrazen[oy]|částka|částku|výdaje|příjmy|úvěr|půjčka|jistina|dluh)$/;
const SUM_VERBS = /^(činil[aoiy]?|činí|je|byl[aoiy]?|bude|celkem|dosáhl[aoiy]?|zhruba|asi|přes|až|nejvýše)$/;
const LEAST_SUM = 10_000;

/** A bare thousand that somebody gives, or a bare round sum right behind a noun that is money. */
export function isUnnamedSum(tokens: readonly Token[], mention: Mention, next: Mention | undefined): boolean {
  if (mention.settled || mention.value === null) return false;
  const { sentence } = tokens[mention.core]!;
  if (mention.scale === 1e3) {
    // `zbývá 130 tisíc z původních půl milionu`
    const ofMillions = next?.kind === 'money' && next.scale >= SMALLEST_SCALE && next.from - mention.to <= 3;
    if (ofMillions && /^ze?$/.test(tokens[mention.to]!.lower)) return true;
    const reach = tokens.slice(Math.max(0, mention.from - 6), mention.from);
    return reach.some((token) => token.sentence === sentence && GIVES.test(token.lower));
  }
  if (mention.scale !== 1 || mention.value < LEAST_SUM || mention.value % 100 !== 0) return false;
  let at = mention.from - 1;
  while (at >= 0 && SUM_VERBS.test(tokens[at]!.lower) && tokens[at]!.sentence === sentence) at--;
  return at >= 0 && tokens[at]!.sentence === sentence && SUMS.test(tokens[at]!.lower);
}
