// What is not hit, and why not.

import { NEVER, type Day } from '#model/day.ts';
import type { Confidence, GraphNode } from './graph.ts';
import {
  confidenceOf,
  groundsOfEvents,
  groundsOfGroup,
  groundsOfThing,
  uniqueGrounds,
  type Ground,
} from './grounds.ts';
import { isAbout } from './money.ts';
import { needIndexOf } from './need-index.ts';
import { nodeOrderOf } from './node-order.ts';
import { WHOLE, type Plan } from './plan.ts';
import type { TimelineResult } from './timeline-run.ts';
import { firstDown, isDown, type Span } from './spans.ts';

export type UnaffectedReason =
  /** Nothing it needs is touched. */
  | 'no-path'
  /** It lost a provider, enough others stand. */
  | 'substitute'
  /** What it needs is weakened, not below what it needs. */
  | 'still-enough'
  /** It lacked a provider, but not longer than its grace. */
  | 'within-grace'
  /** It lacks a provider and its grace ends after the last day looked at. */
  | 'grace-beyond-horizon'
  /** It lost what it can do without. */
  | 'not-essential'
  /** What it needs is lost at a time it does not need it. */
  | 'other-time'
  /** It ended before the first change, by its own last day or because what it needs did. */
  | 'ended-before'
  /** The day its duty ends is an estimate gone by: nobody knows whether it still lasts. */
  | 'maybe-over'
  /** It falls with or without the events, not earlier; or it waits for what it needs to begin. */
  | 'down-anyway'
  /** The event replaces it and the successor takes over in time, or it hands over some roles and goes on. */
  | 'replaced'
  /** The event weakens it; it does not end. */
  | 'weakened'
  /** A measure or a decision of a person keeps it. */
  | 'measure'
  | 'override';

export type Unaffected = {
  node: GraphNode;
  reason: UnaffectedReason;
  /** Providers lost, and those that stand in. */
  lost: GraphNode[];
  standing: GraphNode[];
  /** What nobody states or is less than sure, and still decides that it is not hit; and how sure that makes it. */
  grounds: Ground[];
  confidence: Confidence;
  /** For `override`: the reason a person gave; for `measure`: its identifier; for `replaced`: roles it hands over. */
  note?: string;
  /** For `down-anyway`: since when; for `ended-before` and `maybe-over`: the last day. */
  day?: Day;
  /** For `weakened`: the least part of it that is left. */
  share?: number;
};

type Picture = {
  plan: Plan;
  result: TimelineResult;
  hits: ReadonlyMap<number, readonly Span[]>;
  spans: ReadonlyMap<number, Span[]>;
  baseline: ReadonlyMap<number, Span[]>;
  measures?: ArrayLike<number> | undefined;
};

/** From the most telling to the least; a node with several tells the first. */
const TELLING: UnaffectedReason[] = [
  'grace-beyond-horizon',
  'within-grace',
  'substitute',
  'still-enough',
  'not-essential',
  'other-time',
  'no-path',
];

/** One entry for each node that is not hit, ordered by identifier. */
export function listUnaffected(picture: Picture): Unaffected[] {
  const { plan, hits, baseline } = picture;
  const replaced = new Set(plan.closed.map((row) => row.node));
  const handedOver = Map.groupBy(plan.expiries, (row) => row.node);
  const weakened = Map.groupBy(plan.weakened, (row) => row.node);
  const expired = new Map(plan.expiries.map((row) => [row.link, row.day] as const));
  const kept = notesOfKept(picture);
  const touched = new Uint8Array(plan.from.length);
  for (const n of hits.keys()) touched[n] = 1;
  for (const n of weakened.keys()) touched[n] = 1;
  for (const row of plan.expiries) touched[row.node] = 1;
  const list: Unaffected[] = [];
  for (const n of nodeOrderOf(plan.graph.nodes).sorted) {
    if (hits.has(n)) continue;
    const node = plan.graph.nodes[n]!;
    const entry = (reason: UnaffectedReason, more?: Partial<Unaffected>): void => {
      const grounds = more?.grounds?.length ? uniqueGrounds(more.grounds) : [];
      const confidence = confidenceOf(grounds);
      const row: Unaffected = { node, reason, lost: [], standing: [], grounds, confidence };
      list.push(more ? Object.assign(row, more, { grounds }) : row);
    };
    const keep = kept.get(n);
    const anyway = firstDown(baseline.get(n), plan.firstDay);
    if (keep) entry(keep.reason, { note: keep.note });
    else if (!anyway && isAbout(node, plan.firstDay))
      entry('maybe-over', { day: node.durable!.to, grounds: groundsOfThing(node) });
    // Where nothing takes place, nothing came too late either.
    else if (plan.noChange && !anyway) entry('no-path');
    else if (plan.watchTo[n]! < plan.firstDay)
      entry('ended-before', { day: plan.to[n]!, grounds: groundsOfThing(node) });
    else if (anyway && isOver(plan, n, anyway))
      entry('ended-before', { day: anyway.from - 1, grounds: groundsOfEnd(plan, n) });
    else if (anyway) entry('down-anyway', { day: anyway.from, grounds: groundsOfEnd(plan, n) });
    else if (replaced.has(n)) entry('replaced', { grounds: groundsOfEvents(plan, node) });
    else if (weakened.has(n))
      entry('weakened', {
        share: Math.min(...weakened.get(n)!.map((row) => row.share)) / WHOLE,
        grounds: groundsOfEvents(plan, node),
      });
    else if (handedOver.has(n))
      entry('replaced', { note: rolesOf(plan, handedOver.get(n)!), grounds: groundsOfEvents(plan, node) });
    else {
      const found = reasonFromNeeds(picture, n, touched, expired);
      entry(found.reason, found);
    }
  }
  return list;
}

