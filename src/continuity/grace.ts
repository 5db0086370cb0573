// When a lack begins to matter: after its grace, and where the need has a calendar, on the first due day then.
import { findDay, type Day } from '#model/day.ts';
import { addWorkingDays } from '#model/working-day.ts';
import type { Plan } from './plan.ts';

const DAY = 86_400_000;

/** Whether a text is a day of every year, e.g. `06-30`; the last of February is written `02-28`. */
export const isYearDay = (text: string): boolean =>
  /^\d{2}-\d{2}$/.test(text) && findDay(`2001-${text}`, 'first') !== undefined;

/** The first day of a calendar on or after a day: `06-30` and 1 July 2026 → 30 June 2027. */
export function nextDue(calendar: readonly string[], from: Day): Day {
  const year = new Date(from * DAY).getUTCFullYear();
  const days = calendar.flatMap((text) => {
    const [month, day] = text.split('-').map(Number) as [number, number];
    return [year, year + 1].map((one) => Date.UTC(one, month - 1, day) / DAY);
  });
  return Math.min(...days.filter((day) => day >= from));
}

/** Gives the day from which a group that lacks providers since a day fails. */
export function buildGraceEnd({
  groupGrace,
  groupWorking,
  groupDue,
}: Pick<Plan, 'groupGrace' | 'groupWorking' | 'groupDue'>): (group: number, since: Day) => Day {
  const plain = (g: number, since: Day): Day =>
    groupWorking[g] ? addWorkingDays(since, groupGrace[g]!) : since + groupGrace[g]!;
  if (groupDue.size === 0) return plain;
  return (g, since) => {
    const calendar = groupDue.get(g);
    return calendar ? nextDue(calendar, plain(g, since)) : plain(g, since);
  };
}
