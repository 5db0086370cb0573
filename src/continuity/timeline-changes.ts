// What a day changes: a life begins or ends, a link opens, a share falls; and what that does to the groups it serves.
import { WHOLE, type Plan } from './plan.ts';
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
} from './timeline-days.ts';
import type { GroupRules } from './timeline-groups.ts';
import type { TimelineState } from './timeline-state.ts';

export type Changes = ReturnType<typeof buildChanges>;

export function buildChanges(plan: Plan, state: TimelineState, rules: GroupRules) {
  const { from: firstOf, groupStart, groupDependent, linkNode, linkGroup, outStart, outLink } = plan;
  const {
    sound,
    inLife,
    forced,
    share,
    lastDay,
    waivedTo,
    linkActive,
    changeStamp,
    wasSound,
    changedNodes,
    risers,
    now,
  } = state;
  const { touchGroup, checkNode, addToGroup } = rules;
  const weakenings = Map.groupBy(plan.weakened, (row) => row.node);

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
    if (changeStamp[n] !== now.instant) {
      changeStamp[n] = now.instant;
      wasSound[n] = sound[n]!;
      changedNodes[now.changedCount++] = n;
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
    if (now.today <= waivedTo[n]!) return least;
    for (const row of weakenings.get(n) ?? [])
      if (now.today >= row.day && now.today <= row.until && row.share < least) least = row.share;
    return least;
  };

  const setShare = (n: number): void => {
    const next = now.eventsOn ? shareOn(n) : WHOLE;
    if (next === share[n]) return;
    const serving = sound[n] && inLife[n];
    if (serving) serve(n, -1);
    share[n] = next;
    if (serving) serve(n, 1);
    else if (!sound[n]) risers.push(n);
  };

  const setLife = (n: number): void => {
    const lives = now.today >= firstOf[n]! && now.today <= lastDay[n]! ? 1 : 0;
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

  return { apply, setSound };
}
