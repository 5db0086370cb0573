// Names of several words that a question may hold as one thing: places in every case, areas of support.
import { finishSteps, type Steps } from './steps.ts';
import { meansSame, spellWords, stemWord, type Spelt } from './words.ts';

/**
 * `forms`: all ways the name is written. `whole`: it is meant only when it is written to its end. `called`: how texts call it
 * besides the form in the question, the first form where absent.
 */
export type Phrase = { key: string; forms: readonly string[]; whole?: boolean; called?: readonly string[] };

/** Words without diacritics, joined by a space → the ways they are written in names, each with the keys of those names. */
type Spellings = Map<string, [written: string, keys: string[]][]>;

export type PhraseBook = {
  /** Whole forms. */
  exact: Spellings;
  /** The same words reduced to stems → keys. */
  stems: Map<string, string[]>;
  /** Forms in order, for the beginning of a name at the end of a question. */
  sorted: string[];
  /** A single word of a longer name; only words that tell names apart. */
  words: Spellings;
  /** How texts call what each key stands for. */
  names: Map<string, Spelt[][]>;
  longest: number;
};

/** A word that stands in more names than this share of them, and in more than a few, says nothing: Nová, Ves, Dolní. */
const TELLING_SHARE = 0.003;
const TELLING_FEW = 3;

/** Names between two pauses: a municipality has dozens of forms. */
const NAMES = 300;

export function buildPhraseBook(phrases: readonly Phrase[]): PhraseBook {
  return finishSteps(buildPhraseBookInSteps(phrases));
}

export function* buildPhraseBookInSteps(phrases: readonly Phrase[]): Steps<PhraseBook> {
  const exact: Gathered = new Map();
  const words: Gathered = new Map();
  const stems = new Map<string, Set<string>>();
  const open = new Set<string>();
  const names = new Map<string, Spelt[][]>();
  let longest = 1;
  for (const [at, { key, forms, whole, called = forms.slice(0, 1) }] of phrases.entries()) {
    if (at % NAMES === NAMES - 1) yield;
    names.set(key, called.map(spellWords));
    for (const form of forms) {
      const parts = spellWords(form);
      if (parts.length === 0) continue;
      longest = Math.max(longest, parts.length);
      const text = parts.map(({ word }) => word).join(' ');
      gather(exact, text, parts.map(({ written }) => written).join(' '), key);
      if (!whole) open.add(text);
      put(stems, parts.map(({ word }) => stemWord(word)).join(' '), key);
      if (parts.length > 1 && !whole)
        for (const { word, written } of parts) if (word.length > 3) gather(words, word, written, key);
    }
  }
  yield;
  const most = Math.max(TELLING_FEW, phrases.length * TELLING_SHARE);
  for (const [word, ways] of words)
    if (new Set([...ways.values()].flatMap((keys) => [...keys])).size > most) words.delete(word);
  yield;
  const sorted = [...open].sort();
  yield;
  return {
    exact: toSpellings(exact),
    stems: new Map([...stems].map(([text, keys]): [string, string[]] => [text, [...keys]])),
    sorted,
    words: toSpellings(words),
    names,
    longest,
  };
}

type Gathered = Map<string, Map<string, Set<string>>>;

function gather(map: Gathered, text: string, written: string, key: string): void {
  let ways = map.get(text);
  if (!ways) map.set(text, (ways = new Map()));
  put(ways, written, key);
}

function put(map: Map<string, Set<string>>, text: string, key: string): void {
  const keys = map.get(text);
  if (keys) keys.add(key);
  else map.set(text, new Set([key]));
}

const toSpellings = (map: Gathered): Spellings =>
  new Map(
    [...map].map(([text, ways]) => [
      text,
      [...ways].map(([written, keys]): [string, string[]] => [written, [...keys]]),
    ]),
  );

/**
 * Keys of the names written so. Who writes Desná does not mean Dešná, who writes desna may mean both; `asWritten` are the words
 * asked for with their diacritics.
 */
export function findKeys(map: Spellings, text: string, asWritten: readonly string[] = []): string[] {
  const keys = new Set<string>();
  for (const [written, own] of map.get(text) ?? []) {
    const words = written.split(' ');
    if (asWritten.every((asked, at) => meansSame(asked, words[at]!))) for (const key of own) keys.add(key);
  }
  return [...keys];
}

/** The longest name that begins at `from`: how many words it takes and what it may name. */
export function findPhrase(
  book: PhraseBook,
  words: readonly Spelt[],
  from: number,
): { length: number; keys: string[] } | undefined {
  for (let length = Math.min(book.longest, words.length - from); length > 0; length--) {
    const part = words.slice(from, from + length);
    // Years from and to are one word of a question and two of a name.
    const text = part.map(({ word }) => word.replace('-', ' ')).join(' ');
    const keys = findKeys(
      book.exact,
      text,
      part.flatMap(({ written }) => written.split('-')),
    );
    if (keys.length > 0) return { length, keys };
    const near =
      length > 1 && !book.exact.has(text)
        ? book.stems.get(part.map(({ word }) => stemWord(word)).join(' '))
        : undefined;
    if (near) return { length, keys: near };
  }
  return undefined;
}

/** Names that begin with the words: a question is often not written to its end. */
export function findBeginnings({ exact, sorted }: PhraseBook, text: string, asWritten: string): string[] {
  const keys = new Set<string>();
  let low = 0;
  for (let high = sorted.length; low < high;) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < text) low = middle + 1;
    else high = middle;
  }
  for (; low < sorted.length && sorted[low]!.startsWith(text); low++)
    for (const [written, own] of exact.get(sorted[low]!)!)
      if (text === asWritten || written.startsWith(asWritten)) for (const key of own) keys.add(key);
  return [...keys];
}
