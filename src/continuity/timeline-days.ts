// On which days something may change: codes of changes, days known before any run, days on which successors take over.

import { BEGINNING, NEVER, type Day } from '#model/day.ts';
import type { Plan } from './plan.ts';

/** What happens on a day: a kind times CODE plus the number of the node, group, slot or row it happens to. */
export const LIFE = 0;
export const WINDOW = 1;
export const FORCE_ON = 2;
export const FORCE_OFF = 3;
export const SHARE = 4;
export const EXPIRE = 5;
export const SLOT = 6;
export const TOUCH = 7;
export const TIMER = 8;
export const CODE = 2 ** 26;

/** Days known before any run: lives and times of groups beginning or over. */
export function listFixedDays(plan: Plan, start: Day): { days: Int32Array; codes: Int32Array } {
  const keys = new Float64Array(2 * (plan.from.length + plan.groupDependent.length));
  let count = 0;
  const add = (day: Day, code: number) => {
    if (day > start && day <= plan.graph.horizon) keys[count++] = (day - BEGINNING) * 2 ** 30 + code;
  };
  for (let n = 0; n < plan.from.length; n++) {
    add(plan.from[n]!, LIFE * CODE + n);
    add(plan.to[n]! + 1, LIFE * CODE + n);
  }
  for (let g = 0; g < plan.groupDependent.length; g++) {
    if (plan.groupLife[g]) continue;
    add(plan.groupFrom[g]!, WINDOW * CODE + g);
    add(plan.groupTo[g]! + 1, WINDOW * CODE + g);
  }
  const sorted = keys.subarray(0, count).sort();
  const days = new Int32Array(count);
  const codes = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    days[i] = Math.floor(sorted[i]! / 2 ** 30) + BEGINNING;
    codes[i] = sorted[i]! % 2 ** 30;
  }
  return { days, codes };
}

/** When each successor's link opens: the earliest of its ways, each not before the link it came through. */
export function openSlots(
  plan: Plan,
  delays: Int32Array,
  slotDay: Int32Array,
  eventsOn: boolean,
  measures: ArrayLike<number> | undefined,
): void {
  slotDay.fill(NEVER);
  if (!eventsOn) return;
  for (let changed = true; changed;) {
    changed = false;
    plan.slots.forEach((slot, i) => {
      for (const way of slot.ways) {
        if (way.measure >= 0 && !measures?.[way.measure]) continue;
        const through = way.parent < 0 ? BEGINNING : slotDay[way.parent]!;
        const day = through >= NEVER ? NEVER : Math.max(through, way.day + delays[way.delay]!);
        if (day < slotDay[i]!) {
          slotDay[i] = day;
          changed = true;
        }
      }
    });
  }
}
