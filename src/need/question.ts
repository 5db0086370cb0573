// What a reader may ask of a page or a command: a value that makes sense, or the default and a word about what was found.

import type { Problem } from '#model/import-report.ts';
import type { InputId, Methodology } from './methodology.ts';

export type Asked<T> = { value: T; problem?: Problem };

const LONGEST = 40;

/** From how many points need is high; the start of the highest band when nothing is asked. */
export function readThreshold(text: string | null | undefined, methodology: Methodology): Asked<number> {
  const { bands, highestPoints } = methodology;
  const value = bands.at(-1)!.from;
  if (text === null || text === undefined || text === '') return { value };
  const number = Number(text);
  if (/^\d{1,3}$/.test(text.trim()) && number <= highestPoints) return { value: number };
  return { value, problem: refuse('threshold-not-understood', text, String(highestPoints)) };
}

/** One of a closed list; an empty text asks for nothing. */
export function readChoice<T extends string, const D>(
  parameter: string,
  text: string | null | undefined,
  allowed: readonly T[],
  otherwise: D,
): Asked<T | D> {
  if (text === null || text === undefined || text === '') return { value: otherwise };
  const found = allowed.find((one) => one === text);
  if (found !== undefined) return { value: found };
  const expected = allowed.join(', ');
  return { value: otherwise, problem: refuse('choice-not-understood', text, expected, { parameter }) };
}

/** One of the loaded years; nothing asked is the newest. */
export function readYear(
  text: string | null | undefined,
  loaded: readonly number[],
): Asked<number | undefined> {
  if (text === null || text === undefined || text === '') return { value: undefined };
  const value = loaded.find((year) => String(year) === text.trim());
  return value === undefined
    ? { value, problem: refuse('year-not-loaded', text, loaded.join(', ')) }
    : { value };
}

/** A whole number from 1 to `highest`. */
export function readWhole<D>(
  parameter: string,
  text: string | null | undefined,
  highest: number,
  otherwise: D,
): Asked<number | D> {
  if (text === null || text === undefined || text === '') return { value: otherwise };
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= 1 && number <= highest) return { value: number };
  return {
    value: otherwise,
    problem: refuse('number-not-understood', text, String(highest), { parameter }),
  };
}

/** A count as people write it: `190`, `86,5`. An empty field asks for nothing. */
export function readCount(input: InputId, text: string | undefined): Asked<number | undefined> {
  if (text === undefined || text === '') return { value: undefined };
  const plain = text.replace(/[\s\u00a0]/g, '').replace(',', '.');
  const form = input.endsWith('allowance') ? /^\d+(\.\d+)?$/ : /^\d+$/;
  if (form.test(plain)) return { value: Number(plain) };
  return { value: undefined, problem: refuse('what-if-value', text, '', { input }) };
}

function refuse(code: string, text: string, expected: string, details?: Problem['details']): Problem {
  const value = text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
  return { code, severity: 'error', value, expected, ...(details ? { details } : {}) };
}
