// An area in numbers: its municipalities by band, its rank under each definition, the published series of the country.
import { buildDistribution } from '#need/distribution.ts';
import { listDefinitions, type Ranking } from '#need/ranking.ts';
import { NEED_TEXTS, type Locale } from '#need/texts.ts';
import { listMembers, type Area } from './area.ts';
import type { NeedBook } from './book.ts';
import type { FoundSeries } from './published-counts.ts';
import { getRanking } from './rankings.ts';
import { findHidden } from './suppression.ts';

/** `population15Plus` is null where the sum would tell a small count that its source hides. */
export type BandRow = {
  band: string;
  from: number;
  to: number;
  municipalities: number;
  population15Plus: number | null;
};

export function listBandRows(book: NeedBook, area: Pick<Area, 'code' | 'level'>): BandRow[] {
  const members = listMembers(book, area);
  const { bands } = buildDistribution(
    book.methodology,
    members.map(({ code }) => book.scores.get(code)!),
  );
  return book.methodology.bands.map(({ id, from, to }) => {
    const own = members.filter(({ index = -1 }) => index >= from && index <= to);
    // The sum of a band with few places would give away the small count of one of them.
    const hidden = own.some(({ code }) => findHidden(book, code).has('population-15-plus'));
    return {
      ...{ band: id, from, to, municipalities: bands[id]! },
      population15Plus: hidden ? null : own.reduce((sum, one) => sum + one.population15Plus, 0),
    };
  });
}

export type AreaPart = {
  code: string;
  name: string;
  level: 'district' | 'orp';
  municipalities: number;
  high: number;
};

/** Districts and ORP that have municipalities in the area, by name, with how many of those reach the highest band. */
export function listAreaParts(book: NeedBook, area: Pick<Area, 'code' | 'level'>): AreaPart[] {
  const threshold = book.methodology.bands.at(-1)!.from;
  const levels =
    area.level === 'region'
      ? (['district', 'orp'] as const)
      : area.level === 'district'
        ? (['orp'] as const)
        : [];
  const members = listMembers(book, area);
  return levels.flatMap((level) =>
    [...Map.groupBy(members, ({ units }) => units[level])]
      .flatMap(([code, own]): AreaPart[] => {
        const place = book.places.get(code);
        if (place?.level !== level) return [];
        const high = own.filter(({ index = -1 }) => index >= threshold).length;
        return [{ code, name: place.name, level, municipalities: own.length, high }];
      })
      .sort((a, b) => a.name.localeCompare(b.name, 'cs')),
  );
}

export type UnitRank = {
  definition: Ranking['definition'];
  rank: number | null;
  tied: boolean;
  of: number;
  value: number | null;
};

/** Empty while the country is not loaded: a rank among some of the units says nothing. */
export function listUnitRanks(book: NeedBook, { code, level }: Pick<Area, 'code' | 'level'>): UnitRank[] {
  if (!book.reference.complete) return [];
  return listDefinitions(level, book.year).map((definition) => {
    const { units } = getRanking(book, definition);
    const found = units.find(({ unit }) => unit === code);
    return {
      definition,
      rank: found?.rank ?? null,
      tied: found?.tied ?? false,
      of: units.length,
      value: found?.value ?? null,
    };
  });
}

export const describeDefinition = ({ definition }: UnitRank, locale: Locale) =>
  NEED_TEXTS[locale].formatDefinition(definition);

export type SeriesRow = {
  definition: string;
  year: number;
  municipalities: number;
  publication: string;
  figure: string;
  /** Whether the chart draws it: of several documents the most official one. */
  drawn: boolean;
};

export function listSeriesRows({ series }: FoundSeries): SeriesRow[] {
  return series.flatMap(({ definition, years }) =>
    years.flatMap(({ year, drawn, others }) =>
      [...(drawn ? [drawn] : []), ...others].map((count) => ({
        ...{ definition, year, municipalities: count.value },
        ...{ publication: count.publication, figure: count.figure, drawn: count === drawn },
      })),
    ),
  );
}
