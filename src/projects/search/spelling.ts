// Words of the register nearest to a word that nothing holds: a slip of the finger, a letter left out, two swapped.
import { countEdits } from '#model/edit-distance.ts';
import type { ProjectBook } from './book.ts';
import { findWords } from './text-index.ts';
import { isSilent, spellWords, type Spelt } from './words.ts';

/** A slip in a short word makes another word; a long word may have two. */
const SHORTEST = 4;
const LONG = 8;
const MOST = 2;

/** Whether titles, recipients, places or areas of support hold the word in some form. */
export function isKnownWord(book: ProjectBook, { word, written }: Spelt): boolean {
  const { titles, recipients, phrases } = book;
  return (
    findWords(titles, word, false, written).length > 0 ||
    findWords(recipients.index, word, false, written).length > 0 ||
    listNameWords(phrases).has(word)
  );
}

/** At most two known words, the nearest first, among equals the one that more rows hold. Empty for a word that is known. */
export function findNearestWords(book: ProjectBook, written: string): string[] {
  const [spelt, ...more] = spellWords(written);
  if (spelt === undefined || more.length) return [];
  const { word } = spelt;
  if (word.length < SHORTEST || isSilent(word) || /\d/.test(word)) return [];
  if (isKnownWord(book, spelt)) return [];
  const farthest = word.length >= LONG ? 2 : 1;
  const found = new Map<string, { distance: number; rows: number }>();
  const look = (candidate: string, rows: number) => {
    if (candidate.length < SHORTEST || Math.abs(candidate.length - word.length) > farthest) return;
    const distance = countEdits(word, candidate, farthest);
    if (distance > farthest) return;
    const known = found.get(candidate);
    found.set(candidate, { distance, rows: rows + (known?.rows ?? 0) });
  };
  for (const { words, starts } of [book.titles, book.recipients.index])
    words.forEach((candidate, at) => look(candidate, starts[at + 1]! - starts[at]!));
  for (const candidate of listNameWords(book.phrases)) look(candidate, 0);
  return [...found]
    .sort(([a, x], [b, y]) => x.distance - y.distance || y.rows - x.rows || (a < b ? -1 : 1))
    .slice(0, MOST)
    .map(([candidate]) => candidate);
}

const nameWords = new WeakMap<object, Set<string>>();

/** Words of the names of places and areas, in every case. */
function listNameWords(phrases: ProjectBook['phrases']): Set<string> {
  let words = nameWords.get(phrases);
  if (!words) {
    const forms = [...phrases.places.exact.keys(), ...phrases.values.exact.keys()];
    nameWords.set(phrases, (words = new Set(forms.flatMap((form) => form.split(' ')))));
  }
  return words;
}
