// One claim as the answers see it: the claim, the words around it, the register.
import type { ClaimContext } from '#claims/context.ts';
import type { Answer } from '#claims/answer.ts';
import type { FoundClaims } from '#claims/find-claims.ts';
import type { Verdict } from '#claims/judge.ts';
import type { Claim } from '#claims/types.ts';
import { inPlace } from '#model/place-phrase.ts';
import type { CountArea } from './count-area.ts';
import type { Evidence } from './evidence.ts';

export type Question = {
  claim: Claim;
  context: ClaimContext;
  /** The whole text, as offsets of claims count it. */
  text: string;
  /** The whole text speaks of social inclusion. */
  aboutInclusion: boolean;
  /** Towns the text names, in order. */
  towns: FoundClaims['towns'];
  /** The town the text is of, where it says so. */
  subject: FoundClaims['subject'];
  /** Likely the town of whoever writes in the first person. */
  presumed: FoundClaims['presumed'];
  /** How many rows of a table's column are of one place, by `table column place`. */
  beside: ReadonlyMap<string, number>;
  /** The number answered before this one; years and days aside. */
  previous: (Claim & { verdict: Verdict }) | undefined;
  /** The area the number is of, where that is settled already. */
  area?: CountArea;
  evidence: Evidence;
};

/** Whether the register bore out the number before. */
export const followsBorneOut = ({ previous }: Pick<Question, 'previous'>): boolean =>
  previous?.verdict.state === 'supported' || previous?.verdict.state === 'rounding';

/** Undefined: the register has nothing to say. */
export type Reply = Answer | Verdict | undefined;

/** Said where a claim needs a year of the index that can be used. */
export const NO_INDEX = 'Registr nemá rok, pro který by šel index spočítat.';

export function notCheckable(sentence: string): Verdict {
  return { state: 'not-checkable', sentence, assessments: [] };
}

/** A number that only says when or by what bound another one holds; nothing is left unchecked with it. */
export function frame(sentence: string): Verdict {
  return { state: 'frame', sentence, assessments: [] };
}

/**
 * A sentence without a place speaks of the region the register is of: `do kraje přišlo`. Not of another one (`Kraj
 * Vysočina`, `Ústecký kraj`, where the country is not loaded), nor of regions at large.
 */
export function speaksOfRegion({ before, after }: ClaimContext): boolean {
  const words = before + after;
  return (
    /(?<!\p{L})(?:kraj(?:e|i|em)?|region(?:u|em|ech)?)(?!\p{L})/u.test(words) &&
    !/\p{L}+(?:sk|ck)(?:ý|ého|ém|ému|ým) (?:kraj|region)|(?:kraj\p{L}*|na) vysočin|(?<!\p{L})(?:kraj(?:ů|ům|ích)|všechny kraje|další kraje|jin\p{L}+ kraj\p{L}*|sousední\p{L}* kraj\p{L}*)(?!\p{L})/u.test(
      words,
    )
  );
}

export const COUNTRY_WORDS =
  '(?<!\\p{L})(?:česk[oau]|českem|česk(?:á|é|ou) republi\\p{L}*|česk\\p{L}+(?= (?:obc|měst))|v čr|celé zemi|v zemi|tuzemsku|celostátn\\p{L}*|celé republice|(?<!slovenské )republi(?:ky|kou|ku|ce))(?!\\p{L})';
const COUNTRY = new RegExp(COUNTRY_WORDS, 'u');

/** `v Česku`, `v celé zemi`, `českých obcí`: the whole country, and no part of it. */
export function speaksOfCountry({ before, after }: Pick<ClaimContext, 'before' | 'after'>): boolean {
  return COUNTRY.test(before + after);
}

/** `v Novém Boru`, `v Libereckém kraji`, `v okrese Liberec`. */
export async function whereOf(evidence: Evidence, code: string): Promise<string> {
  const place = (await evidence.placeNames()).get(code);
  if (!place) {
    const orp = (await evidence.orps()).get(code);
    return orp === undefined ? `v\u00a0místě ${code}` : `ve správním obvodu ${orp}`;
  }
  if (place.level === 'district') return `v\u00a0okrese ${place.name}`;
  // Regions of the country come without their locative: `Ústecký kraj` → `v Ústeckém kraji`.
  const region = /^(\p{L}+)ý kraj$/u.exec(place.name)?.[1];
  if (place.level === 'region' && place.locatives.length === 0)
    return region === undefined
      ? `v\u00a0kraji ${place.name.replace(/^Kraj /, '')}`
      : inPlace('', [`${region}ém kraji`]);
  return inPlace(place.name, place.locatives);
}

/** Names of places for a label, in the order given: `Liberec`; the code where the register has no name. */
export async function nameOf(evidence: Evidence, code: string): Promise<string> {
  return (await evidence.placeNames()).get(code)?.name ?? code;
}
