// The text check's finder: every numeric claim of a Czech text with its places, and every number left out with the reason.

import { findIntroductions } from './list-items.ts';
import type { Mention } from './mention.ts';
import { findMentions } from './mentions.ts';
import { findAuthor, findSubject, presumeAuthor } from './document-subject.ts';
import { pairPlaces, type Pairing } from './pairing.ts';
import { getPlaceIndex } from './place-index.ts';
import type { PlaceMention } from './place-mention.ts';
import { findPlaceMentions } from './place-mentions.ts';
import { resolvePlaces } from './resolve-places.ts';
import { blankTableMarks } from './table-marks.ts';
import { placeInTables } from './tables.ts';
import { FRACTIONS } from './numeral-lexicon.ts';
import { parseTokens, type Token } from './tokens.ts';
import { isBesides, isLeftOut, isVenue } from './side-places.ts';
import type { Claim, ClaimDetail, Place, Skipped, TableCell } from './types.ts';

export type FindOptions = {
  /** Municipalities, districts and regions known; the same array should be passed again, its forms are kept with it. */
  gazetteer: readonly Place[];
  /** ISO day of the text, for `loni` and dates without a year. */
  published?: string;
};

/** `sentences[n]` is where the sentence with number n stands; `end` is exclusive. */
export type FoundClaims = {
  claims: Claim[];
  skipped: Skipped[];
  sentences: { start: number; end: number }[];
  /** Towns the text names, in order: what `obě města` of a later sentence takes up. */
  towns: { sentence: number; code: string }[];
  /** The town the document is of, or whoever writes in the first person. */
  subject: string | undefined;
  /** Likely the town of whoever writes in the first person. */
  presumed: string | undefined;
  /** By the sentence of each point of a list the sentence that introduces the list. */
  introductions: Map<number, number>;
};

/**
 * Finds and understands the numeric claims of a text: `Tanvald dostane přes 12 milionů korun` gives one money claim,
 * value 12000000, hedge over, place of Tanvald. Claims are in order and never overlap.
 */
export function findClaims(text: string, options: FindOptions): FoundClaims {
  const tokens = parseTokens(blankTableMarks(text));
  const { mentions, skipped } = findMentions(text, tokens, options.published);
  const index = getPlaceIndex(options.gazetteer);
  const dated = new Set(skipped.filter((one) => one.reason === 'document-date').map((one) => one.start));
  const places = findPlaceMentions(tokens, index);
  // The town beside the date of the document says where it was written; that of minutes is where people met.
  for (const place of places) {
    const at = /^[,·|–—/-]$/.test(tokens[place.to]?.text ?? '') ? place.to + 1 : place.to;
    if (dated.has(tokens[at]?.start ?? -1) && !headsMinutes(tokens, place.from)) place.dateline = true;
  }
  resolvePlaces(tokens, places, index);
  const spoken = places.filter(
    (place, at) =>
      !isDistance(tokens, place) &&
      !isLeftOut(tokens, place) &&
      !isVenue(tokens, place, mentions) &&
      !isBesides(tokens, places, at, mentions),
  );
  const pairs = pairPlaces(tokens, mentions, spoken);
  const { cells, orders } = placeInTables(text, tokens, mentions, spoken, pairs, index);
  const named = new Set(spoken.map(({ from }) => from));
  const claims = mentions.flatMap((mention, i) => {
    if (orders.has(mention)) return [];
    const goal = tokens[mention.to]?.lower === 'na' && named.has(mention.to + 1);
    return buildClaim(text, tokens, mention, { ...pairs[i]!, goal }, cells.get(mention));
  });
  const towns = spoken
    .filter(({ kind, codes }) => kind === 'municipality' && codes.length === 1)
    .map(({ from, codes }) => ({ sentence: tokens[from]!.sentence, code: codes[0]! }));
  return {
    claims,
    skipped: withOrders(tokens, skipped, orders),
    sentences: listSentences(tokens),
    towns,
    subject: findSubject(tokens, spoken) ?? findAuthor(tokens, spoken),
    presumed: presumeAuthor(tokens, spoken),
    introductions: findIntroductions(tokens),
  };
}

const LONGEST_HEAD = 20;

/** `Zápis z jednání skupiny Bydlení, Olomouc, 14. 3. 2024`. */
function headsMinutes(tokens: readonly Token[], at: number): boolean {
  let from = at;
  while (from > 0 && tokens[from]!.breaks === 0 && at - from < LONGEST_HEAD) from--;
  return /^(zápis|záznam|protokol)$/.test(tokens[from]!.lower);
}

/** Numbers of rows join what is left out. */
function withOrders(tokens: readonly Token[], skipped: Skipped[], orders: ReadonlySet<Mention>): Skipped[] {
  if (orders.size === 0) return skipped;
  const labels = [...orders].map(({ from, to }): Skipped => ({
    start: tokens[from]!.start,
    end: tokens[to - 1]!.end,
    reason: 'label',
  }));
  return [...skipped, ...labels].sort((a, b) => a.start - b.start);
}

/** `10 km od Frýdlantu`: how far something is from a place is nothing of the place. */
function isDistance(tokens: readonly Token[], { from }: PlaceMention): boolean {
  return (
    /^(od|za)$/.test(tokens[from - 1]?.lower ?? '') &&
    /^(km|kilometr\p{L}*|minut\p{L}*|metr\p{L}*)$/u.test(tokens[from - 2]?.lower ?? '')
  );
}

