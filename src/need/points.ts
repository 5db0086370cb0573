// From what is counted in a municipality to its points, index and band.

import type { Missing } from '#model/figure.ts';
import { findCounted, isImputed, type MunicipalityInputs } from './inputs.ts';
import {
  awardPoints,
  getBand,
  HIGHEST_INDICATOR_POINTS,
  INDICATORS,
  type Band,
  type Indicator,
  type IndicatorId,
  type InputId,
  type MeasureId,
  type Methodology,
} from './methodology.ts';
import { findReferenceShare, sharePercent, type Reference } from './reference-shares.ts';

export type MeasureScore = { value: number; points: 0 | 1 | 2 };

export type ComputedScore = {
  state: 'computed';
  count: number;
  denominator: number;
  measures: Record<MeasureId, MeasureScore>;
  points: number;
};

/** Known only as a remainder: published index less the points that can be recomputed. */
export type ImputedScore = { state: 'imputed'; points: number };

export type MissingScore = {
  state: 'missing';
  /**
   * `imputed`: taken over from elsewhere and no published index says how much; `imputed-beside-hole`: that index says
   * nothing while another value is missing; `remainder`: that index does not fit.
   */
  reason: Missing | 'invalid' | 'imputed' | 'imputed-beside-hole' | 'remainder' | 'no-reference';
  inputs: InputId[];
};

export type IndicatorScore = ComputedScore | ImputedScore | MissingScore;

export type Score = {
  code: string;
  region: string;
  indicators: Record<IndicatorId, IndicatorScore>;
  /** Points of computed indicators by measure; imputed points can not be split. */
  byMeasure: Record<MeasureId, number>;
  computedPoints: number;
  imputedPoints: number;
  /** Undefined while any indicator is missing; never a sum with a hole in it. */
  index?: number;
  band?: Band;
  /** Where the index must lie; equal ends when it is known. */
  bounds: { lowest: number; highest: number };
};

/**
 * Points of one indicator: 129 of 2 344 against a mean share of 1.855795 % → share 5.50 %, quotient 2.97, 2 + 2 + 2.
 * The mean share is in percent.
 */
export function scoreIndicator(
  indicator: Indicator,
  count: number,
  denominator: number,
  meanShare: number,
): ComputedScore {
  const share = sharePercent(count, denominator);
  const quotient = share === 0 ? 0 : share / meanShare;
  const { thresholds } = indicator;
  const byCount = awardPoints(count, thresholds.count);
  const byShare = awardPoints(share, thresholds.share);
  const byQuotient = awardPoints(quotient, thresholds.quotient);
  return {
    state: 'computed',
    count,
    denominator,
    measures: {
      count: { value: count, points: byCount },
      share: { value: share, points: byShare },
      quotient: { value: quotient, points: byQuotient },
    },
    points: byCount + byShare + byQuotient,
  };
}

export function scoreMunicipality(
  methodology: Methodology,
  reference: Reference,
  inputs: MunicipalityInputs,
): Score {
  const indicators = {} as Record<IndicatorId, IndicatorScore>;
  const byMeasure: Record<MeasureId, number> = { count: 0, share: 0, quotient: 0 };
  const open: IndicatorId[] = [];
  let computedPoints = 0;
  for (const id of INDICATORS) {
    if (isImputed(inputs, id)) {
      open.push(id);
      continue;
    }
    const score = scoreOwn(methodology, reference, inputs, id);
    indicators[id] = score;
    if (score.state !== 'computed') continue;
    computedPoints += score.points;
    byMeasure.count += score.measures.count.points;
    byMeasure.share += score.measures.share.points;
    byMeasure.quotient += score.measures.quotient.points;
  }
  const holes = INDICATORS.filter((id) => indicators[id]?.state === 'missing');
  for (const id of open)
    indicators[id] = scoreImputed(inputs, id, holes.length === 0 && open.length === 1, computedPoints);
  return assemble(methodology, inputs, indicators, byMeasure, computedPoints);
}

export function scoreAll(
  methodology: Methodology,
  reference: Reference,
  municipalities: readonly MunicipalityInputs[],
): Score[] {
  return municipalities.map((inputs) => scoreMunicipality(methodology, reference, inputs));
}

function scoreOwn(
  methodology: Methodology,
  reference: Reference,
  inputs: MunicipalityInputs,
  id: IndicatorId,
): IndicatorScore {
  const counted = findCounted(methodology, inputs, id);
  if (counted.reason) return { state: 'missing', reason: counted.reason, inputs: counted.inputs };
  const share = findReferenceShare(reference, inputs.region, id);
  if (!share) return { state: 'missing', reason: 'no-reference', inputs: [] };
  return scoreIndicator(methodology.indicators[id], counted.count, counted.denominator, share.mean);
}

function scoreImputed(
  inputs: MunicipalityInputs,
  id: IndicatorId,
  remainderIsOneIndicator: boolean,
  computedPoints: number,
): IndicatorScore {
  const held = inputs.imputedPoints?.[id];
  if (held !== undefined) return { state: 'imputed', points: held };
  if (inputs.publishedIndex === undefined) return { state: 'missing', reason: 'imputed', inputs: [id] };
  if (!remainderIsOneIndicator) return { state: 'missing', reason: 'imputed-beside-hole', inputs: [id] };
  const remainder = inputs.publishedIndex - computedPoints;
  if (!Number.isInteger(remainder) || remainder < 0 || remainder > HIGHEST_INDICATOR_POINTS)
    return { state: 'missing', reason: 'remainder', inputs: [id] };
  return { state: 'imputed', points: remainder };
}

function assemble(
  methodology: Methodology,
  inputs: MunicipalityInputs,
  indicators: Record<IndicatorId, IndicatorScore>,
  byMeasure: Record<MeasureId, number>,
  computedPoints: number,
): Score {
  let imputedPoints = 0;
  let missing = 0;
  for (const id of INDICATORS) {
    const score = indicators[id];
    if (score.state === 'imputed') imputedPoints += score.points;
    else if (score.state === 'missing') missing++;
  }
  const lowest = computedPoints + imputedPoints;
  const known = missing === 0;
  return {
    code: inputs.code,
    region: inputs.region,
    indicators,
    byMeasure,
    computedPoints,
    imputedPoints,
    index: known ? lowest : undefined,
    band: known ? getBand(methodology, lowest) : undefined,
    bounds: { lowest, highest: lowest + missing * HIGHEST_INDICATOR_POINTS },
  };
}