/** It stood once, no more on the day before the first change, and does not get up. */
function isOver(plan: Plan, node: number, span: Span): boolean {
  return span.from > plan.from[node]! && span.from < plan.firstDay && span.to >= NEVER;
}

/** Of an end that comes without the events: that the node is as written, and that it needs what it lost. */
function groundsOfEnd(plan: Plan, node: number): Ground[] {
  const grounds = groundsOfThing(plan.graph.nodes[node]!);
  for (let g = plan.groupStart[node]!; g < plan.groupStart[node + 1]!; g++)
    if (plan.groupEssential[g] && !plan.groupTakeover[g]) grounds.push(...groundsOfGroup(plan, g));
  return grounds;
}

function rolesOf(plan: Plan, rows: Plan['expiries']): string {
  const roles = rows.flatMap(({ link }) => plan.graph.needs[plan.linkNeed[link]!]?.for ?? []);
  return [...new Set(roles)].sort().join(', ');
}

function notesOfKept({ plan, measures }: Picture): Map<number, { reason: UnaffectedReason; note: string }> {
  const kept = new Map<number, { reason: UnaffectedReason; note: string }>();
  const { nodeOf } = needIndexOf(plan.graph);
  for (const row of plan.waivers)
    if (row.measure >= 0 && measures?.[row.measure])
      kept.set(row.node, { reason: 'measure', note: plan.measures[row.measure]!.id });
  for (const override of plan.overrides)
    if (override.decision === 'stands')
      kept.set(nodeOf(override.node), { reason: 'override', note: override.reason });
  return kept;
}

type Found = Pick<Unaffected, 'reason' | 'lost' | 'standing' | 'grounds'>;

function reasonFromNeeds(
  picture: Picture,
  n: number,
  touched: Uint8Array,
  expired: ReadonlyMap<number, Day>,
): Found {
  let best: Found = { reason: 'no-path', lost: [], standing: [], grounds: [] };
  const grounds: Ground[] = [];
  const { plan } = picture;
  for (let g = plan.groupStart[n]!; g < plan.groupStart[n + 1]!; g++) {
    if (plan.groupTakeover[g]) continue;
    let any = false;
    for (let link = plan.linkStart[g]!; link < plan.linkStart[g + 1]!; link++)
      if (touched[plan.linkNode[link]!]) any = true;
    if (!any) continue;
    const found = { ...reasonFromGroup(picture, n, g, expired), grounds };
    // Each need that an event reaches and that holds has its part in it that the node stands.
    if (found.reason !== 'no-path') grounds.push(...groundsOfGroup(plan, g));
    const order = TELLING.indexOf(found.reason) - TELLING.indexOf(best.reason);
    if (order < 0 || (order === 0 && textOf(found) < textOf(best))) best = found;
  }
  return best;
}

const textOf = (found: Found): string => [...found.lost, ...found.standing].map((node) => node.id).join();

function reasonFromGroup(
  picture: Picture,
  n: number,
  g: number,
  expired: ReadonlyMap<number, Day>,
): Omit<Found, 'grounds'> {
  const { plan, result, hits, spans } = picture;
  const from = plan.groupLife[g] ? plan.from[n]! : plan.groupFrom[g]!;
  const to = Math.min(plan.groupLife[g] ? plan.to[n]! : plan.groupTo[g]!, plan.graph.horizon);
  const lost: GraphNode[] = [];
  const standing: GraphNode[] = [];
  const weakened: GraphNode[] = [];
  let elsewhere = false;
  for (let link = plan.linkStart[g]!; link < plan.linkStart[g + 1]!; link++) {
    const provider = plan.linkNode[link]!;
    const node = plan.graph.nodes[provider]!;
    const slot = plan.linkSlot[link]!;
    const gaps = hits.get(provider);
    const inTime = gaps?.some((gap) => gap.from <= to && gap.to > from) ?? false;
    const gone = expired.get(link);
    if (slot < 0 && (inTime || (gone !== undefined && gone <= to))) lost.push(node);
    else if (slot < 0 && gaps) elsewhere = true;
    else if (slot < 0 || result.slotDay[slot]! < NEVER) {
      const day = Math.max(from, Math.min(to, plan.graph.horizon));
      if (plan.from[provider]! <= day && plan.to[provider]! >= day && !isDown(spans.get(provider), day))
        standing.push(node);
      if (
        slot < 0 &&
        plan.weakened.some((row) => row.node === provider && row.day <= to && row.until >= from)
      )
        weakened.push(node);
    }
  }
  lost.sort(byId);
  standing.sort(byId);
  if (lost.length === 0 && weakened.length > 0) {
    const reason = !result.everUnmet[g]
      ? 'still-enough'
      : plan.groupEssential[g]
        ? 'within-grace'
        : 'not-essential';
    return { reason, lost: weakened.sort(byId), standing };
  }
  if (result.everUnmet[g] && lost.length > 0) {
    if (!plan.groupEssential[g]) return { reason: 'not-essential', lost, standing };
    return {
      reason: result.unmetSince[g]! <= NEVER ? 'grace-beyond-horizon' : 'within-grace',
      lost,
      standing,
    };
  }
  if (lost.length > 0) return { reason: 'substitute', lost, standing };
  return elsewhere ? { reason: 'other-time', lost, standing } : { reason: 'no-path', lost, standing };
}

function byId(a: GraphNode, b: GraphNode): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
