// Names of several words that a question may hold as one thing: places in every case, areas of support.
import { spellWords, stemWord } from './words.ts';

/** `forms`: all ways the name is written. `whole`: it is meant only when it is written to its end. */
export type Phrase = { key: string; forms: readonly string[]; whole?: boolean };

export type PhraseBook = {
  /** Words of a form joined by a space → keys. */
  exact: Map<string, string[]>;
  /** The same words as they are written, with their diacritics. */
  written: Map<string, string[]>;
  /** The same words reduced to stems. */
  stems: Map<string, string[]>;
  /** Forms in order, for the beginning of a name at the end of a question. */
  sorted: string[];
  /** A single word → keys of the names that hold it; only words that tell names apart. */
  words: Map<string, string[]>;
  longest: number;
};

/** A word that stands in more names than this share of them, and in more than a few, says nothing: Nová, Ves, Dolní. */
const TELLING_SHARE = 0.003;
const TELLING_FEW = 3;

export function buildPhraseBook(phrases: readonly Phrase[]): PhraseBook {
  const exact = new Map<string, Set<string>>();
  const written = new Map<string, Set<string>>();
  const stems = new Map<string, Set<string>>();
  const words = new Map<string, Set<string>>();
  const open = new Set<string>();
  let longest = 1;
  for (const { key, forms, whole } of phrases)
    for (const form of forms) {
      const spelt = spellWords(form);
      const parts = spelt.map(({ word }) => word);
      if (parts.length === 0) continue;
      longest = Math.max(longest, parts.length);
      put(exact, parts.join(' '), key);
      put(written, spelt.map((one) => one.written).join(' '), key);
      if (!whole) open.add(parts.join(' '));
      put(stems, parts.map(stemWord).join(' '), key);
      if (parts.length > 1 && !whole) for (const word of parts) if (word.length > 3) put(words, word, key);
    }
  const most = Math.max(TELLING_FEW, phrases.length * TELLING_SHARE);
  for (const [word, keys] of words) if (keys.size > most) words.delete(word);
  return {
    exact: toLists(exact),
    written: toLists(written),
    stems: toLists(stems),
    sorted: [...open].sort(),
    words: toLists(words),
    longest,
  };
}

function put(map: Map<string, Set<string>>, text: string, key: string): void {
  const keys = map.get(text);
  if (keys) keys.add(key);
  else map.set(text, new Set([key]));
}

const toLists = (map: Map<string, Set<string>>) =>
  new Map([...map].map(([text, keys]): [string, string[]] => [text, [...keys]]));

/**
 * The longest name that begins at `from`: how many words it takes and what it may name. `asWritten` are the same words with
 * their diacritics: who writes Desná does not mean Dešná, who writes desna may.
 */
export function findPhrase(
  book: PhraseBook,
  words: readonly string[],
  from: number,
  asWritten: readonly string[] = words,
): { length: number; keys: string[] } | undefined {
  for (let length = Math.min(book.longest, words.length - from); length > 0; length--) {
    const part = words.slice(from, from + length);
    const keys =
      book.written.get(asWritten.slice(from, from + length).join(' ')) ??
      book.exact.get(part.join(' ')) ??
      (length > 1 ? book.stems.get(part.map(stemWord).join(' ')) : undefined);
    if (keys) return { length, keys };
  }
  return undefined;
}

/** Names that begin with the words: a question is often not written to its end. */
export function findBeginnings({ exact, sorted }: PhraseBook, text: string): string[] {
  const keys = new Set<string>();
  let low = 0;
  for (let high = sorted.length; low < high;) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < text) low = middle + 1;
    else high = middle;
  }
  for (; low < sorted.length && sorted[low]!.startsWith(text); low++)
    for (const key of exact.get(sorted[low]!)!) keys.add(key);
  return [...keys];
}
