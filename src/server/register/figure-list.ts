// Lists of figures for export and the API.
import type { Figure } from '#model/figure.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { findFigure, needId, openFigureBook } from './figures.ts';
import { listTerritories } from './territories.ts';

export type FigureFilter = {
  origin: 'published' | 'computed' | 'need';
  territory?: string | undefined;
  definition?: string | undefined;
  publication?: string | undefined;
};

/** Figures of the region ordered by identifier. */
export async function listFigures(tx: ReadTransaction, filter: FigureFilter): Promise<Figure[]> {
  const territories = filter.territory ? [filter.territory] : await regionCodes(tx);
  const indicators = filter.origin === 'need' && filter.definition ? [filter.definition] : undefined;
  const need = filter.origin === 'published' ? { territories: [] } : { territories, indicators };
  const book = await openFigureBook(tx, need);
  const ids =
    filter.origin === 'published'
      ? book.published.map((figure) => figure.id)
      : filter.origin === 'need'
        ? [...book.need.values()].map((value) => needId(value.indicator, value.year, value.territory))
        : book.published.flatMap(({ id, role }) =>
            role === 'total'
              ? [`sum:${id}`, `difference:${id}`]
              : role === 'row'
                ? [`per-inhabitant:${id}`]
                : [],
          );
  return ids
    .flatMap((id) => findFigure(book, id) ?? [])
    .filter((figure) => !filter.territory || figure.territory === filter.territory)
    .filter((figure) => !filter.definition || figure.definition === filter.definition)
    .filter(
      (figure) =>
        !filter.publication || figure.sources.some((source) => source.publication === filter.publication),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

async function regionCodes(tx: ReadTransaction): Promise<string[]> {
  return [tx.region, ...(await listTerritories(tx, { parent: tx.region })).map((place) => place.code)];
}
