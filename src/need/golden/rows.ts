// Reads the golden rows for tests: real inputs of thirteen municipalities and the sums they are compared with.

import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { MunicipalityInputs } from '../inputs.ts';
import { INDEX_2020, INDICATORS, type IndicatorId, type InputId } from '../methodology.ts';
import { buildReference, type AreaSums, type Reference } from '../reference-shares.ts';

const COLUMNS: InputId[] = [
  'population-15-plus',
  'population-15-64',
  'enforcement',
  'housing-allowance',
  'living-allowance',
  'jobseekers-6m',
  'early-leavers',
  'school-finishers',
];

type Row = {
  code: string;
  name: string;
  columns: (number | '-')[];
  points: number[];
  index: number;
  measures?: number[];
};
type Golden = {
  reference: Record<'state' | 'CZ051', Record<IndicatorId, [number, number]>>;
  shares: Record<IndicatorId, [number, number, number]>;
  rows: Row[];
};

const golden = parse(readFileSync(new URL('2023.yaml', import.meta.url), 'utf8')) as Golden;

export const GOLDEN_SHARES = golden.shares;
export const GOLDEN_ROWS = golden.rows.map((row) => ({ ...row, inputs: toInputs(row) }));
export const GOLDEN_INPUTS: MunicipalityInputs[] = GOLDEN_ROWS.map((row) => row.inputs);
export const GOLDEN_SUMS = { state: toSums('state'), CZ051: toSums('CZ051') };
export const GOLDEN_REFERENCE: Reference = buildReference(INDEX_2020, [], {
  given: { state: GOLDEN_SUMS.state, regions: { CZ051: GOLDEN_SUMS.CZ051 } },
}).reference!;

export function getGolden(name: string): MunicipalityInputs {
  return GOLDEN_ROWS.find((row) => row.name === name)!.inputs;
}

function toInputs({ code, columns, index }: Row): MunicipalityInputs {
  const values: MunicipalityInputs['values'] = {};
  columns.forEach((value, at) => {
    if (value !== '-') values[COLUMNS[at]!] = value;
  });
  const imputed = COLUMNS.filter((_, at) => columns[at] === '-');
  return { code, region: 'CZ051', values, imputed, publishedIndex: index };
}

function toSums(area: 'state' | 'CZ051'): AreaSums {
  return Object.fromEntries(
    INDICATORS.map((id) => {
      const [count, denominator] = golden.reference[area][id];
      return [id, { count, denominator }];
    }),
  ) as AreaSums;
}
