// A path is followed back to one cause, and where several events meet, it may pass a less sure one by: what is replaced by a
// decided event falls with a successor a rumour speaks of. So no outage keeps a standing its events alone do not bear out.
import type { Fall } from './causes.ts';
import { standingRank, type ChangeEvent, type EventStanding } from './graph.ts';
import { buildPlan, type Plan } from './plan.ts';
import { buildTimeline } from './propagate.ts';
import { collectSpans, hitSpans, isDown, type Span } from './spans.ts';

/** Standings of events from the surest to the least sure. */
export function listStandings(events: readonly ChangeEvent[]): EventStanding[] {
  const levels = [...new Set(events.map((event) => event.standing))];
  return levels.sort((a, b) => standingRank(b) - standingRank(a));
}

/** The events that are at least so sure. */
export const atLeastAsSure = (events: readonly ChangeEvent[], standing: EventStanding): ChangeEvent[] =>
  events.filter((event) => standingRank(event.standing) >= standingRank(standing));

/** Lowers the standing of outages whose day does not come by events of that standing and surer ones alone. */
export function capStandings(plan: Plan, outages: ReadonlyMap<number, readonly Fall[]>): void {
  const levels = listStandings(plan.events);
  levels.slice(0, -1).forEach((standing, i) => {
    let alone: ReadonlyMap<number, readonly Span[]> | undefined;
    for (const [node, own] of outages)
      for (const fall of own)
        if (fall.standing === standing) {
          alone ??= hitsBy(plan, standing);
          if (!isDown(alone.get(node), fall.day)) fall.standing = levels[i + 1]!;
        }
  });
}

function hitsBy({ graph, events, measures, overrides }: Plan, standing: EventStanding) {
  const plan = buildPlan(graph, atLeastAsSure(events, standing), measures, overrides);
  const timeline = buildTimeline(plan);
  const taken = new Uint8Array(measures.length).fill(1);
  const spans = collectSpans(plan, timeline({ events: true, measures: taken }).log);
  return hitSpans(plan, spans, timeline.baseline);
}
