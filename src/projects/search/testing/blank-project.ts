import type { BookProject } from '../book.ts';

/** A project of which nothing is known but what the test says. */
export const blankProject = (part: Partial<BookProject> = {}): BookProject => ({
  title: 'x',
  recipient: { ico: null, name: null, kind: null },
  validFrom: null,
  validTo: null,
  phase: null,
  course: null,
  year: null,
  programme: null,
  fund: null,
  areas: [],
  sources: [],
  places: [],
  amounts: [],
  ...part,
});
