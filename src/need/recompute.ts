// Recomputes a published workbook and says what is equal, what differs and what can not be recomputed.

import type { CellRef, Problem } from '#model/import-report.ts';
import { findDonors, type Place } from './imputation.ts';
import { checkInputs, findCounted, isImputed, type MunicipalityInputs } from './inputs.ts';
import { formatBand, INDICATORS, type IndicatorId, type Methodology } from './methodology.ts';
import { scoreAll, type Score } from './points.ts';
import {
  buildReference,
  findReferenceShare,
  sharePercent,
  type Reference,
  type ReferenceOptions,
} from './reference-shares.ts';

/** One row of a published workbook, parsed: inputs beside what the publisher computed from them. */
export type PublishedRow = MunicipalityInputs & {
  name?: string;
  published: {
    /** Percent. */
    shares: Partial<Record<IndicatorId, number>>;
    quotients: Partial<Record<IndicatorId, number>>;
    index?: number;
    /** As printed: `8 až 11`. */
    band?: string;
    refs?: Partial<Record<`share:${IndicatorId}` | `quotient:${IndicatorId}` | 'index' | 'band', CellRef>>;
  };
};

export type Deviation = {
  compared: number;
  different: number;
  maxDifference: number;
  at?: { code: string; indicator: IndicatorId };
};

export type IndexDifference = {
  code: string;
  name?: string;
  published: number;
  computed: number;
  ref?: CellRef;
};

export type RecomputeReport = {
  rows: number;
  shares: Deviation;
  quotients: Deviation;
  /** Rows with all values of their own. */
  own: { rows: number; equal: number; different: IndexDifference[] };
  /** Rows with an imputed indicator: published index less computed points. */
  imputed: {
    rows: number;
    remainders: Record<string, number>;
    outOfRange: IndexDifference[];
    /** Rows whose remainder equals the points of the nearest municipality with a school; only when places are given. */
    nearest?: { compared: number; equal: number; different: { code: string; donor: string }[] };
  };
  /** Rows without an index of their own or of the publisher, with the reason. */
  notRecomputed: { code: string; name?: string; reason: string }[];
  bands: { compared: number; different: { code: string; published: string; computed: string }[] };
  /** Municipalities with own school values but nobody who finished: their share is 0 out of 0. */
  withoutFinishers: number;
  reference?: Reference;
  problems: Problem[];
};

export type RecomputeOptions = ReferenceOptions & {
  /** Largest difference of a quotient or share that still counts as equal. */
  tolerance?: number;
  places?: readonly Place[];
  /** Regions of which the file lacks a row: their sums would be wrong, so their rows can not be recomputed. */
  incompleteRegions?: readonly { region: string; loaded: number; expected: number }[];
};

const TOLERANCE = 1e-12;

export function recompute(
  methodology: Methodology,
  rows: readonly PublishedRow[],
  options: RecomputeOptions = {},
): RecomputeReport {
  const problems = rows.flatMap((row) => checkInputs(methodology, row));
  problems.push(...checkRepeated(rows));
  const inputs = rows.map((row) => ({ ...row, publishedIndex: row.published.index }));
  const built = buildReference(methodology, inputs, options);
  problems.push(...built.problems);
  const { reference } = built;
  for (const { region, loaded, expected } of options.incompleteRegions ?? []) {
    if (reference) delete reference.regions[region];
    problems.push({
      code: 'region-incomplete',
      severity: 'warning',
      value: String(loaded),
      expected: String(expected),
      details: { region },
    });
  }
  const tolerance = options.tolerance ?? TOLERANCE;
  const report: RecomputeReport = {
    rows: rows.length,
    shares: { compared: 0, different: 0, maxDifference: 0 },
    quotients: { compared: 0, different: 0, maxDifference: 0 },
    own: { rows: 0, equal: 0, different: [] },
    imputed: { rows: 0, remainders: {}, outOfRange: [] },
    notRecomputed: [],
    bands: { compared: 0, different: [] },
    withoutFinishers: 0,
    reference,
    problems,
  };
  if (!reference) {
    for (const row of rows)
      report.notRecomputed.push({ code: row.code, name: row.name, reason: 'no-reference' });
    return report;
  }
  const scores = scoreAll(methodology, reference, inputs);
  rows.forEach((row, at) => {
    compareMeasures(methodology, reference, row, tolerance, report);
    compareIndex(row, scores[at]!, report);
  });
  if (options.places) report.imputed.nearest = compareDonors(scores, options.places);
  return report;
}

