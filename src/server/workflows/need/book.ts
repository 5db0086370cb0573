// The newest usable year of the index, read once for one state of the data: inputs, reference, scores, names.
import { findDonors, type Donor } from '#need/imputation.ts';
import type { MunicipalityInputs } from '#need/inputs.ts';
import {
  findYearStanding,
  INPUTS,
  type InputId,
  type Methodology,
  type MethodologyYear,
} from '#need/methodology.ts';
import { scoreAll, type Score } from '#need/points.ts';
import { checkCompleteness, findReferenceValues } from '#need/reference-values.ts';
import type { RankedMunicipality } from '#need/ranking.ts';
import type { SuppressionSettings } from '#model/small-cells.ts';
import type { ReadTransaction } from '../../database/transaction.ts';
import { listNeedInputs, listNeedYears, type NeedInput } from '../../register/need-inputs.ts';
import { readSmallCells } from '../../register/small-cells.ts';
import { listTerritories, type TerritoryRow } from '../../register/territories.ts';
import { findReference, type FoundReference } from './reference.ts';

/** `incomplete`: of a year without stated sums not the whole country is loaded, so there is nothing to compare with. */
export type LoadedYear = {
  year: number;
  state: 'usable' | 'incomplete' | 'broken' | 'unknown';
  loaded?: number;
};

export type NeedBook = {
  /** NUTS 3 code of the region whose register it is. */
  region: string;
  year: number;
  methodology: Methodology;
  rule: MethodologyYear;
  /** Years with values, newest first, and whether an index may be computed for them. */
  years: LoadedYear[];
  /** Places of every level by code. */
  places: Map<string, TerritoryRow>;
  inputs: Map<string, MunicipalityInputs>;
  reference: FoundReference;
  scores: Map<string, Score>;
  ranked: RankedMunicipality[];
  /** Publication of each input of a municipality; one object for all that have the same. */
  publications: Map<string, Partial<Record<InputId, string>>>;
  /** Municipalities with values of their own whose published index is another than the computed one. */
  different: { code: string; published: number; computed: number }[];
  donors: Map<string, Donor>;
  /** Small-cell rules by publication; one without a rule shows everything. */
  suppression: SuppressionSettings;
};

/**
 * The newest year for which an index can be computed, or the one asked for. Undefined while the register has no such
 * year. A newer year loaded only in part does not push out an older one that is whole.
 */
export async function readNeedBook(tx: ReadTransaction, asked?: number): Promise<NeedBook | undefined> {
  const places = new Map((await listTerritories(tx)).map((place) => [place.code, place]));
  const years = (await listNeedYears(tx)).map((one) => toLoadedYear(one, places));
  const open = years.filter(({ year }) => (asked ?? year) === year);
  const year = (
    open.find(({ state }) => state === 'usable') ?? open.find(({ state }) => state === 'incomplete')
  )?.year;
  if (year === undefined) return undefined;
  const { inputs, publications } = collectInputs(await listNeedInputs(tx, year), places);
  const suppression = await readSmallCells(tx);
  return buildNeedBook({ region: tx.region, year, years, places, inputs, publications, suppression });
}

/** Beside the stated sums of its year a part of the country is enough; without them nothing can be compared. */
function toLoadedYear(
  { year, municipalities }: { year: number; municipalities: string[] },
  places: Map<string, TerritoryRow>,
): LoadedYear {
  const { state } = findYearStanding(year);
  if (state !== 'usable' || findReferenceValues(year)) return { year, state };
  const regions = municipalities.flatMap((code) => places.get(code)?.parents.region ?? []);
  return checkCompleteness(year, regions).complete
    ? { year, state }
    : { year, state: 'incomplete', loaded: municipalities.length };
}

type Loaded = Pick<NeedBook, 'region' | 'year' | 'years' | 'places' | 'inputs' | 'publications'> &
  Partial<Pick<NeedBook, 'suppression'>>;

/** The computing half of {@link readNeedBook}. */
export function buildNeedBook(loaded: Loaded): NeedBook {
  const standing = findYearStanding(loaded.year);
  if (standing.state !== 'usable') throw new RangeError(`no index can be computed for ${loaded.year}`);
  const { methodology, rule } = standing;
  const list = [...loaded.inputs.values()];
  const reference = findReference(methodology, loaded.year, list);
  const scored = scoreAll(methodology, reference.reference ?? NO_REFERENCE, list);
  const scores = new Map(scored.map((score) => [score.code, score]));
  const located = [...loaded.places.values()].flatMap(({ code, latitude, longitude }) =>
    latitude === null || longitude === null ? [] : { code, latitude, longitude },
  );
  return {
    suppression: {},
    ...loaded,
    methodology,
    rule,
    reference,
    scores,
    ranked: list.map((inputs) => toRanked(inputs, scores.get(inputs.code)!, loaded.places)),
    different: list.flatMap(({ code, publishedIndex }) => {
      const { index } = scores.get(code)!;
      return index === undefined || publishedIndex === undefined || index === publishedIndex
        ? []
        : { code, published: publishedIndex, computed: index };
    }),
    donors: findDonors(scored, located),
  };
}

/** Without shares to compare with every indicator is missing for want of a reference, never zero. */
const NO_REFERENCE = {
  state: {} as never,
  regions: {},
  origin: { state: 'given', regions: {} },
} as const;

function toRanked(
  { code, region, values }: MunicipalityInputs,
  { index }: Score,
  places: Map<string, TerritoryRow>,
): RankedMunicipality {
  const { district = code, orp = code } = places.get(code)?.parents ?? {};
  const population15Plus = values['population-15-plus'] ?? 0;
  return {
    code,
    units: { region, district, orp },
    population15Plus,
    ...(index === undefined ? {} : { index }),
  };
}

const isInput = (indicator: string): indicator is InputId =>
  (INPUTS as readonly string[]).includes(indicator);

function collectInputs(values: NeedInput[], places: Map<string, TerritoryRow>) {
  const inputs = new Map<string, MunicipalityInputs & { imputed: InputId[] }>();
  const publications: NeedBook['publications'] = new Map();
  for (const { territory, indicator, value, imputed, publication } of values) {
    const place = places.get(territory);
    const region = place?.parents.region;
    if (place?.level !== 'municipality' || region === undefined) continue;
    let own = inputs.get(territory);
    if (!own) {
      inputs.set(territory, (own = { code: territory, region, values: {}, imputed: [] }));
      publications.set(territory, {});
    }
    if (indicator === 'exclusion-index') {
      if (value !== null) own.publishedIndex = value;
    } else if (isInput(indicator)) {
      publications.get(territory)![indicator] = publication;
      if (imputed) own.imputed.push(indicator);
      else if (value !== null) own.values[indicator] = value;
    }
  }
  return { inputs, publications };
}
