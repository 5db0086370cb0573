// Words that limit a number, before it and after it, with how far they reach.

import type { Hedge } from '#model/figure.ts';
import type { Token } from './tokens.ts';

export type HedgeMatch = { from: number; hedge: Hedge; word: string };

const BEFORE = new Map<string, Hedge>();

function list(hedge: Hedge, phrases: string): void {
  for (const phrase of phrases.split('|')) BEFORE.set(phrase, hedge);
}

list(
  'over',
  'přes|nad|více než|víc než|více jak|víc jak|více nežli|déle než|delší než|vyšší než|větší než|dražší než|výše než|výš než|>',
);
list(
  'at_least',
  'nejméně|minimálně|alespoň|aspoň|přinejmenším|ne méně než|nikoli méně než|≥|nejmíň|minimum|min|od',
);
list('nearly', 'téměř|skoro|bezmála|takřka|málem|sotva|blízko|na hranici');
list(
  'under',
  'pod|méně než|míň než|nižší než|menší než|kratší než|levnější než|níže než|méně jak|míň jak|ani ne|<|ani',
);
list(
  'at_most',
  'nejvýše|nejvýš|nanejvýš|nanejvýše|maximálně|maximum|až|do|ne více než|ne víc než|nikoli více než|nejvíc|nejvíce|≤|max',
);
list(
  'about',
  'asi|zhruba|přibližně|kolem|okolo|cca|cirka|circa|plus minus|plus mínus|plusminus|+ / -|+ / –|odhadem|~|±|≈|tak|orientačně|nějak|nějakých|nějaké|nějakým|nějakými|na',
);
list('order_of_magnitude', 'řádově');

for (const ending of ['ý', 'á', 'é', 'ého', 'ému', 'ém', 'ým', 'ou', 'ých', 'ými']) {
  BEFORE.set(`necel${ending}`, 'nearly');
  BEFORE.set(`dobr${ending}`, 'at_least');
}

const PAST = ['', 'a', 'o', 'i', 'y'];
const past = (stem: string): string[] => PAST.map((ending) => stem + ending);
const OVER_VERBS = [
  ...[
    'přesahuje',
    'přesahují',
    'přesahující',
    'přesahujících',
    'přesáhne',
    'přesáhnou',
    'přesahovat',
    'přesáhnout',
  ],
  ...past('přesáhl'),
  ...past('přesahoval'),
  ...past('překročil'),
  ...past('převyšoval'),
  ...past('převýšil'),
  ...past('překračoval'),
  ...[
    'překročí',
    'překračuje',
    'překračují',
    'překračující',
    'překročit',
    'převyšuje',
    'převyšují',
    'převýší',
    'převyšující',
  ],
];
for (const stem of ['přesahujíc', 'překračujíc', 'převyšujíc'])
  for (const ending of ['í', 'ího', 'ímu', 'ím', 'ích', 'ími']) OVER_VERBS.push(stem + ending);
for (const verb of OVER_VERBS) {
  BEFORE.set(verb, 'over');
  BEFORE.set(`ne${verb}`, 'at_most');
}
for (const verb of [
  'dosahuje',
  'dosahují',
  'dosáhne',
  'dosáhnou',
  'dosahující',
  'dosahovat',
  ...past('dosáhl'),
  ...past('dosahoval'),
]) {
  BEFORE.set(`ne${verb}`, 'under');
}
for (const verb of [
  'blíží',
  'blížící',
  'blížících',
  'přibližuje',
  'přibližují',
  'přiblíží',
  'atakuje',
  'atakují',
  'atakoval',
  'atakovala',
  ...past('blížil'),
  ...past('přiblížil'),
]) {
  BEFORE.set(verb, 'nearly');
}

/** Words that may stand between a hedge and its number: `zhruba na 21,6`, `přesáhla již hranici 50`. */
const BETWEEN = new Set(
  'o na za z ze k ke v ve po s se u ve však tedy již už ani hranici hranice hranicí částku částky částkou sumu úroveň úrovní hodnotu hodnotou výši jen jenom i'.split(
    ' ',
  ),
);
/** `těsně pod`, `něco málo přes`, `o něco více než`: belongs to the hedge behind it. */
const STRENGTH = new Set('těsně lehce mírně něco málo hodně vysoko krátce trochu jemně'.split(' '));

/** A hedge word that is also an ordinary preposition or conjunction: allowed only where the caller says so. */
export const WEAK_HEDGES = new Set([
  'na',
  'do',
  'od',
  'až',
  'tak',
  'nad',
  'pod',
  'ani',
  'nejvíc',
  'nejvíce',
  'přes',
  'kolem',
  'okolo',
  'i',
]);

/** The hedge that ends just before token `at`, with at most three words between it and the number. */
export function hedgeBefore(
  tokens: readonly Token[],
  at: number,
  allow: (word: string, at: number) => boolean,
): HedgeMatch | undefined {
  let end = at;
  const sentence = tokens[at]!.sentence;
  for (let gap = 0; gap <= 3; gap++) {
    const reach = gap > 0 ? (word: string): boolean => reachesOver(word, tokens[end]!.lower) : allow;
    const match = phraseEndingAt(tokens, end, sentence, reach);
    if (match) return widen(tokens, match);
    const previous = tokens[end - 1];
    if (!previous || previous.sentence !== sentence || !BETWEEN.has(previous.lower)) return undefined;
    end--;
  }
  return undefined;
}

