// Numbers of names, for a million look-ups in a row. A Map finds each through memory spread over the whole heap, which with
// half a million needs is a quarter of reading them; here a name is hashed from its letters into one small table.

export type NameTable = {
  /** The place of a name in the list, of the last one when it stands there twice; -1 for a name that is not there. */
  find: (name: string) => number;
  /** Places of names that stand in the list before as well. */
  doubles: number[];
};

/** Up to so many names a Map is found through as fast, and letters need not be read by code that has just begun to run. */
const FEW_NAMES = 5_000;

export const buildNameTable = (names: readonly string[]): NameTable =>
  names.length <= FEW_NAMES ? mapNames(names) : hashNames(names);

function mapNames(names: readonly string[]): NameTable {
  const places = new Map<string, number>();
  const doubles: number[] = [];
  for (let n = 0; n < names.length; n++) {
    if (places.has(names[n]!)) doubles.push(n);
    places.set(names[n]!, n);
  }
  return { find: (name) => places.get(name) ?? -1, doubles };
}

export function hashNames(names: readonly string[]): NameTable {
  // At most half full, so that few steps lead past names of the same hash.
  const size = 2 ** Math.ceil(Math.log2(2 * names.length + 2));
  const mask = size - 1;
  const table = new Int32Array(size).fill(-1);
  const doubles: number[] = [];
  for (let n = 0; n < names.length; n++) {
    let at = hashOf(names[n]!) & mask;
    while (table[at]! >= 0 && names[table[at]!] !== names[n]) at = (at + 1) & mask;
    if (table[at]! >= 0) doubles.push(n);
    table[at] = n;
  }
  const find = (name: string): number => {
    let at = hashOf(name) & mask;
    for (;;) {
      const n = table[at]!;
      if (n < 0 || names[n] === name) return n;
      at = (at + 1) & mask;
    }
  };
  return { find, doubles };
}

/** FNV-1a over UTF-16 units, its high bits folded into the low ones the table uses. */
function hashOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}
