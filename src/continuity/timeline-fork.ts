// Many runs that differ in delays alone: what comes before the first day a delay decides is lived through once.
import { NEVER, type Day } from '#model/day.ts';
import type { Plan } from './plan.ts';
import { CODE, FORCE_ON, openSlots, SLOT } from './timeline-days.ts';
import { copyLog, restoreLog, type TimelineLog } from './timeline-log.ts';
import type { Forked, RunOptions, Timeline, TimelineResult } from './timeline-run.ts';
import type { Schedule } from './timeline-schedule.ts';
import type { TimelineState } from './timeline-state.ts';

type Snapshot = {
  day: Day;
  states: (Int32Array | Uint8Array)[];
  place: number;
  entries: Float64Array;
  log: TimelineLog;
};

/** States kept along the common part; a run goes on from the last one before its own first day. */
const SNAPSHOTS = 48;

type Course = {
  /** Arrays to keep and to bring back. */
  states: (Int32Array | Uint8Array)[];
  /** Place among the fixed days at which a run begins. */
  resumeAt: number;
  result: TimelineResult;
  setOut(options: RunOptions, planRest: () => void): void;
  run(options: RunOptions): TimelineResult;
  runDays(next: number, before: Day): number;
};

export function buildFork(
  plan: Plan,
  state: TimelineState,
  schedule: Schedule,
  course: Course,
): Timeline['fork'] {
  const { slotDay, delays, log, queue, now } = state;
  const { setDelays, push, planReturns } = schedule;
  const { states, resumeAt, result, setOut, run, runDays } = course;
  const resume = plan.firstDay;
  const horizon = plan.graph.horizon;

  /** The first day of a run that a delay decides; what is forced out and comes back later in every run is no such day. */
  const firstDelayedDay = (options: RunOptions, common: ArrayLike<number>): Day => {
    setDelays(options);
    openSlots(plan, delays, slotDay, now.eventsOn, options.measures);
    let first = NEVER;
    for (let i = 0; i < slotDay.length; i++) if (slotDay[i]! < first) first = slotDay[i]!;
    for (let i = 0; i < plan.forced.length; i++) {
      const row = plan.forced[i]!;
      if (row.delay < 0) continue;
      const day = common[i] ? row.day + delays[row.delay]! : row.day;
      if (day < first) first = day;
    }
    return Math.max(first, resume);
  };

  const fork = (options: Omit<RunOptions, 'delays'>, draws: readonly ArrayLike<number>[]): Forked => {
    now.eventsOn = options.events;
    const common = Uint8Array.from(plan.forced, (row) =>
      row.delay >= 0 && now.eventsOn && draws.every((days) => days[row.delay]! > 0) ? 1 : 0,
    );
    plan.shortens.forEach((row) => {
      if (options.measures?.[row.measure] && row.days <= 0)
        plan.forced.forEach((forcedRow, i) => {
          if (forcedRow.delay === row.delay) common[i] = 0;
        });
    });
    const snapshots: Snapshot[] = [];
    const starts = draws.map((days) => firstDelayedDay({ ...options, delays: days }, common));
    const days = pickDays(starts, resume, horizon);
    if (days.length > 0) {
      setOut(options, () =>
        common.forEach((out, i) => out && push(plan.forced[i]!.day, FORCE_ON * CODE + i)),
      );
      let place = resumeAt;
      for (const day of days) {
        place = runDays(place, day);
        const entries = queue.save();
        snapshots.push({
          day,
          states: states.map((state) => state.slice()),
          place,
          entries,
          log: copyLog(log),
        });
      }
    }
    return (drawn) => {
      now.eventsOn = options.events;
      now.reasonsAsked = options.reasons ?? false;
      const own = { ...options, delays: drawn };
      const first = firstDelayedDay(own, common);
      let at = snapshots.length - 1;
      while (at >= 0 && snapshots[at]!.day > first) at -= 1;
      if (at < 0) return run(own);
      const snapshot = snapshots[at]!;
      for (let i = 0; i < states.length; i++) states[i]!.set(snapshot.states[i]!);
      queue.load(snapshot.entries);
      restoreLog(log, snapshot.log);
      for (let i = 0; i < slotDay.length; i++) push(slotDay[i]!, SLOT * CODE + i);
      planReturns(common);
      runDays(snapshot.place, Infinity);
      return result;
    };
  };
  return fork;
}

/** Days to keep the state of, spread over the first days of the runs; the day of the change itself is left to a whole run. */
function pickDays(starts: readonly Day[], resume: Day, horizon: Day): Day[] {
  const sorted = Int32Array.from(starts).sort();
  const days = new Set<Day>();
  for (let i = 0; i < SNAPSHOTS; i++) {
    const day = sorted[Math.floor((i * sorted.length) / SNAPSHOTS)];
    if (day !== undefined && day > resume) days.add(Math.min(day, horizon + 1));
  }
  return [...days].sort((a, b) => a - b);
}
