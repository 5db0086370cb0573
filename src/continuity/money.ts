// How much is at stake on a node, by class and day. Exact hellers; classes are never added to each other.
//
// running      what is not yet drawn on the morning of a day. Linear: running * days left / days of life (from..to, both
//              included), rounded half up to the heller; a node without both dates counts whole until its end. A hit costs
//              the drawing that falls into the days the node is down and would not have been down anyway: a project that
//              stays down loses all that is not drawn, a service out for two months loses those two months.
// durability   what could be asked back: the whole sum, or with "proportional" the part for the days still to be kept.
//              What would be asked back even without the event is taken off: one breach is enough to lose it. A gap that
//              comes anyway and closes again is no breach.
// eligibility  the calls closed to it, whole, when it is down on any day of its life.
// pipeline     planned investments, whole, likewise.

import type { Hellers } from '#model/money.ts';
import { BEGINNING, NEVER, type Day } from '#model/day.ts';
import type { GraphNode, MoneyClass } from './graph.ts';

/** Days [from, to) on which a node is down; `to` is NEVER when it does not get up. */
export type Gap = { from: Day; to: Day };

/** The end of the days on which anything of the node can be lost. */
export function watchedTo(node: GraphNode): Day {
  if (node.durable) return node.durable.about ? NEVER : Math.max(node.to, node.durable.to);
  return node.money.durability > 0n ? NEVER : node.to;
}

/** Whether a part of it is a guess: nobody draws evenly by days. */
export function isGuessed({ drawn, from, to }: GraphNode, name: MoneyClass): boolean {
  return name === 'running' && drawn === 'linear' && from > BEGINNING && to < NEVER;
}

/** Whether a sum with it is about: a part is a guess, or its source limits the amount by a word. */
export function isRough(node: GraphNode, name: MoneyClass): boolean {
  return isGuessed(node, name) || (node.stated?.[name]?.hedge ?? 'exact') !== 'exact';
}

/** Running money not yet drawn on the morning of a day. */
export function undrawn(node: GraphNode, day: Day): Hellers {
  const running = node.money.running;
  if (running === 0n || day > node.to) return 0n;
  if (Array.isArray(node.drawn)) {
    let left = running;
    for (const payment of node.drawn) if (payment.day < day) left -= payment.amount;
    return left;
  }
  if (node.drawn === 'at-end' || node.from === BEGINNING || node.to === NEVER || day <= node.from)
    return running;
  const total = BigInt(node.to - node.from + 1);
  const left = BigInt(node.to - day + 1);
  return (running * left * 2n + total) / (total * 2n);
}

/** What could be asked back if the duty to keep outputs broke on a day. */
export function durabilityExposure(node: GraphNode, day: Day): Hellers {
  const whole = node.money.durability;
  if (!node.durable) return day >= node.from ? whole : 0n;
  const { from, to, falling } = node.durable;
  if (day > to) return 0n;
  if (!falling || day <= from) return whole;
  const total = BigInt(to - from + 1);
  return (whole * BigInt(to - day + 1) * 2n + total) / (total * 2n);
}

/** Money of one class on the morning of a day: the most a hit on that day can cost. */
export function moneyAtStake(node: GraphNode, name: MoneyClass, day: Day): Hellers {
  if (name === 'running') return undrawn(node, day);
  if (name === 'durability') return durabilityExposure(node, day);
  return day <= node.to ? node.money[name] : 0n;
}

/**
 * What one outage costs in one class. `anywayOn`: the day from which the node is down for good without the events, be it earlier
 * or later; `seenFrom`: the day from which money is looked at, drawing before it is over.
 */
export function lostMoney(
  node: GraphNode,
  name: MoneyClass,
  gap: Gap,
  { anywayOn, seenFrom = gap.from }: { anywayOn?: Day | undefined; seenFrom?: Day } = {},
): Hellers {
  if (name === 'running') {
    const from = Math.max(gap.from, seenFrom);
    if (gap.to <= from) return 0n;
    return undrawn(node, from) - (gap.to >= NEVER ? 0n : undrawn(node, gap.to));
  }
  if (name === 'durability') {
    if (anywayOn === undefined) return durabilityExposure(node, gap.from);
    const lost = durabilityExposure(node, gap.from) - durabilityExposure(node, anywayOn);
    return anywayOn > gap.from && lost > 0n ? lost : 0n;
  }
  return moneyAtStake(node, name, gap.from);
}

/** Past the estimated end of a duty that may last longer: nobody knows whether there is anything to return. */
export function isAbout({ durable }: GraphNode, day: Day): boolean {
  return durable?.about === true && day > durable.to;
}

/** Whether money nobody states the sum of would still be at stake on a day. */
export function hasUnknownMoney(node: GraphNode, name: MoneyClass, day: Day): boolean {
  if (name === 'durability' && isAbout(node, day)) return true;
  if (!node.unknownMoney.includes(name)) return false;
  return name === 'durability' ? day <= (node.durable?.to ?? NEVER) : day <= node.to;
}

/** Whether an outage costs some of it. */
export function losesUnknown(node: GraphNode, name: MoneyClass, gap: Gap, seenFrom: Day): boolean {
  const day = name === 'running' ? Math.max(gap.from, seenFrom) : gap.from;
  return gap.to > day && hasUnknownMoney(node, name, day);
}
