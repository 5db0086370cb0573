// One number at a place in the text: digits or words with their scale, fractions, multiples, orders of magnitude.

import {
  CARDINALS,
  COLLECTIVES,
  FRACTIONS,
  GROUPS,
  MULTIPLES,
  ORDINALS,
  PLURAL_SCALES,
  SCALE_ABBREVIATIONS,
  splitJoined,
} from './numeral-lexicon.ts';
import type { Token } from './tokens.ts';

export type NumberForm = 'digits' | 'words' | 'share' | 'multiple' | 'order' | 'collective';

export type NumberPhrase = {
  from: number;
  /** Index of the first token after the phrase. */
  to: number;
  value: number;
  lastPlace: number;
  form: NumberForm;
  /** `milionu`, `tis.`, `stovky milionů`: such a number borrows neither scale nor its last place. */
  scale: number;
  decimals: number;
  /** Digits of the whole part when written as one run: 4 may be a year. */
  plainDigits: number;
  /** `trojice` counts as a group (of three people), `troje` as a plural. */
  collectiveOf?: 'group' | 'plural';
};

/** Digits of the largest grouped number read, quadrillions; more groups in a row are no amount. */
const LONGEST_WHOLE = 15;
const GROUP_SPACES = new Set([' ', '\u00a0', '\u202f', '\u2009']);

/** Reads the number that begins at token `i`; `jeden`, ordinals and dates are not its business. */
export function parseNumber(text: string, tokens: readonly Token[], i: number): NumberPhrase | undefined {
  const token = tokens[i]!;
  if (token.kind === 'number') return parseDigits(text, tokens, i);
  if (token.kind !== 'word') return undefined;
  return parseOrder(tokens, i) ?? parseShareWord(tokens, i) ?? parseWords(tokens, i);
}

/** Ten to the power of the last digit that is not zero: 1000 for 351 000, 0.1 for 9.5. */
export function placeOf(value: number, decimals: number, scale: number): number {
  if (decimals > 0) return scale / 10 ** decimals;
  let mantissa = Math.round(value / scale);
  let place = scale;
  while (mantissa !== 0 && mantissa % 10 === 0) {
    mantissa /= 10;
    place *= 10;
  }
  return place;
}

