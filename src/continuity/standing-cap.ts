// A path is followed back to one cause, and where several events meet, it may pass a less sure one by: what is replaced by a
// decided event falls with a successor a rumour speaks of. So no outage keeps a standing its events alone do not bear out, and
// no amount that of an outage which a less sure event only makes longer.
import type { Fall } from './causes.ts';
import { standingRank, type ChangeEvent, type EventStanding } from './graph.ts';
import { lostMoney } from './money.ts';
import { buildPlan, type Plan } from './plan.ts';
import { buildTimeline } from './propagate.ts';
import { collectSpans, hitSpans, isDown, type Span } from './spans.ts';
import type { Hellers } from '#model/money.ts';

/** Standings of events from the surest to the least sure. */
export function listStandings(events: readonly ChangeEvent[]): EventStanding[] {
  const levels = [...new Set(events.map((event) => event.standing))];
  return levels.sort((a, b) => standingRank(b) - standingRank(a));
}

/** The events that are at least so sure. */
export const atLeastAsSure = (events: readonly ChangeEvent[], standing: EventStanding): ChangeEvent[] =>
  events.filter((event) => standingRank(event.standing) >= standingRank(standing));

type Spans = ReadonlyMap<number, readonly Span[]>;

/** Days down by events of a standing and surer ones alone; each standing is run once, and only when it is asked for. */
export type SurerRuns = { levels: EventStanding[]; downBy: (standing: EventStanding) => Spans };

export function surerRuns(plan: Plan): SurerRuns {
  const runs = new Map<EventStanding, Spans>();
  const downBy = (standing: EventStanding): Spans => {
    const known = runs.get(standing) ?? hitsBy(plan, standing);
    runs.set(standing, known);
    return known;
  };
  return { levels: listStandings(plan.events), downBy };
}

/** The surest standing from one on down whose events alone bear it out; the last takes all events and needs no run. */
function lowerTo({ levels, downBy }: SurerRuns, from: EventStanding, bornOut: (spans: Spans) => boolean) {
  let standing = from;
  for (const level of levels) {
    if (standingRank(level) > standingRank(from)) continue;
    standing = level;
    if (level === levels.at(-1) || bornOut(downBy(level))) break;
  }
  return standing;
}

/**
 * Lowers the standing of outages whose day does not come by events of that standing and surer ones alone, and tells how sure
 * the end of each is.
 */
export function capStandings(runs: SurerRuns, outages: ReadonlyMap<number, readonly Fall[]>): void {
  for (const [node, own] of outages)
    for (const fall of own) {
      fall.standing = lowerTo(runs, fall.standing, (spans) => isDown(spans.get(node), fall.day));
      fall.untilStanding = lowerTo(runs, fall.standing, (spans) =>
        (spans.get(node) ?? []).some(
          ({ from, to }) => from <= fall.day && fall.day < to && to === fall.gap.to,
        ),
      );
    }
}

/** How sure the running money of one outage is: drawing falls to it by its days, and not all of them need be equally sure. */
export function standingOfRunning(
  runs: SurerRuns,
  { seenFrom }: Pick<Plan, 'seenFrom'>,
  node: number,
  fall: Fall,
  amount: Hellers,
): EventStanding {
  if (fall.untilStanding === fall.standing) return fall.standing;
  return lowerTo(runs, fall.standing, (spans) => {
    let sum = 0n;
    for (const span of spans.get(node) ?? [])
      if (span.from < fall.gap.to && fall.gap.from < span.to)
        sum += lostMoney(fall.node, 'running', span, { seenFrom });
    return sum >= amount;
  });
}

function hitsBy({ graph, events, measures, overrides }: Plan, standing: EventStanding): Spans {
  const plan = buildPlan(graph, atLeastAsSure(events, standing), measures, overrides);
  const timeline = buildTimeline(plan);
  const taken = new Uint8Array(measures.length).fill(1);
  const spans = collectSpans(plan, timeline({ events: true, measures: taken }).log);
  return hitSpans(plan, spans, timeline.baseline);
}
