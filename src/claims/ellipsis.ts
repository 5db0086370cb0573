// What a bare number borrows from its neighbours: `4,2, respektive 3,7 milionu korun`, `z 175 na 191 obcí`, `24 bodů, v Desné 21`.

import { isYear } from './calendar.ts';
import { isUnnamedSum, sharesMillions } from './elided-money.ts';
import type { Mention } from './mention.ts';
import { multiply } from './number-phrase.ts';
import { isSameShape, ListHeadings } from './list-headings.ts';
import { isCapital, type Token } from './tokens.ts';

const LINKS = new Set(
  'a i až o v ve z ze na do od nebo či resp respektive případně popřípadě ale kraj kraje kraji město obec pro pod nad u s k ke po proti oproti potom loni letos vloni předloni už již jen dalších další téměř přes zhruba asi více než necelých přibližně kolem okolo minulý rok roce pak poté potom nejdřív dokonce teprve'.split(
    ' ',
  ),
);

/** Settles kind, unit and scale of numbers that stand alone; what stays alone is a count, or crowns when in millions. */
export function settleBareNumbers(tokens: readonly Token[], mentions: Mention[]): void {
  const headings = new ListHeadings();
  borrowBackwards(tokens, mentions);
  for (let i = 0; i < mentions.length; i++) {
    const mention = mentions[i]!;
    if (mention.settled) continue;
    const previous = previousAmount(tokens, mentions, i);
    const heading = headings.of(tokens, mention);
    if (heading) {
      settle(mention, 'money', 'CZK');
      if (heading > 1 && mention.scale === 1) rescale(mention, heading);
    } else if (isIndexNumber(tokens, mentions, i)) settle(mention, 'index', 'points');
    else if (previous && isBound(previous) && mention.scale === 1 && speaksOfMunicipalities(tokens, mention))
      settle(mention, 'count', null);
    else if (
      mention.scale === 1e3 &&
      (tokens[mention.from - 1]?.lower === 'za' || speaksOfMoney(tokens, mentions, i, 5))
    )
      settle(mention, 'money', 'CZK');
    else if (isUnnamedSum(tokens, mention, mentions[i + 1])) settle(mention, 'money', 'CZK');
    else if (previous && sharesMillions(tokens, previous, mention)) borrowForwards(mention, previous);
    else if (previous?.settled && borrowsFrom(tokens, previous, mention)) borrowForwards(mention, previous);
    if (!mention.settled && mention.scale >= 1e6 && mention.kind === 'money')
      settle(mention, 'money', mention.unit);
    if (!mention.settled && mention.scale === 1e3 && speaksOfMoney(tokens, mentions, i, 25))
      settle(mention, 'money', 'CZK');
  }
  borrowBackwards(tokens, mentions);
  for (const mention of mentions) limitSettled(tokens, mention);
}

function borrowBackwards(tokens: readonly Token[], mentions: readonly Mention[]): void {
  for (let i = mentions.length - 2; i >= 0; i--) {
    const mention = mentions[i]!;
    if (mention.settled) continue;
    // `11,2 a v roce 2024 už 12,8 milionu`: years between do not part an enumeration.
    const next = mentions.slice(i + 1, i + 3).find((other) => other.kind !== 'year');
    if (!next || !(next.settled || (next.scale >= 1e3 && mention.scale === 1))) continue;
    // Millions are never months; they borrow from money or from other large numbers.
    if (mention.scale >= 1e3 && next.scale < 1e3 && next.kind !== 'money') continue;
    // `index 12 a více jen dvě obce`: a bound of the index counts nothing.
    if (mention.hedge !== 'exact' && next.kind === 'count' && isIndexNumber(tokens, mentions, i)) continue;
    if (linked(tokens, mention, next) || isSameShape(tokens, mention, next)) borrow(mention, next, tokens);
  }
}

/** A number that turned out to be money: now `do 50 tisíc` is a limit. */
function limitSettled(tokens: readonly Token[], mention: Mention): void {
  if (mention.hedge !== 'exact' || mention.from !== mention.core || tokens[mention.from - 1]?.lower !== 'do')
    return;
  if (mention.kind !== 'money' && mention.kind !== 'share') return;
  mention.from--;
  mention.hedge = 'at_most';
}

