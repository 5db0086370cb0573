// One pass over the tokens: every number becomes a mention or is skipped with a reason.

import { parseAmount } from './amounts.ts';
import { isYear, parseDate, parseRelativeYear, yearWordBefore } from './calendar.ts';
import { parseCompound } from './compound-adjectives.ts';
import { settleBareNumbers } from './ellipsis.ts';
import { hedgeBefore } from './hedges.ts';
import { plainMention, type Mention } from './mention.ts';
import { multiply } from './number-phrase.ts';
import { parseNumber } from './number-phrases.ts';
import { CARDINALS } from './numeral-lexicon.ts';
import { parseBarePoint, parseRoundPoints } from './point-words.ts';
import { parseRank } from './ranks.ts';
import { isIdiom, isOne, parseBareUnit, parseEvery, parseOne } from './single-words.ts';
import { isCapital, type Token } from './tokens.ts';
import { settleScaleTops } from './scale-tops.ts';
import { ageGroup } from './age-groups.ts';
import { spokenClock } from './clock-times.ts';
import { documentDate, streetDate } from './document-dates.ts';
import type { Trap } from './trap.ts';
import { chart, numberEnd } from './trap-labels.ts';
import { version } from './trap-marks.ts';
import { findMasked, trapAtDigits } from './traps.ts';
import type { Skipped, SkipReason } from './types.ts';

export type Mentions = { mentions: Mention[]; skipped: Skipped[] };

type Step = { to: number; mention?: Mention; reason?: SkipReason; from?: number };

/** Finds all numbers; `published` (ISO day) resolves `loni` and dates without a year. */
export function findMentions(text: string, tokens: readonly Token[], published?: string): Mentions {
  const mentions: Mention[] = [];
  const skipped: Skipped[] = findMasked(text);
  const masked = [...skipped];
  let mask = 0;
  let done = 0;
  let label: Label | undefined;
  for (let i = 0; i < tokens.length;) {
    const token = tokens[i]!;
    while (mask < masked.length && masked[mask]!.end <= token.start) mask++;
    if (masked[mask] && masked[mask]!.start <= token.start) {
      i++;
      continue;
    }
    const step =
      token.kind === 'number'
        ? (continueLabel(text, tokens, i, label) ?? stepDigits(text, tokens, i, published))
        : token.kind === 'word'
          ? stepWord(text, tokens, i, published)
          : undefined;
    if (!step) {
      i++;
      continue;
    }
    if (step.mention) {
      // A hedge never reaches back into the number before it.
      step.mention.from = Math.max(step.mention.from, done);
      mentions.push(step.mention);
      done = step.to;
    }
    if (step.reason) {
      const from = step.from ?? i;
      skipped.push({ start: tokens[from]!.start, end: tokens[step.to - 1]!.end, reason: step.reason });
      if (token.kind === 'number') label = { to: step.to, reason: step.reason };
      done = step.to;
    }
    i = Math.max(step.to, i + 1);
  }
  settleBareNumbers(tokens, mentions);
  settleScaleTops(tokens, mentions);
  return { mentions, skipped: skipped.sort((a, b) => a.start - b.start) };
}

type Label = { to: number; reason: SkipReason };

/** `č. 12, 14 a 16`, `§ 5 a 6`: the label goes on over bare numbers. */
function continueLabel(
  text: string,
  tokens: readonly Token[],
  i: number,
  label: Label | undefined,
): Step | undefined {
  if (!label || i - label.to !== 1 || !/^(document-number|law|address|label)$/.test(label.reason))
    return undefined;
  if (!/^(,|a|až|–|-|i)$/.test(tokens[label.to]!.lower) || tokens[i]!.text.length > 4) return undefined;
  if (
    tokens[i + 1]?.text === ',' &&
    !tokens[i + 1]!.spaced &&
    tokens[i + 2]?.kind === 'number' &&
    !tokens[i + 2]!.spaced
  )
    return undefined;
  if (tokens[i + 1]?.kind === 'number') return undefined;
  return nounFollows(text, tokens, i) || isYear(tokens[i]!.text)
    ? undefined
    : { to: numberEnd(tokens, i), reason: label.reason };
}

function take(mention: Mention | undefined): Step | undefined {
  return mention && { to: mention.to, mention };
}

