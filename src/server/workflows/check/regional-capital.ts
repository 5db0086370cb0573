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
    const rest = CAPITAL.exec(clauseBefore(text, found, at))?.[1];
    // `Krajské město Ústí nad Labem` names it.
    if (rest === undefined || claim.places.some((code) => isNamed(names.get(code), rest))) return claim;
    const own = capital ? [capital.code] : [];
    return { ...claim, places: own, detail: { ...claim.detail, about: own, ambiguousPlaces: [] } };
  });
  return { ...found, claims };
}

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
