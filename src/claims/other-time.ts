// Numbers a clause puts into another time without naming the year: the register has its figures for its own years only.

import { ownWords, type ClaimContext } from './context.ts';
import type { Claim } from './types.ts';

const NUMBER = '(?:jedním|dvěma|třemi|čtyřmi|pěti|šesti|sedmi|osmi|devíti|deseti|několika|pár|\\d{1,2})';
const PAST = new RegExp(
  [
    `před (?:rokem|časem|lety|${NUMBER} (?:lety|roky|měsíci))`,
    '(?:o )?(?:rok|dva roky|tři roky|několik let|pár let) (?:předtím|dříve|nazpět|zpátky)',
    'kdysi|tehdy|tehdejší\\p{L}*|předtím|v minulosti|původně',
  ]
    .map((one) => `(?<!\\p{L})(?:${one})(?!\\p{L})`)
    .join('|'),
  'u',
);
/** `o rok dříve jich bylo 191` after a sentence of one year: the year before that; undefined where no year or several were named. */
export function findYearBefore(claim: Claim, context: ClaimContext): number | undefined {
  const { before } = ownWords(claim, context, isAmount);
  const way = /(?<!\p{L})o rok (dříve|předtím|později|poté)(?!\p{L})/u.exec(
    before.split(CLAUSE).at(-1)!,
  )?.[1];
  const named = new Set(context.earlier.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g));
  // A year of the sentence itself, named before, is the one it counts from.
  if (way === undefined || named.size !== 1 || /(?<!\d)(?:19|20)\d\d(?!\d)/.test(context.before))
    return undefined;
  return Number([...named][0]) + (/^(?:d|př)/.test(way) ? -1 : 1);
}

const CLAUSE = /[;:–]|,(?!(?<=\d,)\d)|(?<!\p{L})(?:a|ale|zatímco|kdežto|dnes|nyní|teď|letos)(?!\p{L})/u;

/** `před dvěma lety` is a duration of its own and belongs to the number it dates. */
const isAmount = ({ kind }: Claim) => kind !== 'year' && kind !== 'duration';

/** `před rokem měl Frýdlant 17 bodů` → true; `před rokem 17, dnes 19` → false of the 19. A named year says it better. */
export function isOfOtherTime(claim: Claim, context: ClaimContext): boolean {
  if (context.year !== undefined || claim.detail.cell) return false;
  // `loni` of a text that has no date: nobody knows which year it was.
  if (
    claim.kind !== 'year' &&
    context.neighbours.some(({ kind, value }) => kind === 'year' && value === null)
  )
    return true;
  const { before, after } = ownWords(claim, context, isAmount);
  return PAST.test(before.split(CLAUSE).at(-1)!) || PAST.test(after.split(CLAUSE, 1)[0]!);
}