function borrowsFrom(tokens: readonly Token[], previous: Mention, mention: Mention): boolean {
  if (!follows(tokens, previous, mention)) return false;
  switch (previous.kind) {
    case 'index':
      return true;
    case 'count':
      return mention.scale < 1e6;
    case 'money':
      if (mention.hedge === 'order_of_magnitude') return true;
      if (likeAmount(previous, mention) || pricedElsewhere(tokens, previous, mention)) return true;
      if (sameThing(tokens, previous, mention)) return true;
      return mention.scale === 1 && previous.decimals === 0 && previous.scale >= 1e6 && mention.value! < 1000;
    case 'share':
      if (isShareElsewhere(tokens, previous, mention)) return true;
      // `mzdy tvoří 68 procent, provoz 32`
      return (
        previous.unit === '%' &&
        /^(%|procent)/.test(tokens[previous.to - 1]!.lower) &&
        mention.hedge === 'exact' &&
        mention.value! <= 100 &&
        mention.from - previous.to <= 3 &&
        tokens[previous.to]?.text === ',' &&
        tokens[mention.to]?.kind !== 'number'
      );
    default:
      return false;
  }
}

/** `v okrese Liberec 8,9 procenta obyvatel, v okrese Semily 4,7.`: the same share of another place. */
function isShareElsewhere(tokens: readonly Token[], previous: Mention, mention: Mention): boolean {
  if (previous.unit !== '%' || mention.decimals === 0 || mention.value! > 100 || mention.hedge !== 'exact')
    return false;
  const next = tokens[mention.to];
  const ends =
    !next || next.kind === 'punct' || next.lower === 'a' || next.sentence !== tokens[mention.core]!.sentence;
  const between = tokens.slice(previous.to, mention.from);
  const at = between.findIndex(({ lower }) => /^(v|ve|na)$/.test(lower));
  return (
    ends &&
    at > 0 &&
    at <= 3 &&
    between.length - at <= 6 &&
    between.slice(at + 1).every(({ text, lower }) => isCapital(text) || SHARED_PLACE.test(lower))
  );
}

const SHARED_PLACE = /^(okres[eu]?|kraji|orp|správním|obvodu|nad|pod|u|je|jen|už|dokonce)$/;

/** `medián je 32 tisíc, průměr 38.`: a thousand left out at the end of the sentence. */
function sameThing(tokens: readonly Token[], previous: Mention, mention: Mention): boolean {
  if (previous.scale !== 1e3 || mention.scale !== 1 || mention.value === null) return false;
  const like = (previous.value ?? 0) / 1e3;
  const next = tokens[mention.to];
  return (
    tokens[previous.to]?.text === ',' &&
    mention.from - previous.to <= 3 &&
    mention.value * 3 >= like &&
    mention.value <= 3 * like &&
    (!next || /^[.;!?]$/.test(next.text) || next.sentence !== tokens[mention.core]!.sentence)
  );
}

/** `v Plzni 60 korun, v Brně 50`: the price of the same thing in another place. */
function pricedElsewhere(tokens: readonly Token[], previous: Mention, mention: Mention): boolean {
  if (previous.scale !== 1 || mention.scale !== 1 || mention.settled) return false;
  const [mark, place] = [tokens[previous.to], tokens[previous.to + 1]];
  if (!/^(,|a)$/.test(mark?.lower ?? '') || !/^(v|ve|na|do|pro)$/.test(place?.lower ?? '')) return false;
  const [a, b] = [previous.value ?? 0, mention.value ?? 0];
  if (b * 10 < a || a * 10 < b) return false;
  const next = tokens[mention.to];
  const ends =
    !next || next.kind === 'punct' || next.lower === 'a' || next.sentence !== tokens[mention.core]!.sentence;
  return (
    ends &&
    tokens
      .slice(previous.to + 2, mention.from)
      .every((token) => isCapital(token.text) || /^(nad|pod|u|jen|už|dokonce)$/.test(token.lower))
  );
}

