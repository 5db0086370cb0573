import { openFigureBook, findFigure, latestNeed, needId } from '#server/register/figures.ts';
import { listTerritories } from '#server/register/territories.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) =>
  locals.site.read(async (tx) => {
    const query = url.searchParams.get('q') ?? '';
    const places = await listTerritories(tx, { level: 'municipality', parent: tx.region });
    const book = await openFigureBook(tx, {
      territories: places.map((place) => place.code),
      indicators: ['exclusion-index'],
    });
    const names = new Map((await listTerritories(tx)).map((place) => [place.code, place.name]));
    return {
      query,
      municipalities: places.map((place) => {
        const index = latestNeed(book, 'exclusion-index', place.code);
        return {
          code: place.code,
          name: place.name,
          district: names.get(place.parents.district ?? '') ?? null,
          index: index ? findFigure(book, needId(index.indicator, index.year, place.code))! : null,
        };
      }),
    };
  });
