// What the index counts in a municipality or an area, every input at once, kept as long as its year of the index.
import { divideDecimals, multiplyDecimals } from '#model/decimal.ts';
import type { InputId } from '#model/index-inputs.ts';
import type { NeedBook } from '../need/book.ts';
import { findMeans } from './index-means.ts';

export type Metric = InputId | 'enforcement-share' | 'early-leavers-share' | 'mean' | 'weighted-mean';
export type Values = Partial<Record<Metric, string>>;

const SUMMED = [
  'enforcement',
  'population-15-plus',
  'jobseekers-6m',
  'early-leavers',
  'school-finishers',
  'housing-allowance',
  'living-allowance',
] as const satisfies readonly InputId[];
/** Enough places of a per cent for any hedge a text may use. */
const PLACES = 4;

const kept = new WeakMap<NeedBook, Map<string, Values>>();

/** People, pupils and per cent; a metric one of the municipalities has no value of is left out. */
export function valuesOf(book: NeedBook, code: string): Values {
  let values = kept.get(book);
  if (!values) kept.set(book, (values = new Map()));
  let found = values.get(code);
  if (!found) values.set(code, (found = sumOf(book, code)));
  return found;
}

function sumOf(book: NeedBook, code: string): Values {
  const inside = book.ranked.filter((one) => one.code === code || Object.values(one.units).includes(code));
  const values: Values = {};
  for (const input of SUMMED) {
    const parts = inside.map((one) => book.inputs.get(one.code)?.values[input]);
    if (parts.length === 0 || parts.some((part) => part === undefined)) continue;
    values[input] = String(parts.reduce((sum: number, part) => sum + part!, 0));
  }
  const share = (part: string | undefined, whole: string | undefined) =>
    part !== undefined && Number(whole) > 0
      ? divideDecimals(multiplyDecimals(part, '100'), whole!, PLACES)
      : undefined;
  const means = inside.length > 1 ? findMeans(inside) : undefined;
  for (const [metric, value] of [
    ['enforcement-share', share(values.enforcement, values['population-15-plus'])],
    ['early-leavers-share', share(values['early-leavers'], values['school-finishers'])],
    ['mean', means?.mean],
    ['weighted-mean', means?.['weighted-mean']],
  ] as const)
    if (value !== undefined) values[metric] = value;
  return values;
}
