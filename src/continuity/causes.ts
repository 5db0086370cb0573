// Why a node fell: the chain from the event to it, and how sure that chain is.

import { NEVER, type Day } from '#model/day.ts';
import {
  standingRank,
  weakerStanding,
  type ChangeEvent,
  type Confidence,
  type EventStanding,
  type GraphNode,
  type Need,
  type Override,
} from './graph.ts';
import type { Gap } from './money.ts';
import { nodeOrderOf } from './node-order.ts';
import { orderOf } from './number-order.ts';
import { precedes } from './group-order.ts';
import { WHOLE, type Plan } from './plan.ts';
import type { TimelineResult } from './timeline-run.ts';
import { addFurtherCauses } from './further-causes.ts';
import { findLikelyReturns } from './likely-returns.ts';
import { neededFall, type Lost } from './needed-fall.ts';
import { forcedFall, isForced, rootFall } from './root-fall.ts';
import { successorsOf } from './successors.ts';
import { isDown, type Span } from './spans.ts';

export type Cause = 'ends' | 'delays' | 'replaces' | 'weakens' | 'override' | 'need';

/** A successor in one need: the day it takes over, and whether the node stands from then on. */
export type Successor = {
  by: GraphNode;
  day: Day | null;
  fromPrecedent: boolean;
  /** The delay is a range, the day its likely end. */
  about: boolean;
  enough: boolean;
};

/** Who takes over some roles of a node that ends; when, the dependents say. */
export type Heir = { by: GraphNode; roles: string[] };

/** Another need that keeps a node down when the first one is met again: since when, and who is lost in it. */
export type FurtherCause = { need: Need; day: Day; lost: GraphNode[] };

/**
 * One outage of a node: the days without a break on which it is down because of the events. It is one link of a chain, which is
 * walked over `via` back to the node the event touched.
 */
export type Fall = {
  node: GraphNode;
  /** The day it bites, and the day it gets up again if it does. */
  day: Day;
  until: Day | null;
  /** The day it gets up again waits for a takeover or a pause whose length is a range or that of an earlier case. */
  untilLikely: boolean;
  /** How sure it is that the outage lasts until then and no shorter or longer; never surer than its beginning. */
  untilStanding: EventStanding;
  gap: Gap;
  /** The day it would have fallen without the events, if later than `day`. */
  anywayOn: Day | null;
  cause: Cause;
  event: ChangeEvent | null;
  /** As sure as the least sure of the events it takes; what a person judged is never surer than the event. */
  standing: EventStanding;
  /** The judgement of a person the chain begins with or needs. */
  judgement: Override | null;
  via: Fall | null;
  /** The need that broke; null where the event touches the node itself. */
  need: Need | null;
  /** Since when the need was not met, from the beginning where it never was; the days to `day` are its grace. */
  since: Day;
  /** Providers of the need lost by then, and those that still stand but are too few. */
  lost: GraphNode[];
  remaining: GraphNode[];
  successors: Successor[];
  heirs: Heir[];
  /** The day the need it fell with is met again by who was missing, while others keep it down. */
  met: { day: Day; likely: boolean } | null;
  further: FurtherCause[];
  /** As sure as the least sure row on the chain: what the event touches, the things, the needs between them. */
  confidence: Confidence;
  /** Number of needs between the event and the node. */
  depth: number;
  /** The eighth step of a longer chain, so that the start of a very long one need not be walked to. */
  head: Fall | null;
};

const HEAD_DEPTH = 7;
const NEAR_STEPS = 64;

/**
 * Who stands in for a thing that has no successor of its own: the one a step of its path waits for, nearest first, and for whom
 * that one takes over.
 */
export function inheritedSuccessor(fall: Fall): { of: GraphNode; successor: Successor } | null {
  if (fall.successors.length > 0 || fall.remaining.length > 0 || fall.until === null) return null;
  let step = fall.via;
  for (let i = 0; step && i < NEAR_STEPS; i++, step = step.via) {
    const successor = step.successors.find((row) => row.enough && row.day !== null && row.day <= fall.until!);
    if (successor) return { of: step.need ? step.via!.node : step.node, successor };
  }
  return null;
}

/** A range on the path that is over by then by its likely length alone may outlast what else the return waits for. */
function passesRange(fall: Fall, until: Day): boolean {
  let step: Fall | null = fall;
  for (let i = 0; step && i < NEAR_STEPS; i++, step = step.via)
    if (step.successors.some((row) => row.about && row.day !== null && row.day <= until)) return true;
  return false;
}

type Timelines = {
  plan: Plan;
  result: TimelineResult;
  spans: Map<number, Span[]>;
  baseline: Map<number, Span[]>;
};

