// Short texts of all projects, identifiers and numbers, as one piece of memory outside of the heap.

import { Growing } from '#projects/search/growing.ts';

const SEPARATOR = 0x0a;
/** Rows between two pauses of the index: a few hundredths of a second. */
const STEP = 50_000;

export class TextStore {
  #bytes = Buffer.allocUnsafe(1 << 16);
  #size = 0;
  #starts = new Growing(Uint32Array);
  #offsets = new Uint32Array(0);
  /** Rows by a hash of their text, for {@link find}. */
  #slots = new Uint32Array(0);

  add(text: string): void {
    const most = text.length * 3 + 1;
    if (this.#size + most > this.#bytes.length) {
      const larger = Buffer.allocUnsafe(Math.max(Math.ceil(this.#bytes.length * 1.3), this.#size + most));
      this.#bytes.copy(larger, 0, 0, this.#size);
      this.#bytes = larger;
    }
    this.#starts.push(this.#size);
    this.#size += this.#bytes.write(text.replaceAll('\n', ' '), this.#size);
    this.#bytes[this.#size++] = SEPARATOR;
  }

  /** Ends the adding; {@link at} and {@link search} work from now on. */
  finish(): void {
    this.#starts.push(this.#size);
    this.#offsets = this.#starts.join();
    this.#bytes = Buffer.from(this.#bytes.subarray(0, this.#size));
  }

  /** Makes {@link find} work; yields now and then, so that others get their turn. */
  *indexInSteps(): Generator<void> {
    const size = this.#offsets.length - 1;
    this.#slots = new Uint32Array(Math.max(16, 2 ** Math.ceil(Math.log2(size * 1.5 + 1))));
    for (let row = 0; row < size; row++) {
      if (row % STEP === STEP - 1) yield;
      let slot = this.#hash(this.#bytes, this.#offsets[row]!, this.#offsets[row + 1]! - 1);
      while (this.#slots[slot]) slot = (slot + 1) & (this.#slots.length - 1);
      this.#slots[slot] = row + 1;
    }
  }

  /** FNV-1a. */
  #hash(bytes: Uint8Array, from: number, to: number): number {
    let hash = 0x811c9dc5;
    for (let at = from; at < to; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
    return (hash ^ (hash >>> 15)) & (this.#slots.length - 1);
  }

  at(row: number): string {
    return this.#bytes.toString('utf8', this.#offsets[row]!, this.#offsets[row + 1]! - 1);
  }

  /** The first row with exactly this text. */
  find(text: string): number | undefined {
    const bytes = Buffer.from(text);
    for (
      let slot = this.#hash(bytes, 0, bytes.length);
      this.#slots[slot];
      slot = (slot + 1) & (this.#slots.length - 1)
    ) {
      const row = this.#slots[slot]! - 1;
      if (this.#bytes.compare(bytes, 0, bytes.length, this.#offsets[row]!, this.#offsets[row + 1]! - 1) === 0)
        return row;
    }
    return undefined;
  }

  /** Rows that hold the text anywhere, ascending. */
  *search(text: string): Generator<number> {
    const wanted = Buffer.from(text);
    if (wanted.length === 0) return;
    for (let from = 0; ;) {
      const found = this.#bytes.indexOf(wanted, from);
      if (found < 0) return;
      const row = this.#rowAt(found);
      yield row;
      from = this.#offsets[row + 1]!;
    }
  }

  #rowAt(position: number): number {
    let [low, high] = [0, this.#offsets.length - 2];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#offsets[middle]! <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
