// Words by which a published table "municipality, amount" is recognised.

/** First word of the row that sums the table. */
export const TOTAL_NAME = /^(celkem|celkov[ýá]\s+(součet|částka|suma)|součet|úhrnem|suma|total)(?![\p{L}])/iu;

/** Headings of the column with amounts, and of columns of numbers that are no amounts. */
export const AMOUNT_HEADING = /prostřed|částk|dotac|objem|výše|korun|kč|czk|podpor/iu;
export const OTHER_HEADING = /počet|rok\b|obyvatel|kód|\bičo?\b|podíl|%|pořadí|index/iu;

/** A heading row printed again, e.g. at the top of the next page. */
export const NAME_HEADING = /^(obec|město|obce|města|název|příjemce|území|lokalita|partner)\b/iu;

/** `v tis. Kč`, `(mil. Kč)`: every amount under such a heading is in thousands or millions. */
const SCALE_HEADING = /(?:^|[\s(,])(tis|mil|mld)(?:\.|\p{L}*)\s*(?:kč|czk|korun)/iu;
const FOREIGN_HEADING = /(?:^|[^\p{L}])(eur|euro|€|usd)(?:$|[^\p{L}])/iu;
const SCALES: Record<string, bigint> = { tis: 1_000n, mil: 1_000_000n, mld: 1_000_000_000n };

export type HeadingUnit = { scale: bigint; foreign?: string };

export function readHeadingUnit(heading: string): HeadingUnit {
  const scale = SCALE_HEADING.exec(heading);
  const foreign = FOREIGN_HEADING.exec(heading);
  return {
    scale: scale ? SCALES[scale[1]!.toLowerCase()]! : 1n,
    ...(foreign ? { foreign: foreign[1]! } : {}),
  };
}

/** A remark beside a zero that means "nothing yet", not "nothing": the cooperation has only begun. */
export const NOT_YET_NOTE =
  /zaháj|začín|začal|začát|počátk|navaz|naváz|vzniká|připravuje|(teprve|zatím|dosud|doposud|prozatím)\s+(ne|bez)/iu;
