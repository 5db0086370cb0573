// A fall through a need: which of the lost providers it goes through, and how sure it is.

import { NEVER } from '#model/day.ts';
import type { Fall } from './causes.ts';
import { standingRank, weakerConfidence, weakerStanding, type EventStanding, type Need } from './graph.ts';
import { nodeOrderOf } from './node-order.ts';
import type { Plan } from './plan.ts';
import type { TimelineResult } from './timeline-run.ts';
import { isDown, type Span } from './spans.ts';
import { successorsIn } from './successors.ts';

/** A provider lost to a need, by how much, and the outage or touch that explains it. */
export type Lost = { node: number; fall: Fall; amount: number; round: number };

type Run = { plan: Plan; result: TimelineResult; spansOf: readonly (Span[] | undefined)[] };

/** An outage through a need that broke: `lost` its providers lost, `standingBefore` how much of them stood without the events. */
export function neededFall(
  { plan, result, spansOf }: Run,
  node: number,
  span: Span,
  lost: Lost[],
  successor: Lost | undefined,
  standingBefore: number,
): Fall {
  const { rank } = nodeOrderOf(plan.graph.nodes);
  let best = successor ?? lost[0]!;
  if (!successor)
    for (const row of lost)
      if ((best.fall.day - row.fall.day || row.round - best.round || rank[row.node]! - rank[best.node]!) < 0)
        best = row;
  const needRow = needOf(plan, span.group, best.node);
  const members: number[] = [];
  for (let link = plan.linkStart[span.group]!; link < plan.linkStart[span.group + 1]!; link++) {
    const provider = plan.linkNode[link]!;
    const slot = plan.linkSlot[link]!;
    const open = slot < 0 || result.slotDay[slot]! <= span.from;
    const lives = plan.from[provider]! <= span.from && span.from <= plan.to[provider]!;
    if (open && lives && !isDown(spansOf[provider], span.from)) members.push(provider);
  }
  const gone = lost.map((row) => row.node);
  const named = (list: number[]) => {
    const once = list.length > 1 ? [...new Set(list)].sort((a, b) => rank[a]! - rank[b]!) : list;
    return once.map((i) => plan.graph.nodes[i]!);
  };
  // Through a successor it takes both: that it took over, and that it fell.
  const standing = weakerStanding(
    successor?.fall.standing ?? 'effective',
    lost.length > 0 ? standingOf(lost, standingBefore, plan.groupMinimum[span.group]!) : 'effective',
  );
  return {
    node: plan.graph.nodes[node]!,
    day: span.from,
    until: null,
    untilLikely: false,
    untilStanding: standing,
    gap: { from: span.from, to: NEVER },
    anywayOn: null,
    cause: 'need',
    event: best.fall.event,
    standing,
    judgement: [best, ...lost].find((row) => row.fall.judgement)?.fall.judgement ?? null,
    via: best.fall,
    need: needRow,
    since: span.since,
    lost: named(gone),
    remaining: named(members.filter((i) => !gone.includes(i))),
    // Who had taken over before this lack began is no one to wait for.
    successors: successorsIn(plan, result, span.group).filter(
      (row) => row.day === null || row.day >= span.since,
    ),
    heirs: [],
    met: null,
    further: [],
    confidence: weakerConfidence(
      best.fall.confidence,
      weakerConfidence(needRow?.confidence ?? 'high', plan.graph.nodes[node]!.confidence ?? 'high'),
    ),
    depth: best.fall.depth + 1,
    head: null,
  };
}

/** Takes the surest losses until the need breaks: the result is as sure as the last one that had to be taken. */
function standingOf(lost: readonly Lost[], before: number, minimum: number): EventStanding {
  let left = before;
  let standing: EventStanding = 'effective';
  if (lost.length === 1) return lost[0]!.fall.standing;
  const surest = [...lost].sort((a, b) => standingRank(b.fall.standing) - standingRank(a.fall.standing));
  for (const row of surest) {
    standing = weakerStanding(standing, row.fall.standing);
    left -= row.amount;
    if (left < minimum) break;
  }
  return standing;
}

/** The row of the file a chain goes through; through a successor it is the row of the provider it replaced. */
function needOf(plan: Plan, group: number, provider: number): Need | null {
  for (let link = plan.linkStart[group]!; link < plan.linkStart[group + 1]!; link++)
    if (plan.linkNode[link] === provider) return plan.graph.needs[plan.linkNeed[link]!] ?? null;
  return null;
}
