// An outage that begins with a less sure event keeps that standing to its end. What of it would come by surer events alone is
// told beside it, so that a rumour never hides what is decided.
import { standingRank, type EventStanding } from './graph.ts';
import { assessImpact, type Hit, type Impact } from './impact.ts';
import { atLeastAsSure, listStandings } from './standing-cap.ts';
import type { Day } from '#model/day.ts';
import type { Hellers } from '#model/money.ts';

/** From when and how much of a row by events of that standing and surer ones; null where the row has no known amount. */
export type SurerPart = { standing: EventStanding; day: Day; amount: Hellers | null };

/** Rows with something to tell; nothing where all events are equally sure. */
export function listSurerParts(impact: Impact): ReadonlyMap<Hit, SurerPart[]> {
  const parts = new Map<Hit, SurerPart[]>();
  const { graph, measures, overrides, events } = impact.plan;
  for (const standing of listStandings(events).slice(0, -1)) {
    const surer = atLeastAsSure(events, standing);
    const rows = Map.groupBy(
      assessImpact(graph, { events: surer, measures, overrides }).hits,
      (row) => `${row.fall.node.id} ${row.class}`,
    );
    for (const hit of impact.hits) {
      if (standingRank(hit.fall.standing) >= standingRank(standing)) continue;
      const own = (rows.get(`${hit.fall.node.id} ${hit.class}`) ?? []).filter(({ fall }) =>
        overlap(fall.gap, hit.fall.gap),
      );
      if (own.length === 0) continue;
      const day = Math.min(...own.map(({ fall }) => fall.day));
      const amount =
        hit.amount === null ? null : own.reduce<Hellers>((sum, row) => sum + (row.amount ?? 0n), 0n);
      parts.set(hit, [...(parts.get(hit) ?? []), { standing, day, amount }]);
    }
  }
  return parts;
}

type Days = { from: Day; to: Day };

const overlap = (a: Days, b: Days): boolean => a.from < b.to && b.from < a.to;