function skip(trap: Trap | undefined): Step | undefined {
  return trap && { to: trap.to, reason: trap.reason, from: trap.from };
}

function stepDigits(text: string, tokens: readonly Token[], i: number, published: string | undefined): Step {
  // `verze 3.1.` is no third of January.
  const versioned = version(tokens, i);
  if (versioned) return skip(versioned)!;
  const date = parseDate(tokens, i, published);
  if (date) {
    const street = streetDate(tokens, i, date.to);
    if (street) return skip(street)!;
    if (documentDate(tokens, i, date.to)) return { to: date.to, reason: 'document-date' };
    const mention = plainMention(i, date.to, 'date', date.value, 'date');
    if (date.low !== null) Object.assign(mention, { low: date.low, high: date.high, hedge: 'range' });
    return { to: date.to, mention };
  }
  const rank = parseRank(tokens, i);
  if (rank) return take(rank)!;
  const month = parseMonthOfYear(tokens, i);
  if (month) return take(month)!;
  const compound = parseCompound(tokens, i);
  if (compound) return take(compound)!;
  // Several traps ask what follows the number, which is read once.
  let amount: { read: Mention | undefined } | undefined;
  const readAmount = () => (amount ??= { read: parseAmount(text, tokens, i) }).read;
  const follows = (at: number) => (at === i ? isNamed(readAmount()) : nounFollows(text, tokens, at));
  const trap = trapAtDigits(tokens, i, follows);
  if (trap) return skip(trap)!;
  const time = spokenClock(text, tokens, i);
  if (time) return skip(time)!;
  const fraction = parseSlashFraction(text, tokens, i);
  if (fraction) return take(fraction)!;
  const year = parseYear(tokens, i, follows);
  if (year) return take(year)!;
  return take(readAmount()) ?? { to: i + 1, reason: 'not-understood' };
}

/** Does a unit or a counted noun come after the number at `i`, a range included? */
function nounFollows(text: string, tokens: readonly Token[], i: number): boolean {
  return isNamed(parseAmount(text, tokens, i));
}

const isNamed = (amount: Mention | undefined): boolean =>
  amount !== undefined && (amount.settled || amount.scale > 1);

/** `12/2025` after a preposition is a month. */
function parseMonthOfYear(tokens: readonly Token[], i: number): Mention | undefined {
  const [slash, year] = [tokens[i + 1], tokens[i + 2]];
  if (
    slash?.text !== '/' ||
    slash.spaced ||
    year?.kind !== 'number' ||
    !isYear(year.text) ||
    tokens[i]!.text.length > 2
  )
    return undefined;
  if (!/^(do|od|v|ve|k|ke)$/.test(tokens[i - 1]?.lower ?? '')) return undefined;
  const month = Number(tokens[i]!.text);
  if (month < 1 || month > 12) return undefined;
  return plainMention(i, i + 3, 'date', Number(year.text) * 100 + month, 'date');
}

/** `3/4 obyvatel` is a share, `3/4 úvazku` a part of one thing, `1/2 milionu korun` an amount. */
function parseSlashFraction(text: string, tokens: readonly Token[], i: number): Mention | undefined {
  const [slash, below] = [tokens[i + 1], tokens[i + 2]];
  if (slash?.text !== '/' || slash.spaced || below?.kind !== 'number' || below.spaced) return undefined;
  const [n, d] = [Number(tokens[i]!.text), Number(below.text)];
  if (!(n < d && d <= 10)) return undefined;
  if (/^(úvazku|bytu|litru|stránky)$/.test(tokens[i + 3]?.lower ?? ''))
    return { ...plainMention(i, i + 4, 'count', n / d, null), noun: tokens[i + 3]!.lower };
  const whole = /^(milion|milión|miliard|tisíc)/.test(tokens[i + 3]?.lower ?? '')
    ? parseAmount(text, tokens, i + 3)
    : undefined;
  return whole?.value
    ? { ...whole, from: i, core: i, value: multiply(whole.value, n / d) }
    : plainMention(i, i + 3, 'share', (100 * n) / d, '%');
}

