// What the index counts in a municipality or an area, every input at once, kept as long as its year of the index.
import type { InputId } from '#model/index-inputs.ts';
import type { NeedBook } from '../need/book.ts';
import { findHidden } from '../need/suppression.ts';
import { findMeans } from './index-means.ts';
import { percentOf } from './percent.ts';

export type Metric = InputId | 'enforcement-share' | 'early-leavers-share' | 'mean' | 'weighted-mean';
export type Values = Partial<Record<Metric, string>> & {
  /** How many there are: one, or all of the area. */
  municipalities: number;
};

const SUMMED = [
  'enforcement',
  'population-15-plus',
  'jobseekers-6m',
  'early-leavers',
  'school-finishers',
  'housing-allowance',
  'living-allowance',
] as const satisfies readonly InputId[];
const kept = new WeakMap<NeedBook, Map<string | undefined, Values>>();

/**
 * Of one municipality or summed over an area, without a code over all that are loaded: people, pupils, per cent. Left out
 * is a metric that one of the municipalities has no value of, or whose value its source hides as a small count, and what
 * would give that away.
 */
export function valuesOf(book: NeedBook, code: string | undefined): Values {
  let values = kept.get(book);
  if (!values) kept.set(book, (values = new Map()));
  let found = values.get(code);
  if (!found) values.set(code, (found = sumOf(book, code)));
  return found;
}

function sumOf(book: NeedBook, code: string | undefined): Values {
  const inside = book.ranked.filter(
    (one) => code === undefined || one.code === code || Object.values(one.units).includes(code),
  );
  const hidden = new Set(inside.flatMap((one) => [...findHidden(book, one.code)]));
  const values: Values = { municipalities: inside.length };
  for (const input of SUMMED) {
    if (hidden.has(input)) continue;
    const parts = inside.map((one) => book.inputs.get(one.code)?.values[input]);
    if (parts.length === 0 || parts.some((part) => part === undefined)) continue;
    values[input] = String(parts.reduce((sum: number, part) => sum + part!, 0));
  }
  const share = (part: string | undefined, whole: string | undefined) =>
    part !== undefined && Number(whole) > 0 ? percentOf(part, whole!) : undefined;
  const means = inside.length > 1 && !hidden.has('population-15-plus') ? findMeans(inside) : undefined;
  for (const [metric, value] of [
    ['enforcement-share', share(values.enforcement, values['population-15-plus'])],
    ['early-leavers-share', share(values['early-leavers'], values['school-finishers'])],
    ['mean', means?.mean],
    ['weighted-mean', means?.['weighted-mean']],
  ] as const)
    if (value !== undefined) values[metric] = value;
  return values;
}
