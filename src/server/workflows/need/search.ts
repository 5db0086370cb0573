// Search among the places of a book, prepared once for it.
import { buildPlaceSearch, type FoundPlace, type PlaceSearch } from '#model/place-search.ts';
import type { TerritoryRow } from '../../register/territories.ts';
import type { NeedBook } from './book.ts';

const prepared = new WeakMap<NeedBook, PlaceSearch<TerritoryRow>>();

function getSearch(book: NeedBook): PlaceSearch<TerritoryRow> {
  let search = prepared.get(book);
  if (!search) {
    const places = [...book.places.values()].filter(({ level }) => level !== 'state');
    search = buildPlaceSearch(places, ({ code }) => book.inputs.get(code)?.values['population-15-plus'] ?? 0);
    prepared.set(book, search);
  }
  return search;
}

export function searchPlaces(
  book: NeedBook,
  query: string,
  level?: TerritoryRow['level'],
): FoundPlace<TerritoryRow>[] {
  return getSearch(book).find(query, level);
}

/** The one place the query names exactly. */
export function findOnlyPlace(
  book: NeedBook,
  query: string,
  level?: TerritoryRow['level'],
): TerritoryRow | undefined {
  return getSearch(book).findOnly(query, level);
}
