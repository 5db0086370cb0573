// The end of a day: what lacks since today, what ended for good, and the log of who stands and who does not.
import type { Plan } from './plan.ts';
import { isDown } from './spans.ts';
import { CODE, TIMER } from './timeline-days.ts';
import type { GroupRules } from './timeline-groups.ts';
import { writeLog } from './timeline-log.ts';
import { NONE, type TimelineState } from './timeline-state.ts';

export function buildCommit(plan: Plan, state: TimelineState, rules: GroupRules): () => void {
  const { groupDependent, groupMinimum, groupEssential, groupWaits, groupTakeover, staysDown } = plan;
  const {
    sound,
    dead,
    waivedTo,
    sum,
    since,
    everUnmet,
    wasSound,
    fallGroup,
    fallSince,
    fallRound,
    instantGroups,
    changedNodes,
    log,
    queue,
    now,
  } = state;
  const { failing, graceEnd, inWindow } = rules;

  /**
   * What stays down ends on the first day a need of its own fails and would not without the events, be it out of service that
   * day or not: otherwise help that spares it the time out would only let it end sooner.
   */
  const endForGood = (g: number): void => {
    const n = groupDependent[g]!;
    if (!now.eventsOn || !staysDown[n] || groupTakeover[g] || now.today <= waivedTo[n]! || !failing(g))
      return;
    if (!isDown(now.baseline.get(n), now.today)) dead[n] = 1;
  };

  const commit = (): void => {
    for (let i = 0; i < now.instantGroupCount; i++) {
      const g = instantGroups[i]!;
      if (sum[g]! >= groupMinimum[g]! || !inWindow(g)) {
        since[g] = NONE;
        continue;
      }
      everUnmet[g] = 1;
      if (since[g] !== NONE) continue;
      since[g] = now.today;
      if (groupWaits[g] && groupEssential[g]) queue.push(graceEnd(g, now.today), TIMER * CODE + g);
    }
    for (let i = 0; i < now.instantGroupCount; i++) endForGood(instantGroups[i]!);
    for (let i = 0; i < now.changedCount; i++) {
      const n = changedNodes[i]!;
      if (sound[n] === wasSound[n]) continue;
      const group = fallGroup[n]!;
      writeLog(log, n, now.today, sound[n] ? 0 : 1, group, fallSince[n]!, fallRound[n]!);
    }
    now.instantGroupCount = 0;
    now.changedCount = 0;
    now.instant += 1;
  };

  return commit;
}
