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

// The rooms: timeline-groups (what fails), timeline-changes (what a day changes), timeline-rounds (who falls), timeline-commit
// (what is written down), timeline-schedule (the calendar of a run), timeline-fork (many runs), timeline-state (what is remembered).

import { BEGINNING, NEVER, type Day } from '#model/day.ts';
import { WHOLE, type Plan } from './plan.ts';
import { collectSpans } from './spans.ts';
import { buildChanges } from './timeline-changes.ts';
import { buildCommit } from './timeline-commit.ts';
import { listFixedDays } from './timeline-days.ts';
import { buildFork } from './timeline-fork.ts';
import { buildGroupRules } from './timeline-groups.ts';
import { buildRounds } from './timeline-rounds.ts';
import type { RunOptions, Timeline, TimelineResult } from './timeline-run.ts';
import { buildSchedule } from './timeline-schedule.ts';
import { buildState, NONE } from './timeline-state.ts';

/** Prepares the timeline of a plan; the returned function may be called many times. */
export function buildTimeline(plan: Plan): Timeline {
  const state = buildState(plan);
  const { from: firstOf, groupMinimum, linkNode, linkGroup, staysDown } = plan;
  const {
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
    slotDay,
    revivals,
    log,
    queue,
    now,
  } = state;
  const nodeCount = plan.from.length;
  const groupCount = plan.groupDependent.length;
  const linkCount = plan.linkNode.length;
  const start = BEGINNING;
  const resume = plan.firstDay;
  const horizon = plan.graph.horizon;
  const fixed = listFixedDays(plan, start);
  const rules = buildGroupRules(plan, state);
  const { inWindow, touchGroup } = rules;
  const changes = buildChanges(plan, state, rules);
  const { apply } = changes;
  const { rise, fallInRounds } = buildRounds(plan, state, rules, changes);
  const commit = buildCommit(plan, state, rules);
  const schedule = buildSchedule(plan, state);
  const { prepare, planDelays } = schedule;

  const settle = (): void => {
    rise();
    fallInRounds();
    commit();
  };

  const reset = (): void => {
    queue.clear();
    log.count = 0;
    now.today = start;
    sound.fill(1);
    share.fill(WHOLE);
    lastDay.set(plan.to);
    waivedTo.fill(BEGINNING - 1);
    closedFrom.fill(NEVER);
    since.fill(NONE);
    linkActive.fill(1);
    for (const slot of plan.slots) linkActive[slot.link] = 0;
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
      now.today = day;
      while (place < fixed.days.length && fixed.days[place] === now.today) apply(fixed.codes[place++]!);
      while (queue.nextDay() === now.today) apply(queue.pop());
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
    now.today = resume;
    prepare(options);
    planRest();
  };

  const run = (options: RunOptions): TimelineResult => {
    setOut(options, () => planDelays(options));
    runDays(resumeAt, Infinity);
    return result;
  };

  now.baseline = collectSpans(plan, run({ events: false }).log);
  for (const [node, own] of now.baseline)
    if (staysDown[node]) for (const span of own) if (span.to < NEVER) revivals.push({ day: span.to, node });

  const fork = buildFork(plan, state, schedule, { states, resumeAt, result, setOut, run, runDays });
  return Object.assign(run, { fork, baseline: now.baseline });
}
