// Numbers in digits with their groups and decimals, and the scales behind any number: `12,5 milionu`, `tis.`, `a půl`.

import { placeOf, multiply, type NumberPhrase } from './number-phrase.ts';
import { CARDINALS, GROUPS, SCALE_ABBREVIATIONS } from './numeral-lexicon.ts';
import type { Token } from './tokens.ts';

/** Digits of the largest grouped number read, quadrillions; more groups in a row are no amount. */
const LONGEST_WHOLE = 15;

const GROUP_SPACES = new Set([' ', '\u00a0', '\u202f', '\u2009']);

export function parseDigits(text: string, tokens: readonly Token[], i: number): NumberPhrase | undefined {
  let to = i + 1;
  let whole = tokens[i]!.text;
  const plainDigits = whole.length;
  if (whole.length <= 3 && whole !== '0') {
    while (whole.length <= LONGEST_WHOLE) {
      const next = tokens[to];
      const after = tokens[to + 1];
      if (next?.kind === 'number' && isGroup(text, tokens, to)) {
        whole += next.text;
        to++;
      } else if (next?.text === '.' && !next.spaced && after?.kind === 'number' && isTriple(tokens, to + 1)) {
        whole += after.text;
        to += 2;
      } else break;
    }
  }
  const grouped = to > i + 1;
  let fraction = '';
  const mark = tokens[to];
  const tail = tokens[to + 1];
  if (mark && tail?.kind === 'number' && !mark.spaced && !tail.spaced) {
    if (mark.text === ',' && !isDecimalMark(tokens[to + 2], tokens[to + 3])) {
      fraction = tail.text;
      to += 2;
    } else if (mark.text === '.' && tail.text.length <= 2 && decimalDotFollows(tokens, to + 2)) {
      fraction = tail.text;
      to += 2;
    }
  }
  const value = Number(`${whole}.${fraction || '0'}`);
  if (!Number.isFinite(value)) return undefined;
  const phrase: NumberPhrase = {
    from: i,
    to,
    value,
    lastPlace: placeOf(value, fraction.length, 1),
    form: 'digits',
    scale: 1,
    decimals: fraction.length,
    plainDigits: grouped || fraction ? 0 : plainDigits,
  };
  return withScale(text, tokens, withHalf(tokens, phrase));
}

function isTriple(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  return token.text.length === 3 && !token.spaced;
}

function isGroup(text: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  return (
    token.text.length === 3 &&
    token.start - tokens[at - 1]!.end === 1 &&
    (GROUP_SPACES.has(text[token.start - 1]!) || isWrapped(text, tokens, at))
  );
}

const SHORTEST_WRAPPED = 30;

/** `117⏎478 288 Kč`: a line of prose wrapped inside the number; rows of a list are short, and a unit follows on the next line. */
function isWrapped(text: string, tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1]!, tokens[at]!, tokens[at + 1]];
  if (text[token.start - 1] !== '\n' || token.sentence !== before.sentence || next?.breaks !== 0)
    return false;
  const line = before.end - 1 - text.lastIndexOf('\n', before.end - 1);
  return line >= SHORTEST_WRAPPED && (next.kind === 'number' || next.kind === 'word');
}

function isDecimalMark(mark: Token | undefined, next: Token | undefined): boolean {
  return mark?.text === ',' && !mark.spaced && next?.kind === 'number' && !next.spaced;
}

function decimalDotFollows(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  return (
    next !== undefined && (next.lower in SCALE_ABBREVIATIONS || next.text === '%' || isScaleWord(next.lower))
  );
}

function isScaleWord(word: string): boolean {
  return CARDINALS.get(word)?.class === 'scale';
}

/** `dva a půl milionu`, `milion a čtvrt`. */
export function withHalf(tokens: readonly Token[], phrase: NumberPhrase): NumberPhrase {
  const half =
    tokens[phrase.to]?.lower === 'a' ? CARDINALS.get(tokens[phrase.to + 1]?.lower ?? '') : undefined;
  if (half?.class !== 'half') return phrase;
  const unit = phrase.scale;
  // `dvě hodiny a půl minuty` never comes here: the half must be followed by a scale or a unit, not open a new number.
  return {
    ...phrase,
    to: phrase.to + 2,
    value: phrase.value + half.value * unit,
    decimals: half.value === 0.5 ? 1 : 2,
    lastPlace: unit * (half.value === 0.5 ? 0.1 : 0.01),
    plainDigits: 0,
  };
}

export function withScale(text: string, tokens: readonly Token[], phrase: NumberPhrase): NumberPhrase {
  let current = phrase;
  for (;;) {
    const word = tokens[current.to];
    if (!word || word.breaks > 1 || word.kind !== 'word') return current;
    const abbreviated = SCALE_ABBREVIATIONS[word.lower];
    const scale =
      abbreviated ?? (isScaleWord(word.lower) ? CARDINALS.get(word.lower)!.value : groupScale(word.lower));
    if (scale === undefined) return current;
    if (current.scale !== 1 && abbreviated === undefined && current.scale < 1e3) return current;
    let to = current.to + 1;
    if (abbreviated !== undefined && tokens[to]?.text === '.' && !tokens[to]!.spaced) to++;
    const value = multiply(current.value, scale);
    const total = current.scale * scale;
    current = {
      ...current,
      to,
      value,
      scale: total,
      lastPlace: placeOf(value, current.decimals, total),
      plainDigits: 0,
    };
    if (current.decimals === 0) current = withHalf(tokens, current);
    if (current.scale >= 1e6 && current.decimals === 0) return withRemainder(text, tokens, current);
  }
}

function groupScale(word: string): number | undefined {
  const group = GROUPS.get(word);
  return group && (group.plural || group.value === 12) ? group.value : undefined;
}

/** `15 milionů 300 tisíc`: a smaller part right after a larger one. */
function withRemainder(text: string, tokens: readonly Token[], phrase: NumberPhrase): NumberPhrase {
  const next = tokens[phrase.to];
  if (!next || next.kind !== 'number' || next.breaks > 0) return phrase;
  const rest = parseDigits(text, tokens, phrase.to);
  if (!rest || rest.scale === 1 || rest.value >= phrase.scale) return phrase;
  return {
    ...phrase,
    to: rest.to,
    value: phrase.value + rest.value,
    lastPlace: rest.lastPlace,
    scale: phrase.scale,
    decimals: 0,
  };
}
