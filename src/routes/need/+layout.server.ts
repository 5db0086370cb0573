// Which year of the index the pages show, which others there are, and what has to be said of it.
import { readYear } from '#need/question.ts';
import { getNeedBook, listShownYears } from '#server/workflows/need/keep-book.ts';
import type { LayoutServerLoad } from './$types';
import { findAskedYear, openNeedBook } from './book.server.ts';

export const load: LayoutServerLoad = async ({ locals, url }) => {
  const newest = await getNeedBook(locals.site);
  if (!newest) return {};
  const book = await openNeedBook(locals.site, url);
  const loaded = listShownYears(newest);
  const { problem } = readYear(findAskedYear(url.searchParams), loaded);
  return {
    needYear: {
      shown: book.year,
      /** Carried by links and forms; absent for the newest, whose addresses stay plain. */
      ...(book.year === newest.year ? {} : { asked: book.year }),
      loaded,
      newest: newest.year,
      partly: book.rule.comparability === 'partly',
      assumed: book.rule.thresholds === 'assumed',
      incomplete: newest.years.flatMap(({ year, state, loaded: municipalities = 0 }) =>
        state === 'incomplete' ? { year, municipalities } : [],
      ),
      expected: newest.reference.expected,
      ...(problem ? { problem } : {}),
    },
  };
};
