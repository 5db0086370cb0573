// An outage that begins with a less sure event keeps that standing to its end. What of it would come by surer events alone is
// told beside it, so that a rumour never hides what is decided.
import { standingRank, type EventStanding } from './graph.ts';
import { assessImpact, type Hit, type Impact } from './impact.ts';
import { atLeastAsSure, listStandings } from './standing-cap.ts';
import type { Day } from '#model/day.ts';
import type { Hellers } from '#model/money.ts';

/** A part of a row that comes by events of that standing and surer ones; no amount where the row has none that is known. */
export type SurerPart = { standing: EventStanding; day: Day; until: Day | null; amount: Hellers | null };

/**
 * Rows with something to tell, outage by outage; nothing where all events are equally sure. Of its own standing a row tells
 * only where less sure events made it longer or dearer.
 */
export function listSurerParts(impact: Impact): ReadonlyMap<Hit, SurerPart[]> {
  const parts = new Map<Hit, SurerPart[]>();
  const { graph, measures, overrides, events } = impact.plan;
  for (const standing of listStandings(events).slice(0, -1)) {
    const rows = Map.groupBy(
      assessImpact(graph, { events: atLeastAsSure(events, standing), measures, overrides }).hits,
      (row) => `${row.fall.node.id} ${row.class}`,
    );
    for (const hit of impact.hits) {
      if (standingRank(hit.fall.standing) > standingRank(standing)) continue;
      const own = (rows.get(`${hit.fall.node.id} ${hit.class}`) ?? []).filter(({ fall }) =>
        overlap(fall.gap, hit.fall.gap),
      );
      if (own.length === 0 || (own.length === 1 && isSame(own[0]!, hit))) continue;
      const found = own.map(({ fall: { day, until }, amount }) => ({ standing, day, until, amount }));
      parts.set(hit, [...(parts.get(hit) ?? []), ...found]);
    }
  }
  return parts;
}

const isSame = (a: Hit, b: Hit): boolean =>
  a.fall.standing === b.fall.standing && a.fall.until === b.fall.until && a.amount === b.amount;

type Days = { from: Day; to: Day };

const overlap = (a: Days, b: Days): boolean => a.from < b.to && b.from < a.to;
