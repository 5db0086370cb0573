// Published numbers of municipalities by points, for the chart of the series and the table beside it.
import { currentFigures } from '#evidence/editions.ts';
import {
  buildPublishedSeries,
  COUNT_DEFINITIONS,
  type CountDefinition,
  type PublishedSeries,
} from '#need/published-counts.ts';
import type { ReadTransaction } from '../../database/transaction.ts';
import { listOfficialPublications, listStatements } from '../../register/published-figures.ts';
import { mapEditions } from '../../register/sources.ts';
import type { NeedBook } from './book.ts';

export type FoundSeries = PublishedSeries & {
  titles: Record<string, string>;
  /** The same counted from the values of the register; null while the country is not loaded whole. */
  counted: { year: number; counts: Record<CountDefinition, number> } | null;
};

export async function findPublishedSeries(tx: ReadTransaction, book: NeedBook): Promise<FoundSeries> {
  const official = await listOfficialPublications(tx);
  const counts = currentFigures(await listStatements(tx)).flatMap(
    ({ id, definition, unit, period, value, publication, territory }) =>
      unit === 'municipalities' && value !== null && /^\d{4}$/.test(period ?? '') && isState(book, territory)
        ? {
            ...{ definition, publication, figure: id, year: Number(period), value: Number(value) },
            official: official.has(publication),
          }
        : [],
  );
  const used = new Set(counts.map(({ publication }) => publication));
  const editions = [...(await mapEditions(tx)).values()].filter(({ publication }) => used.has(publication));
  return {
    ...buildPublishedSeries(counts, book.methodology.brokenFrom.year),
    titles: Object.fromEntries(editions.map(({ publication, title }) => [publication, title])),
    counted: book.reference.complete ? { year: book.year, counts: countFromBook(book) } : null,
  };
}

const isState = (book: NeedBook, territory: string | null) =>
  territory !== null && book.places.get(territory)?.level === 'state';

function countFromBook({ ranked }: NeedBook): Record<CountDefinition, number> {
  return Object.fromEntries(
    COUNT_DEFINITIONS.map(({ id, from, to }) => [
      id,
      ranked.filter(({ index = -1 }) => index >= from && index <= to).length,
    ]),
  ) as Record<CountDefinition, number>;
}
