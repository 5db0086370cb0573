// Assumptions of a page have numbers, so that a thing names those it stands on in a few letters.
import { listPathAssumptions } from '#continuity/path-assumptions.ts';
import { createContext } from 'svelte';
import { keyOf, type AssumedStep } from './assumed-steps.ts';
import type { Thing } from './summary.ts';

const [stepsOfPage, setAssumptions] = createContext<() => readonly AssumedStep[]>();

export { setAssumptions };

/** Numbers of the assumptions on the path of a thing, in their order on the page. */
export function numbersOf({ fall }: Thing, rows: readonly AssumedStep[]): number[] {
  const own = new Set(listPathAssumptions(fall).map(keyOf));
  return rows.flatMap(({ key }, index) => (own.has(key) ? [index + 1] : []));
}

/** The same by the list of the page. */
export const numbersOnPage = (thing: Thing): number[] => numbersOf(thing, stepsOfPage()());

/** Those all of several things share. */
export function sharedNumbers(lists: readonly (readonly number[])[]): number[] {
  const [first = [], ...rest] = lists;
  return first.filter((number) => rest.every((list) => list.includes(number)));
}

export type Lone = { row: AssumedStep; number: number; things: number; alone: number };

/** The assumption most things hang on, and how many of them on it alone; undefined where none carries two. */
export function findLone(things: readonly Thing[], rows: readonly AssumedStep[]): Lone | undefined {
  const at = rows.reduce((best, row, i) => (row.things > (rows[best]?.things ?? 1) ? i : best), -1);
  const row = rows[at];
  if (!row) return undefined;
  const alone = things.filter((thing) => {
    const own = numbersOf(thing, rows);
    return own.length === 1 && own[0] === at + 1;
  }).length;
  return { row, number: at + 1, things: row.things, alone };
}

export const assumptionAnchor = (number: number): string => `assumption-${number}`;
