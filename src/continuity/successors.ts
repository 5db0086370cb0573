// Who takes over from a lost provider, and when.

import { NEVER } from '#model/day.ts';
import type { Successor } from './causes.ts';
import type { GraphNode } from './graph.ts';
import type { Plan } from './plan.ts';
import type { TimelineResult } from './timeline-run.ts';

/** Who takes over in one need, the soonest first; whether that is enough is known only once the outage is. */
export function successorsIn(plan: Plan, result: TimelineResult, group: number): Successor[] {
  const found: Successor[] = [];
  for (let link = plan.linkStart[group]!; link < plan.linkStart[group + 1]!; link++) {
    const slot = plan.linkSlot[link]!;
    if (slot < 0) continue;
    const day = result.slotDay[slot]!;
    const ways = plan.slots[slot]!.ways.filter((way) => way.measure < 0 || day < NEVER);
    if (ways.length === 0) continue;
    const by = plan.graph.nodes[plan.linkNode[link]!]!;
    const stated = (way: (typeof ways)[number]) => {
      const rows =
        way.event >= 0 ? plan.events[way.event]!.successions : plan.measures[way.measure]!.takesOver;
      return rows.some((row) => row.by === by.id && row.delay);
    };
    const ranged = ({ delay }: (typeof ways)[number]) => plan.delays[delay]!.min < plan.delays[delay]!.max;
    found.push({
      by,
      day: day >= NEVER ? null : day,
      fromPrecedent: !ways.some(stated),
      about: ways.some(ranged),
      enough: false,
    });
  }
  return found.sort((a, b) => (a.day ?? NEVER) - (b.day ?? NEVER) || byId(a.by, b.by));
}

/** Who takes the place of a replaced node itself. */
export function successorsOf(plan: Plan, result: TimelineResult, node: number): Successor[] {
  for (let g = plan.groupStart[node]!; g < plan.groupStart[node + 1]!; g++)
    if (plan.groupTakeover[g]) return successorsIn(plan, result, g);
  return [];
}

function byId(a: GraphNode, b: GraphNode): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
