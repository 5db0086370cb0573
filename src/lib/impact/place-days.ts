// What ends in one municipality and when: what the change hits, and what ends anyway in the same time, in one list by day.
import { NEVER, type Day } from '#model/day.ts';
import type { GraphNode } from '#continuity/graph.ts';
import type { Impact } from '#continuity/impact.ts';
import { concerns } from '#continuity/narrow.ts';
import { placesOf, type Thing } from './summary.ts';

export type PlaceDay = {
  /** The first day without the thing; of its own end the last day with it. */
  day: Day;
  node: GraphNode;
  /** `hit` by the change; `own` the end its source states; `anyway` falls without the change, with what it hangs on. */
  why: 'hit' | 'own' | 'anyway';
  thing: Thing | null;
  /** The measures of the scenario keep it. */
  averted: boolean;
};

/** Days from the first of the change to the end of the time looked at; a thing hit stands once. */
export function listPlaceDays(impact: Impact, things: readonly Thing[], place: string): PlaceDay[] {
  const here = concerns(place);
  const inTime = (day: Day) => day >= impact.firstDay && day <= impact.horizon;
  const own = things.filter((thing) => placesOf(thing).includes(place));
  const told = new Set(own.map(({ fall }) => fall.node.id));
  const rows: PlaceDay[] = own.map((thing) => ({
    ...{ day: thing.fall.day, node: thing.fall.node, why: 'hit', thing, averted: false },
  }));
  for (const { node, day, averted } of impact.anyway)
    if (!told.has(node.id) && here(node) && inTime(day)) {
      told.add(node.id);
      rows.push({ day, node, why: 'anyway', thing: null, averted });
    }
  for (const node of impact.plan.graph.nodes)
    if (!told.has(node.id) && here(node) && node.to < NEVER && inTime(node.to))
      rows.push({ day: node.to, node, why: 'own', thing: null, averted: false });
  return rows.sort(
    (a, b) => a.day - b.day || (a.node.title < b.node.title ? -1 : a.node.title > b.node.title ? 1 : 0),
  );
}
