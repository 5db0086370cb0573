// Which of two groups of one node is named first.

import type { Need } from './graph.ts';
import type { Plan } from './plan.ts';

/** Order of two groups of one node by what they say, not by where they stand in the file. */
export function precedes(plan: Plan, a: number, b: number): boolean {
  return comesBefore(firstNeed(plan, a), firstNeed(plan, b));
}

/** The same for who has the first needs of both groups at hand. A group without a need of its own goes first. */
export function comesBefore(x: Need | undefined, y: Need | undefined): boolean {
  return y !== undefined && (x === undefined || compareNeeds(x, y) < 0);
}

export function firstNeed(plan: Plan, g: number): Need | undefined {
  const start = plan.linkStart[g]!;
  if (plan.linkStart[g + 1] === start + 1)
    return plan.linkSlot[start]! < 0 ? plan.graph.needs[plan.linkNeed[start]!] : undefined;
  let first: Need | undefined;
  for (let link = plan.linkStart[g]!; link < plan.linkStart[g + 1]!; link++) {
    const need = plan.graph.needs[plan.linkNeed[link]!];
    if (!need || plan.linkSlot[link]! >= 0) continue;
    if (!first || compareNeeds(need, first) < 0) first = need;
  }
  return first;
}

function compareNeeds(a: Need, b: Need): number {
  if (a.for !== b.for) return a.for < b.for ? -1 : 1;
  const [x, y] = [a.group ?? '', b.group ?? ''];
  if (x !== y) return x < y ? -1 : 1;
  return a.provider < b.provider ? -1 : a.provider > b.provider ? 1 : 0;
}
