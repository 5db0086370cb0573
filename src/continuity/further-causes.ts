// What else keeps a node down: a successor in one need is no comfort where another need has failed meanwhile.

import { buildGraceEnd } from './grace.ts';
import { NEVER, type Day } from '#model/day.ts';
import type { Fall, FurtherCause } from './causes.ts';
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
  /** Days on which a link gives more than before. */
  returnsOf: (link: number) => Day[];
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
      const late = fall.successors.filter((row) => row.day !== null && !row.enough);
      if (!fall.need) continue;
      if (late.length > 0)
        fall.further = listFurther(run, serving, node, fall, Math.max(...late.map((row) => row.day!)));
      else if (fall.successors.length === 0 && fall.node.recovers) {
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
    returnsOf: (link) => [
      ...(spans.get(plan.linkNode[link]!) ?? []).map((span) => span.to),
      ...(plan.linkSlot[link]! < 0 ? [] : [result.slotDay[plan.linkSlot[link]!]!]),
      ...(weakened.get(plan.linkNode[link]!) ?? []).map((row) => row.until + 1),
    ],
  };
}

/** The first day of the outage on which the need it fell with is met again. */
function dayMet(
  { plan, isLikely }: Run,
  { serves, returnsOf }: Serving,
  node: number,
  fall: Fall,
): Fall['met'] {
  const end = Math.min(fall.until ?? NEVER, plan.graph.horizon + 1);
  for (let g = plan.groupStart[node]!; g < plan.groupStart[node + 1]!; g++) {
    const links = linksOf(plan, g);
    if (!links.some((link) => plan.graph.needs[plan.linkNeed[link]!] === fall.need)) continue;
    const day = links
      .flatMap(returnsOf)
      .filter((candidate) => candidate > fall.day && candidate < end)
      .sort((a, b) => a - b)
      .find(
        (candidate) => links.reduce((sum, link) => sum + serves(link, candidate), 0) >= plan.groupMinimum[g]!,
      );
    return day === undefined
      ? null
      : { day, likely: links.some((link) => isLikely(plan.linkNode[link]!, day)) };
  }
  return null;
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
