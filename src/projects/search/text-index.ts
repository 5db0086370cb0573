// Which rows hold a word: sorted words, and for each of them its rows. Made once, never changed.
import { Growing } from './growing.ts';
import { STEP, type Steps } from './steps.ts';
import { isTypedPlain, meansSame, spellWords, stemSpelt } from './words.ts';

/** Before a word of a text typed without diacritics. */
const PLAIN = ' ';
/** Words between two pauses: they are spelt one by one. */
const WORDS = 20_000;

export type TextIndex = {
  /** Without diacritics, sorted by code units; a word stands there once for each way it is written. */
  words: string[];
  /** The same words as they are written; empty where the text was typed without diacritics. */
  written: string[];
  /** Rows of word w are `rows[starts[w]]` to `rows[starts[w + 1] - 1]`, ascending. */
  starts: Uint32Array;
  rows: Uint32Array;
};

export class TextIndexBuilder {
  #ids = new Map<string, number>();
  #tokens = new Growing(Uint32Array);
  /** Where the tokens of each row end. */
  #ends = new Growing(Uint32Array);

  /** Adds the next row. */
  add(text: string): void {
    const own: number[] = [];
    const words = spellWords(text);
    const plain = isTypedPlain(words) ? PLAIN : '';
    for (const { written } of words) {
      const key = plain + written;
      let id = this.#ids.get(key);
      // A copy of its own: a piece of the whole text would keep all of it in memory.
      if (id === undefined) this.#ids.set(ownCopy(key), (id = this.#ids.size));
      if (own.includes(id)) continue;
      own.push(id);
      this.#tokens.push(id);
    }
    this.#ends.push(this.#tokens.length);
  }

  /** Yields now and then, so that others get their turn. */
  *finishInSteps(): Steps<TextIndex> {
    const sorted: [word: string, key: string][] = [];
    for (const key of this.#ids.keys()) {
      if (sorted.push([spellWords(key)[0]!.word, key]) % WORDS === 0) yield;
    }
    yield;
    sorted.sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : x < y ? -1 : 1));
    yield;
    const words = sorted.map(([word]) => word);
    const written = sorted.map(([word, key]) => (key.startsWith(PLAIN) ? '' : key === word ? word : key));
    const place = new Uint32Array(words.length);
    sorted.forEach(([, key], at) => (place[this.#ids.get(key)!] = at));
    yield;
    const tokens = yield* this.#tokens.joinInSteps();
    const ends = yield* this.#ends.joinInSteps();
    yield;
    const starts = new Uint32Array(words.length + 1);
    for (let at = 0; at < tokens.length; at++) {
      if (at % STEP === STEP - 1) yield;
      starts[place[tokens[at]!]! + 1]!++;
    }
    for (let word = 0; word < words.length; word++) starts[word + 1]! += starts[word]!;
    const next = starts.slice();
    const rows = new Uint32Array(tokens.length);
    for (let row = 0, at = 0; row < ends.length; row++) {
      if (row % STEP === STEP - 1) yield;
      for (; at < ends[row]!; at++) rows[next[place[tokens[at]!]!]!++] = row;
    }
    return { words, written, starts, rows };
  }
}

function ownCopy(word: string): string {
  return word.length < 13 ? word : [...word].join('');
}

/**
 * Places of the words that a word of a question means: itself, its other endings, and with `prefix` what it begins. `written`
 * is the word with its diacritics, which then stand in what is found.
 */
export function findWords(index: TextIndex, word: string, prefix: boolean, written = word): number[] {
  const stem = stemSpelt({ word, written });
  // Forms of a word share at least its beginning.
  const beginning = word.slice(0, 4);
  const found: number[] = [];
  for (let at = lowerBound(index.words, beginning); at < index.words.length; at++) {
    const candidate = index.words[at]!;
    if (!candidate.startsWith(beginning)) break;
    const same =
      candidate === word ||
      (prefix && candidate.startsWith(word)) ||
      stemSpelt({ word: candidate, written: index.written[at]! }) === stem;
    if (same && (index.written[at] === '' || meansSame(written, index.written[at]!))) found.push(at);
  }
  return found;
}

/** Calls `visit` for every row that holds one of the words, a row with several of them more than once. */
export function visitRows(index: TextIndex, words: readonly number[], visit: (row: number) => void): void {
  for (const word of words) {
    const end = index.starts[word + 1]!;
    for (let at = index.starts[word]!; at < end; at++) visit(index.rows[at]!);
  }
}

function lowerBound(words: readonly string[], word: string): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]! < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
