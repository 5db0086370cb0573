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
 * of that time has `to` NEVER. What was over before is history and no span. With `only` (1 at a node), of no other nodes.
 */
export function collectSpans(plan: Plan, log: TimelineLog, only?: Uint8Array): Map<number, Span[]> {
  const spans = new Map<number, Span[]>();
  for (let i = 0; i < log.count; i++) {
    const node = log.node[i]!;
    if (only && !only[node]) continue;
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
    const from = plan.from[node]!;
    const watchTo = plan.watchTo[node]!;
    let kept = 0;
    for (const span of own) {
      if (span.to <= from || span.to < plan.firstDay || span.from > watchTo) continue;
      if (span.from < EARLIEST || span.from < from) span.from = from;
      if (span.to > watchTo) span.to = NEVER;
      own[kept++] = span;
    }
    if (kept === 0) spans.delete(node);
    else if (kept < own.length) own.length = kept;
  }
  return spans;
}

/** The days of `spans` that are not in `taken`; both in order and without overlaps. */
function subtractSpans(spans: readonly Span[], taken: readonly Gap[]): Span[] {
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
  if (spans) for (const span of spans) if (span.from <= day && day < span.to) return true;
  return false;
}

/** Days down because of the events: down in the run and not in the baseline, from the first change on. */
export function hitSpans(
  { firstDay, watchTo }: Pick<Plan, 'firstDay' | 'watchTo'>,
  spans: ReadonlyMap<number, Span[]>,
  baseline: ReadonlyMap<number, Span[]>,
): Map<number, readonly Span[]> {
  const hits = new Map<number, readonly Span[]>();
  for (const [node, own] of spans) {
    const taken = baseline.get(node);
    const early = own[0]!.from < firstDay;
    if (!early && !taken) {
      hits.set(node, own);
      continue;
    }
    const since = early ? own.flatMap((span) => clip(span, firstDay)) : own;
    const left = taken ? subtractSpans(since, taken) : since;
    const watched = left.filter((gap) => gap.from <= watchTo[node]!);
    if (watched.length > 0) hits.set(node, watched);
  }
  return hits;
}

const clip = (span: Span, first: Day): Span[] =>
  span.from >= first ? [span] : span.to > first ? [{ ...span, from: first }] : [];
