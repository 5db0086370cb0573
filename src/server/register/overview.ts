// The first page of a region: what was published, whether it adds up, and how it sits on need.
import { currentFigures } from '#evidence/editions.ts';
import type { Figure } from '#model/figure.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { listCooperation, type CooperationRow } from './cooperation.ts';
import { findFigure, latestNeed, needId, openFigureBook, type FigureBook } from './figures.ts';
import { listFindings, type RegisterFinding } from './findings.ts';
import { listOfficialPublications, listStatements, type PublishedFigure } from './published-figures.ts';
import { listTerritories, type TerritoryRow } from './territories.ts';

export type PartnerRow = {
  territory: TerritoryRow;
  stated: Figure;
  perInhabitant: Figure | null;
  index: Figure | null;
  /** The dated episode that best says since when; null when no source gives a date. */
  since: CooperationRow | null;
  /** Sources disagree about the cooperation of this place. */
  disputed: boolean;
};

export type PublishedTotal = {
  publication: { id: string; title: string; address: string | null };
  total: Figure;
  sum: Figure | null;
  difference: Figure | null;
  rows: PartnerRow[];
  finding: RegisterFinding | null;
};

/** The newest published total of the region with its parts; undefined before any was published. */
export async function findPublishedTotal(tx: ReadTransaction): Promise<PublishedTotal | undefined> {
  const figures = currentFigures(await listStatements(tx));
  const published = await findNewestTotal(tx, figures);
  if (!published) return undefined;
  const partners = figures
    .filter((figure) => figure.partOf === published.id)
    .flatMap((figure) => figure.territory ?? []);
  const book = await openFigureBook(tx, { territories: partners });
  const territories = new Map(
    (await listTerritories(tx, { parent: tx.region })).map((place) => [place.code, place]),
  );
  const cooperation = await listCooperation(tx);
  const findings = await listFindings(tx);
  const rows = book.published
    .filter((figure) => figure.partOf === published.id && territories.has(figure.territory ?? ''))
    .map((figure) => partnerRow(book, territories.get(figure.territory!)!, figure.id, cooperation));
  const { publication, title, address } = book.titles.get(published.source)!;
  return {
    publication: { id: publication, title, address },
    total: findFigure(book, published.id)!,
    sum: findFigure(book, `sum:${published.id}`) ?? null,
    difference: findFigure(book, `difference:${published.id}`) ?? null,
    rows: rows.sort((a, b) => (hellers(b.stated) > hellers(a.stated) ? 1 : -1)),
    finding: findings.find((finding) => finding.id === `sum-mismatch:${published.id}`) ?? null,
  };
}

/** Of totals for the whole region the official one before others, of equals the one whose edition came last. */
async function findNewestTotal(
  tx: ReadTransaction,
  figures: PublishedFigure[],
): Promise<PublishedFigure | undefined> {
  const official = await listOfficialPublications(tx);
  const rank = (figure: PublishedFigure) => (official.has(figure.publication) ? 0 : 1);
  return figures
    .filter((figure) => figure.role === 'total' && figure.territory === tx.region)
    .sort((a, b) => rank(a) - rank(b) || b.sequence - a.sequence)[0];
}

function partnerRow(
  book: FigureBook,
  territory: TerritoryRow,
  figureId: string,
  cooperation: CooperationRow[],
): PartnerRow {
  const episodes = (cooperation as (CooperationRow & { territory: string })[]).filter(
    (episode) => episode.territory === territory.code && episode.stage !== 'applied',
  );
  const index = latestNeed(book, 'exclusion-index', territory.code);
  return {
    territory,
    stated: findFigure(book, figureId)!,
    perInhabitant: findFigure(book, `per-inhabitant:${figureId}`) ?? null,
    index: index ? findFigure(book, needId(index.indicator, index.year, index.territory))! : null,
    since: findBeginning(episodes) ?? null,
    disputed: episodes.some((episode) => episode.conflict !== null),
  };
}

/** Cooperation that ran says more than an approval, an approval more than a selection; of equals the earliest. */
const STAGES = ['active', 'ended', 'approved', 'selected', 'claimed'];

function findBeginning(episodes: CooperationRow[]): CooperationRow | undefined {
  // An episode that ran and ended says as much as one that runs.
  const rank = ({ stage }: CooperationRow) => Math.max(1, STAGES.indexOf(stage));
  return episodes
    .filter((episode) => episode.validFrom !== null && STAGES.includes(episode.stage))
    .sort((a, b) => rank(a) - rank(b) || a.validFrom!.localeCompare(b.validFrom!))[0];
}

function hellers(figure: Figure): bigint {
  return figure.quantity?.unit === 'CZK' ? figure.quantity.hellers : -1n;
}
