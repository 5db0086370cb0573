// What a timeline writes down: who fell and who got up, on which day, through which group.

import type { Day } from '#model/day.ts';

/** Falls and returns in order of days; `down` 1 = fell, 0 = got up. `group` -1 = ended by an event or a person. */
export type TimelineLog = {
  count: number;
  node: Int32Array;
  day: Int32Array;
  down: Uint8Array;
  group: Int32Array;
  since: Int32Array;
  round: Int32Array;
};

export function emptyLog(): TimelineLog {
  return {
    count: 0,
    node: new Int32Array(256),
    day: new Int32Array(256),
    down: new Uint8Array(256),
    group: new Int32Array(256),
    since: new Int32Array(256),
    round: new Int32Array(256),
  };
}

export function writeLog(
  log: TimelineLog,
  node: number,
  day: Day,
  down: 0 | 1,
  group: number,
  since: Day,
  round: number,
): void {
  const i = log.count++;
  if (i === log.node.length) {
    for (const name of ['node', 'day', 'group', 'since', 'round'] as const) {
      const wider = new Int32Array(i * 2);
      wider.set(log[name]);
      log[name] = wider;
    }
    const wider = new Uint8Array(i * 2);
    wider.set(log.down);
    log.down = wider;
  }
  log.node[i] = node;
  log.day[i] = day;
  log.down[i] = down;
  log.group[i] = group;
  log.since[i] = since;
  log.round[i] = round;
}

/** What was written up to now, to be put back by {@link restoreLog}. */
export function copyLog(log: TimelineLog): TimelineLog {
  const { count } = log;
  return {
    count,
    node: log.node.slice(0, count),
    day: log.day.slice(0, count),
    down: log.down.slice(0, count),
    group: log.group.slice(0, count),
    since: log.since.slice(0, count),
    round: log.round.slice(0, count),
  };
}

/** The log never gets shorter than a copy made of it. */
export function restoreLog(log: TimelineLog, copy: TimelineLog): void {
  log.count = copy.count;
  log.node.set(copy.node);
  log.day.set(copy.day);
  log.down.set(copy.down);
  log.group.set(copy.group);
  log.since.set(copy.since);
  log.round.set(copy.round);
}
