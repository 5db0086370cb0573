// What a bare number borrows from its neighbours: `4,2, respektive 3,7 milionu korun`, `z 175 na 191 obcí`, `24 bodů, v Desné 21`.

import type { Mention } from './mention.ts';
import { multiply } from './number-phrases.ts';
import { isCapital, type Token } from './tokens.ts';

const LINKS = new Set(
  'a i až o v ve z ze na do od nebo či resp respektive případně popřípadě ale kraj kraje kraji město obec pro pod nad u s k ke po proti oproti potom loni letos vloni předloni už již jen dalších další téměř přes zhruba asi více než necelých přibližně kolem okolo minulý rok roce'.split(
    ' ',
  ),
);

/** Settles kind, unit and scale of numbers that stand alone; what stays alone is a count, or crowns when in millions. */
export function settleBareNumbers(tokens: readonly Token[], mentions: Mention[]): void {
  for (let i = mentions.length - 1; i >= 0; i--) {
    const mention = mentions[i]!;
    const next = mentions[i + 1];
    if (!mention.settled && next && next.settled && linked(tokens, mention, next))
      borrow(mention, next, tokens);
  }
  for (let i = 0; i < mentions.length; i++) {
    const mention = mentions[i]!;
    if (mention.settled) continue;
    const sentence = tokens[mention.core]!.sentence;
    if (isIndexNumber(tokens, mention)) settle(mention, 'index', 'points');
    else {
      const previous = previousAmount(tokens, mentions, i);
      if (
        previous &&
        previous.settled &&
        /^(index|count|money|share)$/.test(previous.kind) &&
        follows(tokens, previous, mention)
      ) {
        if (previous.kind === 'count' || previous.kind === 'index')
          settle(mention, previous.kind, previous.unit);
        else if (
          previous.kind === 'money' &&
          mention.scale === 1 &&
          !previous.decimals &&
          previous.scale >= 1e6 &&
          mention.value! < 1000
        )
          borrow(mention, previous, tokens);
      }
    }
    if (!mention.settled && mention.scale === 1e3 && speaksOfMoney(tokens, mentions, i, sentence))
      settle(mention, 'money', 'CZK');
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
  if (to - from > 9 || tokens[from]?.sentence !== tokens[second.core]!.sentence) return false;
  const joined = tokens[from]!;
  if (tokens[first.core]!.sentence !== tokens[second.core]!.sentence) return false;
  for (let at = from; at < to; at++) {
    const token = tokens[at]!;
    if (token.kind === 'number') return false;
    if (token.kind === 'punct') {
      if (/^[;:()]$/.test(token.text)) return false;
    } else if (!LINKS.has(token.lower) && !isCapital(token.text)) return false;
  }
  return joined !== undefined;
}

function follows(tokens: readonly Token[], first: Mention, second: Mention): boolean {
  if (tokens[first.core]!.sentence !== tokens[second.core]!.sentence) return false;
  if (second.core - first.to > 14) return false;
  for (let at = first.to; at < second.from; at++)
    if (tokens[at]!.text === ';' && first.kind === 'money') return false;
  if (first.kind === 'money') return linked(tokens, first, second);
  return true;
}

function borrow(mention: Mention, from: Mention, tokens: readonly Token[]): void {
  settle(mention, from.kind, from.unit);
  mention.noun = from.noun;
  if (mention.scale !== 1 || from.scale < 1e3) return;
  const other = from.low ?? from.value ?? 0;
  const small =
    mention.value! < 1000 && (mention.decimals > 0 || mention.value! <= (50 * other) / from.scale);
  const core = tokens[mention.core]!;
  if (!small || (core.kind === 'number' && core.text.length > 4)) return;
  mention.value = multiply(mention.value!, from.scale);
  if (mention.low !== null) mention.low = multiply(mention.low, from.scale);
  if (mention.high !== null) mention.high = multiply(mention.high, from.scale);
  mention.lastPlace *= from.scale;
  mention.scale = from.scale;
}

function previousAmount(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  i: number,
): Mention | undefined {
  for (let at = i - 1; at >= 0; at--) {
    const mention = mentions[at]!;
    if (tokens[mention.core]!.sentence !== tokens[mentions[i]!.core]!.sentence) return undefined;
    if (mention.kind !== 'year' && mention.kind !== 'date' && mention.kind !== 'duration') return mention;
  }
  return undefined;
}

function isIndexNumber(tokens: readonly Token[], mention: Mention): boolean {
  if ((mention.value ?? 0) > 30 || mention.scale !== 1) return false;
  for (let at = mention.from - 1; at >= 0 && at > mention.from - 14; at--) {
    const token = tokens[at]!;
    if (token.sentence !== tokens[mention.core]!.sentence || token.text === ';') return false;
    if (/^(index|indexu|indexem|indexů)$/.test(token.lower)) return true;
  }
  return false;
}

const MONEY_WORDS =
  /^(zaplat|vyplat|stál|stoj|dota|cen|příspěv|rozpoč|náklad|úvěr|dluž|dluh|peněz|peníz|financ|částk|půjč|nákup|koup|utrat|doplat|uhrad|poskyt|investi|nájem|nájm|pokut|korun|kč)/;

function speaksOfMoney(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  i: number,
  sentence: number,
): boolean {
  for (let at = i - 1; at >= 0 && at > i - 4; at--) {
    if (mentions[at]!.kind === 'money' && tokens[mentions[at]!.core]!.sentence >= sentence - 1) return true;
  }
  const core = mentions[i]!.core;
  for (let at = core - 1; at >= 0 && tokens[at]!.sentence === sentence && at > core - 25; at--) {
    if (MONEY_WORDS.test(tokens[at]!.lower)) return true;
  }
  for (let at = core; at < tokens.length && tokens[at]!.sentence === sentence && at < core + 25; at++) {
    if (MONEY_WORDS.test(tokens[at]!.lower)) return true;
  }
  return false;
}
