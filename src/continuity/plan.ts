// Lays a graph, its events, measures and overrides out as flat arrays, once; runs of the timeline then only read it.
//
// A succession does not rewrite the graph: the provider's links expire on the day of the event and `by` gets links into the
// same groups, active once it takes over. In one group a living provider counts once, however many it took over from, so
// merging three substitutes into one leaves one. A wholly replaced node stands from then on exactly as long as its successor.

import { NEVER, type Day } from '#model/day.ts';
import type { ChangeEvent, Delay, Graph, Measure, Need, Override, Succession } from './graph.ts';
import { needIndexOf, type NeedIndex } from './need-index.ts';
import { watchedTo } from './money.ts';
import { findDefaultDelay } from './precedents.ts';

/** Shares of a provider are whole ten-thousandths, so that 0.1 + 0.2 is 0.3. */
export const WHOLE = 10_000;

/** One way a successor's link becomes active: `delays[delay]` days after `day`, not before the link it came through. */
export type Takeover = { day: Day; delay: number; parent: number; measure: number; event: number };

export type Plan = {
  graph: Graph;
  events: ChangeEvent[];
  measures: Measure[];
  overrides: Override[];
  index: Map<string, number>;
  from: Int32Array;
  to: Int32Array;
  watchTo: Int32Array;
  staysDown: Uint8Array;
  /** Groups of node n are `groupStart[n]` to `groupStart[n + 1]`; links of group g likewise in `linkStart`. */
  groupStart: Int32Array;
  groupDependent: Int32Array;
  groupMinimum: Int32Array;
  groupEssential: Uint8Array;
  groupGrace: Int32Array;
  groupWorking: Uint8Array;
  /** 1 = the group counts for the life of its dependent, 0 = from groupFrom to groupTo. */
  groupLife: Uint8Array;
  groupFrom: Int32Array;
  groupTo: Int32Array;
  /** 1 = made by a replacement: the replaced node stands on its successor. */
  groupTakeover: Uint8Array;
  linkStart: Int32Array;
  linkNode: Int32Array;
  linkGroup: Int32Array;
  /** Row of `graph.needs`, -1 for a link made by a replacement of the node itself. */
  linkNeed: Int32Array;
  /** Index into `slots` for links made by successions, -1 for links of the file. */
  linkSlot: Int32Array;
  outStart: Int32Array;
  outLink: Int32Array;
  slots: { link: number; ways: Takeover[] }[];
  expiries: { link: number; day: Day; event: number; node: number }[];
  /** Out of service from `day`; `delay` -1 = for good, otherwise back after that delay. */
  forced: { node: number; day: Day; delay: number; event: number }[];
  weakened: { node: number; day: Day; until: Day; share: number; event: number }[];
  /** Wholly replaced: its own needs count no more from the day. */
  closed: { node: number; day: Day; event: number }[];
  delays: Delay[];
  shortens: { measure: number; delay: number; days: number }[];
  waivers: { measure: number; node: number; until: Day; extends: boolean }[];
  firstDay: Day;
};

/** Groups and links in the order they come, a list for each field: half a million records would cost more than the run. */
type DraftGroups = { dependent: number[]; need: number[]; takeover: boolean[]; from: Day[] };
type DraftLinks = { group: number[]; node: number[]; need: number[]; slot: number[] };

function draftGroups({ groupFirst, dependent }: NeedIndex): DraftGroups {
  const draft: DraftGroups = { dependent: [], need: [], takeover: [], from: [] };
  for (let g = 0; g < groupFirst.length; g++)
    addGroup(draft, dependent[groupFirst[g]!]!, groupFirst[g]!, false, 0);
  return draft;
}

function draftLinks({ group, provider }: NeedIndex): DraftLinks {
  const draft: DraftLinks = { group: [], node: [], need: [], slot: [] };
  for (let i = 0; i < group.length; i++) addLink(draft, group[i]!, provider[i]!, i, -1);
  return draft;
}

function addGroup(
  groups: DraftGroups,
  dependent: number,
  need: number,
  takeover: boolean,
  from: Day,
): number {
  groups.dependent.push(dependent);
  groups.need.push(need);
  groups.takeover.push(takeover);
  return groups.from.push(from) - 1;
}

function addLink(links: DraftLinks, group: number, node: number, need: number, slot: number): number {
  links.group.push(group);
  links.node.push(node);
  links.need.push(need);
  return links.slot.push(slot) - 1;
}

