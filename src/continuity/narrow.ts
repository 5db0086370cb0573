// A result narrowed to one municipality: what concerns it alone or with others, with sums of its own.
import type { GraphNode } from './graph.ts';
import { sumByClass, sumByMonth, sumPeople, type Impact } from './impact.ts';

export const concerns =
  (place: string) =>
  ({ municipality }: GraphNode): boolean =>
    municipality?.split(' ').includes(place) ?? false;

/** Days, events and measures stay those of the whole. */
export function narrowImpact(impact: Impact, place: string): Impact {
  const here = concerns(place);
  const hits = impact.hits.filter(({ fall }) => here(fall.node));
  const falls = impact.falls.filter(({ node }) => here(node));
  return {
    ...impact,
    ...{ hits, falls },
    outages: impact.outages.filter(({ node }) => here(node)),
    unaffected: impact.unaffected.filter(({ node }) => here(node)),
    anyway: impact.anyway.filter(({ node }) => here(node)),
    totals: sumByClass(impact.plan, hits, here),
    people: sumPeople(falls),
    services: [...new Set(falls.flatMap(({ node }) => node.services))].sort(),
    months: sumByMonth(impact.plan, hits, falls),
  };
}
