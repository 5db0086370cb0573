// `dohromady`, `celkem`, `obě města`: a number that sums what the text said of several towns, and of which.
import { ownWords } from '#claims/context.ts';
import type { Claim } from '#claims/types.ts';
import type { Question } from './question.ts';

const SUM = /(?<!\p{L})(?:dohromady|společně|v\s?součtu|úhrnem|v\s?úhrnu|v\s?souhrnu|celkem)(?!\p{L})/u;
/** `celkem šlo o 680 milionů` may be of more towns than those named; right before the number it adds them up. */
const ADDS = /(?<!\p{L})celkem(?:\s+(?:tedy|tak|asi|zhruba|přibližně))?\s*$/u;
const TOGETHER = new RegExp(SUM.source.replace('|celkem', ''), 'u');
/** `obě města`, `všechny tři obce`: how many towns it takes up. */
const TAKEN_UP =
  /(?<!\p{L})(?:(ob[aě]|oběma|obou)|(?:všech\p{L}*|tat?to|tyto) (dvě|tři|čtyři|pět))(?: \p{L}+)? (?:měst|obc)\p{L}*/u;
const COUNTS: Record<string, number> = { dvě: 2, tři: 3, čtyři: 4, pět: 5 };
/** `Dohromady více než 163 milionů.` after a sentence that told what each of its towns has. */
const OPENS =
  /^\s*(?:dohromady|společně|celkem|úhrnem|v\s?součtu)(?:\s+(?:tedy|tak|to (?:je|dělá|činí)|jde o))?\s*$/u;

/** All towns of the sentence before, at least two. */
function townsBefore({ claim, towns }: Question): string[] | undefined {
  const near = towns.filter(({ sentence }) => sentence === claim.detail.sentence - 1).map(({ code }) => code);
  const codes = [...new Set(near)];
  return codes.length > 1 ? codes : undefined;
}

/** `tato tři města mají dohromady … téměř polovinu kraje`: of towns, whatever area the sentence names beside. */
export const takesUpTowns = ({ context }: Pick<Question, 'context'>): boolean =>
  TAKEN_UP.test(context.before.slice(-NEAR));

/** Whether the words say how many towns they add up, so that another sum is wrong. */
export const saysWhichTowns = ({ claim, context, towns }: Question): boolean =>
  towns.some(({ sentence }) => sentence === claim.detail.sentence) || takesUpTowns({ context });

/** Characters before a sum in which it says whose it is. */
const NEAR = 60;

/** Sentences before in which the towns may stand. */
const REACH = 3;

/** Whether the words beside the number say it is a sum. */
export function isSum({ claim, context }: Pick<Question, 'claim' | 'context'>): boolean {
  const { before, after } = ownWords(claim, context);
  // `celkem` behind the number already belongs to the next one.
  return SUM.test(before) || SUM.test(after.split(/[,;]/, 1)[0]!);
}

/**
 * The towns whose numbers of the same sentence a sum adds up, or those it takes up from the sentences before; undefined
 * where it says no such thing or names another place itself. `isPart` tells the numbers that may be added.
 */
export function findSummedTowns(question: Question, isPart: (other: Claim) => boolean): string[] | undefined {
  const { claim, context, towns } = question;
  if (claim.detail.cell) return undefined;
  const { before, after } = ownWords(claim, context);
  if (!ADDS.test(before) && !TOGETHER.test(`${before} ${after.split(/[,;]/, 1)[0]!}`)) return undefined;
  if (/(?<!\p{L})kraj/u.test(before + after.split(/[,;]/, 1)[0]!)) return undefined;
  const parts = context.neighbours
    .filter(
      (one) => one.end <= claim.start && one.kind === claim.kind && one.unit === claim.unit && isPart(one),
    )
    .sort((a, b) => a.start - b.start);
  const places = [...new Set(parts.flatMap((one) => one.places))];
  const inherited = claim.places.every((place) => places.includes(place));
  if (parts.length > 1 && parts.every((one) => one.places.length === 1) && places.length === parts.length)
    return inherited ? places : undefined;
  // `tato tři města mají dohromady`: their number is a claim of its own.
  const [, both, number] = TAKEN_UP.exec(context.before.slice(-NEAR)) ?? [];
  const wanted = both ? 2 : number ? COUNTS[number] : undefined;
  if (wanted === undefined) return OPENS.test(before) ? townsBefore(question) : undefined;
  for (let back = 1; back <= REACH; back++) {
    const near = [
      ...new Set(
        towns
          .filter(
            ({ sentence }) => sentence < claim.detail.sentence && sentence >= claim.detail.sentence - back,
          )
          .map(({ code }) => code),
      ),
    ];
    if (near.length >= wanted) return near.length === wanted ? near : undefined;
  }
  return undefined;
}