function parseDigits(text: string, tokens: readonly Token[], i: number): NumberPhrase | undefined {
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
    GROUP_SPACES.has(text[token.start - 1]!)
  );
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
function withHalf(tokens: readonly Token[], phrase: NumberPhrase): NumberPhrase {
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

function withScale(text: string, tokens: readonly Token[], phrase: NumberPhrase): NumberPhrase {
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

/** Decimal numbers times a power of ten without binary dust: 4.35 million is 4350000. */
export function multiply(value: number, scale: number): number {
  const product = value * scale;
  return Number(product.toPrecision(15));
}

function parseWords(tokens: readonly Token[], i: number): NumberPhrase | undefined {
  const word = tokens[i]!.lower;
  const collective = COLLECTIVES.get(word);
  const group = GROUPS.get(word);
  if (collective !== undefined) {
    return {
      ...whole(i, i + 1, collective, 'collective'),
      collectiveOf: /(ic[eií]|k[auy]|kou|ce)$/.test(word) ? 'group' : 'plural',
    };
  }
  if (group)
    return withScale('', tokens, {
      ...whole(i, i + 1, group.value, group.plural ? 'order' : 'words'),
      scale: 1,
    });
  const sequence = readSequence(tokens, i);
  if (!sequence) return undefined;
  const halves = withHalf(tokens, sequence);
  const decimal = withDecimalWords(tokens, halves);
  return withScale('', tokens, decimal);
}

function whole(from: number, to: number, value: number, form: NumberForm): NumberPhrase {
  return { from, to, value, lastPlace: placeOf(value, 0, 1), form, scale: 1, decimals: 0, plainDigits: 0 };
}

/** Adds up number words: `dvacet pět`, `sto osm`, `dvanáct set`, `dva tisíce tři sta`. Stops where two numbers stand side by side. */
function readSequence(tokens: readonly Token[], i: number): NumberPhrase | undefined {
  let total = 0;
  let current = 0;
  let smallest = Infinity;
  let scale = 1;
  let read = 0;
  let decimals = 0;
  let at = i;
  let filled = false;
  for (; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.kind !== 'word' || (at > i && token.breaks > 1)) break;
    const pieces = CARDINALS.has(token.lower) ? [token.lower] : splitJoined(token.lower);
    if (!pieces) break;
    let stop = false;
    for (const piece of pieces) {
      const numeral = CARDINALS.get(piece)!;
      if (numeral.class === 'small') {
        if (filled && !fits(current, numeral.value)) stop = true;
        else current += numeral.value;
      } else if (numeral.class === 'hundred') {
        if (current >= 100) stop = true;
        else current = current === 0 ? (read > 0 && piece !== 'sto' ? 0 : 100) : current * 100;
        if (current === 0) stop = true;
      } else if (numeral.class === 'scale') {
        if (numeral.value >= smallest) stop = true;
        else {
          total += (current === 0 ? 1 : current) * numeral.value;
          smallest = numeral.value;
          scale = numeral.value;
          current = 0;
        }
      } else if (read === 0) {
        // `půl`, `čtvrt`, `půldruhého` open a number and only a scale may follow.
        current = numeral.value;
        decimals = numeral.value === 0.5 || numeral.value === 1.5 || numeral.value === 2.5 ? 1 : 2;
        if (piece === 'půl' && /^(druh|třetí)/.test(tokens[at + 1]?.lower ?? '')) {
          current = tokens[at + 1]!.lower.startsWith('druh') ? 1.5 : 2.5;
          at++;
        }
        return withFirstScale(tokens, i, at + 1, current, decimals);
      } else stop = true;
      if (stop) break;
      filled = numeral.class !== 'scale';
    }
    if (stop) break;
    read++;
  }
  if (read === 0) return undefined;
  const value = total + current;
  if (tokens[at]?.lower === 'čtvrtě' && value === 3 && read === 1)
    return withFirstScale(tokens, i, at + 1, 0.75, 2);
  const unit = current === 0 && scale > 1 ? scale : 1;
  return {
    from: i,
    to: at,
    value,
    lastPlace: placeOf(value, 0, unit),
    form: 'words',
    scale: unit,
    decimals: 0,
    plainDigits: 0,
  };
}

function withFirstScale(
  tokens: readonly Token[],
  from: number,
  to: number,
  value: number,
  decimals: number,
): NumberPhrase {
  const phrase = {
    from,
    to,
    value,
    lastPlace: 10 ** -decimals,
    form: 'words' as const,
    scale: 1,
    decimals,
    plainDigits: 0,
  };
  return withScale('', tokens, phrase);
}

function fits(current: number, value: number): boolean {
  if (current === 0) return false;
  const tail = current % 100;
  if (tail === 0) return value < 100;
  return tail >= 20 && tail % 10 === 0 && value < 10 && value > 0;
}

/** `dvě celé pět procenta`, `nula celá sedm`. */
function withDecimalWords(tokens: readonly Token[], phrase: NumberPhrase): NumberPhrase {
  if (!/^cel(á|é|ých|ou|ým|ými)$/.test(tokens[phrase.to]?.lower ?? '')) return phrase;
  const at = tokens[phrase.to + 1]?.lower === 'a' ? phrase.to + 2 : phrase.to + 1;
  const next = tokens[at];
  if (!next || !CARDINALS.has(next.lower)) return phrase;
  const tail = readSequence(tokens, at);
  if (!tail || tail.value >= 100) return phrase;
  const decimals = tail.value >= 10 ? 2 : 1;
  const part = /^desetin/.test(tokens[tail.to]?.lower ?? '') || /^setin/.test(tokens[tail.to]?.lower ?? '');
  return {
    ...phrase,
    to: part ? tail.to + 1 : tail.to,
    value: Number(`${phrase.value}.${tail.value}`),
    decimals,
    lastPlace: 10 ** -decimals,
  };
}

/** `několik set`, `pár stovek`, `stovky milionů`, `tisíce`: the value is one unit of the order. */
function parseOrder(tokens: readonly Token[], i: number): NumberPhrase | undefined {
  const opened = /^(několika?|pár|mnoha|mnoho)$/.test(tokens[i]!.lower);
  let at = opened ? i + 1 : i;
  const word = tokens[at];
  if (!word || word.kind !== 'word') return undefined;
  const group = GROUPS.get(word.lower);
  const cardinal = CARDINALS.get(word.lower);
  let value: number;
  if (group && (opened || (group.plural && !isGenitiveSingular(tokens, at, group.genitive))))
    value = group.value;
  else if (group?.plural && !opened) return withScale('', tokens, whole(i, at + 1, group.value, 'words'));
  else if (opened && cardinal && (cardinal.class === 'hundred' || cardinal.class === 'scale'))
    value = cardinal.value;
  else if (!opened && PLURAL_SCALES.has(word.lower) && !isSingularScale(tokens, at)) value = cardinal!.value;
  else return undefined;
  at++;
  let scale = value;
  for (;;) {
    const next = CARDINALS.get(tokens[at]?.lower ?? '');
    if (next?.class !== 'scale') break;
    value *= next.value;
    scale = next.value;
    at++;
  }
  return { from: i, to: at, value, lastPlace: value, form: 'order', scale, decimals: 0, plainDigits: 0 };
}

const GENITIVE_PREPOSITIONS = new Set(['kolem', 'okolo', 'do', 'bez', 'od', 'u', 'ze', 'z', 'asi', 'přes']);

/** `kolem stovky lidí` is about a hundred, `stovky lidí` are hundreds. */
function isGenitiveSingular(tokens: readonly Token[], at: number, possible: boolean): boolean {
  return possible && /^(kolem|okolo|do|u)$/.test(tokens[at - 1]?.lower ?? '');
}

/** `do tisíce korun`, `kolem miliardy`: genitive of one thousand, one milliard. */
function isSingularScale(tokens: readonly Token[], at: number): boolean {
  return (
    /^(tisíce|miliardy)$/.test(tokens[at]!.lower) && GENITIVE_PREPOSITIONS.has(tokens[at - 1]?.lower ?? '')
  );
}

/** Fractions as per cent, `napůl`, multiples. */
function parseShareWord(tokens: readonly Token[], i: number): NumberPhrase | undefined {
  const word = tokens[i]!.lower;
  const multiple = MULTIPLES.get(word);
  if (multiple !== undefined) return { ...whole(i, i + 1, multiple, 'multiple') };
  if (word === 'napůl') return whole(i, i + 1, 50, 'share');
  const fraction = FRACTIONS.get(word);
  if (fraction) return shareOf(tokens, i, i + 1, 1, fraction.denominator);
  const cardinal = CARDINALS.get(word);
  const second = FRACTIONS.get(tokens[i + 1]?.lower ?? '');
  if (cardinal?.class === 'small' && second && cardinal.value < second.denominator) {
    return shareOf(tokens, i, i + 2, cardinal.value, second.denominator);
  }
  return undefined;
}

function shareOf(
  tokens: readonly Token[],
  from: number,
  to: number,
  count: number,
  denominator: number,
): NumberPhrase {
  // `polovina milionu`, `dvě třetiny miliardy` are amounts, not shares.
  const scale = CARDINALS.get(tokens[to]?.lower ?? '');
  if (scale?.class === 'scale') {
    const value = (count / denominator) * scale.value;
    return {
      ...whole(from, to + 1, value, 'words'),
      scale: scale.value,
      decimals: 1,
      lastPlace: scale.value / 10,
    };
  }
  // `sedm desetin procentního bodu` is a part of one per cent.
  if (/^procent/.test(tokens[to]?.lower ?? ''))
    return { ...whole(from, to, count / denominator, 'words'), decimals: 1, lastPlace: 1 / denominator };
  return { ...whole(from, to, (100 * count) / denominator, 'share'), lastPlace: 1 };
}

/** An ordinal written in words, `dvacátý první` included. */
export function parseOrdinal(tokens: readonly Token[], i: number): { to: number; value: number } | undefined {
  const first = ORDINALS.get(tokens[i]?.lower ?? '');
  if (first === undefined) return undefined;
  const second = ORDINALS.get(tokens[i + 1]?.lower ?? '');
  if (second !== undefined && first >= 20 && first % 10 === 0 && second < 10)
    return { to: i + 2, value: first + second };
  return { to: i + 1, value: first };
}
