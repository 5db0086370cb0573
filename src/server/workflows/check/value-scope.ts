// The places a number may be of, by the words beside it and by what the text spoke of.
import { ownWords } from '#claims/context.ts';
import type { CountArea } from './count-area.ts';
import { findNamedAreas } from './named-areas.ts';
import { speaksOfRegion, type Question } from './question.ts';

export type Scope = { code: string; level: CountArea['level'] | 'municipality' };

/** Sentences before whose places a number without one of its own may be of. */
const REACH = 2;
/** Characters before a number in which an area may be named that it is of. */
const SAID = 300;

/** Its own place, or the areas of its words; without any those named right before, the town of the text, and the region. */
export async function listScope({
  claim,
  context,
  towns,
  subject,
  evidence,
  text,
}: Question): Promise<Scope[]> {
  const names = await evidence.placeNames();
  const toTown = (code: string): Scope[] =>
    names.get(code)?.level === 'municipality' ? [{ code, level: 'municipality' }] : [];
  const said = text.slice(Math.max(0, claim.start - SAID), claim.start).toLowerCase();
  const areasIn = async (words: string): Promise<Scope[]> =>
    (await findNamedAreas(words, evidence, said)).flatMap(({ code, level }) =>
      code ? [{ code, level }] : [],
    );
  const { before, after } = ownWords(claim, context);
  const region: Scope[] = [{ code: evidence.region, level: 'region' }];
  const ofRegion = speaksOfRegion({ ...context, before, after }) ? region : [];
  const own = [...(await areasIn(before)), ...(await areasIn(after.split(/[,;]/, 1)[0]!)), ...ofRegion];
  if (own.length > 0) return unique(own);
  const { sentence } = claim.detail;
  const here = towns.filter((town) => town.sentence === sentence).map(({ code }) => code);
  if (claim.places.some((code) => here.includes(code))) return unique(claim.places.flatMap(toTown));
  const near = towns
    .filter((town) => town.sentence <= sentence && town.sentence >= sentence - REACH)
    .map(({ code }) => code)
    .reverse();
  const main = [subject, towns[0]?.code].flatMap((code) => code ?? []);
  return unique([
    ...[...claim.places, ...near, ...main].flatMap(toTown),
    ...(await areasIn(said)),
    ...region,
  ]);
}

const unique = (scopes: readonly Scope[]): Scope[] => [
  ...new Map(scopes.map((scope) => [scope.code, scope])).values(),
];