/** `25 000 Kč, zastupitelé navíc 40 000`: a round number of the same size. */
function likeAmount(previous: Mention, mention: Mention): boolean {
  const [a, b] = [previous.value ?? 0, mention.value ?? 0];
  if (previous.scale !== 1 || mention.scale !== 1 || b < 1000) return false;
  return mention.decimals === 2 || (b % 100 === 0 && b <= 100 * a && a <= 100 * b);
}

function borrowForwards(mention: Mention, previous: Mention): void {
  if (previous.kind === 'index' && mention.value! > 30) settle(mention, 'count', null);
  else if (previous.kind !== 'money') settle(mention, previous.kind, previous.unit);
  else {
    settle(mention, 'money', previous.unit);
    if (mention.hedge !== 'order_of_magnitude') rescale(mention, previous.scale);
  }
}

function settle(mention: Mention, kind: Mention['kind'], unit: string | null): void {
  mention.kind = kind;
  mention.unit = unit;
  mention.settled = true;
}

/** Numbers of one enumeration: only links, names and punctuation stand between them, in one sentence. */
function linked(tokens: readonly Token[], first: Mention, second: Mention): boolean {
  if (
    /^(year|date|rank|other|duration)$/.test(second.kind) &&
    second.unit !== 'times' &&
    second.kind !== 'duration'
  )
    return false;
  if (second.unit === 'times' || first.kind === 'year') return false;
  const [from, to] = [first.to, second.from];
  if (to <= from || (second.kind === 'share' && first.value! > 100)) return false;
  if (to - from > 9 || tokens[from]?.sentence !== tokens[second.core]!.sentence) return false;
  const joined = tokens[from]!;
  if (tokens[first.core]!.sentence !== tokens[second.core]!.sentence) return false;
  for (let at = from; at < to; at++) {
    const token = tokens[at]!;
    if (token.kind === 'number') {
      if (!isYear(token.text)) return false;
    } else if (token.kind === 'punct') {
      if (/^[;:()|]$/.test(token.text)) return false;
    } else if (!LINKS.has(token.lower) && !isCapital(token.text)) return false;
  }
  return joined !== undefined;
}

function follows(tokens: readonly Token[], first: Mention, second: Mention): boolean {
  if (tokens[first.core]!.sentence !== tokens[second.core]!.sentence) return false;
  if (second.core - first.to > 14) return false;
  for (let at = first.to; at < second.from; at++)
    if (tokens[at]!.text === ';' && first.kind === 'money' && second.decimals !== 2) return false;
  const further = /^další(ch|m|mi)?$/.test(tokens[second.from - 1]?.lower ?? '');
  if (first.kind === 'money')
    return (
      further ||
      sameThing(tokens, first, second) ||
      second.hedge === 'order_of_magnitude' ||
      likeAmount(first, second) ||
      linked(tokens, first, second)
    );
  return true;
}

function borrow(mention: Mention, from: Mention, tokens: readonly Token[]): void {
  mention.kind = from.kind;
  mention.unit = from.unit;
  mention.settled = from.settled;
  mention.noun = from.noun;
  if (mention.scale !== 1 || from.scale < 1e3) return;
  const other = from.low ?? from.value ?? 0;
  const small =
    mention.value! < 1000 && (mention.decimals > 0 || mention.value! <= (50 * other) / from.scale);
  const core = tokens[mention.core]!;
  if (!small || (core.kind === 'number' && core.text.length > 4)) return;
  rescale(mention, from.scale);
}

function rescale(mention: Mention, scale: number): void {
  mention.value = multiply(mention.value!, scale);
  if (mention.low !== null) mention.low = multiply(mention.low, scale);
  if (mention.high !== null) mention.high = multiply(mention.high, scale);
  mention.lastPlace *= scale;
  mention.scale = scale;
}

function previousAmount(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  i: number,
): Mention | undefined {
  for (let at = i - 1; at >= 0; at--) {
    const mention = mentions[at]!;
    if (tokens[mention.core]!.sentence !== tokens[mentions[i]!.core]!.sentence) return undefined;
    if (!/^(year|date|duration|rank)$/.test(mention.kind)) return mention;
  }
  return undefined;
}

