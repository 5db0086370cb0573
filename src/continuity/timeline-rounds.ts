// The fixpoint of a day: all that could stand again stands first, then falls follow in rounds until nothing changes.
import type { Need } from './graph.ts';
import { comesBefore, firstNeed } from './group-order.ts';
import type { Plan } from './plan.ts';
import type { Changes } from './timeline-changes.ts';
import type { GroupRules } from './timeline-groups.ts';
import { NONE, type TimelineState } from './timeline-state.ts';

export function buildRounds(plan: Plan, state: TimelineState, rules: GroupRules, { setSound }: Changes) {
  const { groupStart, groupDependent, groupMinimum, linkStart, linkNode } = plan;
  const {
    sound,
    inLife,
    dead,
    forced,
    share,
    waivedTo,
    since,
    linkActive,
    fallGroup,
    fallSince,
    fallRound,
    hopelessStamp,
    layerGroups,
    layerNodes,
    falling,
    risers,
    now,
  } = state;
  const { failing, checkNode } = rules;

  const held = (n: number): boolean => forced[n]! > 0 && now.today > waivedTo[n]!;

  /**
   * Whether some group of a node lacks providers even if all that may stand now.today did: dead, held and not living ones may
   * not. Such a node need not be tried, nor what stands on it.
   */
  const hopeless = (n: number): boolean => {
    if (now.today <= waivedTo[n]!) return false;
    if (hopelessStamp[n] === now.instant) return true;
    for (let g = groupStart[n]!; g < groupStart[n + 1]!; g++) {
      if (!failing(g)) continue;
      let possible = 0;
      for (let link = linkStart[g]!; link < linkStart[g + 1]!; link++) {
        const provider = linkNode[link]!;
        if (linkActive[link] && inLife[provider] && (sound[provider] || !(dead[provider] || held(provider))))
          possible += share[provider]!;
      }
      if (possible >= groupMinimum[g]!) continue;
      hopelessStamp[n] = now.instant;
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
        if (!now.reasonsAsked) return g;
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
    if (fallRound[n] === -now.instant) return;
    fallRound[n] = -now.instant;
    fallGroup[n] = group;
    fallSince[n] = group < 0 || since[group] === NONE ? now.today : since[group]!;
    falling[now.fallingCount++] = n;
  };

  const fallInRounds = (): void => {
    for (let round = 0; now.layerGroupCount + now.layerNodeCount > 0; round++) {
      now.fallingCount = 0;
      for (let i = 0; i < now.layerNodeCount; i++) {
        const n = layerNodes[i]!;
        if (!sound[n]) continue;
        if (held(n)) noteFall(n, -1);
        else if (now.today > waivedTo[n]!) {
          const group = findFailing(n);
          if (group >= 0) noteFall(n, group);
        }
      }
      for (let i = 0; i < now.layerGroupCount; i++) {
        const g = layerGroups[i]!;
        const n = groupDependent[g]!;
        if (sound[n] && now.today > waivedTo[n]! && failing(g)) noteFall(n, findFailing(n));
      }
      now.layerGroupCount = 0;
      now.layerNodeCount = 0;
      now.layer += 1;
      for (let i = 0; i < now.fallingCount; i++) {
        const n = falling[i]!;
        fallRound[n] = round;
        setSound(n, 0);
      }
    }
  };

  return { rise, fallInRounds };
}
