// Sources of a stress test as the numbered notes under a page.
import type { SourceRef } from '#model/figure.ts';
import type { Note } from '#lib/notes.ts';

export type SourcedRow = { source: SourceRef; address: string | null };

/** One note for one publication, in the order in which the rows come; a row stands once. */
export function notesOfOrigins(origins: readonly SourcedRow[]): Note[] {
  const notes = new Map<string, Note>();
  for (const { source, address } of origins) {
    const { publication, title, locator } = source;
    const note = notes.get(publication) ?? { number: notes.size + 1, publication, title, address, rows: [] };
    if (locator && !note.rows.some((row) => row.locator === locator)) note.rows.push(source);
    notes.set(publication, note);
  }
  return [...notes.values()];
}
