// Recipients that lists call the same: whether they are one organisation, only an IČO would tell.
import type { ProjectBook } from './book.ts';
import { findWords, visitRows } from './text-index.ts';
import { meansSame, spellWords, type Spelt } from './words.ts';

/**
 * Recipients other than `own` called by one of the names, in capitals or without diacritics too, of which it is not known that
 * they are another: of the two of a pair at most one has an IČO.
 */
export function findNamesakes(
  { recipients }: Pick<ProjectBook, 'recipients'>,
  names: readonly string[],
  { own, ico }: { own: number | undefined; ico: string | null },
): number[] {
  const { icos, index } = recipients;
  const found = new Set<number>();
  for (const name of new Set(names)) {
    const asked = spellWords(name);
    const longest = asked.toSorted((a, b) => b.word.length - a.word.length)[0];
    if (!longest) continue;
    visitRows(index, findWords(index, longest.word, false, longest.written), (id) => {
      if (id === own || (ico !== null && icos[id] !== null)) return;
      if (isSameName(asked, spellWords(recipients.names[id]!))) found.add(id);
    });
  }
  return [...found].sort((a, b) => a - b);
}

/** `Dešná` is not `Desná`; `DESNA` may be either. */
function isSameName(asked: readonly Spelt[], other: readonly Spelt[]): boolean {
  return (
    asked.length === other.length &&
    asked.every(({ word, written }, at) => {
      const { word: otherWord, written: otherWritten } = other[at]!;
      return word === otherWord && (meansSame(written, otherWritten) || meansSame(otherWritten, written));
    })
  );
}
