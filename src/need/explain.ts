// Why a municipality has its points, how far the next band is, and what the number does not see: structure, no sentences.

import type { Donor } from './imputation.ts';
import type { MunicipalityInputs } from './inputs.ts';
import { findDistance, type Distance, type ReferenceMode } from './distance.ts';
import {
  findYearStanding,
  INDICATORS,
  MEASURES,
  type Band,
  type Indicator,
  type IndicatorId,
  type MeasureId,
  type Methodology,
  type RuleSource,
  type Threshold,
} from './methodology.ts';
import { scoreIndicator, scoreMunicipality, type MissingScore, type Score } from './points.ts';
import { findReferenceShare, type Reference } from './reference-shares.ts';
import type { Showable } from './suppression.ts';

export type PointReason = {
  measure: MeasureId;
  /** Absent where a small cell may not be shown. */
  value?: number;
  threshold: Threshold;
  points: 0 | 1 | 2;
};

export type IndicatorExplanation = {
  indicator: IndicatorId;
  counted: Indicator['counted'];
} & (
  | {
      state: 'computed';
      points: number;
      reasons: PointReason[];
      /** Shares in percent behind the quotient. */
      reference: { region: number; state: number; mean: number };
    }
  | { state: 'imputed'; points: number; publishedIndex?: number; donor?: Donor }
  | { state: 'missing'; reason: MissingScore['reason']; inputs: MissingScore['inputs'] }
);

/** What the number does not see, with the figures of this municipality where they say more than a warning. */
export type BlindSpot =
  | { id: 'counts-favour-size'; countPoints: number; index: number }
  | { id: 'own-region-in-quotient'; index: number; againstStateOnly: number }
  | { id: 'imputed-points'; points: number }
  | { id: 'edge-of-band'; side: 'lowest' | 'highest'; neighbour: Band }
  | { id: 'not-measured' }
  | { id: 'legal-changes' }
  | ({ id: 'break-of-series'; partly: number[] } & Methodology['brokenFrom'])
  | { id: 'thresholds-reconstructed'; verifiedYears: number[]; year: number; source: RuleSource };

export type Explanation = {
  code: string;
  year: number;
  methodology: string;
  index?: number;
  band?: Band;
  bounds: Score['bounds'];
  byMeasure: Record<MeasureId, number>;
  imputedPoints: number;
  indicators: IndicatorExplanation[];
  distance?: Distance;
  /** Indicators left out of the distance because it would give a small cell away. */
  hiddenDistance: IndicatorId[];
  blindSpots: BlindSpot[];
};

export type ExplainOptions = {
  donor?: Donor;
  showable?: Record<IndicatorId, Showable>;
  mode?: ReferenceMode;
};

/** Everything a page needs; holds no value that `showable` hides, so it can be published as it is. */
export function explainMunicipality(
  methodology: Methodology,
  year: number,
  reference: Reference,
  inputs: MunicipalityInputs,
  options: ExplainOptions = {},
): Explanation {
  const score = scoreMunicipality(methodology, reference, inputs);
  const hiddenDistance = INDICATORS.filter(
    (id) => score.indicators[id].state === 'computed' && options.showable?.[id].distance === false,
  );
  return {
    code: score.code,
    year,
    methodology: methodology.id,
    index: score.index,
    band: score.band,
    bounds: score.bounds,
    byMeasure: score.byMeasure,
    imputedPoints: score.imputedPoints,
    indicators: INDICATORS.map((id) => explainIndicator(methodology, reference, inputs, score, id, options)),
    distance: findDistance(methodology, reference, inputs, { mode: options.mode, without: hiddenDistance }),
    hiddenDistance,
    blindSpots: listBlindSpots(methodology, year, reference, score),
  };
}

function explainIndicator(
  methodology: Methodology,
  reference: Reference,
  inputs: MunicipalityInputs,
  score: Score,
  id: IndicatorId,
  { donor, showable }: ExplainOptions,
): IndicatorExplanation {
  const indicator = methodology.indicators[id];
  const own = score.indicators[id];
  const head = { indicator: id, counted: indicator.counted };
  if (own.state === 'missing') return { ...head, state: 'missing', reason: own.reason, inputs: own.inputs };
  if (own.state === 'imputed')
    return { ...head, state: 'imputed', points: own.points, publishedIndex: inputs.publishedIndex, donor };
  return {
    ...head,
    state: 'computed',
    points: own.points,
    reasons: MEASURES.map((measure) => ({
      measure,
      value: showable?.[id][measure] === false ? undefined : own.measures[measure].value,
      threshold: indicator.thresholds[measure],
      points: own.measures[measure].points,
    })),
    reference: findReferenceShare(reference, inputs.region, id)!,
  };
}

function listBlindSpots(
  methodology: Methodology,
  year: number,
  reference: Reference,
  score: Score,
): BlindSpot[] {
  const spots: BlindSpot[] = [];
  const { index, band, byMeasure, imputedPoints } = score;
  if (index !== undefined && band) {
    if (byMeasure.count > 0) spots.push({ id: 'counts-favour-size', countPoints: byMeasure.count, index });
    const againstStateOnly = scoreAgainstState(methodology, reference, score);
    if (againstStateOnly !== index) spots.push({ id: 'own-region-in-quotient', index, againstStateOnly });
    if (imputedPoints > 0) spots.push({ id: 'imputed-points', points: imputedPoints });
    const at = methodology.bands.indexOf(band);
    const [lower, higher] = [methodology.bands[at - 1], methodology.bands[at + 1]];
    if (index === band.from && lower) spots.push({ id: 'edge-of-band', side: 'lowest', neighbour: lower });
    if (index === band.to && higher) spots.push({ id: 'edge-of-band', side: 'highest', neighbour: higher });
  }
  const { brokenFrom, sources, years } = methodology;
  spots.push(
    { id: 'not-measured' },
    { id: 'legal-changes' },
    {
      id: 'break-of-series',
      partly: years.filter((rule) => rule.comparability === 'partly').map((rule) => rule.year),
      ...brokenFrom,
    },
  );
  const standing = findYearStanding(year, [methodology]);
  if (sources.thresholds.standing === 'reconstructed' && standing.state !== 'broken')
    spots.push({
      id: 'thresholds-reconstructed',
      verifiedYears: years.filter((rule) => rule.thresholds === 'verified').map((rule) => rule.year),
      year,
      source: sources.thresholds,
    });
  return spots;
}

/** The index the same values would have if the quotient compared with the state alone. */
function scoreAgainstState(methodology: Methodology, reference: Reference, score: Score): number {
  let points = score.imputedPoints;
  for (const id of INDICATORS) {
    const own = score.indicators[id];
    const share = findReferenceShare(reference, score.region, id);
    if (own.state === 'computed' && share)
      points += scoreIndicator(methodology.indicators[id], own.count, own.denominator, share.state).points;
  }
  return points;
}
