// A place in a question also finds its name in titles and recipients; this offers the projects that lie in it.
import type { Facet, ProjectBook } from './book.ts';
import type { Found } from './find.ts';
import type { ProjectQuestion } from './question.ts';
import { parseTextQuery } from './text-query.ts';
import { UNKNOWN } from './value-sets.ts';

/** `district`: of a municipality whose name another one asked for has too, to tell them apart. */
export type PlaceOnly = {
  code: string;
  facet: Facet;
  question: ProjectQuestion;
  count: number;
  district?: string | undefined;
  /** The rest: only the name is theirs. `question` finds them where no list tells where they are. */
  named?: { count: number; question?: ProjectQuestion } | undefined;
};

const LEVELS = ['municipality', 'district', 'region'] as const;

/** The question within one region, offered where the register holds projects of others too. */
export function offerRegion(
  question: ProjectQuestion,
  { count, facets }: Pick<Found, 'count' | 'facets'>,
  region: string,
): PlaceOnly | undefined {
  if (LEVELS.some((level) => question.facets[level])) return undefined;
  const inside = facets.region.find(({ key }) => key === region)?.count ?? 0;
  const narrowed = { ...question, facets: { ...question.facets, region: [region] } };
  return inside > 0 && inside < count
    ? { code: region, facet: 'region', question: narrowed, count: inside }
    : undefined;
}

/** Places that the words may mean, each narrower than the question, those of the own region first; empty where nothing is narrowed. */
export function listPlaceOnly(
  book: ProjectBook,
  question: ProjectQuestion,
  { count, facets }: Pick<Found, 'count' | 'facets'>,
  region: string,
): PlaceOnly[] {
  if (!question.text || LEVELS.some((level) => question.facets[level])) return [];
  const offers = new Map<string, PlaceOnly>();
  for (const { places } of parseTextQuery(question.text, book.phrases, book.day)) {
    // Towns of one name lie in districts that tell them apart.
    const several = places.filter((code) => levelOf(book, code) === 'municipality').length > 1;
    for (const code of places) {
      const facet = levelOf(book, code);
      const inside = facet && facets[facet].find(({ key }) => key === code)?.count;
      if (!facet || !inside || inside >= count) continue;
      const narrowed = { ...question, facets: { ...question.facets, [facet]: [code] } };
      const district = several ? book.levels.get(code)?.district : undefined;
      offers.set(code, {
        ...{ code, facet, question: narrowed, count: inside },
        ...(district === undefined ? {} : { district }),
      });
    }
  }
  const [only, second] = offers.values();
  if (only && !second) only.named = findNamed(question, only, count, facets);
  const isOwn = (code: string) => Number(book.levels.get(code)?.region === region);
  return [...offers.values()]
    .sort((a, b) => isOwn(b.code) - isOwn(a.code) || b.count - a.count)
    .slice(0, MOST);
}

/** Projects found by the name of the place alone. */
function findNamed(
  question: ProjectQuestion,
  { facet, count: inside }: PlaceOnly,
  count: number,
  facets: Found['facets'],
): PlaceOnly['named'] {
  const nowhere = facets[facet].find(({ key }) => key === UNKNOWN)?.count;
  const rest = count - inside;
  if (nowhere !== rest) return { count: rest };
  return { count: rest, question: { ...question, facets: { ...question.facets, [facet]: [UNKNOWN] } } };
}

const levelOf = ({ levels }: ProjectBook, code: string) =>
  LEVELS.find((level) => levels.get(code)?.[level] === code);

const MOST = 6;
