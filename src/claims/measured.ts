// A region or the country that a number is only measured against: `ve srovnání s krajem hodně`, `trojnásobek krajského průměru`.

import type { Token } from './tokens.ts';

const WHOLE = '(?:cel\\p{L}+ )?(?:\\p{L}+[sc]k\\p{L}+ )?$';

/** Words right before the area that only compare with it. */
const COMPARED = new RegExp(
  `(?<!\\p{L})(?:${[
    '(?:srovnání|porovnání|poměru) (?:se?|ke?) ',
    '(?:než|oproti|proti|vůči) (?:jinde )?(?:ve? )?(?:průměr\\p{L}* )?',
    'jinde ve? ',
    '\\p{L}*násob\\p{L}* (?:průměru )?',
    '(?:nad|pod) průměrem ',
  ].join('|')})${WHOLE}`,
  'u',
);
/** Words that say among whom something stands out, or what it means there. */
const FIELD = new RegExp(
  `(?<!\\p{L})(?:nej\\p{L}{3,}(?: \\p{L}+){0,3} (?:ve?|ze?) |(?:což|to) (?:je|jsou|znamená|představuje|tvoří) (?:\\p{L}+ ){0,6}(?:ve?|ze?) )${WHOLE}`,
  'u',
);

/** Whether the words that end right before a region or the country only compare with it. */
export const endsInComparison = (before: string): boolean => COMPARED.test(before);

/** Whether they only say among whom a number told before, or another place, stands out. */
export const endsInField = (before: string): boolean => FIELD.test(before);

const LOOK_BACK = 10;
/** A number so close behind the area is its own: `oproti kraji, kde je 8,6 %`. */
const OWN_NUMBER = 3;

type Span = { from: number; to: number };

function wordsBefore(tokens: readonly Token[], { from }: Span): string {
  const { sentence } = tokens[from]!;
  return tokens
    .slice(Math.max(0, from - LOOK_BACK), from)
    .filter((token) => token.sentence === sentence)
    .map(({ lower }) => `${lower} `)
    .join('');
}

/** `z celého kraje nejhůř`: the superlative behind its field. */
const fieldBehind = (tokens: readonly Token[], { to }: Span, before: string): boolean =>
  /^nej\p{L}{3,}$/u.test(tokens[to]?.lower ?? '') && /(?<!\p{L})(?:ve?|ze?) (?:cel\p{L}+ )?$/u.test(before);

/**
 * The area is no place of the number. `elsewhere`: the sentence names another place before it, of which it then is the field.
 */
export function isMeasuredAgainst(
  tokens: readonly Token[],
  area: Span,
  mention: Span,
  elsewhere: boolean,
): boolean {
  if (mention.from >= area.to && mention.from - area.to <= OWN_NUMBER) return false;
  // `nad průměrem kraje, kde je v exekuci 8,6 % lidí`
  if (mention.from > area.to && opensRelative(tokens, area.to)) return false;
  const before = wordsBefore(tokens, area);
  if (endsInComparison(before)) return true;
  return (mention.to <= area.from || elsewhere) && (endsInField(before) || fieldBehind(tokens, area, before));
}

const opensRelative = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === ',' && /^(?:kde|kter\p{L}+|jež|jenž)$/u.test(tokens[at + 1]?.lower ?? '');

/** Among whom a place named before stands out: `Ralsko je z celého kraje nejhůř`. */
export function isFieldOnly(tokens: readonly Token[], area: Span): boolean {
  const before = wordsBefore(tokens, area);
  return endsInField(before) || fieldBehind(tokens, area, before);
}
