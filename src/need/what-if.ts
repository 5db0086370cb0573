// Changed inputs against the baseline: nothing touched gives the baseline itself.

import type { Problem } from '#model/import-report.ts';
import type { ReferenceMode } from './distance.ts';
import type { Donor } from './imputation.ts';
import { checkInputs, findCounted, isImputed, type MunicipalityInputs } from './inputs.ts';
import { INDICATORS, type IndicatorId, type InputId, type Methodology } from './methodology.ts';
import { scoreMunicipality, type Score } from './points.ts';
import { moveReference, type Reference } from './reference-shares.ts';

export type Change = { code: string; input: InputId; value: number };

export type Baseline = {
  methodology: Methodology;
  reference: Reference;
  /** All municipalities that may be shown; at least the changed ones. */
  municipalities: readonly MunicipalityInputs[];
  /** Who carries whose imputed points; then a change of the donor reaches those who carry them. */
  donors?: ReadonlyMap<string, Donor>;
};

export type Comparison = {
  code: string;
  before: Score;
  after: Score;
  /** Signed; undefined while either index is unknown. */
  indexChange?: number;
  bandChanged: boolean;
  indicators: { indicator: IndicatorId; before?: number; after?: number }[];
};

export type WhatIf = {
  reference: ReferenceMode;
  changed: Comparison[];
  /** Municipalities nobody touched whose index changes all the same. */
  others: Comparison[];
  /** Any problem means that nothing was changed. */
  problems: Problem[];
};

/**
 * Applies the changes and scores again. Under `moving` the changed counts move the regional and national shares too,
 * and other municipalities may gain or lose points. Imputed points stay as published unless their donor changes.
 */
export function whatIf(baseline: Baseline, changes: readonly Change[], mode: ReferenceMode = 'held'): WhatIf {
  const { methodology } = baseline;
  const byCode = new Map(baseline.municipalities.map((inputs) => [inputs.code, inputs]));
  const changed = new Map<string, MunicipalityInputs>();
  const problems: Problem[] = [];
  for (const change of changes) {
    const inputs = changed.get(change.code) ?? byCode.get(change.code);
    if (inputs) changed.set(change.code, changeInput(methodology, inputs, change));
    else
      problems.push({
        code: 'what-if-municipality-unknown',
        severity: 'error',
        value: change.code,
      });
  }
  for (const inputs of changed.values()) problems.push(...checkInputs(methodology, inputs));
  if (problems.length > 0) return { reference: mode, changed: [], others: [], problems };

  // Under held shares and without donors a change reaches nobody else.
  const reachesOthers = changed.size > 0 && (mode === 'moving' || baseline.donors !== undefined);
  const municipalities = baseline.municipalities.filter(({ code }) => reachesOthers || changed.has(code));
  const before = new Map(
    municipalities.map((inputs) => [inputs.code, scoreMunicipality(methodology, baseline.reference, inputs)]),
  );
  const reference =
    mode === 'held' ? baseline.reference : shiftReference(methodology, baseline.reference, byCode, changed);
  const after = scoreAfter({ ...baseline, municipalities }, reference, before, changed);
  const compared = municipalities.map(({ code }) => compare(before.get(code)!, after.get(code)!));
  return {
    reference: mode,
    changed: compared.filter(({ code }) => changed.has(code)),
    others: compared.filter(({ code, indexChange }) => !changed.has(code) && indexChange !== 0),
    problems: [],
  };
}

/** A set count or denominator makes the indicator the municipality's own, so the other one must be set too. */
function changeInput(
  methodology: Methodology,
  inputs: MunicipalityInputs,
  { input, value }: Change,
): MunicipalityInputs {
  const isTouched = (id: InputId) =>
    id === input || INDICATORS.some((own) => own === id && methodology.indicators[own].denominator === input);
  return {
    ...inputs,
    values: { ...inputs.values, [input]: value },
    imputed: inputs.imputed?.filter((id) => !isTouched(id)),
  };
}

function shiftReference(
  methodology: Methodology,
  reference: Reference,
  byCode: ReadonlyMap<string, MunicipalityInputs>,
  changed: ReadonlyMap<string, MunicipalityInputs>,
): Reference {
  let moved = reference;
  for (const [code, inputs] of changed) {
    for (const id of INDICATORS) {
      const [was, is] = [byCode.get(code)!, inputs].map((version) => {
        const counted = isImputed(version, id) ? undefined : findCounted(methodology, version, id);
        return counted && !counted.reason ? counted : { count: 0, denominator: 0 };
      }) as [{ count: number; denominator: number }, { count: number; denominator: number }];
      const count = is.count - was.count;
      const denominator = is.denominator - was.denominator;
      if (count !== 0 || denominator !== 0)
        moved = moveReference(moved, inputs.region, id, count, denominator);
    }
  }
  return moved;
}

function scoreAfter(
  baseline: Baseline,
  reference: Reference,
  before: ReadonlyMap<string, Score>,
  changed: ReadonlyMap<string, MunicipalityInputs>,
): Map<string, Score> {
  const { methodology, donors } = baseline;
  const after = new Map<string, Score>();
  const score = (inputs: MunicipalityInputs, imputedPoints: MunicipalityInputs['imputedPoints']) =>
    scoreMunicipality(methodology, reference, { ...inputs, imputedPoints, publishedIndex: undefined });
  for (const original of baseline.municipalities) {
    const known = before.get(original.code)!;
    if (reference === baseline.reference && !changed.has(original.code)) after.set(original.code, known);
    else after.set(original.code, score(changed.get(original.code) ?? original, heldPoints(known)));
  }
  for (const original of baseline.municipalities) {
    const donor = donors?.get(original.code);
    if (!donor?.agrees) continue;
    const inputs = changed.get(original.code) ?? original;
    const held = heldPoints(before.get(original.code)!);
    for (const id of INDICATORS) {
      const own = after.get(donor.code)?.indicators[id];
      if (isImputed(inputs, id) && own?.state === 'computed' && own.points !== held[id])
        after.set(original.code, score(inputs, { ...held, [id]: own.points }));
    }
  }
  return after;
}

function heldPoints(score: Score): Partial<Record<IndicatorId, number>> {
  const held: Partial<Record<IndicatorId, number>> = {};
  for (const id of INDICATORS) {
    const own = score.indicators[id];
    if (own.state === 'imputed') held[id] = own.points;
  }
  return held;
}

function compare(before: Score, after: Score): Comparison {
  const known = before.index !== undefined && after.index !== undefined;
  return {
    code: before.code,
    before,
    after,
    indexChange: known ? after.index! - before.index! : before.index === after.index ? 0 : undefined,
    bandChanged: before.band?.id !== after.band?.id,
    indicators: INDICATORS.map((indicator) => ({
      indicator,
      before: pointsOf(before, indicator),
      after: pointsOf(after, indicator),
    })).filter((entry) => entry.before !== entry.after),
  };
}

function pointsOf(score: Score, indicator: IndicatorId): number | undefined {
  const own = score.indicators[indicator];
  return own.state === 'missing' ? undefined : own.points;
}
