// Where a project stands on a day: running, ending soon, over, only planned. Phases of the source stay beside it.
import { addMonths, findDay, type Day } from '#model/day.ts';

/** `ends-in-3`: runs and its end is at most three months away; the others likewise, each excludes the nearer ones. */
export type Course =
  'planned' | 'running' | 'ends-in-3' | 'ends-in-6' | 'ends-in-12' | 'ended' | 'withdrawn' | 'unknown';

export type CourseFacts = {
  phase?: string | null | undefined;
  validFrom?: string | null | undefined;
  validTo?: string | null | undefined;
  endedOn?: string | null | undefined;
};

const PLANNED = new Set(['idea', 'prepared', 'submitted', 'approved']);
const OVER = new Set(['physically-ended', 'financially-closed', 'durability', 'finished']);

/**
 * Course of a project on a day. A real end or a phase of the source decides before planned dates; a partial end counts to
 * its last day, a partial start from its first.
 */
export function findCourse({ phase, validFrom, validTo, endedOn }: CourseFacts, asOf: Day): Course {
  if (phase === 'withdrawn') return 'withdrawn';
  const real = endedOn ? findDay(endedOn, 'last') : undefined;
  if (real !== undefined && real < asOf) return 'ended';
  if (phase && OVER.has(phase)) return 'ended';
  const from = validFrom ? findDay(validFrom, 'first') : undefined;
  const to = real ?? (validTo ? findDay(validTo, 'last') : undefined);
  if (to !== undefined && to < asOf) return 'ended';
  if (from !== undefined && from > asOf) return 'planned';
  if (phase && PLANNED.has(phase)) return 'planned';
  if (from === undefined && to === undefined) return phase === 'running' ? 'running' : 'unknown';
  if (to === undefined) return 'running';
  for (const months of [3, 6, 12] as const) if (to <= addMonths(asOf, months)) return `ends-in-${months}`;
  return 'running';
}
