// Groups and links of a plan in the order they come, a list of whole numbers for each field: half a million records would cost
// more than the run.

import type { Day } from '#model/day.ts';
import type { NeedIndex } from './need-index.ts';

/** Whole numbers that only grow in number; read them through `items`, which is replaced when it gets too short. */
export class IntList {
  items: Int32Array;
  length: number;

  /** Copied, or one number so many times; with room for a few more: to make a long list longer costs a copy of it. */
  constructor(length: number, values: Int32Array | number) {
    this.items = new Int32Array(length + (length >> 6) + 16);
    this.length = length;
    if (typeof values === 'number') this.items.fill(values, 0, length);
    else this.items.set(values);
  }

  push(value: number): number {
    if (this.length === this.items.length) {
      const wider = new Int32Array(2 * this.length + 16);
      wider.set(this.items);
      this.items = wider;
    }
    this.items[this.length] = value;
    return this.length++;
  }
}

/** `need`: first row of the group, -1 where a replacement made it; `from` says when such a group begins. */
export type DraftGroups = { dependent: IntList; need: IntList; takeover: IntList; from: IntList };
/** `need`: row of the file; `slot`: place in the slots of the plan, -1 for links of the file. */
export type DraftLinks = { group: IntList; node: IntList; need: IntList; slot: IntList };

export function draftGroups({ groupFirst, dependent }: NeedIndex): DraftGroups {
  const count = groupFirst.length;
  return {
    dependent: new IntList(
      count,
      groupFirst.map((row) => dependent[row]!),
    ),
    need: new IntList(count, groupFirst),
    takeover: new IntList(count, 0),
    from: new IntList(count, 0),
  };
}

export function draftLinks({ group, provider }: NeedIndex): DraftLinks {
  const count = group.length;
  const rows = new Int32Array(count);
  for (let i = 0; i < count; i++) rows[i] = i;
  return {
    group: new IntList(count, group),
    node: new IntList(count, provider),
    need: new IntList(count, rows),
    slot: new IntList(count, -1),
  };
}

/** A group made by a replacement: the replaced node stands on who takes over. */
export function addGroup(groups: DraftGroups, dependent: number, from: Day): number {
  groups.need.push(-1);
  groups.takeover.push(1);
  groups.from.push(from);
  return groups.dependent.push(dependent);
}

export function addLink(links: DraftLinks, group: number, node: number, need: number, slot: number): number {
  links.group.push(group);
  links.need.push(need);
  links.slot.push(slot);
  return links.node.push(node);
}
