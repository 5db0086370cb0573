// The timeline: from one dated change to the next, who stands and who falls.
//
// On every day the set of standing nodes is the greatest fixpoint: the largest set in which each member is alive, not ended
// by an event, and has in every essential group enough standing providers (or has lacked them no longer than its grace).
// So nothing falls without a cause from outside: a ring of nodes that need only each other stands, falls as one when a cause
// reaches it, and gets up as one when the cause is gone. The least fixpoint would let such a ring fall with nothing having
// happened, which an official could not explain. Being greatest, the set does not depend on the order of nodes or needs, and
// it only shrinks when more is taken away and only grows when a substitute or a measure is added.
// History before the first change enters in one way only, the running grace: what lacked a provider then and has it now stands.
// Nodes that do not recover (`staysDown`) stay down once the events fell them; what falls without the events follows the data.
// On one day everything that starts or returns counts first, falls follow in rounds; the round is the distance from the cause.

import { BEGINNING, NEVER, type Day } from '#model/day.ts';
import { DayQueue } from './day-queue.ts';
import type { Need } from './graph.ts';
import { buildGraceEnd } from './grace.ts';
import { comesBefore, firstNeed } from './group-order.ts';
import { WHOLE, type Plan } from './plan.ts';
import { collectSpans, isDown, type Span } from './spans.ts';
import {
  LIFE,
  WINDOW,
  FORCE_ON,
  FORCE_OFF,
  SHARE,
  EXPIRE,
  SLOT,
  TOUCH,
  TIMER,
  CODE,
  listFixedDays,
  openSlots,
} from './timeline-days.ts';
import { copyLog, emptyLog, restoreLog, writeLog, type TimelineLog } from './timeline-log.ts';

const NONE = NEVER + 1;

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

type Snapshot = {
  day: Day;
  states: (Int32Array | Uint8Array)[];
  place: number;
  entries: Float64Array;
  log: TimelineLog;
};

/** States kept along the common part; a run goes on from the last one before its own first day. */
const SNAPSHOTS = 48;

