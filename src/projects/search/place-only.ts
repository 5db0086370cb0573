// A place in a question also finds its name in titles and recipients; this offers the projects that lie in it.
import type { Facet, ProjectBook } from './book.ts';
import { countProjects } from './find.ts';
import type { NumberFinder } from './find-text.ts';
import type { ProjectQuestion } from './question.ts';
import { parseTextQuery } from './text-query.ts';

export type PlaceOnly = { code: string; facet: Facet; question: ProjectQuestion; count: number };

const LEVELS = ['municipality', 'district', 'region'] as const;

/** The question within one region, offered where the register holds projects of others too. */
export function offerRegion(
  book: ProjectBook,
  question: ProjectQuestion,
  region: string,
  count: number,
  numbers: NumberFinder,
): PlaceOnly | undefined {
  if (LEVELS.some((level) => question.facets[level])) return undefined;
  const narrowed = { ...question, facets: { ...question.facets, region: [region] } };
  const inside = countProjects(book, narrowed, numbers);
  return inside > 0 && inside < count
    ? { code: region, facet: 'region', question: narrowed, count: inside }
    : undefined;
}

/** At most a few places that the words may mean, each narrower than the question; empty where nothing is narrowed. */
export function listPlaceOnly(
  book: ProjectBook,
  question: ProjectQuestion,
  count: number,
  numbers: NumberFinder,
): PlaceOnly[] {
  if (!question.text || LEVELS.some((level) => question.facets[level])) return [];
  const codes = parseTextQuery(question.text, book.phrases, book.day).flatMap(({ places }) => places);
  return [...new Set(codes)]
    .flatMap((code): PlaceOnly[] => {
      const facet = LEVELS.find((level) => book.levels.get(code)?.[level] === code);
      if (!facet) return [];
      const narrowed = { ...question, facets: { ...question.facets, [facet]: [code] } };
      return [{ code, facet, question: narrowed, count: countProjects(book, narrowed, numbers) }];
    })
    .filter((one) => one.count > 0 && one.count < count)
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST);
}

const MOST = 3;
