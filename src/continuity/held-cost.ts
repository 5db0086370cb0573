// What a measure that is paid by the year costs for as long as it has to be held: protection to the horizon is not bought by
// the price of one year.

import { NEVER, type Day } from '#model/day.ts';
import type { Hellers } from '#model/money.ts';
import type { ChangeEvent, Graph, Measure } from './graph.ts';

/** Days of a year with its share of the leap day, in hundredths, so that sums stay whole. */
const YEAR = 36_525n;

/** Measures with the cost of holding them under these events and to this horizon; one paid once stays as it is. */
export function priceMeasures(
  { nodes, measures, horizon }: Pick<Graph, 'nodes' | 'measures' | 'horizon'>,
  events: readonly ChangeEvent[],
): Measure[] {
  if (measures.every((row) => row.yearly === undefined)) return measures;
  const ends = new Map(nodes.map((node) => [node.id, node.to] as const));
  const active = events.filter((event) => event.standing !== 'withdrawn' && event.day <= horizon);
  const first = active.length > 0 ? Math.min(...active.map(({ day }) => day)) : horizon;
  return measures.map((measure) => {
    if (measure.yearly === undefined) return measure;
    const from = Math.max(first, measure.from ?? first);
    const until = [
      ...measure.keeps.map((id) => Math.min(ends.get(id) ?? NEVER, returnOf(id, active))),
      ...measure.bridges.map((row) => row.until),
      ...measure.takesOver.map(() => NEVER),
    ];
    const last = Math.min(horizon, Math.max(from, ...(until.length > 0 ? until : [NEVER])));
    const heldDays = last - from + 1;
    return { ...measure, heldDays, cost: share(measure.yearly, heldDays) };
  });
}

const share = (yearly: Hellers, days: number): Hellers => (yearly * BigInt(days) * 200n + YEAR) / (YEAR * 2n);

/** The last day on which an event has a thing out of service; what ends or is replaced for good does not return. */
function returnOf(id: string, events: readonly ChangeEvent[]): Day {
  const days = events.flatMap((event) => [
    ...(event.ends.includes(id) ? [NEVER] : []),
    ...event.delays.flatMap((row) => (row.provider === id ? event.day + row.delay.likely - 1 : [])),
    ...event.successions.flatMap((row) =>
      row.provider === id ? (row.delay ? event.day + row.delay.likely - 1 : NEVER) : [],
    ),
  ]);
  return days.length > 0 ? Math.max(...days) : NEVER;
}
