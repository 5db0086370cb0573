// Text → tokens and sentences. Nothing is normalised away: offsets are those of the text as given.

import { markItems } from './list-items.ts';

export type TokenKind = 'word' | 'number' | 'punct';

export type Token = {
  kind: TokenKind;
  text: string;
  lower: string;
  start: number;
  end: number;
  /** White space before the token. */
  spaced: boolean;
  /** Line breaks before the token. */
  breaks: number;
  sentence: number;
  /** Opens a point of a list. */
  item: boolean;
};

const PATTERN = /(\p{L}[\p{L}\p{M}]*)|(\d+)|([^\s\p{L}\d])/gu;

const ABBREVIATIONS = new Set(
  (
    'tis mil mld č čís čp tzv např cca ca sv ul nám tř tel str odst písm čl sb resp popř příp apod atd mj tj ing mgr ' +
    'bc phdr judr mudr rndr doc prof dr st hod min sek kč kap obr tab zn okr roč ved red pozn srov kupř zejm max evid ev'
  ).split(' '),
);
/** Attributes of names cut short, `Uh. Hradiště`, `Nov. Jičín`; only before a capital. */
export const ATTRIBUTES = new Set(
  (
    'uh uher val valaš havl hav nov čes jindř karl hr král mar marián fr frant ml mlad mn mnich mor slez vel velk mal star st čer čern červ bíl ' +
    'hor dol vys kam krás kr luh rož ost ostr kaš kašp kut kutn týn trh žel bl zl jabl brand rych kost rokyt luž tep'
  ).split(' '),
);
const CURRENCY = new Set(['kč', 'kc', 'czk', 'eur', '€']);

/** Tokens with sentence numbers from 0; a blank line always ends a sentence. */
export function parseTokens(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(PATTERN)) {
    const start = match.index;
    const value = match[0];
    let breaks = 0;
    for (let i = end; i < start; i++) if (text.charCodeAt(i) === 10) breaks++;
    tokens.push({
      kind: match[1] ? 'word' : match[2] ? 'number' : 'punct',
      text: value,
      lower: match[1] ? value.toLowerCase() : value,
      start,
      end: start + value.length,
      spaced: start > end,
      breaks,
      sentence: 0,
      item: false,
    });
    end = start + value.length;
  }
  markItems(tokens);
  numberSentences(tokens);
  return tokens;
}

/** No sentence of prose is longer; a text without full stops is cut, so that work stays linear in its length. */
const LONGEST_SENTENCE = 300;

function numberSentences(tokens: Token[]): void {
  let sentence = 0;
  let length = 0;
  for (let i = 0; i < tokens.length; i++) {
    if (i > 0 && (length >= LONGEST_SENTENCE || startsSentence(tokens, i))) {
      sentence++;
      length = 0;
    }
    length++;
    tokens[i]!.sentence = sentence;
  }
}

function startsSentence(tokens: Token[], i: number): boolean {
  const token = tokens[i]!;
  if (token.breaks > 1 || token.item || opensItem(tokens, i)) return true;
  let p = i - 1;
  if (CLOSING.has(tokens[p]!.text)) p--;
  const stop = tokens[p];
  if (!stop || !token.spaced) return false;
  if (stop.text === '!' || stop.text === '?' || stop.text === '…') return opens(token, tokens[i + 1]);
  if (stop.text !== '.') return false;
  const before = tokens[p - 1];
  if (!before || !opens(token, tokens[i + 1])) return false;
  if (before.kind === 'number') return token.kind !== 'number';
  if (before.kind !== 'word') return true;
  // `Index 17 b. Liberec`: points cut short.
  if (before.text === 'b' && /^[\d+]+$/.test(tokens[p - 2]?.text ?? '')) return isCapital(token.text);
  if (before.text.length === 1 && token.kind !== 'punct') return false;
  if (isCapital(before.text) && ATTRIBUTES.has(before.lower)) return !isCapital(token.text);
  if (!ABBREVIATIONS.has(before.lower)) return true;
  // An amount in millions may end its sentence; then a capital follows that is no currency.
  return (
    /^(tis|mil|mld|kč|sb|hod|min|apod|atd)$/.test(before.lower) &&
    !CURRENCY.has(token.lower) &&
    isCapital(token.text)
  );
}

const TITLE = /^(p|pí|pan|paní|pánové)$/;
const LONGEST_LABEL = 12;

/**
 * A line of minutes or of a list that begins anew behind a full stop or a semicolon, and a line `Ralsko: 17` under
 * another one of the kind.
 */