function listSentences(tokens: readonly Token[]): { start: number; end: number }[] {
  const sentences: { start: number; end: number }[] = [];
  for (const { sentence, start, end } of tokens) {
    const known = sentences[sentence];
    if (known) known.end = end;
    else sentences[sentence] = { start, end };
  }
  return sentences;
}

type Goal = Pairing & Pick<ClaimDetail, 'goal'>;

function buildClaim(
  text: string,
  tokens: readonly Token[],
  mention: Mention,
  pair: Goal,
  cell: TableCell | undefined,
): Claim {
  const start = tokens[mention.from]!.start;
  const end = tokens[mention.to - 1]!.end;
  return {
    start,
    end,
    quote: text.slice(start, end),
    kind: mention.kind,
    value: mention.value,
    low: mention.low,
    high: mention.high,
    unit: mention.unit,
    hedge: mention.hedge,
    places: pair.codes,
    detail: { ...buildDetail(tokens, mention, pair), cell: cell ?? null },
  };
}

const HALVES = /^(?:půl|čtvrt|třičtvrtě|třičtvrti)$/;
/** `třetina miliardy`, `půl milionu` are meant to a twentieth of themselves on either side, as shares in words are. */
const FRACTION_STEP = 0.1;

/** Who says `třiapadesát a půl milionu` rounds to halves. */
function stepOf(tokens: readonly Token[], mention: Mention): number {
  const said = tokens.slice(mention.from, mention.to);
  const fraction = said.some(
    ({ lower }, at) => FRACTIONS.has(lower) || (HALVES.test(lower) && said[at - 1]?.lower !== 'a'),
  );
  if (fraction && mention.kind !== 'share' && mention.value && mention.scale > 1)
    return Number((mention.value * FRACTION_STEP).toFixed(2));
  for (let at = mention.from; at + 1 < mention.to; at++)
    if (tokens[at]!.lower === 'a') {
      if (tokens[at + 1]!.lower === 'půl') return mention.scale / 2;
      if (tokens[at + 1]!.lower === 'čtvrt') return mention.scale / 4;
    }
  return mention.decimals > 0 ? mention.scale / 10 ** mention.decimals : mention.scale;
}

const PREPARED =
  /^(připravuj|připraven[oyá]|plánuj|chystá|zamýšl|hodlá|počítá|žádá|žádal|požádal|požaduj|vyčlen|slíbil|plán)/;

const CONCERNS = /^(?:jde|šlo|jedná|jednalo|půjde)$/;
const CHANGES =
  /^(?:více?|méně|míň|vyšší\p{L}*|nižší\p{L}*|lepší\p{L}*|horší\p{L}*|navíc|hůř\p{L}*|lépe|vzrost\p{L}*|kles\p{L}*|stoup\p{L}*|zvýši\p{L}*|sníži\p{L}*)$/u;

/** `jde o 9 483 lidí, na Semilsku o 2 877`: what is spoken of, no change. */
function isConcerned(tokens: readonly Token[], mention: Mention): boolean {
  const { sentence } = tokens[mention.core]!;
  const inside = (at: number) => tokens[at]?.sentence === sentence;
  for (let at = mention.to; inside(at) && at < mention.to + 3; at++)
    if (CHANGES.test(tokens[at]!.lower)) return false;
  for (let at = mention.from - 2; inside(at) && at > mention.from - FARTHEST_VERB; at--) {
    if (CHANGES.test(tokens[at]!.lower)) return false;
    if (CONCERNS.test(tokens[at]!.lower)) return true;
  }
  return false;
}

const FARTHEST_VERB = 20;

function buildDetail(tokens: readonly Token[], mention: Mention, pair: Goal): ClaimDetail {
  const sentence = tokens[mention.core]!.sentence;
  let prepared = false;
  for (
    let at = mention.from - 1;
    at >= 0 && tokens[at]!.sentence === sentence && at > mention.from - 15;
    at--
  ) {
    if (tokens[at]!.lower === 'a' && prepared) break;
    if (PREPARED.test(tokens[at]!.lower)) prepared = true;
    if (tokens[at]!.kind === 'number') break;
  }
  if (tokens[mention.to]?.lower === 'v' && tokens[mention.to + 1]?.lower === 'přípravě') prepared = true;
  // `ze všech 215 obcí` is what a part is counted from; of money it says nothing about its change.
  const all =
    mention.kind === 'count' && /^(všech|celkem|celkových)$/.test(tokens[mention.from - 1]?.lower ?? '');
  // `asi o 8 milionů méně`: the hedge stands before the preposition.
  const hedged = tokens.slice(mention.from, mention.core).some(({ lower }) => lower === 'o');
  const before = hedged ? 'o' : (tokens[mention.from - (all ? 2 : 1)]?.lower ?? '');
  const change =
    before === 'o'
      ? isConcerned(tokens, mention)
        ? null
        : 'by'
      : before === 'z' || before === 'ze'
        ? 'from'
        : before === 'na'
          ? 'to'
          : null;
  return {
    sentence,
    step: stepOf(tokens, mention),
    noun: mention.noun,
    prepared,
    change,
    goal: pair.goal,
    about: pair.about ?? pair.codes,
    compared: pair.compared ?? [],
    ambiguousPlaces: pair.ambiguous,
    ...(pair.guessed && { guessed: true as const }),
    ...(mention.scaleEnd && { scaleEnd: true }),
    cell: null,
  };
}
