// Assumptions of a page have numbers, so that a thing names those it stands on in a few letters.
import { assumptionKey, listPathAssumptions } from '#continuity/path-assumptions.ts';
import { findSharedAssumption, type SharedAssumption } from '#continuity/shared-assumption.ts';
import { createContext } from 'svelte';
import type { AssumedStep } from '#continuity/assumed-steps.ts';
import type { Thing } from './summary.ts';

const [stepsOfPage, setAssumptions] = createContext<() => readonly AssumedStep[]>();

export { setAssumptions };

/** Numbers of the assumptions on the path of a thing, in their order on the page. */
export function numbersOf({ fall }: Thing, rows: readonly AssumedStep[]): number[] {
  const own = new Set(listPathAssumptions(fall).map(assumptionKey));
  return rows.flatMap(({ key }, index) => (own.has(key) ? [index + 1] : []));
}

/** The same by the list of the page. */
export const numbersOnPage = (thing: Thing): number[] => numbersOf(thing, stepsOfPage()());

/** Those all of several things share. */
export function sharedNumbers(lists: readonly (readonly number[])[]): number[] {
  const [first = [], ...rest] = lists;
  return first.filter((number) => rest.every((list) => list.includes(number)));
}

export type Lone = SharedAssumption & { number: number };

/** The assumption most things hang on, with its number on the page. */
export function findLone(things: readonly Thing[], rows: readonly AssumedStep[]): Lone | undefined {
  const shared = findSharedAssumption(things.map(({ fall }) => fall));
  if (!shared) return undefined;
  return { ...shared, number: rows.findIndex(({ key }) => key === assumptionKey(shared.assumption)) + 1 };
}

export const assumptionAnchor = (number: number): string => `assumption-${number}`;
