// What is counted in one municipality in one year, and what is wrong with it before any point is given.

import type { Missing } from '#model/figure.ts';
import type { CellRef, Problem } from '#model/import-report.ts';
import { INDICATORS, INPUTS, type IndicatorId, type InputId, type Methodology } from './methodology.ts';

export type MunicipalityInputs = {
  code: string;
  /** NUTS 3 code, e.g. `CZ051`. */
  region: string;
  values: Partial<Record<InputId, number>>;
  /** Why a value is not there; an absent value without a reason is `unknown`. */
  missing?: Partial<Record<InputId, Missing>>;
  /** Inputs the publisher took over from another municipality; they carry no value of their own. */
  imputed?: readonly InputId[];
  /** Index as published; the only way to learn the points of an imputed indicator. */
  publishedIndex?: number;
  /** Points of imputed indicators when they are already known, e.g. held from a baseline. */
  imputedPoints?: Partial<Record<IndicatorId, number>>;
  /** Cells the values came from, so that a problem can name its cell. */
  refs?: Partial<Record<InputId, CellRef>>;
};

export function isImputed(inputs: MunicipalityInputs, indicator: IndicatorId): boolean {
  return inputs.imputed?.includes(indicator) ?? false;
}

/** Count and denominator of an indicator, or why there is no such pair. */
export type Counted =
  | { count: number; denominator: number; reason?: undefined }
  | { reason: Missing | 'invalid'; inputs: InputId[] };

/** Only values that {@link checkInputs} lets through count; a wrong value is never taken for zero. */
export function findCounted(
  methodology: Methodology,
  inputs: MunicipalityInputs,
  indicator: IndicatorId,
): Counted {
  const { denominator: other } = methodology.indicators[indicator];
  const count = inputs.values[indicator];
  const denominator = inputs.values[other];
  if (count === undefined || denominator === undefined) {
    const absent = [indicator, other].filter((input) => inputs.values[input] === undefined);
    return { reason: inputs.missing?.[absent[0]!] ?? 'unknown', inputs: absent };
  }
  if (!(count >= 0 && count <= denominator && denominator < Infinity))
    return { reason: 'invalid', inputs: [indicator, other] };
  return { count, denominator };
}

/**
 * Checks one municipality: every input present or explained, no negative or endless value, no count above its
 * denominator, imputation only where the methodology knows it. `error` means that no index may be computed.
 */
export function checkInputs(methodology: Methodology, inputs: MunicipalityInputs): Problem[] {
  const problems: Problem[] = [];
  for (const input of INPUTS) {
    const value = inputs.values[input];
    if (value === undefined) {
      if (!isExpectedMissing(methodology, inputs, input))
        problems.push(problem('input-missing', inputs, input));
    } else if (!Number.isFinite(value)) {
      problems.push(problem('input-not-a-number', inputs, input, value));
    } else if (value < 0) {
      problems.push(problem('input-negative', inputs, input, value));
    }
  }
  for (const id of INDICATORS) {
    const indicator = methodology.indicators[id];
    const count = inputs.values[id];
    const denominator = inputs.values[indicator.denominator];
    if (count !== undefined && denominator !== undefined && count > denominator)
      problems.push(
        problem('count-above-denominator', inputs, id, count, String(denominator), indicator.denominator),
      );
    if (isImputed(inputs, id) && !indicator.mayBeImputed)
      problems.push(problem('imputation-not-known', inputs, id, count));
  }
  return problems;
}

function isExpectedMissing(methodology: Methodology, inputs: MunicipalityInputs, input: InputId): boolean {
  if (inputs.missing?.[input]) return true;
  return INDICATORS.some(
    (id) => isImputed(inputs, id) && (id === input || methodology.indicators[id].denominator === input),
  );
}

function problem(
  code: string,
  inputs: MunicipalityInputs,
  input: InputId,
  value?: number,
  expected?: string,
  other?: InputId,
): Problem {
  return {
    code,
    severity: 'error',
    ref: inputs.refs?.[input],
    value: value === undefined ? undefined : String(value),
    expected,
    details: { territory: inputs.code, input, ...(other ? { other } : {}) },
  };
}
