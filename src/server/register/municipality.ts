// Everything the register knows about one municipality.
import type { Figure } from '#model/figure.ts';
import { INPUTS } from '#model/index-inputs.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { listCooperation, type CooperationRow } from './cooperation.ts';
import { findFigure, latestNeed, needId, openFigureBook } from './figures.ts';
import { listPlansOf, type PlanSummary } from './plans.ts';
import { listTerritories, type TerritoryRow } from './territories.ts';

export type Municipality = {
  territory: TerritoryRow;
  parents: { level: string; code: string; name: string }[];
  /** What documents state about the place: rows first, then prose. */
  stated: Figure[];
  perInhabitant: Figure | null;
  index: Figure | null;
  /** Inputs of the index of its year, in the order of the methodology. */
  inputs: Figure[];
  cooperation: CooperationRow[];
  plans: PlanSummary[];
};

export async function findMunicipality(tx: ReadTransaction, code: string): Promise<Municipality | undefined> {
  const places = await listTerritories(tx);
  const territory = places.find((place) => place.code === code && place.level === 'municipality');
  if (!territory) return undefined;
  const book = await openFigureBook(tx, { territories: [code] });
  const stated = book.published.filter((figure) => figure.territory === code);
  const row = stated.find((figure) => figure.role === 'row');
  const index = latestNeed(book, 'exclusion-index', code);
  const inputs = index
    ? INPUTS.map((indicator) => findFigure(book, needId(indicator, index.year, code)))
    : [];
  return {
    territory,
    parents: (['district', 'orp', 'region'] as const).flatMap((level) => {
      const parent = places.find((place) => place.code === territory.parents[level]);
      return parent ? [{ level, code: parent.code, name: parent.name }] : [];
    }),
    stated: [
      ...stated.filter((figure) => figure.role === 'row'),
      ...stated.filter((figure) => figure.role === 'prose'),
    ].map((figure) => findFigure(book, figure.id)!),
    perInhabitant: (row && findFigure(book, `per-inhabitant:${row.id}`)) ?? null,
    index: index ? findFigure(book, needId(index.indicator, index.year, code))! : null,
    inputs: inputs.filter((figure) => figure !== undefined),
    cooperation: await listCooperation(tx, code),
    plans: await listPlansOf(tx, code),
  };
}