function isIndexNumber(tokens: readonly Token[], mentions: readonly Mention[], i: number): boolean {
  const mention = mentions[i]!;
  if ((mention.value ?? 0) > 30 || mention.scale !== 1) return false;
  // `15 obcí má aspoň 8 bodů, deset z nich 12 a víc`: a second bound of the same index.
  if (isSecondBound(tokens, mentions, i)) return true;
  // `s indexem … devatenáct dosáhlo alespoň 12 bodů` counts who reached them; `12 a více má` is the bound.
  if (
    mention.hedge === 'exact' &&
    /^(dosáhl|překročil|přesáhl|má|mají|měl)/.test(tokens[mention.to]?.lower ?? '')
  )
    return false;
  const bound = mentions.slice(Math.max(0, i - BOUND_REACH), i).findLast(isBound);
  for (let at = mention.from - 1; at >= 0 && at > mention.from - 14; at--) {
    const token = tokens[at]!;
    if (token.sentence !== tokens[mention.core]!.sentence || token.text === ';') return false;
    if (/^(index|indexu|indexem|indexů)$/.test(token.lower))
      // `index nejvýše 1, zatímco index 12 a více 21 obcí`: an index of its own has a bound of its own.
      return !(
        bound &&
        (bound.core > at || mention.hedge === 'exact') &&
        tokens[bound.core]!.sentence === token.sentence &&
        speaksOfMunicipalities(tokens, mention)
      );
  }
  return false;
}

const BOUND_REACH = 8;

function isSecondBound(tokens: readonly Token[], mentions: readonly Mention[], i: number): boolean {
  const mention = mentions[i]!;
  if (mention.hedge !== 'at_least' || mention.from === mention.core - 1) return false;
  if (!/^(víc|více|výš|výše|vyšší)$/.test(tokens[mention.to - 1]?.lower ?? '')) return false;
  const { sentence } = tokens[mention.core]!;
  const first = mentions.slice(Math.max(0, i - BOUND_REACH), i).findLast(({ kind }) => kind === 'index');
  return (
    first !== undefined &&
    tokens[first.core]!.sentence === sentence &&
    speaksOfMunicipalities(tokens, mention)
  );
}

/** `12 a více`: after it bare numbers count who has so many. */
const isBound = ({ kind, hedge }: Mention): boolean =>
  kind === 'index' && /^(at_least|at_most|over|under|range)$/.test(hedge);

/** `obcí s indexem 12 a více bylo v kraji devatenáct`: the sentence, not too far away, counts municipalities. */
function speaksOfMunicipalities(tokens: readonly Token[], mention: Mention): boolean {
  const { sentence } = tokens[mention.core]!;
  for (let at = Math.max(0, mention.core - 25); at < mention.core + 25 && at < tokens.length; at++)
    if (tokens[at]!.sentence === sentence && /^(obc|obec|obcí)/.test(tokens[at]!.lower)) return true;
  return false;
}

const MONEY_WORDS =
  /^(zaplat|vyplat|stál|stoj|dota|cen|příspěv|rozpoč|náklad|úvěr|dluž|dluh|peněz|peníz|financ|částk|půjč|nákup|koup|utrat|doplat|uhrad|poskyt|investi|nájem|nájm|pokut|korun|kč|odměn|výhr|plat|mzd|stipend|kauc|jistin|splác|splát|daň|poplat|vynes|výnos|sbírk|medián|příjm|příjem|úspor|hrub|zdraž|zlevn|dostan|dostal|získ|přispě|vyděl|vyčlen|ušetř|vyjd|vyšl)/;

/** Words of paying in the sentence, at most `reach` tokens away, or crowns just before. */
function speaksOfMoney(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  i: number,
  reach: number,
): boolean {
  const core = mentions[i]!.core;
  const sentence = tokens[core]!.sentence;
  for (let at = i - 1; reach > 5 && at >= 0 && at > i - 4; at--) {
    if (mentions[at]!.kind === 'money' && tokens[mentions[at]!.core]!.sentence >= sentence - 1) return true;
  }
  for (let at = Math.max(0, core - reach); at < Math.min(tokens.length, core + reach); at++) {
    if (tokens[at]!.sentence === sentence && MONEY_WORDS.test(tokens[at]!.lower)) return true;
  }
  return false;
}