function checkRepeated(rows: readonly PublishedRow[]): Problem[] {
  const seen = new Set<string>();
  const problems: Problem[] = [];
  for (const { code } of rows) {
    if (seen.has(code)) problems.push({ code: 'municipality-repeated', severity: 'error', value: code });
    seen.add(code);
  }
  return problems;
}

function compareMeasures(
  methodology: Methodology,
  reference: Reference,
  row: PublishedRow,
  tolerance: number,
  report: RecomputeReport,
): void {
  for (const id of INDICATORS) {
    if (isImputed(row, id)) continue;
    const counted = findCounted(methodology, row, id);
    if (counted.reason) continue;
    if (id === 'early-leavers' && counted.denominator === 0) report.withoutFinishers++;
    const share = sharePercent(counted.count, counted.denominator);
    compare(report, 'shares', row, id, row.published.shares[id], share, tolerance);
    const mean = findReferenceShare(reference, row.region, id)?.mean;
    if (mean === undefined) continue;
    compare(
      report,
      'quotients',
      row,
      id,
      row.published.quotients[id],
      share === 0 ? 0 : share / mean,
      tolerance,
    );
  }
}

const DISAGREEMENT = {
  shares: { code: 'share-disagrees-with-count', cell: 'share' },
  quotients: { code: 'quotient-disagrees', cell: 'quotient' },
} as const;

function compare(
  report: RecomputeReport,
  what: 'shares' | 'quotients',
  row: PublishedRow,
  indicator: IndicatorId,
  published: number | undefined,
  computed: number,
  tolerance: number,
): void {
  if (published === undefined) return;
  const deviation = report[what];
  const difference = Math.abs(published - computed);
  deviation.compared++;
  if (!(difference <= deviation.maxDifference)) {
    deviation.maxDifference = difference;
    deviation.at = { code: row.code, indicator };
  }
  if (difference <= tolerance) return;
  deviation.different++;
  report.problems.push({
    code: DISAGREEMENT[what].code,
    severity: 'warning',
    ref: row.published.refs?.[`${DISAGREEMENT[what].cell}:${indicator}`],
    value: String(published),
    expected: String(computed),
    details: { territory: row.code, indicator },
  });
}

function compareIndex(row: PublishedRow, score: Score, report: RecomputeReport): void {
  const { index: published, band } = row.published;
  const imputed = (row.imputed?.length ?? 0) > 0;
  if (imputed) report.imputed.rows++;
  else report.own.rows++;
  if (published === undefined) {
    report.notRecomputed.push({ code: row.code, name: row.name, reason: 'not-published' });
    return;
  }
  const hole = INDICATORS.map((id) => score.indicators[id]).find((found) => found.state === 'missing');
  const entry = { code: row.code, name: row.name, published, ref: row.published.refs?.index };
  if (hole && hole.reason === 'remainder') {
    report.imputed.outOfRange.push({ ...entry, computed: score.computedPoints });
    return;
  }
  if (hole || score.index === undefined) {
    report.notRecomputed.push({ code: row.code, name: row.name, reason: hole?.reason ?? 'unknown' });
    return;
  }
  if (imputed) {
    const remainder = String(score.imputedPoints);
    report.imputed.remainders[remainder] = (report.imputed.remainders[remainder] ?? 0) + 1;
  } else if (score.index === published) report.own.equal++;
  else report.own.different.push({ ...entry, computed: score.index });
  if (band === undefined) return;
  report.bands.compared++;
  const computed = formatBand(score.band!);
  if (computed !== band) report.bands.different.push({ code: row.code, published: band, computed });
}

function compareDonors(scores: readonly Score[], places: readonly Place[]) {
  const donors = [...findDonors(scores, places)];
  return {
    compared: donors.length,
    equal: donors.filter(([, donor]) => donor.agrees).length,
    different: donors
      .filter(([, donor]) => !donor.agrees)
      .map(([code, donor]) => ({ code, donor: donor.code })),
  };
}
