// What of a thing would fall by surer events alone, as a page has it.
import type { Hit } from '#continuity/impact.ts';
import type { SurerPart } from '#continuity/surer-part.ts';
import { createContext } from 'svelte';

export type SurerByThing = Record<string, SurerPart[]>;

export function groupSurer(parts: ReadonlyMap<Hit, SurerPart[]>): SurerByThing {
  const byThing: SurerByThing = {};
  for (const [{ fall }, own] of parts) (byThing[fall.node.id] ??= []).push(...own);
  return byThing;
}

const [surerOfPage, setSurer] = createContext<() => SurerByThing>();

export { setSurer };

export const surerOf = (node: string): readonly SurerPart[] => surerOfPage()()[node] ?? [];
