// What a run of the timeline is asked for and what it leaves.
import type { Span } from './spans.ts';
import type { TimelineLog } from './timeline-log.ts';

export type RunOptions = {
  /** Whether the events take place; the run without them is the baseline. */
  events: boolean;
  /** Days for each of `plan.delays`; missing = the likely ones. */
  delays?: ArrayLike<number>;
  /** 1 for each measure that is taken. */
  measures?: ArrayLike<number>;
  /** Whether decisions of people hold; missing = yes whenever events do. */
  overrides?: boolean;
  /** Whether the log says which of several broken needs goes first; otherwise it gives any of them. */
  reasons?: boolean;
};

/** What a run leaves; arrays are reused by the next run of the same timeline. */
export type TimelineResult = {
  log: TimelineLog;
  /** 1 = the group lacked providers on some day of its time, be it within grace. */
  everUnmet: Uint8Array;
  /** First day of the lack that still lasts on the last day, above NEVER when there is none. */
  unmetSince: Int32Array;
  /** Day each slot's link became active, NEVER when it did not. */
  slotDay: Int32Array;
};

export type Timeline = {
  (options: RunOptions): TimelineResult;
  /**
   * For many runs that differ in delays alone: what comes before the first day a delay decides is lived through once.
   * Gives the same as a run with those delays.
   */
  fork(options: Omit<RunOptions, 'delays'>, draws: readonly ArrayLike<number>[]): Forked;
  /** Spans of the run with no events, measures or decisions. */
  baseline: Map<number, Span[]>;
};

export type Forked = (delays: ArrayLike<number>) => TimelineResult;
