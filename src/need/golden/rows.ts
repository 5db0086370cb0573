// The golden rows of the tests: real inputs of thirteen municipalities and the sums they are compared with.

import { parse } from 'yaml';
import type { MunicipalityInputs } from '../inputs.ts';
import { INDEX_2020, INDICATORS, type IndicatorId, type InputId } from '../methodology.ts';
import { buildReference, type AreaSums } from '../reference-shares.ts';

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

/** Takes the text of `2023.yaml`. */
export function parseGolden(text: string) {
  const { reference, shares, rows } = parse(text) as Golden;
  const sums = { state: toSums(reference.state), CZ051: toSums(reference.CZ051) };
  const withInputs = rows.map((row) => ({ ...row, inputs: toInputs(row) }));
  const built = buildReference(INDEX_2020, [], {
    given: { state: sums.state, regions: { CZ051: sums.CZ051 } },
  });
  return {
    shares,
    sums,
    rows: withInputs,
    inputs: withInputs.map((row) => row.inputs),
    reference: built.reference!,
    get: (name: string): MunicipalityInputs => withInputs.find((row) => row.name === name)!.inputs,
  };
}

function toInputs({ code, columns, index }: Row): MunicipalityInputs {
  const values: MunicipalityInputs['values'] = {};
  columns.forEach((value, at) => {
    if (value !== '-') values[COLUMNS[at]!] = value;
  });
  const imputed = COLUMNS.filter((_, at) => columns[at] === '-');
  return { code, region: 'CZ051', values, imputed, publishedIndex: index };
}

function toSums(area: Record<IndicatorId, [number, number]>): AreaSums {
  return Object.fromEntries(
    INDICATORS.map((id) => [id, { count: area[id][0], denominator: area[id][1] }]),
  ) as AreaSums;
}
