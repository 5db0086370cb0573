// Keys of a list seen so far, in 16 bytes each: a country of projects fits where its texts would not.

import { hashWords } from './text-hash.ts';

/** Two numbers kept with a key, each a whole number below 2³². */
export type KeyEntry = { first: number; second: number };

export type KeyIndex = {
  get(key: string): KeyEntry | undefined;
  set(key: string, entry: KeyEntry): void;
};

/** Keys are told apart by 64 bits of hash: among two million the chance of one mistake is one in ten million. */
export function createKeyIndex(): KeyIndex {
  let size = 1024;
  let words = new Uint32Array(size * 4);
  let used = 0;

  const find = (table: Uint32Array, slots: number, high: number, low: number): number => {
    let slot = low & (slots - 1);
    for (;;) {
      const at = slot * 4;
      if ((table[at] === 0 && table[at + 1] === 0) || (table[at] === high && table[at + 1] === low))
        return at;
      slot = (slot + 1) & (slots - 1);
    }
  };
  const grow = () => {
    const larger = new Uint32Array(size * 8);
    for (let at = 0; at < words.length; at += 4) {
      if (words[at] === 0 && words[at + 1] === 0) continue;
      larger.set(words.subarray(at, at + 4), find(larger, size * 2, words[at]!, words[at + 1]!));
    }
    words = larger;
    size *= 2;
  };
  // A key is looked for and then set: its hash is made once.
  let hashed = '';
  let [high, low] = hashOf(hashed);
  const place = (key: string): number => {
    if (key !== hashed) [high, low] = hashOf((hashed = key));
    return find(words, size, high, low);
  };

  return {
    get(key) {
      const at = place(key);
      if (words[at] === 0 && words[at + 1] === 0) return undefined;
      return { first: words[at + 2]!, second: words[at + 3]! };
    },
    set(key, { first, second }) {
      let at = place(key);
      if (words[at] === 0 && words[at + 1] === 0) {
        used += 1;
        if (used * 3 > size * 2) {
          grow();
          at = place(key);
        }
        words[at] = high;
        words[at + 1] = low;
      }
      words[at + 2] = first;
      words[at + 3] = second;
    },
  };
}

/** Both words zero would look like an empty place. */
function hashOf(key: string): [high: number, low: number] {
  const [high, low] = hashWords(key);
  return [high === 0 && low === 0 ? 1 : high, low];
}
