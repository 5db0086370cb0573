// One facet of all projects: each row holds the number of its set of values. Equal sets are one, so that a project with
// several places is counted once for each of them, and filtering looks at sets instead of rows.

import { Growing } from './growing.ts';
import { finishSteps, type Steps } from './steps.ts';

export type ValueSets = {
  /** Keys of the values; the first is always {@link UNKNOWN}. */
  keys: readonly string[];
  sets: readonly (readonly number[])[];
  /** The set of each row. */
  ids: Uint8Array | Uint16Array | Uint32Array;
};

/** Key of what is not known. */
export const UNKNOWN = 'unknown';

export class ValueSetsBuilder {
  #keys = new Map<string, number>([[UNKNOWN, 0]]);
  #sets: number[][] = [];
  #single = new Map<number, number>();
  #several = new Map<string, number>();
  #ids = new Growing(Uint32Array);

  /** Adds the next row; no value is the unknown one. */
  add(keys: readonly (string | null | undefined)[]): void {
    const values: number[] = [];
    for (const key of keys) {
      if (key === null || key === undefined) continue;
      const value = this.#valueOf(key);
      if (!values.includes(value)) values.push(value);
    }
    if (values.length === 0) values.push(0);
    this.#ids.push(values.length === 1 ? this.#setOfOne(values[0]!) : this.#setOf(values));
  }

  #valueOf(key: string): number {
    let value = this.#keys.get(key);
    if (value === undefined) this.#keys.set(key, (value = this.#keys.size));
    return value;
  }

  #setOfOne(value: number): number {
    let id = this.#single.get(value);
    if (id === undefined) this.#single.set(value, (id = this.#sets.push([value]) - 1));
    return id;
  }

  #setOf(values: number[]): number {
    const key = values.sort((a, b) => a - b).join();
    let id = this.#several.get(key);
    if (id === undefined) this.#several.set(key, (id = this.#sets.push(values) - 1));
    return id;
  }

  finish(): ValueSets {
    return finishSteps(this.finishInSteps());
  }

  *finishInSteps(): Steps<ValueSets> {
    const Narrow =
      this.#sets.length <= 0x100 ? Uint8Array : this.#sets.length <= 0x10000 ? Uint16Array : Uint32Array;
    const ids = yield* this.#ids.joinInSteps<ValueSets['ids']>(Narrow);
    return { keys: [...this.#keys.keys()], sets: this.#sets, ids };
  }
}

/** 1 for every set that holds one of the keys; a key that no project has matches nothing. */
export function passingSets({ keys, sets }: ValueSets, wanted: readonly string[]): Uint8Array {
  const asked = new Set(wanted);
  const values = Uint8Array.from(keys, (key) => Number(asked.has(key)));
  return Uint8Array.from(sets, (set) => Number(set.some((value) => values[value] === 1)));
}
