// The area somebody asks about: a region, a district or an ORP whose values are loaded, or why it can not be answered.
import type { Problem } from '#model/import-report.ts';
import type { TerritoryRow } from '../../register/territories.ts';
import type { NeedBook } from './book.ts';

export type AreaLevel = 'region' | 'district' | 'orp';
export type Area = { code: string; name: string; level: AreaLevel; locatives: string[] };
export type FoundArea = { area: Area; problem?: undefined } | { area?: undefined; problem: Problem };

const isArea = (level: TerritoryRow['level']): level is AreaLevel =>
  level === 'region' || level === 'district' || level === 'orp';

/** The register's own region when nothing is asked. Another one is never answered in place of the one asked for. */
export function findArea(book: NeedBook, asked?: string): FoundArea {
  const code = asked?.trim() ? asked.trim().toUpperCase() : book.region;
  const place = book.places.get(code);
  if (!place || !isArea(place.level))
    return {
      problem: { code: 'area-unknown', severity: 'error', value: code.slice(0, 40), expected: book.region },
    };
  const { name, level, locatives } = place;
  if (!book.ranked.some(({ units }) => units[level] === code))
    return { problem: { code: 'area-not-loaded', severity: 'error', value: code, details: { name } } };
  return { area: { code, name, level, locatives } };
}

/** Municipalities of the area with their index. */
export function listMembers(book: NeedBook, { code, level }: Pick<Area, 'code' | 'level'>) {
  return book.ranked.filter(({ units }) => units[level] === code);
}
