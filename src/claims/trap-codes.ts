// Digits inside codes, file marks, list numbers and words.

import { parseIco } from '#model/ico.ts';
import { isYear } from './calendar.ts';
import { isCapital, type Token } from './tokens.ts';
import type { Trap } from './trap.ts';

/** A slip of the hand (`051 milionů`) is still an amount. */
const SCALE = /^(tis|tisíc|mil|mili[oó]n|mld|miliard|kč|korun)/;

/** A company number with a right check digit and nothing that would make it an amount. */
export function companyNumber(tokens: readonly Token[], i: number): Trap | undefined {
  const next = tokens[i + 1];
  const bare = !next || next.breaks > 0 || (next.kind === 'punct' && !/^[%€]$/.test(next.text));
  return bare && tokens[i]!.text.length === 8 && parseIco(tokens[i]!.text).ok
    ? { from: i, to: i + 1, reason: 'identifier' }
    : undefined;
}

/** `1. Úvod` and `(1)` at the head of a line or sentence, `C.3`, `s. 45`, and runs of digits that begin with zero. */
export function listNumber(tokens: readonly Token[], i: number): Trap | undefined {
  const token = tokens[i]!;
  const [before, next] = [tokens[i - 1], tokens[i + 1]];
  const group = next?.kind === 'number' && next.text.length === 3 && token.text.length <= 3;
  if (
    /^0\d/.test(token.text) &&
    !group &&
    !(next && !next.spaced && /^[.,:/]$/.test(next.text)) &&
    !SCALE.test(next?.lower ?? '')
  )
    return { from: i, to: i + 1, reason: 'identifier' };
  if (
    before?.text === '.' &&
    /^[A-Zs]$/.test(tokens[i - 2]?.text ?? '') &&
    (!token.spaced || tokens[i - 2]!.text === 's')
  )
    return { from: i, to: i + 1, reason: 'label' };
  if (token.item) return { from: i, to: i + 2, reason: 'label' };
  if (token.text.length > 2 || !next) return undefined;
  const section = sectionNumber(tokens, i);
  if (section) return section;
  if (countsLines(tokens, i)) return { from: i, to: i + 1, reason: 'label' };
  if (countsNames(tokens, i)) return { from: i, to: i + 2, reason: 'label' };
  const bracketed = before?.text === '(' && next.text === ')';
  // `třetí Bulovka⏎(20).` is a wrapped line and no point of a list.
  const opensLine = before !== undefined && before.breaks > 0 && tokens[i + 2]?.kind === 'word';
  if (bracketed && (i === 1 || opensLine || tokens[i - 2]!.sentence !== before.sentence))
    return { from: i, to: i + 1, reason: 'label' };
  const heads = i === 0 || token.breaks > 0 || (next.text === ')' && !next.spaced && !inBrackets(tokens, i));
  const after = tokens[i + 2];
  if (
    heads &&
    !next.spaced &&
    /^[.)]$/.test(next.text) &&
    after?.spaced &&
    (next.text === ')' ? after.kind !== 'punct' : after.kind === 'word' && isCapital(after.text))
  )
    return { from: i, to: i + 2, reason: 'label' };
  return undefined;
}

const LONGEST_LINE = 20;

/** `1 Nové Město pod Smrkem` above `2 Desná`: lines that begin with a number, each one more than the last, and a name. */
function countsLines(tokens: readonly Token[], i: number): boolean {
  const value = Number(tokens[i]!.text);
  if (!opensNamedLine(tokens, i) || value < 1) return false;
  const step = value === 1 ? 1 : -1;
  let at = i + step;
  while (at > 0 && at < tokens.length && tokens[at]!.breaks === 0 && Math.abs(at - i) < LONGEST_LINE)
    at += step;
  return Number(tokens[at]?.text) === value + step && opensNamedLine(tokens, at);
}

const FARTHEST_NAME = 25;

/** `1. Desná (21 bodů), 2. Bulovka`: names counted one after another within a line. */
function countsNames(tokens: readonly Token[], i: number): boolean {
  if (!isNumberOfName(tokens, i)) return false;
  const value = Number(tokens[i]!.text);
  for (let at = Math.max(1, i - FARTHEST_NAME); at < i + FARTHEST_NAME && at < tokens.length; at++)
    if (Math.abs(Number(tokens[at]!.text) - value) === 1 && isNumberOfName(tokens, at)) return true;
  return false;
}

