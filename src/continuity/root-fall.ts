// Where a chain begins: what an event or a person does to a node itself.

import { NEVER, type Day } from '#model/day.ts';
import type { Cause, Fall, Heir } from './causes.ts';
import { needIndexOf } from './need-index.ts';
import { standingRank, weakerConfidence, weakerStanding } from './graph.ts';
import type { ChangeEvent, Confidence, EventStanding, GraphNode, Override } from './graph.ts';
import type { Plan } from './plan.ts';
import type { Span } from './spans.ts';

/** An outage or a touch the chain begins with. */
export function rootFall(plan: Plan, index: number, day: Day, cause: Cause, event: number): Fall {
  const found = plan.events[event];
  const node = plan.graph.nodes[index]!;
  const standing = found?.standing ?? leastStanding(plan);
  return {
    node,
    day,
    until: null,
    untilLikely: false,
    untilStanding: standing,
    gap: { from: day, to: NEVER },
    anywayOn: null,
    cause,
    event: found ?? null,
    standing,
    judgement: cause === 'override' ? findJudgement(plan, node.id) : null,
    via: null,
    need: null,
    since: day,
    lost: [],
    remaining: [],
    successors: [],
    heirs: cause === 'ends' ? listHeirs(plan, node) : [],
    met: null,
    further: [],
    // How sure a judgement is, nobody says.
    confidence:
      cause === 'override'
        ? 'unknown'
        : weakerConfidence(touchConfidence(found, node), node.confidence ?? 'high'),
    depth: 0,
    head: null,
  };
}

/** Who takes over roles of a node that ends, by any event. */
function listHeirs({ graph, events }: Plan, { id }: GraphNode): Heir[] {
  const { nodeOf } = needIndexOf(graph);
  const rows = events.flatMap(({ successions }) =>
    successions.filter((row) => row.provider === id && row.roles !== undefined),
  );
  return [...Map.groupBy(rows, (row) => row.by)].map(([by, own]) => ({
    by: graph.nodes[nodeOf(by)]!,
    roles: [...new Set(own.flatMap((row) => row.roles!))].sort(),
  }));
}

/** A judgement of a person says nothing of whether the change comes: it is as sure as the least sure event beside it. */
function leastStanding(plan: Plan): EventStanding {
  const [first, ...rest] = plan.events.map((event) => event.standing);
  return rest.reduce(weakerStanding, first ?? 'rumour');
}

function findJudgement(plan: Plan, node: string): Override | null {
  return plan.overrides.find((row) => row.node === node && row.decision === 'falls') ?? null;
}

/** How sure it is that the event concerns the node; nobody said = no doubt of it is known. */
function touchConfidence(event: ChangeEvent | undefined, node: GraphNode): Confidence {
  return event?.assumptions.find((row) => row.provider === node.id)?.confidence ?? 'high';
}

export function isForced(plan: Plan, row: Plan['forced'][number], day: Day): boolean {
  return row.day <= day && (row.delay < 0 || row.day + plan.delays[row.delay]!.likely > day);
}

/** Of several events that end a node the surest one counts, then the earliest; a judgement of a person where none does. */
export function forcedFall(plan: Plan, node: number, span: Span, rows: Plan['forced']): Fall {
  const rank = (row: Plan['forced'][number]) =>
    row.event < 0 ? -1 : standingRank(plan.events[row.event]!.standing);
  const best = [...rows].sort((a, b) => rank(b) - rank(a) || a.day - b.day || a.event - b.event)[0]!;
  const cause: Cause = best.event < 0 ? 'override' : best.delay >= 0 ? 'delays' : 'ends';
  return rootFall(plan, node, span.from, cause, best.event);
}
