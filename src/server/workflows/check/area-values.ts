// What the index counts in a municipality or an area, every input at once, kept as long as its year of the index.
import { divideDecimals, multiplyDecimals } from '#model/decimal.ts';
import type { InputId } from '#model/index-inputs.ts';
import type { NeedBook } from '../need/book.ts';

export type Metric = InputId | 'enforcement-share';
export type Values = Partial<Record<Metric, string>>;

const SUMMED = [
  'enforcement',
  'population-15-plus',
  'jobseekers-6m',
  'early-leavers',
  'school-finishers',
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
  const { enforcement, 'population-15-plus': people } = values;
  if (enforcement !== undefined && Number(people) > 0)
    values['enforcement-share'] = divideDecimals(multiplyDecimals(enforcement, '100'), people!, PLACES);
  return values;
}