/** A four-digit year, a range of years or a school year; a count such as `1998 obyvatel` is none. */
function parseYear(
  tokens: readonly Token[],
  i: number,
  follows: (at: number) => boolean,
): Mention | undefined {
  const token = tokens[i]!;
  if (!isYear(token.text)) return undefined;
  const opened = yearWordBefore(tokens, i);
  const mark = tokens[i + 1];
  const second = tokens[i + 2];
  let from = opened ?? i;
  if (!opened && follows(i) && !yearContext(tokens, i)) return undefined;
  if (!opened && mark && !mark.spaced && mark.text === ',' && second?.kind === 'number' && !second.spaced)
    return undefined;
  if (mark?.text === '/' && !mark.spaced && second?.kind === 'number') {
    const end = second.text.length === 2 ? Number(token.text.slice(0, 2) + second.text) : Number(second.text);
    if (end > Number(token.text)) return yearRange(from, i + 3, Number(token.text), end);
    return undefined;
  }
  if (mark && second?.kind === 'number' && isYear(second.text) && Number(second.text) > Number(token.text)) {
    if (/^(až|–|-|—)$/.test(mark.lower))
      return yearRange(from, i + 3, Number(token.text), Number(second.text));
    if (mark.lower === 'a' && tokens[from - 1]?.lower === 'mezi') {
      return yearRange(from - 1, i + 3, Number(token.text), Number(second.text));
    }
  }
  const mention = plainMention(from, i + 1, 'year', Number(token.text), 'year');
  const hedge = hedgeBefore(tokens, from, (word) => word === 'kolem' || word === 'okolo');
  if (hedge?.hedge === 'about') {
    from = hedge.from;
    return { ...mention, from, hedge: 'about' };
  }
  return mention;
}

function yearContext(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]?.lower ?? '';
  if (/^(března|dubna|května|června|července|srpna|září|října|listopadu|prosince|ledna|února)$/.test(before))
    return true;
  // `v letech 2019 a 2022 obce…`, `do 2025 úspor` stay years after a year; a noun alone decides for a count.
  return /^(a|–|až)$/.test(before) && tokens[i - 2]?.kind === 'number' && isYear(tokens[i - 2]!.text);
}

function yearRange(from: number, to: number, low: number, high: number): Mention {
  return { ...plainMention(from, to, 'year', low, 'year'), low, high, hedge: 'range' };
}

function stepWord(
  text: string,
  tokens: readonly Token[],
  i: number,
  published: string | undefined,
): Step | undefined {
  const token = tokens[i]!;
  const word = token.lower;
  const relative = parseRelativeYear(tokens, i, published);
  if (relative)
    return { to: relative.to, mention: plainMention(i, relative.to, 'year', relative.value, 'year') };
  const month = parseDate(tokens, i, published);
  if (month) return { to: month.to, mention: plainMention(i, month.to, 'date', month.value, 'date') };
  const single =
    parseEvery(tokens, i) ??
    parseRank(tokens, i) ??
    parseBareUnit(tokens, i) ??
    parseBarePoint(tokens, i) ??
    parseCompound(tokens, i);
  if (single) return take(single);
  if (
    word.length < 2 ||
    (isCapital(token.text) && token.text === token.text.toUpperCase() && word.length < 5)
  )
    return undefined;
  const number = parseNumber(text, tokens, i);
  if (!number) return undefined;
  if (isIdiom(tokens, i)) return { to: number.to, reason: 'idiom' };
  const trap = spokenClock(text, tokens, i) ?? chart(tokens, i);
  if (trap) return skip(trap);
  if (isOne(word) && number.to === i + 1) {
    const one = parseOne(tokens, i);
    const range = one ? undefined : parseAmount(text, tokens, i);
    if (range && range.hedge === 'range') return take(range);
    return one ? take(one) : { to: i + 1, reason: 'idiom' };
  }
  const age = CARDINALS.has(word) ? ageGroup(tokens, i) : undefined;
  if (age) return skip(age);
  if (number.form === 'collective' && !nounFollows(text, tokens, i))
    return take(parseRoundPoints(tokens, i, number)) ?? { to: number.to, reason: 'idiom' };
  if (/^(dvou|tří|dvěma|obou)$/.test(word) && number.value < 5 && tokens[number.to]?.lower === 'z')
    return take(parseAmount(text, tokens, i));
  return take(parseAmount(text, tokens, i));
}
