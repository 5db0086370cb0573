// Sources of a page as numbered notes: one number for one publication, whatever its rows.
import { createContext } from 'svelte';
import type { Figure, SourceRef } from '#model/figure.ts';

export type Note = {
  number: number;
  publication: string;
  title: string;
  address: string | null;
  rows: SourceRef[];
};

/** In the order in which the figures are given; rows of one publication stand once. */
export function buildNotes(figures: Figure[], addresses: Record<string, string | null>): Note[] {
  const notes = new Map<string, Note>();
  for (const ref of figures.flatMap((figure) => figure.sources)) {
    const { publication, title, locator } = ref;
    const note = notes.get(publication) ?? {
      number: notes.size + 1,
      publication,
      title,
      address: addresses[publication] ?? null,
      rows: [],
    };
    if (!note.rows.some((row) => row.locator === locator)) note.rows.push(ref);
    notes.set(publication, note);
  }
  return [...notes.values()];
}

const [notesOfPage, setNotes] = createContext<() => Note[]>();

export { setNotes };

/** Numbers of the notes a figure refers to; none on a page without notes. */
export function noteNumbers(figure: Figure): number[] {
  const publications = new Set(figure.sources.map((source) => source.publication));
  return notesOfPage()()
    .filter((note) => publications.has(note.publication))
    .map((note) => note.number);
}
