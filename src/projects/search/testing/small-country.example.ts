// The small country of the tests of search: a region, two districts and five towns.
import { placeForms } from '#model/place-forms.ts';
import { ProjectBookBuilder, type BookPlace, type BookProject, type ProjectBook } from '../book.ts';
import type { BookSource } from '../source-phrases.ts';
import { blankProject } from './blank-project.ts';

export const place = (
  code: string,
  level: string,
  name: string,
  locatives: string[],
  district?: string,
): BookPlace => ({
  code,
  level,
  parents: district ? { district, region: 'CZ051' } : level === 'district' ? { region: 'CZ051' } : {},
  forms:
    level === 'district'
      ? [`okres ${name}`, ...locatives.map((one) => `okrese ${one}`)]
      : placeForms(name, locatives),
});
export const PLACES = [
  place('CZ051', 'region', 'Liberecký kraj', ['Libereckém kraji']),
  place('CZ0513', 'district', 'Liberec', ['Liberec']),
  place('CZ0512', 'district', 'Jablonec nad Nisou', ['Jablonec nad Nisou']),
  place('563889', 'municipality', 'Liberec', ['Liberci'], 'CZ0513'),
  place('564028', 'municipality', 'Frýdlant', ['Frýdlantu'], 'CZ0513'),
  place('563838', 'municipality', 'Velké Hamry', ['Velkých Hamrech'], 'CZ0512'),
  place('561860', 'municipality', 'Nový Bor', ['Novém Boru'], 'CZ0511'),
  place('564265', 'municipality', 'Nové Město pod Smrkem', ['Novém Městě pod Smrkem'], 'CZ0513'),
];

export const project = (title: string, part: Partial<BookProject> = {}) => blankProject({ title, ...part });
export const at = (code: string) => ({ places: [{ code, share: null }] });

export function build(
  projects: readonly BookProject[],
  places: readonly BookPlace[] = PLACES,
  day?: string,
  sources: readonly BookSource[] = [],
): ProjectBook {
  const builder = new ProjectBookBuilder(places, day, sources);
  for (const one of projects) builder.add(one);
  return builder.finish();
}