/** Builds the plan; events that were withdrawn take no part. */
export function buildPlan(
  graph: Graph,
  events: readonly ChangeEvent[],
  measures: readonly Measure[] = [],
  overrides: readonly Override[] = [],
): Plan {
  const known = needIndexOf(graph);
  const index = known.nodes;
  const at = (id: string): number => {
    const found = index.get(id);
    if (found === undefined) throw new RangeError(`expected a node of the graph, found "${id}"`);
    return found;
  };
  const active = events
    .filter((event) => event.standing !== 'withdrawn')
    .sort((a, b) => a.day - b.day || (a.id < b.id ? -1 : 1));
  const fallDays = overrides.flatMap((row) =>
    row.decision === 'falls' && row.day !== undefined ? [row.day] : [],
  );
  const changeDay = Math.min(active[0]?.day ?? graph.horizon, ...fallDays);
  const firstDay = Math.max(changeDay, graph.asOf ?? changeDay);

  const groups = draftGroups(known);
  const links = draftLinks(known);
  const changes = layChanges(graph, active, measures, overrides, at, groups, links, firstDay);
  return {
    ...layOut(graph, groups, links, changes),
    index,
    events: active,
    measures: [...measures],
    overrides: [...overrides],
    firstDay,
  };
}

type Changes = Pick<
  Plan,
  'slots' | 'expiries' | 'forced' | 'weakened' | 'closed' | 'delays' | 'shortens' | 'waivers'
>;

function layChanges(
  graph: Graph,
  events: readonly ChangeEvent[],
  measures: readonly Measure[],
  overrides: readonly Override[],
  at: (id: string) => number,
  groups: DraftGroups,
  links: DraftLinks,
  firstDay: Day,
): Changes {
  const changes: Changes = {
    slots: [],
    expiries: [],
    forced: [],
    weakened: [],
    closed: [],
    delays: [],
    shortens: [],
    waivers: [],
  };
  const takeovers = takeoverWriter(
    graph,
    [...events.flatMap((e) => e.successions), ...measures.flatMap((m) => m.takesOver)],
    at,
    groups,
    links,
    changes,
  );
  events.forEach((event, e) => {
    for (const id of event.ends) changes.forced.push({ node: at(id), day: event.day, delay: -1, event: e });
    for (const row of event.delays) {
      const day = Math.max(event.day, graph.nodes[at(row.provider)]!.from);
      changes.forced.push({
        node: at(row.provider),
        day,
        delay: changes.delays.push(row.delay) - 1,
        event: e,
      });
    }
    for (const row of event.weakens) {
      const share = Math.round(row.to * WHOLE);
      changes.weakened.push({
        node: at(row.provider),
        day: event.day,
        until: row.until ?? NEVER,
        share,
        event: e,
      });
    }
    for (const row of [...event.successions].sort(bySuccession)) takeovers(row, event.day, e, -1);
  });
  measures.forEach((measure, m) => {
    for (const id of measure.keeps)
      changes.waivers.push({ measure: m, node: at(id), until: NEVER, extends: false });
    for (const row of measure.bridges)
      changes.waivers.push({ measure: m, node: at(row.node), until: row.until, extends: true });
    for (const row of measure.takesOver) takeovers(row, measure.from ?? firstDay, -1, m);
    for (const row of measure.shortens)
      takeovers
        .delaysOf(row.provider, row.by)
        .forEach((delay) => changes.shortens.push({ measure: m, delay, days: row.days }));
  });
  for (const override of overrides) {
    if (override.decision === 'falls')
      changes.forced.push({ node: at(override.node), day: override.day ?? firstDay, delay: -1, event: -1 });
    else changes.waivers.push({ measure: -1, node: at(override.node), until: NEVER, extends: false });
  }
  return changes;
}

function bySuccession(a: Succession, b: Succession): number {
  if (a.provider !== b.provider) return a.provider < b.provider ? -1 : 1;
  return a.by < b.by ? -1 : a.by > b.by ? 1 : 0;
}