/** Chains of all outages, by node in order of days. `hits`: days each node is down because of the events. */
export function traceCauses(
  timelines: Timelines,
  hits: ReadonlyMap<number, readonly Span[]>,
): Map<number, Fall[]> {
  const { plan, result, spans, baseline } = timelines;
  const expiries = new Map<number, { day: Day; event: number }>();
  for (const row of plan.expiries) {
    const known = expiries.get(row.link);
    if (!known || row.day < known.day) expiries.set(row.link, row);
  }
  const forcedOn = Map.groupBy(plan.forced, (row) => row.node);
  const weakenedOn = Map.groupBy(plan.weakened, (row) => row.node);
  const closedBy = new Map(plan.closed.map((row) => [row.node, row.event] as const));
  const falls = new Map<number, Fall[]>();
  // The same by place: they are asked for at every need of every outage.
  const nodeCount = plan.from.length;
  const tracedOf = new Array<Fall[] | undefined>(nodeCount).fill(undefined);
  const hitsOf = byPlace(hits, nodeCount);
  const baselineOf = byPlace(baseline, nodeCount);
  const spansOf = byPlace(spans, nodeCount);
  // What the event itself touches goes before what falls through it, though both are of round 0.
  const rank = (span: Span): number => {
    const direct =
      span.group < 0 || (plan.groupTakeover[span.group] && plan.groupFrom[span.group] === span.from);
    return direct ? -1 : span.round;
  };
  const ranks = nodeOrderOf(plan.graph.nodes).rank;
  const severalStandings = new Set(plan.events.map((event) => event.standing)).size > 1;
  const gaps: Span[] = [];
  const nodes: number[] = [];
  for (const [node, own] of hits)
    for (const gap of own) {
      gaps.push(gap);
      nodes.push(node);
    }
  const order = orderOf(gaps.length, [(i) => gaps[i]!.from, (i) => rank(gaps[i]!), (i) => ranks[nodes[i]!]!]);
  /** The outage of a node that lasts on a day, among those traced by now. */
  const outageOn = (node: number, day: Day): { fall: Fall; round: number } | undefined => {
    const own = tracedOf[node];
    if (own)
      for (let at = 0; at < own.length; at++) {
        const fall = own[at]!;
        if (fall.gap.from <= day && day < fall.gap.to) return { fall, round: hitsOf[node]![at]!.round };
      }
    return undefined;
  };

  const standsAnyway = (node: number, day: Day): boolean =>
    plan.from[node]! <= day && day <= plan.to[node]! && !isDown(baselineOf[node], day);

  const shareOf = (node: number, day: Day): number =>
    (weakenedOn.get(node) ?? []).reduce(
      (least, row) => (row.day <= day && day <= row.until ? Math.min(least, row.share) : least),
      WHOLE,
    );

  /** An event that touches a node which itself does not fall: weakened, or replaced in one role. */
  const touched = (node: number, cause: Cause, event: number): Fall =>
    rootFall(plan, node, plan.events[event]!.day, cause, event);

  /** A provider out since before this outage, touched by an event itself, or replaced with a gap before the next takes over. */
  const outWhole = (link: number, day: Day, before: Span): Lost | undefined => {
    const node = plan.linkNode[link]!;
    const out = outageOn(node, day);
    if (out) {
      const { fall, round } = out;
      const earlier = fall.day < before.from || (fall.day === before.from && round < before.round);
      if (earlier || fall.depth === 0) return { node, fall, amount: WHOLE, round };
    }
    const expiry = expiries.get(link);
    if (!expiry || expiry.day > day) return undefined;
    return { node, fall: touched(node, 'replaces', expiry.event), amount: WHOLE, round: 0 };
  };

  const lostOf = (link: number, day: Day, before: Span): Lost | undefined => {
    if (plan.linkSlot[link]! >= 0) return undefined;
    const node = plan.linkNode[link]!;
    if (!standsAnyway(node, day)) return undefined;
    const whole = outWhole(link, day, before);
    if (whole) return whole;
    const share = shareOf(node, day);
    if (share === WHOLE) return undefined;
    const row = weakenedOn.get(node)!.find((candidate) => candidate.share === share && candidate.day <= day)!;
    return { node, fall: touched(node, 'weakens', row.event), amount: WHOLE - share, round: 0 };
  };

  /** A successor that had taken over and then fell itself explains more than the provider it replaced. */
  const fallenSuccessor = (group: number, day: Day, before: Span): Lost | undefined => {
    for (let link = plan.linkStart[group]!; link < plan.linkStart[group + 1]!; link++) {
      const slot = plan.linkSlot[link]!;
      const fallen = slot < 0 || result.slotDay[slot]! > day ? undefined : outWhole(link, day, before);
      if (fallen) return fallen;
    }
    return undefined;
  };

  /** `alone`: only where these losses suffice to break the group. */
  const explainGroup = (
    node: number,
    span: Span,
    group: number,
    since: Day,
    alone = false,
  ): Fall | undefined => {
    for (const day of since === span.from ? [since] : [since, span.from]) {
      const lost: Lost[] = [];
      let standingBefore = 0;
      for (let link = plan.linkStart[group]!; link < plan.linkStart[group + 1]!; link++) {
        const found = lostOf(link, day, span);
        if (found) lost.push(found);
        if (plan.linkSlot[link]! < 0 && standsAnyway(plan.linkNode[link]!, day)) standingBefore += WHOLE;
      }
      const successor = fallenSuccessor(group, day, span);
      const left = lost.reduce((sum, { amount }) => sum - amount, standingBefore);
      if (alone && left >= plan.groupMinimum[group]!) continue;
      if (lost.length > 0 || successor)
        return neededFall(
          { plan, result, spansOf },
          node,
          group === span.group && since === span.since ? span : { ...span, group, since },
          lost,
          successor,
          standingBefore,
        );
    }
    return undefined;
  };

  /** Of several needs that break on one day without a grace, the surest tells how sure the fall is, not the first by name. */
  const surestOf = (node: number, span: Span, found: Fall): Fall => {
    let surest = found;
    if (!severalStandings || span.since < span.from) return found;
    for (let group = plan.groupStart[node]!; group < plan.groupStart[node + 1]!; group++) {
      if (group === span.group || !plan.groupEssential[group]) continue;
      if (plan.groupGrace[group]! > 0 || plan.groupDue.has(group)) continue;
      const other = explainGroup(node, { ...span, group, since: span.from }, group, span.from, true);
      if (other && standingRank(other.standing) > standingRank(surest.standing)) surest = other;
    }
    return surest;
  };

  const explain = (node: number, span: Span): Fall => {
    const forced = forcedOn.get(node)?.filter((row) => isForced(plan, row, span.from));
    if (forced?.length) return forcedFall(plan, node, span, forced);
    const broken = span.group < 0 ? undefined : explainGroup(node, span, span.group, span.since);
    const closed = closedBy.get(node);
    if (broken && closed !== undefined && plan.groupTakeover[span.group])
      // What is replaced falls with who replaced it: it takes both events.
      broken.standing = weakerStanding(broken.standing, plan.events[closed]!.standing);
    if (broken) return surestOf(node, span, broken);
    if (span.group >= 0 && plan.groupTakeover[span.group] && closed !== undefined)
      return rootFall(plan, node, span.from, 'replaces', closed);
    // It was down before for a reason of its own, and would be up again by now: what keeps it down is another need.
    const groups: number[] = [];
    for (let g = plan.groupStart[node]!; g < plan.groupStart[node + 1]!; g++)
      if (plan.groupEssential[g]) groups.push(g);
    groups.sort((x, y) => (precedes(plan, x, y) ? -1 : 1));
    for (const group of groups) {
      const found = explainGroup(node, { ...span, round: NEVER }, group, span.from);
      if (found) return found;
    }
    return rootFall(plan, node, span.from, closed === undefined ? 'ends' : 'replaces', closed ?? 0);
  };

  const isLikely = findLikelyReturns({ plan, result, spans });
  for (const i of order) {
    const node = nodes[i]!;
    const { from, to } = gaps[i]!;
    const fall = explain(node, gaps[i]!);
    fall.gap = { from, to };
    const down = spansOf[node]!.find((span) => span.from <= from && from < span.to)!;
    fall.until = down.to >= NEVER ? null : down.to;
    const anyway = baselineOf[node];
    if (anyway) fall.anywayOn = anyway.find((span) => span.from > from)?.from ?? null;
    if (fall.successors.length === 0 && fall.cause !== 'need')
      fall.successors = successorsOf(plan, result, node);
    if (fall.until !== null) fall.untilLikely = isLikely(node, fall.until) || passesRange(fall, fall.until);
    if (fall.depth > HEAD_DEPTH) fall.head = fall.via!.head ?? fall.via;
    const own = tracedOf[node];
    if (own) own.push(fall);
    else falls.set(node, (tracedOf[node] = [fall]));
  }
  addFurtherCauses({ plan, result, spans, isLikely }, falls);
  return falls;
}

function byPlace<T>(rows: ReadonlyMap<number, T>, count: number): (T | undefined)[] {
  const placed = new Array<T | undefined>(count).fill(undefined);
  for (const [place, row] of rows) placed[place] = row;
  return placed;
}
