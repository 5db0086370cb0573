// Groups of needs on the day at hand: whether one counts, whether it fails, which have to be looked at again.
import { buildGraceEnd } from './grace.ts';
import type { Plan } from './plan.ts';
import { NONE, type TimelineState } from './timeline-state.ts';

export type GroupRules = ReturnType<typeof buildGroupRules>;

export function buildGroupRules(plan: Plan, state: TimelineState) {
  const {
    from: firstOf,
    groupDependent,
    groupMinimum,
    groupEssential,
    groupWaits,
    groupLife,
    groupFrom,
    groupTo,
    groupTakeover,
  } = plan;
  const {
    sound,
    lastDay,
    closedFrom,
    sum,
    since,
    layerStamp,
    instantStamp,
    nodeStamp,
    layerGroups,
    layerNodes,
    instantGroups,
    risers,
    now,
  } = state;
  const graceEnd = buildGraceEnd(plan);

  const inWindow = (g: number): boolean => {
    const n = groupDependent[g]!;
    if (groupTakeover[g]) {
      if (!now.eventsOn) return false;
    } else if (now.today >= closedFrom[n]!) return false;
    return groupLife[g]
      ? now.today >= firstOf[n]! && now.today <= lastDay[n]!
      : now.today >= groupFrom[g]! && now.today <= groupTo[g]!;
  };

  const failing = (g: number): boolean => {
    if (!groupEssential[g] || sum[g]! >= groupMinimum[g]! || !inWindow(g)) return false;
    const from = since[g] === NONE ? now.today : since[g]!;
    return groupWaits[g] === 0 || now.today >= graceEnd(g, from);
  };

  const touchGroup = (g: number): void => {
    if (instantStamp[g] !== now.instant) {
      instantStamp[g] = now.instant;
      instantGroups[now.instantGroupCount++] = g;
    }
    if (layerStamp[g] !== now.layer) {
      layerStamp[g] = now.layer;
      layerGroups[now.layerGroupCount++] = g;
    }
  };

  const checkNode = (n: number): void => {
    if (nodeStamp[n] === now.layer) return;
    nodeStamp[n] = now.layer;
    layerNodes[now.layerNodeCount++] = n;
  };

  const addToGroup = (g: number, amount: number): void => {
    if (amount === 0) return;
    sum[g]! += amount;
    if (instantStamp[g] !== now.instant) {
      instantStamp[g] = now.instant;
      instantGroups[now.instantGroupCount++] = g;
    }
    const dependent = groupDependent[g]!;
    if (!sound[dependent]) {
      // Should it rise, all its groups are looked at.
      if (amount > 0) risers.push(dependent);
    } else if (sum[g]! < groupMinimum[g]! && groupEssential[g] && layerStamp[g] !== now.layer) {
      layerStamp[g] = now.layer;
      layerGroups[now.layerGroupCount++] = g;
    }
  };

  return { graceEnd, inWindow, failing, touchGroup, checkNode, addToGroup };
}
