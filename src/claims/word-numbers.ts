// Numbers in words: `dvacet pět`, `dvanáct set`, `dvě celé pět`, `půldruhého milionu`, `trojice`.

import { withHalf, withScale } from './digit-numbers.ts';
import { whole, placeOf, type NumberPhrase } from './number-phrase.ts';
import { CARDINALS, COLLECTIVES, GROUPS, splitJoined } from './numeral-lexicon.ts';
import type { Token } from './tokens.ts';

export function parseWords(tokens: readonly Token[], i: number): NumberPhrase | undefined {
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
