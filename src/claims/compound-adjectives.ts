// Adjectives made of a number: `padesátiprocentní` states a share and `pětimilionová` an amount; `dvouletý`, `150hlavá` only describe.

import { plainMention, type Mention } from './mention.ts';
import { multiply, placeOf } from './number-phrase.ts';
import { CARDINALS, splitJoined } from './numeral-lexicon.ts';
import type { Token } from './tokens.ts';

const SHARE = /^(.*?)procentní(ho|mu|m|ch|mi)?$/;
const MONEY = /^(.*?)(milion|milión|miliard|tisícikorun|korun)ov(ý|á|é|ého|ému|ém|ým|ou|ých|ými|í)$/;
const MONEY_SCALE: Record<string, number> = {
  milion: 1e6,
  milión: 1e6,
  miliard: 1e9,
  tisícikorun: 1e3,
  korun: 1,
};
const STEMS = new Map<string, number>([
  ['dvou', 2],
  ['dvu', 2],
  ['tří', 3],
  ['tři', 3],
  ['čtyř', 4],
  ['sto', 100],
  ['půl', 0.5],
  ['mnoha', NaN],
  ['více', NaN],
]);

/** Reads `80procentní`, `3,5milionová` (digits at `i`) or `padesátiprocentní`, `dvoumilionovou` (a word at `i`). */
export function parseCompound(tokens: readonly Token[], i: number): Mention | undefined {
  const token = tokens[i]!;
  if (token.kind === 'word') return fromWord(i, i + 1, token.lower, undefined);
  let to = i + 1;
  let written = token.text;
  if (
    tokens[to]?.text === ',' &&
    !tokens[to]!.spaced &&
    tokens[to + 1]?.kind === 'number' &&
    !tokens[to + 1]!.spaced
  ) {
    written += `.${tokens[to + 1]!.text}`;
    to += 2;
  }
  const word = tokens[to];
  if (word?.kind !== 'word' || word.spaced) return undefined;
  return fromWord(i, to + 1, word.lower, Number(written));
}

function fromWord(from: number, to: number, word: string, digits: number | undefined): Mention | undefined {
  const share = SHARE.exec(word);
  const money = share ? null : MONEY.exec(word);
  const match = share ?? money;
  if (!match) return undefined;
  const value =
    digits !== undefined && match[1] === ''
      ? digits
      : digits === undefined
        ? prefixValue(match[1]!)
        : undefined;
  if (value === undefined || !Number.isFinite(value)) return undefined;
  if (share)
    return {
      ...plainMention(from, to, 'share', value, '%'),
      lastPlace: placeOf(value, value % 1 ? 1 : 0, 1),
    };
  const scale = MONEY_SCALE[match[2]!]!;
  if (scale === 1 && value < 20) return undefined;
  const amount = multiply(value, scale);
  return {
    ...plainMention(from, to, 'money', amount, 'CZK'),
    scale,
    lastPlace: placeOf(amount, value % 1 ? 1 : 0, scale),
  };
}

function prefixValue(prefix: string): number | undefined {
  if (prefix === '') return undefined;
  const stem = STEMS.get(prefix);
  if (stem !== undefined) return stem;
  const cardinal = CARDINALS.get(prefix);
  if (cardinal?.class === 'small') return cardinal.value;
  const pieces = splitJoined(prefix);
  if (!pieces) return undefined;
  let value = 0;
  for (const piece of pieces) {
    const numeral = CARDINALS.get(piece)!;
    value = numeral.class === 'small' ? value + numeral.value : Math.max(1, value) * numeral.value;
  }
  return value;
}
