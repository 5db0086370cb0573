// Days on which a node is down, read from the log of a timeline.

import { BEGINNING, NEVER, parseDay, type Day } from '#model/day.ts';
import type { Gap } from './money.ts';
import type { Plan } from './plan.ts';
import type { TimelineLog } from './timeline-log.ts';

/** A gap with how it began: the group that broke (-1 = ended from outside), since when it lacked, in which round. */
export type Span = Gap & { group: number; since: Day; round: number };

/** No date of the input is earlier: what was down before it has never stood, and has no day on which it fell. */
const EARLIEST = parseDay('1900-01-01');

/** Whether a span is of a node that never stood before it. */
export const neverStood = (span: Gap): boolean => span.from === BEGINNING;

/**
 * Spans of every node that is down in its watched time on the day before the first change or later; a span that lasts to the end
 * of that time has `to` NEVER. What was over before is history and no span. With `only`, of no other nodes.
 */
export function collectSpans(plan: Plan, log: TimelineLog, only?: ReadonlySet<number>): Map<number, Span[]> {
  const spans = new Map<number, Span[]>();
  for (let i = 0; i < log.count; i++) {
    const node = log.node[i]!;
    if (only && !only.has(node)) continue;
    const own = spans.get(node);
    if (log.down[i]) {
      const span = {
        from: log.day[i]!,
        to: NEVER,
        group: log.group[i]!,
        since: log.since[i]!,
        round: log.round[i]!,
      };
      if (own) own.push(span);
      else spans.set(node, [span]);
    } else if (own) own[own.length - 1]!.to = log.day[i]!;
  }
  for (const [node, own] of spans) {
    const kept = own.filter(
      (span) => span.to > plan.from[node]! && span.to >= plan.firstDay && span.from <= plan.watchTo[node]!,
    );
    for (const span of kept) {
      span.from = span.from < EARLIEST ? plan.from[node]! : Math.max(span.from, plan.from[node]!);
      if (span.to > plan.watchTo[node]!) span.to = NEVER;
    }
    if (kept.length === 0) spans.delete(node);
    else spans.set(node, kept);
  }
  return spans;
}

/** The days of `spans` that are not in `taken`; both in order and without overlaps. */
export function subtractSpans(spans: readonly Span[], taken: readonly Gap[] | undefined): Span[] {
  if (!taken) return [...spans];
  const left: Span[] = [];
  for (const span of spans) {
    let from = span.from;
    for (const gap of taken) {
      if (gap.to <= from || gap.from >= span.to) continue;
      if (gap.from > from) left.push({ ...span, from, to: gap.from });
      from = Math.max(from, gap.to);
    }
    if (from < span.to) left.push({ ...span, from });
  }
  return left;
}

/** The first span that lasts beyond the morning of a day: down then, or later. */
export function firstDown<T extends Gap>(spans: readonly T[] | undefined, day: Day): T | undefined {
  return spans?.find((span) => span.to > day);
}

/** The day from which a node is down for good. */
export function downForGood(spans: readonly Gap[] | undefined): Day | undefined {
  const last = spans?.at(-1);
  return last && last.to >= NEVER ? last.from : undefined;
}

export function isDown(spans: readonly Gap[] | undefined, day: Day): boolean {
  return spans?.some((span) => span.from <= day && day < span.to) ?? false;
}
