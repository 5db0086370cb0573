// A path is followed back to one cause, and where several events meet, it may pass a less sure one by: what is replaced by a
// decided event falls with a successor a rumour speaks of. So no outage keeps a standing its events alone do not bear out, and
// no amount that of an outage which a less sure event only makes longer.
import { traceCauses, type Fall } from './causes.ts';
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

/** Days down by events of a standing and surer ones alone, and why; each is found once, and only when it is asked for. */
export type SurerRuns = {
  levels: EventStanding[];
  downBy: (standing: EventStanding) => Spans;
  fallsBy: (standing: EventStanding) => ReadonlyMap<number, readonly Fall[]>;
};

export function surerRuns(plan: Plan): SurerRuns {
  const runs = new Map<EventStanding, Run>();
  const runOf = (standing: EventStanding): Run => {
    const known = runs.get(standing) ?? runBy(plan, standing);
    runs.set(standing, known);
    return known;
  };
  return {
    levels: listStandings(plan.events),
    downBy: (standing) => runOf(standing).hits,
    fallsBy: (standing) => {
      const run = runOf(standing);
      return (run.falls ??= run.trace());
    },
  };
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
      takeSurest(runs, node, fall);
      fall.standing = lowerTo(runs, fall.standing, (spans) => isDown(spans.get(node), fall.day));
      fall.untilStanding = lowerTo(runs, fall.standing, (spans) =>
        (spans.get(node) ?? []).some(
          ({ from, to }) => from <= fall.day && fall.day < to && to === fall.gap.to,
        ),
      );
    }
}

/**
 * What falls on one day by a short way and a long one is told by the shorter. Where surer events alone bring it on that very day,
 * theirs is the way and the standing; how long it lasts and who takes over in time stays that of all events.
 */
function takeSurest({ levels, downBy, fallsBy }: SurerRuns, node: number, fall: Fall): void {
  for (const level of levels) {
    if (standingRank(level) <= standingRank(fall.standing)) return;
    if (
      !downBy(level)
        .get(node)
        ?.some(({ from }) => from === fall.day)
    )
      continue;
    const surer = fallsBy(level)
      .get(node)
      ?.find(({ day }) => day === fall.day);
    // What a person judged is never surer than the least sure event, whoever else is left out.
    if (!surer || surer.judgement) continue;
    const { cause, event, judgement, via, need, since, lost, remaining, heirs, confidence, depth, head } =
      surer;
    Object.assign(fall, {
      ...{ cause, event, judgement, via, need, since, lost, remaining, heirs, confidence, depth, head },
      ...{ standing: level, met: null, further: [] },
      successors: surer.successors.map((row) => ({ ...row, enough: row.enough && row.day === fall.until })),
    } satisfies Partial<Fall>);
    return;
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

type Run = {
  hits: Spans;
  trace: () => ReadonlyMap<number, readonly Fall[]>;
  falls?: ReadonlyMap<number, readonly Fall[]>;
};

function runBy({ graph, events, measures, overrides }: Plan, standing: EventStanding): Run {
  const plan = buildPlan(graph, atLeastAsSure(events, standing), measures, overrides);
  const timeline = buildTimeline(plan);
  const taken = new Uint8Array(measures.length).fill(1);
  const { baseline } = timeline;
  const result = timeline({ events: true, measures: taken, reasons: true });
  const spans = collectSpans(plan, result.log);
  const hits = hitSpans(plan, spans, baseline);
  return { hits, trace: () => traceCauses({ plan, result, spans, baseline }, hits) };
}
