// Municipalities, districts and regions of a project, from the places its sources name.
import type { ProjectRecord } from '../../register/project-records.ts';
import type { RegisterBook } from './book.ts';

export type PlaceLevel = 'municipality' | 'district' | 'region';

/** Codes, each once: a project of two towns of one district has that district once. */
export function placesOf({ places }: RegisterBook, project: ProjectRecord, level: PlaceLevel): string[] {
  const codes = project.places.flatMap(({ code }) => {
    const place = places.get(code);
    const own = place?.level === level ? code : level === 'municipality' ? undefined : place?.parents[level];
    return own ?? [];
  });
  return [...new Set(codes)];
}