/** `pod hranici 5 procent`, `až na 40 milionů`: prepositions limit over a word between only in such phrases. */
function reachesOver(word: string, between: string): boolean {
  if (word === 'až') return /^(na|o|k|ke|ve)$/.test(between);
  return /^(přes|nad|pod|kolem|okolo)$/.test(word) && /^(hranic|částk|sum|úrov|hodnot|výš)/.test(between);
}

function phraseEndingAt(
  tokens: readonly Token[],
  end: number,
  sentence: number,
  allow: (word: string, at: number) => boolean,
): HedgeMatch | undefined {
  for (let length = 3; length >= 1; length--) {
    const from = end - length;
    if (from < 0 || tokens[from]!.sentence !== sentence) continue;
    let phrase = tokens[from]!.lower;
    for (let i = from + 1; i < end; i++) phrase += ` ${tokens[i]!.lower}`;
    const hedge = BEFORE.get(phrase);
    if (!hedge) {
      // `cca.`, `max.` and the verb with its pronoun `blíží se`.
      const verb =
        length === 2 && /^(se|\.)$/.test(tokens[from + 1]!.lower)
          ? BEFORE.get(tokens[from]!.lower)
          : undefined;
      const word = tokens[from]!.lower;
      if (verb && (tokens[from + 1]!.lower === 'se' ? verb === 'nearly' : /^(cca|max|min)$/.test(word)))
        return { from, hedge: verb, word };
      continue;
    }
    if (WEAK_HEDGES.has(phrase) && !allow(phrase, from)) continue;
    if (crossesBound(tokens, from, end)) continue;
    return { from, hedge, word: phrase };
  }
  return undefined;
}

/** `hranici dvanácti bodů překročilo 19 obcí`: who crossed the bound are counted exactly, the verb limits nothing. */
function crossesBound(tokens: readonly Token[], verb: number, end: number): boolean {
  if (!/^(?:(?:překročil|přesáhl|převýšil)o|přesahuje|překračuje)$/.test(tokens[verb]!.lower)) return false;
  const { sentence } = tokens[verb]!;
  const isBound = (token: Token) =>
    token.sentence === sentence && /^(?:hranic|práh|prah|mez[ie]?$|limit)/.test(token.lower);
  const noun = tokens
    .slice(end, end + 4)
    .findIndex(({ lower }) => /^(?:obc|měst|lid|osob|domácnost)/.test(lower));
  if (noun < 0) return false;
  // `překročilo 14 obcí hranici 12 bodů`
  const behind = tokens.slice(end + noun + 1, end + noun + FARTHEST_BOUND);
  return tokens.slice(Math.max(0, verb - 15), verb).some(isBound) || behind.some(isBound);
}

const FARTHEST_BOUND = 5;

function widen(tokens: readonly Token[], match: HedgeMatch): HedgeMatch {
  let { from } = match;
  // `nesmí přesáhnout 480 Kč` sets a limit.
  if (
    /^(nesmí|nesmějí|nemůže|nemohou|nesměl[aoiy]?|neměl[aoiy]?|nemohl[aoiy]?|nemá|nemají|nebude|nebudou)$/.test(
      tokens[from - 1]?.lower ?? '',
    ) &&
    match.hedge === 'over' &&
    /t$/.test(match.word)
  ) {
    return { from: from - 1, hedge: 'at_most', word: match.word };
  }
  // `nedosahuje ani 5 procent`: the verb limits, `ani` only strengthens it.
  const verb = match.word === 'ani' ? BEFORE.get(tokens[from - 1]?.lower ?? '') : undefined;
  if (verb) return { from: from - 1, hedge: verb, word: tokens[from - 1]!.lower };
  while (
    from > 0 &&
    STRENGTH.has(tokens[from - 1]!.lower) &&
    tokens[from - 1]!.sentence === tokens[from]!.sentence
  )
    from--;
  if (
    from < match.from &&
    tokens[from - 1]?.lower === 'o' &&
    /^(něco|málo|trochu)$/.test(tokens[from]!.lower)
  )
    from--;
  const before = tokens[from - 1]?.lower;
  // Two hedges in a row speak as the inner one: `odhadem asi 200`, `možná až 40`.
  if (
    before &&
    (/^(odhadem|zhruba|asi|přibližně)$/.test(before) || (before === 'až' && /^(do|k)$/.test(match.word))) &&
    tokens[from - 1]!.sentence === tokens[from]!.sentence
  )
    from--;
  return { ...match, from };
}

const MORE = /^(více|víc|výše|výš|vyšší(?:m|ch|ho|mu)?|vícero)$/;
const LESS = /^(méně|míň|níže|níž|nižší(?:m|ch|ho|mu)?)$/;

/** `12 a více`, `5 let a méně`: the hedge after a number or its noun. */
export function hedgeAfter(tokens: readonly Token[], at: number): { to: number; hedge: Hedge } | undefined {
  const conjunction = tokens[at];
  if (conjunction?.text === '+' && !conjunction.spaced) {
    const next = tokens[at + 1];
    // `12+,` at the end of a clause; `2+1` and `3+kk` are no bounds.
    return next && !next.spaced && next.kind !== 'punct' ? undefined : { to: at + 1, hedge: 'at_least' };
  }
  if (!conjunction || !/^(a|i|či|nebo)$/.test(conjunction.lower)) return undefined;
  const word = tokens[at + 1]?.lower ?? '';
  const then = tokens[at + 2]?.lower;
  if (then === 'než' || then === 'jak') return undefined;
  if (MORE.test(word)) return { to: at + 2, hedge: 'at_least' };
  if (LESS.test(word)) return { to: at + 2, hedge: 'at_most' };
  return undefined;
}
