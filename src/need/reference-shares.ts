// National and regional sums behind the location quotient: from the loaded municipalities, or given as reference values.

import type { Problem } from '#model/import-report.ts';
import { addExactly, roundSum, type PartialSums } from './exact-sum.ts';
import { findCounted, isImputed, type MunicipalityInputs } from './inputs.ts';
import { INDICATORS, type IndicatorId, type Methodology } from './methodology.ts';

/** Both sums run over the municipalities that have both values of their own. */
export type IndicatorSum = { count: number; denominator: number };

export type AreaSums = Record<IndicatorId, IndicatorSum>;

export type Reference = {
  state: AreaSums;
  /** By NUTS 3 code. */
  regions: Record<string, AreaSums>;
  /** `given` where a source states the sums and not all municipalities are loaded. */
  origin: { state: 'computed' | 'given'; regions: Record<string, 'computed' | 'given'> };
};

export type ReferenceOptions = {
  given?: { state?: AreaSums; regions?: Record<string, AreaSums> };
  /** Municipalities a complete set has; fewer loaded ones can not stand for the state. */
  expectedMunicipalities?: number;
};

/**
 * Builds the reference of a year. Given sums win over computed ones. A set that is not complete gives no reference,
 * because a sum over one region would silently pass for the state.
 */
export function buildReference(
  methodology: Methodology,
  municipalities: readonly MunicipalityInputs[],
  options: ReferenceOptions = {},
): { reference?: Reference; problems: Problem[] } {
  const problems: Problem[] = [];
  const { given, expectedMunicipalities } = options;
  const complete = expectedMunicipalities === undefined || municipalities.length >= expectedMunicipalities;
  if (!complete && !given?.state)
    problems.push({
      code: 'reference-set-incomplete',
      severity: 'error',
      value: String(municipalities.length),
      expected: String(expectedMunicipalities),
    });
  const sums = sumAreas(methodology, municipalities);
  for (const id of INDICATORS)
    if (sums.without[id] > 0 && !given?.state)
      problems.push({
        code: 'reference-sum-incomplete',
        severity: 'warning',
        details: { indicator: id, municipalities: sums.without[id] },
      });
  if (problems.some((found) => found.severity === 'error')) return { problems };
  const regions = { ...sums.regions, ...given?.regions };
  const reference: Reference = {
    state: given?.state ?? sums.state,
    regions,
    origin: {
      state: given?.state ? 'given' : 'computed',
      regions: Object.fromEntries(
        Object.keys(regions).map((code) => [code, given?.regions?.[code] ? 'given' : 'computed']),
      ),
    },
  };
  return { reference, problems };
}

type AreaPartials = Record<IndicatorId, { count: PartialSums; denominator: PartialSums }>;

function sumAreas(methodology: Methodology, municipalities: readonly MunicipalityInputs[]) {
  const regions = new Map<string, AreaPartials>();
  const without = Object.fromEntries(INDICATORS.map((id) => [id, 0])) as Record<IndicatorId, number>;
  for (const municipality of municipalities) {
    let region = regions.get(municipality.region);
    if (!region) regions.set(municipality.region, (region = emptyPartials()));
    for (const id of INDICATORS) {
      if (isImputed(municipality, id)) continue;
      const counted = findCounted(methodology, municipality, id);
      if (counted.reason) {
        without[id]++;
        continue;
      }
      addExactly(region[id].count, counted.count);
      addExactly(region[id].denominator, counted.denominator);
    }
  }
  // Parts of the regional sums are exact, so the state is still the exact sum of its municipalities.
  const state = emptyPartials();
  for (const region of regions.values())
    for (const id of INDICATORS)
      for (const side of ['count', 'denominator'] as const)
        for (const part of region[id][side]) addExactly(state[id][side], part);
  return {
    state: roundPartials(state),
    regions: Object.fromEntries([...regions].map(([code, partials]) => [code, roundPartials(partials)])),
    without,
  };
}

function emptyPartials(): AreaPartials {
  const empty = {} as AreaPartials;
  for (const id of INDICATORS) empty[id] = { count: [], denominator: [] };
  return empty;
}

function roundPartials(partials: AreaPartials): AreaSums {
  return Object.fromEntries(
    INDICATORS.map((id) => [
      id,
      { count: roundSum(partials[id].count), denominator: roundSum(partials[id].denominator) },
    ]),
  ) as AreaSums;
}

/** A share in percent; nobody out of nobody is 0. */
export function sharePercent(count: number, denominator: number): number {
  return denominator === 0 ? 0 : (100 * count) / denominator;
}

/** What the quotient divides by, in percent: the plain mean of the region's and the state's share; undefined for an unknown region. */
export function findReferenceShare(
  reference: Reference,
  region: string,
  indicator: IndicatorId,
): { region: number; state: number; mean: number } | undefined {
  const area = reference.regions[region];
  if (!area) return undefined;
  const regional = sharePercent(area[indicator].count, area[indicator].denominator);
  const national = sharePercent(reference.state[indicator].count, reference.state[indicator].denominator);
  return { region: regional, state: national, mean: (regional + national) / 2 };
}

/** The reference after one municipality's count and denominator change by these amounts; nothing else moves. */
export function moveReference(
  reference: Reference,
  region: string,
  indicator: IndicatorId,
  count: number,
  denominator = 0,
): Reference {
  const shift = (area: AreaSums): AreaSums => ({
    ...area,
    [indicator]: {
      count: area[indicator].count + count,
      denominator: area[indicator].denominator + denominator,
    },
  });
  const area = reference.regions[region];
  return {
    ...reference,
    state: shift(reference.state),
    regions: area ? { ...reference.regions, [region]: shift(area) } : reference.regions,
  };
}
