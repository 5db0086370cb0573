// A queue of (day, code) pairs, smallest day first; a binary heap over one number per entry.

import type { Day } from '#model/day.ts';

const SHIFT = 2 ** 30;
const OFFSET = 2 ** 20;

export class DayQueue {
  #heap = new Float64Array(64);
  #size = 0;

  clear(): void {
    this.#size = 0;
  }

  /** Codes are below 2^30, days within a million of 1970. */
  push(day: Day, code: number): void {
    if (this.#size === this.#heap.length) {
      const wider = new Float64Array(this.#size * 2);
      wider.set(this.#heap);
      this.#heap = wider;
    }
    const heap = this.#heap;
    const key = (day + OFFSET) * SHIFT + code;
    let at = this.#size++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (heap[parent]! <= key) break;
      heap[at] = heap[parent]!;
      at = parent;
    }
    heap[at] = key;
  }

  /** All entries, to be put back by {@link load}. */
  save(): Float64Array {
    return this.#heap.slice(0, this.#size);
  }

  load(entries: Float64Array): void {
    if (entries.length > this.#heap.length) this.#heap = new Float64Array(entries.length * 2);
    this.#heap.set(entries);
    this.#size = entries.length;
  }

  /** Day of the next entry, Infinity when there is none. */
  nextDay(): Day {
    return this.#size === 0 ? Infinity : Math.floor(this.#heap[0]! / SHIFT) - OFFSET;
  }

  /** Takes the next entry out and returns its code. */
  pop(): number {
    const heap = this.#heap;
    const code = heap[0]! % SHIFT;
    const last = heap[--this.#size]!;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.#size) break;
      if (child + 1 < this.#size && heap[child + 1]! < heap[child]!) child += 1;
      if (heap[child]! >= last) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = last;
    return code;
  }
}