/** Writes the links one succession makes; links of every provider and successor are found once for all of them. */
function takeoverWriter(
  graph: Graph,
  successions: readonly Succession[],
  at: (id: string) => number,
  groups: DraftGroups,
  links: DraftLinks,
  changes: Changes,
) {
  const linksOf = new Map<number, number[]>();
  for (const row of successions) {
    linksOf.set(at(row.provider), []);
    linksOf.set(at(row.by), []);
  }
  const members = new Map<string, number>();
  const addMember = (link: number) => {
    const node = links.node[link]!;
    linksOf.get(node)?.push(link);
    members.set(`${links.group[link]} ${node}`, link);
  };
  links.node.forEach((node, link) => {
    if (linksOf.has(node)) addMember(link);
  });
  const known = new Map<string, number[]>();
  const takeoverGroups = new Map<number, number>();

  const delayFor = (row: Succession, role: string, cache: Map<string, number>): number => {
    const key = row.delay ? '' : role;
    let delay = cache.get(key);
    if (delay === undefined) {
      delay = changes.delays.push(row.delay ?? findDefaultDelay(role) ?? { min: 0, likely: 0, max: 0 }) - 1;
      cache.set(key, delay);
      known.set(`${row.provider}\u0000${row.by}`, [
        ...(known.get(`${row.provider}\u0000${row.by}`) ?? []),
        delay,
      ]);
    }
    return delay;
  };

  const addWay = (group: number, by: number, need: number, way: Takeover) => {
    const member = members.get(`${group} ${by}`);
    if (member === undefined) {
      const slot = changes.slots.push({ link: links.node.length, ways: [way] }) - 1;
      addMember(addLink(links, group, by, need, slot));
    } else if (links.slot[member]! >= 0) changes.slots[links.slot[member]!]!.ways.push(way);
  };

  const write = (row: Succession, day: Day, event: number, measure: number): void => {
    const provider = at(row.provider);
    const by = at(row.by);
    const cache = new Map<string, number>();
    for (const link of [...(linksOf.get(provider) ?? [])]) {
      const [group, need, slot] = [links.group[link]!, links.need[link]!, links.slot[link]!];
      if (need < 0) continue;
      const role = graph.needs[need]!.for;
      if (row.roles && !row.roles.includes(role)) continue;
      if (measure < 0) changes.expiries.push({ link, day, event, node: provider });
      addWay(group, by, need, { day, delay: delayFor(row, role, cache), parent: slot, measure, event });
    }
    if (row.roles || measure >= 0) return;
    let group = takeoverGroups.get(provider);
    if (group === undefined) {
      group = addGroup(groups, provider, -1, true, day);
      takeoverGroups.set(provider, group);
      changes.closed.push({ node: provider, day, event });
    }
    const longest = row.delay ? delayFor(row, '', cache) : longestDelay(cache, changes.delays);
    addWay(group, by, -1, { day, delay: longest, parent: -1, measure, event });
  };
  return Object.assign(write, {
    delaysOf: (provider: string, by: string): number[] => known.get(`${provider}\u0000${by}`) ?? [],
  });
}

/** A replaced node itself counts as taken over when the last of its roles is; one nobody needs is taken over at once. */
function longestDelay(cache: Map<string, number>, delays: Delay[]): number {
  const candidates = [...cache.values()].sort((a, b) => delays[b]!.likely - delays[a]!.likely);
  return candidates[0] ?? delays.push({ min: 0, likely: 0, max: 0 }) - 1;
}

function layOut(
  graph: Graph,
  groups: DraftGroups,
  links: DraftLinks,
  changes: Changes,
): Omit<Plan, 'index' | 'events' | 'measures' | 'overrides' | 'firstDay'> {
  const nodeCount = graph.nodes.length;
  const groupCount = groups.dependent.length;
  const linkCount = links.node.length;
  const [groupStart, groupPlace] = countingSort(groupCount, nodeCount, (i) => groups.dependent[i]!);
  const [linkStart, linkPlace] = countingSort(linkCount, groupCount, (i) => groupPlace[links.group[i]!]!);
  const linkNode = new Int32Array(linkCount);
  const linkGroup = new Int32Array(linkCount);
  const linkNeed = new Int32Array(linkCount);
  const linkSlot = new Int32Array(linkCount);
  linkPlace.forEach((place, i) => {
    linkNode[place] = links.node[i]!;
    linkGroup[place] = groupPlace[links.group[i]!]!;
    linkNeed[place] = links.need[i]!;
    linkSlot[place] = links.slot[i]!;
  });
  const [outStart, outPlace] = countingSort(linkCount, nodeCount, (i) => linkNode[i]!);
  const outLink = new Int32Array(linkCount);
  outPlace.forEach((place, link) => (outLink[place] = link));
  return {
    graph,
    ...layNodes(graph),
    ...layGroups(graph, groups, groupPlace),
    groupStart,
    linkStart,
    linkNode,
    linkGroup,
    linkNeed,
    linkSlot,
    outStart,
    outLink,
    ...changes,
    slots: changes.slots.map((slot) => ({ ...slot, link: linkPlace[slot.link]! })),
    expiries: changes.expiries.map((row) => ({ ...row, link: linkPlace[row.link]! })),
  };
}

