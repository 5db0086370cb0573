// The links a succession makes: `by` gets links into the groups the provider was in, active once it takes over.

import type { Day } from '#model/day.ts';
import type { Delay, Graph, Succession } from './graph.ts';
import type { Changes, Takeover } from './plan.ts';
import { addGroup, addLink, type DraftGroups, type DraftLinks } from './plan-draft.ts';
import { findDefaultDelay } from './precedents.ts';

/** Writes the links one succession makes; links of every provider and successor are found once for all of them. */
export function takeoverWriter(
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
    const node = links.node.items[link]!;
    linksOf.get(node)?.push(link);
    members.set(`${links.group.items[link]} ${node}`, link);
  };
  for (let link = 0; link < links.node.length; link++)
    if (linksOf.has(links.node.items[link]!)) addMember(link);
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
    // Nobody stands in for what it itself needs: it would hold itself for ever.
    if (groups.dependent.items[group] === by) return;
    const member = members.get(`${group} ${by}`);
    if (member === undefined) {
      const slot = changes.slots.push({ link: links.node.length, ways: [way] }) - 1;
      addMember(addLink(links, group, by, need, slot));
    } else if (links.slot.items[member]! >= 0) changes.slots[links.slot.items[member]!]!.ways.push(way);
  };

  const write = (row: Succession, day: Day, event: number, measure: number): void => {
    const provider = at(row.provider);
    const by = at(row.by);
    const cache = new Map<string, number>();
    for (const link of [...(linksOf.get(provider) ?? [])]) {
      const [group, need, slot] = [
        links.group.items[link]!,
        links.need.items[link]!,
        links.slot.items[link]!,
      ];
      if (need < 0) continue;
      const role = graph.needs[need]!.for;
      if (row.roles && !row.roles.includes(role)) continue;
      if (measure < 0) changes.expiries.push({ link, day, event, node: provider });
      addWay(group, by, need, { day, delay: delayFor(row, role, cache), parent: slot, measure, event });
    }
    if (row.roles || measure >= 0) return;
    let group = takeoverGroups.get(provider);
    if (group === undefined) {
      group = addGroup(groups, provider, day);
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
