// Days a run puts on its calendar: help of people and measures, events, and what delays decide.
import { NEVER, type Day } from '#model/day.ts';
import type { Plan } from './plan.ts';
import { CODE, EXPIRE, FORCE_OFF, FORCE_ON, openSlots, SHARE, SLOT, TOUCH } from './timeline-days.ts';
import type { RunOptions } from './timeline-run.ts';
import type { TimelineState } from './timeline-state.ts';

export type Schedule = ReturnType<typeof buildSchedule>;

export function buildSchedule(plan: Plan, state: TimelineState) {
  const { lastDay, waivedTo, closedFrom, slotDay, delays, revivals, queue, now } = state;
  const resume = plan.firstDay;
  const horizon = plan.graph.horizon;

  const setDelays = (options: RunOptions): void => {
    for (let i = 0; i < delays.length; i++) delays[i] = options.delays?.[i] ?? plan.delays[i]!.likely;
    for (const row of plan.shortens)
      if (options.measures?.[row.measure]) delays[row.delay] = Math.min(delays[row.delay]!, row.days);
  };

  /** Help reaches back no further than the first change: what fell before is not called back by it. */
  const prepare = (options: RunOptions): void => {
    now.eventsOn = options.events;
    now.reasonsAsked = options.reasons ?? false;
    const overridesOn = options.overrides ?? options.events;
    setDelays(options);
    for (const row of plan.waivers) {
      if (row.measure < 0 ? !overridesOn : !options.measures?.[row.measure]) continue;
      waivedTo[row.node] = Math.max(waivedTo[row.node]!, row.until);
      if (row.extends && plan.to[row.node]! >= resume - 1)
        lastDay[row.node] = Math.max(lastDay[row.node]!, row.until);
    }
    planDays(overridesOn);
  };

  const push = (day: Day, code: number): void => {
    if (day <= horizon) queue.push(Math.max(day, resume), code);
  };

  /** Days that delays decide: who comes back, who takes over. `begun`: rows that are out already. Only events delay. */
  const planReturns = (begun?: ArrayLike<number>): void => {
    if (!now.eventsOn) return;
    for (let i = 0; i < plan.forced.length; i++) {
      const row = plan.forced[i]!;
      if (row.delay < 0) continue;
      const back = row.day + delays[row.delay]!;
      if (back <= row.day) continue;
      if (!begun?.[i]) push(row.day, FORCE_ON * CODE + i);
      push(back, FORCE_OFF * CODE + i);
    }
  };

  const planDelays = (options: RunOptions): void => {
    planReturns();
    openSlots(plan, delays, slotDay, now.eventsOn, options.measures);
    for (let i = 0; i < slotDay.length; i++) push(slotDay[i]!, SLOT * CODE + i);
  };

  const planDays = (overridesOn: boolean): void => {
    for (const row of plan.waivers) {
      if (waivedTo[row.node]! < row.until) continue;
      push(resume, TOUCH * CODE + row.node);
      push(row.until + 1, TOUCH * CODE + row.node);
    }
    plan.forced.forEach((row, i) => {
      if (row.delay >= 0 || (row.event < 0 ? !overridesOn : !now.eventsOn)) return;
      push(row.day, FORCE_ON * CODE + i);
    });
    if (!now.eventsOn) return;
    for (const row of revivals) push(row.day, TOUCH * CODE + row.node);
    for (const row of plan.weakened) {
      push(row.day, SHARE * CODE + row.node);
      push(row.until + 1, SHARE * CODE + row.node);
    }
    for (const row of plan.expiries) {
      const kept = waivedTo[row.node]!;
      push(kept >= row.day ? kept + 1 : row.day, EXPIRE * CODE + row.link);
    }
    for (const row of plan.closed) {
      if (waivedTo[row.node]! >= NEVER) continue;
      closedFrom[row.node] = Math.min(closedFrom[row.node]!, row.day);
      push(row.day, TOUCH * CODE + row.node);
    }
  };

  return { setDelays, prepare, push, planReturns, planDelays };
}