function layNodes(graph: Graph): Pick<Plan, 'from' | 'to' | 'watchTo' | 'staysDown'> {
  const count = graph.nodes.length;
  const laid = {
    from: new Int32Array(count),
    to: new Int32Array(count),
    watchTo: new Int32Array(count),
    staysDown: new Uint8Array(count),
  };
  for (let n = 0; n < count; n++) {
    const node = graph.nodes[n]!;
    laid.from[n] = node.from;
    laid.to[n] = node.to;
    laid.watchTo[n] = watchedTo(node);
    laid.staysDown[n] = node.recovers ? 0 : 1;
  }
  return laid;
}

function layGroups(graph: Graph, groups: DraftGroups, place: Int32Array) {
  const count = groups.dependent.length;
  const fresh = () => new Int32Array(count);
  const laid = {
    groupDependent: fresh(),
    groupMinimum: fresh(),
    groupEssential: new Uint8Array(count),
    groupGrace: fresh(),
    groupWorking: new Uint8Array(count),
    groupLife: new Uint8Array(count),
    groupFrom: fresh(),
    groupTo: fresh(),
    groupTakeover: new Uint8Array(count),
  };
  for (let i = 0; i < count; i++) {
    const g = place[i]!;
    const dependent = groups.dependent[i]!;
    const node = graph.nodes[dependent]!;
    const need = graph.needs[groups.need[i]!];
    laid.groupDependent[g] = dependent;
    laid.groupMinimum[g] = need ? Math.round(need.minimum * WHOLE) : 1;
    laid.groupEssential[g] = !need || need.essential ? 1 : 0;
    laid.groupGrace[g] = need ? need.grace : 0;
    laid.groupWorking[g] = need?.graceUnit === 'working' ? 1 : 0;
    laid.groupTakeover[g] = groups.takeover[i] ? 1 : 0;
    const forDurability = need?.for === 'durability';
    laid.groupLife[g] = need && !forDurability && need.from === undefined && need.to === undefined ? 1 : 0;
    const from = forDurability ? (node.durable?.from ?? node.from) : node.from;
    const to = forDurability || !need ? watchedTo(node) : node.to;
    laid.groupFrom[g] = Math.max(from, need?.from ?? (groups.takeover[i] ? groups.from[i]! : from));
    laid.groupTo[g] = Math.min(to, need?.to ?? to);
  }
  return laid;
}

/** Stable counting sort: start of each bucket and the place of each item. */
function countingSort(
  count: number,
  buckets: number,
  bucketOf: (i: number) => number,
): [Int32Array, Int32Array] {
  const start = new Int32Array(buckets + 1);
  for (let i = 0; i < count; i++) start[bucketOf(i) + 1]! += 1;
  for (let b = 0; b < buckets; b++) start[b + 1]! += start[b]!;
  const next = start.slice(0, buckets);
  const place = new Int32Array(count);
  for (let i = 0; i < count; i++) place[i] = next[bucketOf(i)]!++;
  return [start, place];
}

/** Order of two groups of one node by what they say, not by where they stand in the file. */
export function precedes(plan: Plan, a: number, b: number): boolean {
  const [x, y] = [firstNeed(plan, a), firstNeed(plan, b)];
  return y !== undefined && (x === undefined || compareNeeds(x, y) < 0);
}

function firstNeed(plan: Plan, g: number): Need | undefined {
  let first: Need | undefined;
  for (let link = plan.linkStart[g]!; link < plan.linkStart[g + 1]!; link++) {
    const need = plan.graph.needs[plan.linkNeed[link]!];
    if (!need || plan.linkSlot[link]! >= 0) continue;
    if (!first || compareNeeds(need, first) < 0) first = need;
  }
  return first;
}

function compareNeeds(a: Need, b: Need): number {
  if (a.for !== b.for) return a.for < b.for ? -1 : 1;
  const [x, y] = [a.group ?? '', b.group ?? ''];
  if (x !== y) return x < y ? -1 : 1;
  return a.provider < b.provider ? -1 : a.provider > b.provider ? 1 : 0;
}
