// `krajské město`: the seat of the register's own region, which a text names without its name.
import { adjectiveStem, placeAdjectiveStems } from '#claims/place-adjectives.ts';
import type { FoundClaims } from '#claims/find-claims.ts';
import type { Claim, Place } from '#claims/types.ts';

const CAPITAL = /(?<!\p{L})krajsk(?:é|ého|ému|ém|ým) měst(?:o|a|u|ě|em)(?!\p{L})(.*)$/su;

/** The town a region has its name from: Liberecký kraj, Liberec; undefined where it is named after no town of its own. */
export function findCapital(places: readonly Place[], region: string): Place | undefined {
  const name = places.find(({ code }) => code === region)?.name.split(' ') ?? [];
  const stem = name.map((word) => adjectiveStem(word.toLowerCase())).find((one) => one !== undefined);
  if (stem === undefined) return undefined;
  return places
    .filter(({ level, regionCode }) => level === 'municipality' && regionCode === region)
    .filter((place) => placeAdjectiveStems(place.name).includes(stem))
    .sort((a, b) => (b.population ?? 0) - (a.population ?? 0))[0];
}

/** Gives the numbers said of `krajské město` the capital, or no place at all, instead of the next town of the sentence. */
export function nameCapital(
  text: string,
  found: FoundClaims,
  places: readonly Place[],
  region: string,
): FoundClaims {
  if (!/krajsk\p{L}+ měst/iu.test(text)) return found;
  const capital = findCapital(places, region);
  const names = new Map(places.map(({ code, name }) => [code, name]));
  const claims = found.claims.map((claim, at) => {
    if (claim.detail.cell || /^(?:year|date)$/.test(claim.kind)) return claim;
    const own = capital ? [capital.code] : [];
    if (isApposed(text, found.claims, at))
      return { ...claim, places: own, detail: { ...claim.detail, about: own, ambiguousPlaces: [] } };
    if (at > 0 && isApposed(text, found.claims, at - 1)) return claim;
    const rest = CAPITAL.exec(clauseBefore(text, found, at))?.[1];
    // `Krajské město Ústí nad Labem` names it.
    if (rest === undefined || claim.places.some((code) => isNamed(names.get(code), rest))) return claim;
    return { ...claim, places: own, detail: { ...claim.detail, about: own, ambiguousPlaces: [] } };
  });
  return { ...found, claims };
}

/** `Největší část, 351 milionů, připadla na krajské město`: the number between commas is of the capital behind it. */
function isApposed(text: string, claims: readonly Claim[], at: number): boolean {
  const { start, end, kind } = claims[at]!;
  const next = claims[at + 1]?.start ?? end + LONGEST_CLAUSE;
  return (
    kind === 'money' &&
    /,\s*$/.test(text.slice(Math.max(0, start - 5), start)) &&
    /^\s*,\s*(?:\p{L}+\s+){1,3}?(?:na|do)\s+krajské(?:ho)? měst/u.test(
      text.slice(end, Math.min(next, end + LONGEST_CLAUSE)),
    )
  );
}

const LONGEST_CLAUSE = 80;

function clauseBefore(text: string, { claims, sentences }: FoundClaims, at: number): string {
  const { start, detail } = claims[at]!;
  const earlier = claims[at - 1];
  const from = Math.max(
    sentences[detail.sentence]?.start ?? start,
    earlier?.detail.sentence === detail.sentence ? earlier.end : 0,
  );
  return text
    .slice(from, start)
    .split(/[,;:–]/)
    .at(-1)!
    .toLowerCase();
}

const STEM = 4;

const isNamed = (name: Claim['places'][number] | undefined, words: string): boolean =>
  name !== undefined && words.includes(name.toLowerCase().slice(0, STEM));