/** Prepares the timeline of a plan; the returned function may be called many times. */
export function buildTimeline(plan: Plan): Timeline {
  // Arrays held in local names: this is the innermost loop of ten thousand runs.
  const {
    groupStart,
    groupDependent,
    groupMinimum,
    groupEssential,
    groupWaits,
    groupLife,
    groupFrom,
    groupTo,
    groupTakeover,
    linkStart,
    linkNode,
    linkGroup,
    outStart,
    outLink,
    staysDown,
  } = plan;
  const { from: firstOf } = plan;
  const nodeCount = plan.from.length;
  const groupCount = groupDependent.length;
  const linkCount = linkNode.length;
  const start = BEGINNING;
  const resume = plan.firstDay;
  const horizon = plan.graph.horizon;
  const fixed = listFixedDays(plan, start);
  const weakenings = Map.groupBy(plan.weakened, (row) => row.node);
  const queue = new DayQueue();

  const sound = new Uint8Array(nodeCount);
  const inLife = new Uint8Array(nodeCount);
  const dead = new Uint8Array(nodeCount);
  const forced = new Int32Array(nodeCount);
  const share = new Int32Array(nodeCount);
  const lastDay = new Int32Array(nodeCount);
  const waivedTo = new Int32Array(nodeCount);
  const closedFrom = new Int32Array(nodeCount);
  const sum = new Int32Array(groupCount);
  const since = new Int32Array(groupCount);
  const everUnmet = new Uint8Array(groupCount);
  const linkActive = new Uint8Array(linkCount);
  const slotDay = new Int32Array(plan.slots.length);
  const delays = new Int32Array(plan.delays.length);

  const layerStamp = new Int32Array(groupCount);
  const instantStamp = new Int32Array(groupCount);
  const changeStamp = new Int32Array(nodeCount);
  const wasSound = new Uint8Array(nodeCount);
  const fallGroup = new Int32Array(nodeCount);
  const fallSince = new Int32Array(nodeCount);
  const fallRound = new Int32Array(nodeCount);
  const nodeStamp = new Int32Array(nodeCount);
  const hopelessStamp = new Int32Array(nodeCount);
  // Lists with a count of their own: emptying them must not give their memory back.
  const layerGroups = new Int32Array(groupCount);
  const layerNodes = new Int32Array(nodeCount);
  const falling = new Int32Array(nodeCount);
  const instantGroups = new Int32Array(groupCount);
  const changedNodes = new Int32Array(nodeCount);
  let layerGroupCount = 0;
  let layerNodeCount = 0;
  let fallingCount = 0;
  let instantGroupCount = 0;
  let changedCount = 0;
  const risers: number[] = [];
  let layer = 1;
  let instant = 1;
  let today: Day = start;
  let eventsOn = false;
  // What is down when the events come is told by how it fell.
  let reasonsAsked = true;
  let baseline = new Map<number, Span[]>();
  /** Days on which what stays down would get up without the events: the events may fell it for good then. */
  const revivals: { day: Day; node: number }[] = [];

  const log = emptyLog();

  const inWindow = (g: number): boolean => {
    const n = groupDependent[g]!;
    if (groupTakeover[g]) {
      if (!eventsOn) return false;
    } else if (today >= closedFrom[n]!) return false;
    return groupLife[g]
      ? today >= firstOf[n]! && today <= lastDay[n]!
      : today >= groupFrom[g]! && today <= groupTo[g]!;
  };

  const graceEnd = buildGraceEnd(plan);

  const failing = (g: number): boolean => {
    if (!groupEssential[g] || sum[g]! >= groupMinimum[g]! || !inWindow(g)) return false;
    const from = since[g] === NONE ? today : since[g]!;
    return groupWaits[g] === 0 || today >= graceEnd(g, from);
  };

  const touchGroup = (g: number): void => {
    if (instantStamp[g] !== instant) {
      instantStamp[g] = instant;
      instantGroups[instantGroupCount++] = g;
    }
    if (layerStamp[g] !== layer) {
      layerStamp[g] = layer;
      layerGroups[layerGroupCount++] = g;
    }
  };

  const checkNode = (n: number): void => {
    if (nodeStamp[n] === layer) return;
    nodeStamp[n] = layer;
    layerNodes[layerNodeCount++] = n;
  };

  const addToGroup = (g: number, amount: number): void => {
    if (amount === 0) return;
    sum[g]! += amount;
    if (instantStamp[g] !== instant) {
      instantStamp[g] = instant;
      instantGroups[instantGroupCount++] = g;
    }
    const dependent = groupDependent[g]!;
    if (!sound[dependent]) {
      // Should it rise, all its groups are looked at.
      if (amount > 0) risers.push(dependent);
    } else if (sum[g]! < groupMinimum[g]! && groupEssential[g] && layerStamp[g] !== layer) {
      layerStamp[g] = layer;
      layerGroups[layerGroupCount++] = g;
    }
  };

  const serve = (n: number, sign: number): void => {
    if (share[n] === 0) return;
    for (let o = outStart[n]!; o < outStart[n + 1]!; o++) {
      const link = outLink[o]!;
      if (linkActive[link]) addToGroup(linkGroup[link]!, sign * share[n]!);
    }
  };

  const setLink = (link: number, active: 0 | 1): void => {
    if (linkActive[link] === active) return;
    linkActive[link] = active;
    const n = linkNode[link]!;
    if (sound[n] && inLife[n]) addToGroup(linkGroup[link]!, active ? share[n]! : -share[n]!);
    // A new link may close a ring that is down as a whole, so its dependent may stand even though nothing serves it yet.
    const dependent = groupDependent[linkGroup[link]!]!;
    if (active && !sound[dependent]) risers.push(dependent);
  };

  const setSound = (n: number, value: 0 | 1): void => {
    if (changeStamp[n] !== instant) {
      changeStamp[n] = instant;
      wasSound[n] = sound[n]!;
      changedNodes[changedCount++] = n;
    }
    sound[n] = value;
    if (inLife[n]) serve(n, value ? 1 : -1);
  };

  const touchNode = (n: number): void => {
    for (let g = groupStart[n]!; g < groupStart[n + 1]!; g++) touchGroup(g);
    checkNode(n);
    if (!sound[n]) risers.push(n);
  };

  const shareOn = (n: number): number => {
    let least = WHOLE;
    if (today <= waivedTo[n]!) return least;
    for (const row of weakenings.get(n) ?? [])
      if (today >= row.day && today <= row.until && row.share < least) least = row.share;
    return least;
  };

  const setShare = (n: number): void => {
    const next = eventsOn ? shareOn(n) : WHOLE;
    if (next === share[n]) return;
    const serving = sound[n] && inLife[n];
    if (serving) serve(n, -1);
    share[n] = next;
    if (serving) serve(n, 1);
    else if (!sound[n]) risers.push(n);
  };

  const setLife = (n: number): void => {
    const lives = today >= firstOf[n]! && today <= lastDay[n]! ? 1 : 0;
    if (lives === inLife[n]) return;
    if (sound[n] && !lives) serve(n, -1);
    inLife[n] = lives;
    if (sound[n] && lives) serve(n, 1);
    touchNode(n);
  };

  const apply = (code: number): void => {
    const i = code % CODE;
    switch (Math.floor(code / CODE)) {
      case LIFE:
        setLife(i);
        break;
      case WINDOW:
        touchGroup(i);
        if (!sound[groupDependent[i]!]) risers.push(groupDependent[i]!);
        break;
      case FORCE_ON:
        forced[plan.forced[i]!.node]! += 1;
        checkNode(plan.forced[i]!.node);
        break;
      case FORCE_OFF:
        forced[plan.forced[i]!.node]! -= 1;
        touchNode(plan.forced[i]!.node);
        break;
      case SHARE:
        setShare(i);
        break;
      case EXPIRE:
        setLink(i, 0);
        break;
      case SLOT:
        setLink(plan.slots[i]!.link, 1);
        break;
      case TOUCH:
        setLife(i);
        setShare(i);
        touchNode(i);
        break;
      case TIMER:
        touchGroup(i);
        break;
    }
  };

  const held = (n: number): boolean => forced[n]! > 0 && today > waivedTo[n]!;

  /**
   * Whether some group of a node lacks providers even if all that may stand today did: dead, held and not living ones may
   * not. Such a node need not be tried, nor what stands on it.
   */
  const hopeless = (n: number): boolean => {
    if (today <= waivedTo[n]!) return false;
    if (hopelessStamp[n] === instant) return true;
    for (let g = groupStart[n]!; g < groupStart[n + 1]!; g++) {
      if (!failing(g)) continue;
      let possible = 0;
      for (let link = linkStart[g]!; link < linkStart[g + 1]!; link++) {
        const provider = linkNode[link]!;
        if (linkActive[link] && inLife[provider] && (sound[provider] || !(dead[provider] || held(provider))))
          possible += share[provider]!;
      }
      if (possible >= groupMinimum[g]!) continue;
      hopelessStamp[n] = instant;
      return true;
    }
    return false;
  };

  /** Everything that could stand again stands first; what does not hold falls in the rounds that follow. */
  const rise = (): void => {
    for (let n = risers.pop(); n !== undefined; n = risers.pop()) {
      if (sound[n] || dead[n] || held(n) || hopeless(n)) continue;
      setSound(n, 1);
      checkNode(n);
    }
  };

  const findFailing = (n: number): number => {
    let found = -1;
    let first: Need | undefined;
    let known = false;
    for (let g = groupStart[n]!; g < groupStart[n + 1]!; g++) {
      if (!failing(g)) continue;
      if (found < 0) {
        found = g;
        if (!reasonsAsked) return g;
        continue;
      }
      if (!known) first = firstNeed(plan, found);
      known = true;
      const own = firstNeed(plan, g);
      if (comesBefore(own, first)) [found, first] = [g, own];
    }
    return found;
  };

  const noteFall = (n: number, group: number): void => {
    if (fallRound[n] === -instant) return;
    fallRound[n] = -instant;
    fallGroup[n] = group;
    fallSince[n] = group < 0 || since[group] === NONE ? today : since[group]!;
    falling[fallingCount++] = n;
  };

  const fallInRounds = (): void => {
    for (let round = 0; layerGroupCount + layerNodeCount > 0; round++) {
      fallingCount = 0;
      for (let i = 0; i < layerNodeCount; i++) {
        const n = layerNodes[i]!;
        if (!sound[n]) continue;
        if (held(n)) noteFall(n, -1);
        else if (today > waivedTo[n]!) {
          const group = findFailing(n);
          if (group >= 0) noteFall(n, group);
        }
      }
      for (let i = 0; i < layerGroupCount; i++) {
        const g = layerGroups[i]!;
        const n = groupDependent[g]!;
        if (sound[n] && today > waivedTo[n]! && failing(g)) noteFall(n, findFailing(n));
      }
      layerGroupCount = 0;
      layerNodeCount = 0;
      layer += 1;
      for (let i = 0; i < fallingCount; i++) {
        const n = falling[i]!;
        fallRound[n] = round;
        setSound(n, 0);
      }
    }
  };

  /**
   * What stays down ends on the first day a need of its own fails and would not without the events, be it out of service that
   * day or not: otherwise help that spares it the time out would only let it end sooner.
   */
  const endForGood = (g: number): void => {
    const n = groupDependent[g]!;
    if (!eventsOn || !staysDown[n] || groupTakeover[g] || today <= waivedTo[n]! || !failing(g)) return;
    if (!isDown(baseline.get(n), today)) dead[n] = 1;
  };

  const commit = (): void => {
    for (let i = 0; i < instantGroupCount; i++) {
      const g = instantGroups[i]!;
      if (sum[g]! >= groupMinimum[g]! || !inWindow(g)) {
        since[g] = NONE;
        continue;
      }
      everUnmet[g] = 1;
      if (since[g] !== NONE) continue;
      since[g] = today;
      if (groupWaits[g] && groupEssential[g]) queue.push(graceEnd(g, today), TIMER * CODE + g);
    }
    for (let i = 0; i < instantGroupCount; i++) endForGood(instantGroups[i]!);
    for (let i = 0; i < changedCount; i++) {
      const n = changedNodes[i]!;
      if (sound[n] === wasSound[n]) continue;
      const group = fallGroup[n]!;
      writeLog(log, n, today, sound[n] ? 0 : 1, group, fallSince[n]!, fallRound[n]!);
    }
    instantGroupCount = 0;
    changedCount = 0;
    instant += 1;
  };

  const settle = (): void => {
    rise();
    fallInRounds();
    commit();
  };

  const reset = (): void => {
    queue.clear();
    log.count = 0;
    today = start;
    sound.fill(1);
    share.fill(WHOLE);
    lastDay.set(plan.to);
    waivedTo.fill(BEGINNING - 1);
    closedFrom.fill(NEVER);
    since.fill(NONE);
    linkActive.fill(1);
    for (const slot of plan.slots) linkActive[slot.link] = 0;
  };

  const setDelays = (options: RunOptions): void => {
    for (let i = 0; i < delays.length; i++) delays[i] = options.delays?.[i] ?? plan.delays[i]!.likely;
    for (const row of plan.shortens)
      if (options.measures?.[row.measure]) delays[row.delay] = Math.min(delays[row.delay]!, row.days);
  };

  /** Help reaches back no further than the first change: what fell before is not called back by it. */
  const prepare = (options: RunOptions): void => {
    eventsOn = options.events;
    reasonsAsked = options.reasons ?? false;
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
    if (!eventsOn) return;
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
    openSlots(plan, delays, slotDay, eventsOn, options.measures);
    for (let i = 0; i < slotDay.length; i++) push(slotDay[i]!, SLOT * CODE + i);
  };

  const planDays = (overridesOn: boolean): void => {
    for (const row of plan.waivers) {
      if (waivedTo[row.node]! < row.until) continue;
      push(resume, TOUCH * CODE + row.node);
      push(row.until + 1, TOUCH * CODE + row.node);
    }
    plan.forced.forEach((row, i) => {
      if (row.delay >= 0 || (row.event < 0 ? !overridesOn : !eventsOn)) return;
      push(row.day, FORCE_ON * CODE + i);
    });
    if (!eventsOn) return;
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

  const begin = (): void => {
    for (let n = 0; n < nodeCount; n++) inLife[n] = start >= firstOf[n]! && start <= lastDay[n]! ? 1 : 0;
    for (let link = 0; link < linkCount; link++) {
      if (linkActive[link] && inLife[linkNode[link]!]) sum[linkGroup[link]!]! += WHOLE;
    }
  };

  const touchUnmet = (): void => {
    for (let g = 0; g < groupCount; g++) if (sum[g]! < groupMinimum[g]! && inWindow(g)) touchGroup(g);
  };

  const runDays = (next: number, before: Day): number => {
    let place = next;
    for (;;) {
      const fixedDay = place < fixed.days.length ? fixed.days[place]! : Infinity;
      const day = Math.min(fixedDay, queue.nextDay());
      if (day > horizon || day >= before) return place;
      today = day;
      while (place < fixed.days.length && fixed.days[place] === today) apply(fixed.codes[place++]!);
      while (queue.nextDay() === today) apply(queue.pop());
      settle();
    }
  };

  // Days before the first change are the same in every run; they are lived through once.
  reset();
  begin();
  touchUnmet();
  settle();
  const resumeAt = runDays(0, resume);
  for (let g = 0; g < groupCount; g++) everUnmet[g] = since[g] === NONE ? 0 : 1;
  const states = [
    sound,
    inLife,
    dead,
    forced,
    share,
    lastDay,
    waivedTo,
    closedFrom,
    sum,
    since,
    everUnmet,
    linkActive,
  ];
  const saved = states.map((state) => state.slice());
  const loggedBefore = log.count;
  const timers = queue.save();
  const result: TimelineResult = { log, everUnmet, unmetSince: since, slotDay };

  const setOut = (options: RunOptions, planRest: () => void): void => {
    for (let i = 0; i < states.length; i++) states[i]!.set(saved[i]!);
    queue.load(timers);
    log.count = loggedBefore;
    today = resume;
    prepare(options);
    planRest();
  };

  const run = (options: RunOptions): TimelineResult => {
    setOut(options, () => planDelays(options));
    runDays(resumeAt, Infinity);
    return result;
  };

  baseline = collectSpans(plan, run({ events: false }).log);
  for (const [node, own] of baseline)
    if (staysDown[node]) for (const span of own) if (span.to < NEVER) revivals.push({ day: span.to, node });

  /** The first day of a run that a delay decides; what is forced out and comes back later in every run is no such day. */
  const firstDelayedDay = (options: RunOptions, common: ArrayLike<number>): Day => {
    setDelays(options);
    openSlots(plan, delays, slotDay, eventsOn, options.measures);
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
    eventsOn = options.events;
    const common = Uint8Array.from(plan.forced, (row) =>
      row.delay >= 0 && eventsOn && draws.every((days) => days[row.delay]! > 0) ? 1 : 0,
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
      eventsOn = options.events;
      reasonsAsked = options.reasons ?? false;
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
  return Object.assign(run, { fork, baseline });
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
