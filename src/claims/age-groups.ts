// Ages that only define a group of people.

import { FIRST_NAMES } from './place-words.ts';
import { CARDINALS } from './numeral-lexicon.ts';
import type { Token } from './tokens.ts';
import type { Trap } from './trap.ts';

const AGE_NOUN =
  /^(dět|dít|osob|lid|člověk|muž|žen|senio[rř]|mlad|žák|student|obyvatel|dívk|chlap|klient|uchaz|občan|mládež|dospěl|věk|věku|děvč|batol|školák)/;

/** `děti do 15 let`, `starší 50 let`, `ve věku 15 až 64 let`: the age defines a group. Works for digits and words. */
export function ageGroup(tokens: readonly Token[], i: number): Trap | undefined {
  let to = i;
  let steps = 0;
  while (
    tokens[to] &&
    steps < 7 &&
    (tokens[to]!.kind === 'number' ||
      CARDINALS.has(tokens[to]!.lower) ||
      /^(až|do|a|–|-|od)$/.test(tokens[to]!.lower))
  ) {
    to++;
    steps++;
  }
  const unit = tokens[to]?.lower ?? '';
  const before = tokens[i - 1]?.lower ?? '';
  const earlier = tokens[i - 2]?.lower ?? '';
  // `Muž (45) z Krupky`, `Jan (38)`
  const person = /^(muž|muže|mužem|žena|ženu|ženy|ženou|matka|otec|řidič|řidička|senior|seniorka)$/.test(
    earlier,
  );
  if (before === '(' && tokens[to]?.text === ')' && (person || FIRST_NAMES.has(tokens[i - 2]?.text ?? '')))
    return ageTrap(tokens, i, to);
  // `obyvatel 15+`
  if (tokens[to]?.text === '+' && AGE_NOUN.test(before)) return ageTrap(tokens, i, to + 1);
  if (isAgeHead(tokens, i)) return ageTrap(tokens, i, i + 2);
  // `z 3 866 (15+)`, `z 3 900 nad 15, to je 11 %`: people counted by age, their noun left out.
  const ofAge = /^(15|18|60|65)$/.test(tokens[i]!.text);
  if (ofAge && before === '(' && tokens[to]?.text === '+' && tokens[to + 1]?.text === ')')
    return ageTrap(tokens, i, to + 1);
  if (
    ofAge &&
    before === 'nad' &&
    tokens[i - 2]?.kind === 'number' &&
    /^[,.;)]$/.test(tokens[to]?.text ?? '')
  )
    return ageTrap(tokens, i, to);
  const years = /^(let|roků|roky|rok|roku|lety)$/.test(unit);
  const end = years ? to + 1 : to;
  if (/^(starší|starších|starším|staršími|mladší|mladších|mladším|mladšími|věk|věku|věkem)$/.test(before)) {
    return tokens[i - 2]?.lower === 'průměrný' || /^průměrn/.test(earlier)
      ? undefined
      : ageTrap(tokens, i, end);
  }
  if (before === 'než' && /^(starší|mladší|starších|mladších)$/.test(earlier)) return ageTrap(tokens, i, end);
  // `senioři (65 let a více)`, `osoby 60 let a starší`
  const open =
    /^(a|i|nebo)$/.test(tokens[end]?.lower ?? '') &&
    /^(více|starší|mladší|méně|výše)$/.test(tokens[end + 1]?.lower ?? '');
  if (years && open && (AGE_NOUN.test(before) || (before === '(' && AGE_NOUN.test(earlier))))
    return ageTrap(tokens, i, end + 2);
  if (!years || !/^(do|od|nad|pod|přes|mezi)$/.test(before)) return undefined;
  if (AGE_NOUN.test(earlier) || AGE_NOUN.test(tokens[to + 1]?.lower ?? '')) return ageTrap(tokens, i, end);
  if (/^věku?$/.test(earlier)) return ageTrap(tokens, i, end);
  return undefined;
}

/** `15+` alone on a line or in a cell: the head of a column broken over lines, where `obyvatel` stands on another one. */
function isAgeHead(tokens: readonly Token[], i: number): boolean {
  const [before, after] = [tokens[i - 1], tokens[i + 2]];
  return (
    /^(15|18|60|65)$/.test(tokens[i]!.text) &&
    tokens[i + 1]?.text === '+' &&
    before !== undefined &&
    (before.text === '|' || tokens[i]!.breaks > 0) &&
    (after === undefined || after.text === '|' || after.breaks > 0)
  );
}

function ageTrap(tokens: readonly Token[], from: number, to: number): Trap {
  return { from, to: Math.max(to, from + 1), reason: 'age-group' };
}