function isNumberOfName(tokens: readonly Token[], i: number): boolean {
  const [before, stop, name] = [tokens[i - 1], tokens[i + 1], tokens[i + 2]];
  return (
    tokens[i]!.kind === 'number' &&
    /^[:,;(]$/.test(before?.text ?? '') &&
    stop?.text === '.' &&
    !stop.spaced &&
    name?.kind === 'word' &&
    name.spaced &&
    isCapital(name.text)
  );
}

const opensNamedLine = (tokens: readonly Token[], i: number): boolean =>
  (i === 0 || tokens[i]!.breaks > 0) &&
  tokens[i + 1]?.kind === 'word' &&
  tokens[i + 1]!.breaks === 0 &&
  isCapital(tokens[i + 1]!.text) &&
  !SCALE.test(tokens[i + 1]!.lower);

/** `2.1 Exekuce`, `3.2.1. Dluhy` at the head of a line: the number of a section. */
function sectionNumber(tokens: readonly Token[], i: number): Trap | undefined {
  if (i > 0 && tokens[i]!.breaks === 0) return undefined;
  let to = i + 1;
  while (
    tokens[to]?.text === '.' &&
    !tokens[to]!.spaced &&
    /^[1-9]\d?$/.test(tokens[to + 1]?.text ?? '') &&
    !tokens[to + 1]!.spaced
  )
    to += 2;
  if (to === i + 1) return undefined;
  if (tokens[to]?.text === '.' && !tokens[to]!.spaced) to++;
  const title = tokens[to];
  return title?.kind === 'word' && title.breaks === 0 && isCapital(title.text) && !SCALE.test(title.lower)
    ? { from: i, to, reason: 'label' }
    : undefined;
}

/** `1) Bydlení 2) Dluhy`: a bracket that closes nothing belongs to the number of a list. */
function inBrackets(tokens: readonly Token[], i: number): boolean {
  for (let at = i - 1; at >= 0 && at > i - 40; at--) {
    if (tokens[at]!.text === '(') return true;
    if (tokens[at]!.text === ')') return false;
  }
  return false;
}

/** `38letý`, `150hlavá`, `24hodinový`, `n588607`, `KPSV2021`: letters grown together with the digits. */
export function attached(tokens: readonly Token[], i: number): Trap | undefined {
  const token = tokens[i]!;
  const next = tokens[i + 1];
  const before = tokens[i - 1];
  if (before?.kind === 'word' && !token.spaced && i > 0) {
    let to = i + 1;
    while (tokens[to] && !tokens[to]!.spaced && tokens[to]!.kind !== 'punct') to++;
    return { from: i, to, reason: 'label' };
  }
  // `VZ-2024-017`, `MMR/123`: a code that begins with capitals.
  const head = tokens[i - 2];
  if (
    before &&
    /^[-/_]$/.test(before.text) &&
    !token.spaced &&
    !before.spaced &&
    head?.kind === 'word' &&
    /^\p{Lu}+$/u.test(head.text)
  ) {
    return { from: i, to: codeEnd(tokens, i), reason: 'document-number' };
  }
  if (next?.kind === 'word' && !next.spaced) {
    if (
      /^(krát|x|násob)/.test(next.lower) ||
      /^(tis|mil|mld|kč|czk|eur|procent|milion|miliard)/.test(next.lower)
    )
      return undefined;
    if (/^(m|cm|km|ha|kg|h|g|l|kwh|mwh|dní|let|hodin)$/.test(next.lower)) return undefined;
    return { from: i, to: i + 2, reason: 'compound-adjective' };
  }
  // `5-letý`, `3-členná`
  if (next?.text === '-' && !next.spaced && tokens[i + 2]?.kind === 'word' && !tokens[i + 2]!.spaced) {
    return { from: i, to: i + 3, reason: 'compound-adjective' };
  }
  return undefined;
}

function codeEnd(tokens: readonly Token[], i: number): number {
  let to = i + 1;
  while (
    tokens[to] &&
    !tokens[to]!.spaced &&
    (tokens[to]!.kind !== 'punct' ||
      (/^[-/_]$/.test(tokens[to]!.text) && tokens[to + 1]?.kind === 'number' && !tokens[to + 1]!.spaced))
  )
    to++;
  return to;
}

/** `123/24/ZK`, `123456789/0800`, `2023/145/SOC`, `03_22_012`, `108/2006 Sb.`, `MMR-1234/2023`. */
export function fileMark(tokens: readonly Token[], i: number): Trap | undefined {
  let to = i + 1;
  let slashes = 0;
  let under = 0;
  for (;;) {
    const mark = tokens[to];
    const part = tokens[to + 1];
    if (!mark || !part || mark.spaced || part.spaced || part.kind === 'punct' || !/^[/_]$/.test(mark.text))
      break;
    if (mark.text === '/') slashes++;
    else under++;
    to += 2;
    while (tokens[to] && !tokens[to]!.spaced && tokens[to]!.kind !== 'punct') to++;
  }
  if (slashes + under === 0) return undefined;
  if (/^(sb|s)$/.test(tokens[to]?.lower ?? '')) {
    to++;
    if (tokens[to]?.text === '.') to++;
    return { from: i, to, reason: 'law' };
  }
  const [first, second] = [tokens[i]!, tokens[i + 2]];
  const school =
    first.text.length === 4 &&
    isYear(first.text) &&
    second?.kind === 'number' &&
    /^(\d{4}|\d\d)$/.test(second.text) &&
    slashes === 1;
  if (school && to === i + 3 && !/^(č|čj|číslo|usnesení|zn)$/.test(wordBefore(tokens, i))) return undefined;
  if (slashes === 1 && under === 0 && second?.kind === 'number' && to === i + 3) {
    const [n, d] = [Number(first.text), Number(second.text)];
    if (n < d && d <= 10 && first.text.length === 1) return undefined;
    if (isYear(second.text) && n <= 12 && /^(do|od|v|ve|k|ke)$/.test(wordBefore(tokens, i))) return undefined;
  }
  // `60 Kč/m2` is a unit and never begins with digits; a price `5/kus` neither.
  if (second?.kind === 'word' && second.text.length > 4 && !isCapital(second.text)) return undefined;
  const account = first.text.length >= 6 && second?.text.length === 4;
  return { from: i, to, reason: account ? 'identifier' : 'document-number' };
}

function wordBefore(tokens: readonly Token[], i: number): string {
  const before = tokens[i - 1];
  if (before?.text === '.' && !before.spaced) return tokens[i - 2]?.lower ?? '';
  return before?.lower ?? '';
}
