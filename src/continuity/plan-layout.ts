// Lays groups and links out so that those of one node, and those of one group, stand beside each other.

import { watchedTo } from './money.ts';
import type { Graph } from './graph.ts';
import { WHOLE, type Changes, type Plan } from './plan.ts';
import type { DraftGroups, DraftLinks } from './plan-draft.ts';

export function layOut(
  graph: Graph,
  groups: DraftGroups,
  links: DraftLinks,
  changes: Changes,
): Omit<Plan, 'events' | 'measures' | 'overrides' | 'firstDay' | 'seenFrom' | 'given' | 'noChange'> {
  const nodeCount = graph.nodes.length;
  const groupCount = groups.dependent.length;
  const linkCount = links.node.length;
  const nodes = layNodes(graph);
  const [groupStart, groupPlace] = countingSort(groups.dependent.items, groupCount, nodeCount);
  // The same in the new numbering of groups.
  const groupOf = new Int32Array(linkCount);
  for (let i = 0; i < linkCount; i++) groupOf[i] = groupPlace[links.group.items[i]!]!;
  const [linkStart, linkPlace] = countingSort(groupOf, linkCount, groupCount);
  const linkNode = new Int32Array(linkCount);
  const linkGroup = new Int32Array(linkCount);
  const linkNeed = new Int32Array(linkCount);
  const linkSlot = new Int32Array(linkCount);
  for (let i = 0; i < linkCount; i++) {
    const place = linkPlace[i]!;
    linkNode[place] = links.node.items[i]!;
    linkGroup[place] = groupOf[i]!;
    linkNeed[place] = links.need.items[i]!;
    linkSlot[place] = links.slot.items[i]!;
  }
  const [outStart, outPlace] = countingSort(linkNode, linkCount, nodeCount);
  const outLink = new Int32Array(linkCount);
  for (let link = 0; link < linkCount; link++) outLink[outPlace[link]!] = link;
  return {
    graph,
    ...nodes,
    ...layGroups(graph, groups, groupPlace, nodes),
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

type LaidNodes = Pick<Plan, 'from' | 'to' | 'watchTo' | 'staysDown'>;

function layNodes(graph: Graph): LaidNodes {
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

function layGroups(graph: Graph, groups: DraftGroups, place: Int32Array, nodes: LaidNodes) {
  const count = groups.dependent.length;
  const fresh = () => new Int32Array(count);
  const laid = {
    groupDependent: fresh(),
    groupMinimum: fresh(),
    groupEssential: new Uint8Array(count),
    groupGrace: fresh(),
    groupWorking: new Uint8Array(count),
    groupDue: new Map<number, readonly string[]>(),
    groupWaits: new Uint8Array(count),
    groupLife: new Uint8Array(count),
    groupFrom: fresh(),
    groupTo: fresh(),
    groupTakeover: new Uint8Array(count),
  };
  for (let i = 0; i < count; i++) {
    const g = place[i]!;
    const dependent = groups.dependent.items[i]!;
    const row = groups.need.items[i]!;
    const need = row < 0 ? undefined : graph.needs[row];
    laid.groupDependent[g] = dependent;
    laid.groupMinimum[g] = need ? Math.round(need.minimum * WHOLE) : 1;
    laid.groupEssential[g] = !need || need.essential ? 1 : 0;
    laid.groupGrace[g] = need ? need.grace : 0;
    laid.groupWorking[g] = need?.graceUnit === 'working' ? 1 : 0;
    if (need?.due) laid.groupDue.set(g, need.due);
    laid.groupWaits[g] = need && (need.grace > 0 || need.due) ? 1 : 0;
    laid.groupTakeover[g] = groups.takeover.items[i] ? 1 : 0;
    const forDurability = need?.for === 'durability';
    laid.groupLife[g] = need && !forDurability && need.from === undefined && need.to === undefined ? 1 : 0;
    const from = forDurability
      ? (graph.nodes[dependent]!.durable?.from ?? nodes.from[dependent]!)
      : nodes.from[dependent]!;
    const to = forDurability || !need ? nodes.watchTo[dependent]! : nodes.to[dependent]!;
    laid.groupFrom[g] = Math.max(
      from,
      need?.from ?? (groups.takeover.items[i] ? groups.from.items[i]! : from),
    );
    laid.groupTo[g] = Math.min(to, need?.to ?? to);
  }
  return laid;
}

/** Stable counting sort by buckets: start of each bucket and the place of each of the first `count` items. */
function countingSort(bucketOf: Int32Array, count: number, buckets: number): [Int32Array, Int32Array] {
  const start = new Int32Array(buckets + 1);
  for (let i = 0; i < count; i++) start[bucketOf[i]! + 1]! += 1;
  for (let b = 0; b < buckets; b++) start[b + 1]! += start[b]!;
  const next = start.slice(0, buckets);
  const place = new Int32Array(count);
  for (let i = 0; i < count; i++) place[i] = next[bucketOf[i]!]!++;
  return [start, place];
}
