import { buildPlaceSearch } from '#model/place-search.ts';
import { findFigure, latestNeed, needId, openFigureBook } from '#server/register/figures.ts';
import { listTerritories } from '#server/register/territories.ts';
import type { PageServerLoad } from './$types';
import { mapAddresses } from '../addresses.server.ts';

const LONGEST_QUERY = 100;

export const load: PageServerLoad = ({ locals, url }) =>
  locals.site.read(async (tx) => {
    const query = (url.searchParams.get('q') ?? '').slice(0, LONGEST_QUERY).trim();
    const sort: 'name' | 'index' = url.searchParams.get('sort') === 'index' ? 'index' : 'name';
    const places = await listTerritories(tx, { level: 'municipality', parent: tx.region });
    const book = await openFigureBook(tx, {
      territories: places.map((place) => place.code),
      indicators: ['exclusion-index'],
    });
    const names = new Map((await listTerritories(tx)).map((place) => [place.code, place.name]));
    const municipalities = places.map((place) => {
      const index = latestNeed(book, 'exclusion-index', place.code);
      return {
        code: place.code,
        name: place.name,
        district: names.get(place.parents.district ?? '') ?? null,
        orp: names.get(place.parents.orp ?? '') ?? null,
        index: index ? findFigure(book, needId(index.indicator, index.year, place.code))! : null,
      };
    });
    const points = ({ index }: (typeof municipalities)[number]) =>
      index?.quantity && index.quantity.unit !== 'CZK' ? Number(index.quantity.decimal) : -1;
    const byIndex = municipalities.toSorted((a, b) => points(b) - points(a));
    const search = query === '' ? undefined : buildPlaceSearch(places).find(query);
    const matches = new Map(search?.map(({ place, match }) => [place.code, match]));
    const found = (sort === 'index' ? byIndex : municipalities).filter(
      (place) => !search || matches.has(place.code),
    );
    return {
      query,
      sort,
      /** Nothing bears the name asked for; what is listed is only like it. */
      similar: found.length > 0 && search !== undefined && ![...matches.values()].includes('exact'),
      total: municipalities.length,
      highest: byIndex.filter((place) => place.index && points(place) === points(byIndex[0]!)),
      municipalities: found,
      addresses: await mapAddresses(tx),
    };
  });
