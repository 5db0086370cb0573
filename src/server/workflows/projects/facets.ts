// Facets of an answer in words, in the order in which they are offered.
import type { Locale } from '#model/quantity.ts';
import { ALL_FACETS, type Facet } from '#projects/search/book.ts';
import type { FacetValue, Found } from '#projects/search/find.ts';
import { orderValues, sayFacetValue } from '#projects/search/labels.ts';
import type { RegisterBook } from './book.ts';

export type NamedValue = FacetValue & { name: string };

export function nameFacets(book: RegisterBook, found: Found, locale: Locale): Record<Facet, NamedValue[]> {
  const named = (facet: Facet) =>
    orderValues(facet, found.facets[facet]).map((value) => ({
      ...value,
      name: sayFacetValue(facet, value.key, locale, book.nameOf),
    }));
  return Object.fromEntries(ALL_FACETS.map((facet) => [facet, named(facet)])) as Record<Facet, NamedValue[]>;
}
