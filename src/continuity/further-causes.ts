// What else keeps a node down: a successor in one need is no comfort where another need has failed meanwhile.

import { buildGraceEnd } from './grace.ts';
import { NEVER, type Day } from '#model/day.ts';
import type { Fall, FurtherCause } from './causes.ts';
import type { Need } from './graph.ts';
import { firstNeed } from './group-order.ts';
import { nodeOrderOf } from './node-order.ts';
import { WHOLE, type Plan } from './plan.ts';
import type { TimelineResult } from './timeline-run.ts';
import { isDown, type Span } from './spans.ts';

type Run = {
  plan: Plan;
  result: TimelineResult;
  spans: ReadonlyMap<number, Span[]>;
  isLikely: (node: number, until: Day) => boolean;
};
type Serving = {
  /** How much of a provider a link gives on a day. */
  serves: (link: number, day: Day) => number;
  lossesOf: (link: number) => Day[];
  weakened: ReadonlyMap<number, Plan['weakened']>;
};

/**
 * Marks successors after whom a node still does not stand, and says what else it lacks by then. So it does where the need it
 * fell with is met again by who was missing: `met` is that day.
 */
export function addFurtherCauses(run: Run, falls: ReadonlyMap<number, Fall[]>): void {
  const serving = servingIn(run);
  for (const [node, own] of falls)
    for (const fall of own) {
      for (const row of fall.successors)
        row.enough = row.day !== null && fall.until !== null && fall.until <= row.day;
      if (!fall.need) continue;
      if (fall.successors.length > 0) {
        const late = fall.successors.flatMap((row) => (row.day !== null && !row.enough ? row.day : []));
        if (late.length > 0) fall.further = listFurther(run, serving, node, fall, Math.max(...late));
      } else if (fall.node.recovers) {
        const met = dayMet(run, serving, node, fall);
        const further = met ? listFurther(run, serving, node, fall, met.day) : [];
        if (further.length > 0) Object.assign(fall, { met, further });
      }
    }
}

function servingIn({ plan, result, spans }: Run): Serving {
  const expired = Map.groupBy(plan.expiries, (row) => row.link);
  const weakened = Map.groupBy(plan.weakened, (row) => row.node);
  const expiredOn = (link: number, day: Day) => expired.get(link)?.some((row) => row.day <= day) ?? false;
  const shareOn = (provider: number, day: Day): number =>
    plan.from[provider]! > day || day > plan.to[provider]! || isDown(spans.get(provider), day)
      ? 0
      : (weakened.get(provider) ?? []).reduce(
          (least, row) => (row.day <= day && day <= row.until ? Math.min(least, row.share) : least),
          WHOLE,
        );
  return {
    serves: (link, day) => {
      const slot = plan.linkSlot[link]!;
      const open = slot < 0 ? !expiredOn(link, day) : result.slotDay[slot]! <= day;
      return open ? shareOn(plan.linkNode[link]!, day) : 0;
    },
    lossesOf: (link) => [
      ...(spans.get(plan.linkNode[link]!) ?? []).map((span) => span.from),
      ...(expired.get(link) ?? []).map((row) => row.day),
      ...(weakened.get(plan.linkNode[link]!) ?? []).map((row) => row.day),
    ],
    weakened,
  };
}

/** The first day of the outage on which the need it fell with is met again. */
function dayMet(run: Run, serving: Serving, node: number, fall: Fall): Fall['met'] {
  const { plan, isLikely } = run;
  const g = groupOf(plan, node, fall.need!);
  if (g < 0) return null;
  const days = listReturns(run, serving, g, fall.day, Math.min(fall.until ?? NEVER, plan.graph.horizon + 1));
  if (days.length === 0) return null;
  const links = linksOf(plan, g);
  const met = (day: Day) =>
    links.reduce((sum, link) => sum + serving.serves(link, day), 0) >= plan.groupMinimum[g]!;
  const day = days.sort((a, b) => a - b).find(met);
  return day === undefined
    ? null
    : { day, likely: links.some((link) => isLikely(plan.linkNode[link]!, day)) };
}

function groupOf({ graph, groupStart, linkStart, linkNeed }: Plan, node: number, need: Need): number {
  for (let g = groupStart[node]!; g < groupStart[node + 1]!; g++)
    for (let link = linkStart[g]!; link < linkStart[g + 1]!; link++)
      if (graph.needs[linkNeed[link]!] === need) return g;
  return -1;
}

const NO_DAYS: Day[] = [];

/** Days between two others on which a provider of the group gives more than before. Most outages have none. */
function listReturns(
  { plan, result, spans }: Run,
  { weakened }: Serving,
  g: number,
  after: Day,
  before: Day,
) {
  let days = NO_DAYS;
  const add = (day: Day): void => {
    if (day > after && day < before) days = [...days, day];
  };
  for (let link = plan.linkStart[g]!; link < plan.linkStart[g + 1]!; link++) {
    const provider = plan.linkNode[link]!;
    const slot = plan.linkSlot[link]!;
    for (const span of spans.get(provider) ?? []) add(span.to);
    if (slot >= 0) add(result.slotDay[slot]!);
    for (const row of weakened.get(provider) ?? []) add(row.until + 1);
  }
  return days;
}

function listFurther(
  { plan }: Run,
  { serves, lossesOf }: Serving,
  node: number,
  fall: Fall,
  comfort: Day,
): FurtherCause[] {
  const found: FurtherCause[] = [];
  for (let g = plan.groupStart[node]!; g < plan.groupStart[node + 1]!; g++) {
    const need = firstNeed(plan, g);
    if (!need || need === fall.need || !plan.groupEssential[g] || plan.groupTakeover[g]) continue;
    const links = linksOf(plan, g);
    if (links.some((link) => plan.graph.needs[plan.linkNeed[link]!] === fall.need)) continue;
    const lacks = (day: Day): boolean =>
      isNeededOn(plan, node, g, day) &&
      links.reduce((sum, link) => sum + serves(link, day), 0) < plan.groupMinimum[g]!;
    // Since when: the last day before it on which something of the group was lost and never made up for.
    const days = links
      .flatMap(lossesOf)
      .filter((day) => day >= plan.firstDay && day <= comfort)
      .sort((a, b) => a - b);
    const since = days.find((day) => days.every((later) => later < day || lacks(later)));
    if (since === undefined || !lacks(comfort)) continue;
    const broken = buildGraceEnd(plan)(g, since);
    if (broken > comfort) continue;
    const { rank } = nodeOrderOf(plan.graph.nodes);
    const lost = links
      .filter((link) => plan.linkSlot[link]! < 0 && serves(link, comfort) < WHOLE)
      .map((link) => plan.linkNode[link]!)
      .sort((a, b) => rank[a]! - rank[b]!)
      .map((provider) => plan.graph.nodes[provider]!);
    found.push({ need, day: Math.max(broken, fall.day), lost });
  }
  return found.sort((a, b) => a.day - b.day || (a.need.for < b.need.for ? -1 : 1));
}

function isNeededOn(plan: Plan, node: number, g: number, day: Day): boolean {
  const life = plan.groupLife[g];
  const from = life ? plan.from[node]! : plan.groupFrom[g]!;
  const to = Math.min(life ? plan.to[node]! : plan.groupTo[g]!, NEVER);
  return from <= day && day <= to;
}

const linksOf = ({ linkStart }: Plan, g: number): number[] =>
  Array.from({ length: linkStart[g + 1]! - linkStart[g]! }, (_, i) => linkStart[g]! + i);