function opensItem(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  if (tokens[i]!.breaks !== 1 || !before) return false;
  if (/^[.;]$/.test(before.text) && isItem(tokens, i)) return true;
  if (isNumberedName(tokens, i) && isNumberedName(tokens, lineStart(tokens, i - 1))) return true;
  return isLabelled(tokens, i) && isLabelled(tokens, lineStart(tokens, i - 1));
}

/** `2. informaci`, `3) Index`, `a) město`, `p. Malý`: what a point of a list or a speaker of minutes begins with. */
export function isItem(tokens: readonly Token[], i: number): boolean {
  const [token, next, after] = [tokens[i]!, tokens[i + 1], tokens[i + 2]];
  if (token.item) return true;
  if (!next || !after) return false;
  if (TITLE.test(token.lower)) return isCapital((next.text === '.' ? after : next).text);
  const mark = token.kind === 'number' ? token.text.length < 3 : /^\p{L}$/u.test(token.text);
  if (!mark || next.spaced) return false;
  return next.text === ')' || (token.kind === 'number' && next.text === '.' && after.kind === 'word');
}

/** `Jablonec nad Nisou: …`, `p. Veselá (Nový Bor): …`: a line that says first whose it is. */
function isLabelled(tokens: readonly Token[], from: number): boolean {
  if (!isCapital(tokens[from]!.text) && !TITLE.test(tokens[from]!.lower)) return false;
  let names = true;
  for (let at = from + 1; at < from + LONGEST_LABEL && at < tokens.length && tokens[at]!.breaks === 0; at++) {
    const { kind, text, lower } = tokens[at]!;
    if (text === ':') {
      const value = tokens[at + 1];
      return value?.breaks === 0 && (names || value.kind === 'number');
    }
    // `Index sociálního vyloučení 2023: 13`: words of any kind, when a number is what they label.
    if (kind === 'punct' && !/^[./()%+-]$/.test(text)) return false;
    names &&= kind === 'word' ? isCapital(text) || /^(nad|pod|n|p|u|v)$/.test(lower) : /^[./()-]$/.test(text);
  }
  return false;
}

/** `351,7 milionu: Liberec`, `24 bodů – Desná`: a line that says first how much and then whose. */
function isNumberedName(tokens: readonly Token[], from: number): boolean {
  if (tokens[from]!.kind !== 'number') return false;
  for (let at = from + 1; at < from + LONGEST_LABEL && tokens[at] && tokens[at]!.breaks === 0; at++)
    if (/^[:–—]$/.test(tokens[at]!.text) && tokens[at]!.kind === 'punct') {
      const name = tokens[at + 1];
      return name?.breaks === 0 && name.kind === 'word' && isCapital(name.text);
    }
  return false;
}

function lineStart(tokens: readonly Token[], at: number): number {
  let from = at;
  while (from > 0 && tokens[from]!.breaks === 0 && at - from < LONGEST_SENTENCE) from--;
  return from;
}

/** The comma of `117,5`, which parts no clauses. */
export function isDecimalComma(tokens: readonly Token[], at: number): boolean {
  const [before, comma, next] = [tokens[at - 1], tokens[at]!, tokens[at + 1]];
  return (
    comma.text === ',' &&
    !comma.spaced &&
    before?.kind === 'number' &&
    next?.kind === 'number' &&
    !next.spaced
  );
}

const CLOSING = new Set(['“', '”', '"', '»', '’', ')']);
const OPENING = new Set(['„', '"', '“', '»', '(', '–', '-', '•', '*']);

function opens(token: Token, next: Token | undefined): boolean {
  if (token.kind === 'number') return true;
  if (OPENING.has(token.text)) return next !== undefined && (next.kind === 'number' || isCapital(next.text));
  return isCapital(token.text);
}

export function isCapital(word: string): boolean {
  const first = word[0]!;
  return first !== first.toLowerCase() && first === first.toUpperCase();
}

/** True when the token opens a sentence: nothing but quotes, brackets or bullets stand before it. */
export function opensSentence(tokens: readonly Token[], i: number): boolean {
  let p = i - 1;
  while (p >= 0 && tokens[p]!.sentence === tokens[i]!.sentence && OPENING.has(tokens[p]!.text)) p--;
  return p < 0 || tokens[p]!.sentence !== tokens[i]!.sentence;
}

const OPENING_LINES = 3;
const OPENING_TOKENS = 120;

/** Where the first lines of a text begin: a headline, perhaps a subtitle, and the line that may open with a dateline. */
export function openingLines(tokens: readonly Token[]): number[] {
  const starts: number[] = [];
  for (let i = 0; i < Math.min(tokens.length, OPENING_TOKENS) && starts.length < OPENING_LINES; i++)
    if (i === 0 || tokens[i]!.breaks > 0) starts.push(i);
  return starts;
}
