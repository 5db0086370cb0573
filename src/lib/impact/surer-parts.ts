// What of a thing would fall by surer events alone, as a page has it.
import type { Hit } from '#continuity/impact.ts';
import type { SurerPart } from '#continuity/surer-part.ts';
import { createContext } from 'svelte';

type SurerRow = { hit: Hit; parts: readonly SurerPart[] };
export type SurerByThing = Record<string, SurerRow[]>;

export function groupSurer(parts: ReadonlyMap<Hit, readonly SurerPart[]>): SurerByThing {
  const byThing: SurerByThing = {};
  for (const [hit, own] of parts) (byThing[hit.fall.node.id] ??= []).push({ hit, parts: own });
  return byThing;
}

const [surerOfPage, setSurer] = createContext<() => SurerByThing>();

export { setSurer };

export const surerOf = (node: string): readonly SurerRow[] => surerOfPage()()[node] ?? [];
