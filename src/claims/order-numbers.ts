// Orders of magnitude, shares and multiples said by one word: `stovky milionů`, `dvě třetiny`, `dvojnásobek`.

import { withScale } from './digit-numbers.ts';
import { whole, type NumberPhrase } from './number-phrase.ts';
import { CARDINALS, FRACTIONS, GROUPS, MULTIPLES, PLURAL_SCALES } from './numeral-lexicon.ts';
import type { Token } from './tokens.ts';

/** `několik set`, `pár stovek`, `stovky milionů`, `tisíce`: the value is one unit of the order. */
export function parseOrder(tokens: readonly Token[], i: number): NumberPhrase | undefined {
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
export function parseShareWord(tokens: readonly Token[], i: number): NumberPhrase | undefined {
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
