// Stated against computed: for every municipality of a published table, and for the region.
import { currentFigures } from '#evidence/editions.ts';
import { parseDecimal, type Hellers } from '#model/money.ts';
import type { AmountKind, Missing, Payer } from '#model/figure.ts';
import {
  compareStated,
  type MoneyGroup,
  type PlaceProjects,
  type StatedComparison,
} from '#projects/stated.ts';
import type { ReadTransaction } from '../../database/transaction.ts';
import { listCooperation } from '../../register/cooperation.ts';
import { PAYER_COLUMNS } from '../../register/project-columns.ts';
import { listStatements } from '../../register/published-figures.ts';
import { countPlaceProjects, listPlaceMoney, type PlaceMoneyRow } from '../../register/stated-money.ts';
import { listTerritories } from '../../register/territories.ts';

export { sayStatedReason } from '#projects/stated-words.ts';

export type StatedPlace = StatedComparison & {
  territory: string;
  name: string;
  isRegion: boolean;
  /** Figure as published; undefined: nothing is stated of the place. */
  figure: string | undefined;
  /** Undefined too where the document says there is nothing yet, which is no zero. */
  stated: Hellers | undefined;
  missing: Missing | null;
  projects: number;
};

const TIED = new Set(['condition-of-call', 'plan-measure', 'advice', 'claimed']);
const STATED = 'stated-funds';

/** Places of the newest published table of funds, the region first; of `only` one of them, or none where it states nothing. */
export async function compareStatedFunds(tx: ReadTransaction, only?: string): Promise<StatedPlace[]> {
  const figures = currentFigures(await listStatements(tx)).filter(
    (figure) => figure.definition === STATED && figure.value !== null && figure.territory,
  );
  const codes = [...new Set([tx.region, ...figures.map((figure) => figure.territory!)])].filter(
    (code) => only === undefined || code === only,
  );
  if (codes.length === 0) return [];
  const territories = await listTerritories(tx);
  const inRegion = territories.filter(
    (place) => place.code !== tx.region && place.parents.region === tx.region,
  );
  const places = codes.map((code) => ({
    place: code,
    codes: code === tx.region ? [code, ...inRegion.map((place) => place.code)] : [code],
  }));
  const money = Map.groupBy(await listPlaceMoney(tx, places), (row) => row.place);
  const counts = new Map((await countPlaceProjects(tx, places)).map((row) => [row.place, row]));
  const [regionOnly] = await countPlaceProjects(tx, [{ place: 'region-only', codes: [tx.region] }]);
  const cooperation = await listCooperation(tx);
  return codes.map((code): StatedPlace => {
    const figure = figures.find(
      (one) => one.territory === code && one.role === (code === tx.region ? 'total' : 'row'),
    );
    const missing = figure?.missing ?? null;
    const stated = figure && missing === null ? parseDecimal(figure.value!) : undefined;
    const episodes = cooperation
      .filter((episode) => code === tx.region || episode.territory === code)
      .map(({ validFrom, validTo }) => ({ from: validFrom, to: validTo }));
    const projects: PlaceProjects = {
      groups: (money.get(code) ?? []).map((row) => toGroup(row, episodes)),
      projects: Number(counts.get(code)?.projects ?? 0n),
      withoutMoney: Number(counts.get(code)?.withoutMoney ?? 0n),
      regionOnly: code === tx.region ? 0 : Number(regionOnly?.projects ?? 0n),
    };
    return {
      territory: code,
      name: territories.find((place) => place.code === code)?.name ?? code,
      isRegion: code === tx.region,
      figure: figure?.id,
      ...{ stated, missing },
      projects: projects.projects,
      ...compareStated(stated, projects),
    };
  });
}

type Span = { from: string | null; to: string | null };

function toGroup(row: PlaceMoneyRow, episodes: Span[]): MoneyGroup {
  const payers: Partial<Record<Payer, Hellers>> = {};
  for (const [payer] of PAYER_COLUMNS) {
    const hellers = row[`payer_${payer}`];
    if (hellers !== null && hellers !== undefined && hellers !== 0n) payers[payer] = hellers;
  }
  const dated = row.validFrom !== null || row.validTo !== null;
  return {
    kind: row.kind as AmountKind,
    tied: TIED.has(row.attribution),
    attributionKnown: row.attribution !== 'unknown',
    own: row.own,
    inCooperation: dated
      ? episodes.some((episode) => overlaps({ from: row.validFrom, to: row.validTo }, episode))
      : undefined,
    projects: Number(row.projects),
    total: row.total,
    payers,
    unallocated: row.unallocated,
  };
}

/** Partial dates; an end that is missing is open, a beginning that is missing is not known and overlaps nothing. */
function overlaps(project: Span, episode: Span): boolean {
  const from = project.from ?? project.to;
  if (from === null || episode.from === null) return false;
  const to = project.to ?? '9999';
  const end = episode.to ?? '9999';
  return before(episode.from, to) && before(from, end);
}

const before = (a: string, b: string): boolean => a.slice(0, b.length) <= b.slice(0, a.length);
