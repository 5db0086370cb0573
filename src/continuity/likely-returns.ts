// Which days of return are only likely: they come with a takeover or a pause whose length is a range, however many things lie
// between. The path of a fall tells how the outage began; the range that ends it may be of another need.
import { NEVER, type Day } from '#model/day.ts';
import type { Plan } from './plan.ts';
import type { Span } from './spans.ts';
import type { TimelineResult } from './timeline-run.ts';

type Run = { plan: Plan; result: TimelineResult; spans: ReadonlyMap<number, Span[]> };

/** Answers whether the day a node stands again is only likely. */
export function findLikelyReturns({ plan, result, spans }: Run): (node: number, until: Day) => boolean {
  const likely = new Map<number, Set<Day>>();
  const waiting: { node: number; day: Day }[] = [];
  const mark = (node: number, day: Day): void => {
    if (!spans.get(node)?.some((span) => span.to === day)) return;
    const days = likely.get(node);
    if (days?.has(day)) return;
    if (days) days.add(day);
    else likely.set(node, new Set([day]));
    waiting.push({ node, day });
  };
  const isRange = (delay: number): boolean => plan.delays[delay]!.min < plan.delays[delay]!.max;
  const isLikely = (slot: number): boolean =>
    plan.slots[slot]!.ways.some(
      ({ delay, parent }) =>
        isRange(delay) ||
        (parent >= 0 && result.slotDay[parent] === result.slotDay[slot] && isLikely(parent)),
    );
  if (!plan.delays.some(({ min, max }) => min < max)) return () => false;
  plan.slots.forEach(({ link }, slot) => {
    const day = result.slotDay[slot]!;
    if (day < NEVER && isLikely(slot)) mark(plan.groupDependent[plan.linkGroup[link]!]!, day);
  });
  for (const { node, day, delay } of plan.forced)
    if (delay >= 0 && isRange(delay)) mark(node, day + plan.delays[delay]!.likely);
  for (let next = waiting.pop(); next; next = waiting.pop())
    for (let out = plan.outStart[next.node]!; out < plan.outStart[next.node + 1]!; out++)
      mark(plan.groupDependent[plan.linkGroup[plan.outLink[out]!]!]!, next.day);
  return (node, until) => likely.get(node)?.has(until) ?? false;
}
