// How many municipalities of the country reach a number of points, year by year, as documents published it.
// Each definition is a series of its own; where documents differ, the most official one is drawn and the rest stay beside it.

import { buildSeries, findBreak, type Series, type SeriesBreak } from './series.ts';

/** Of the definitions of published figures; the words are in the glossary. */
export const COUNT_DEFINITIONS = [
  { id: 'municipalities-at-least-12', from: 12, to: 30 },
  { id: 'municipalities-at-least-8', from: 8, to: 30 },
  { id: 'municipalities-at-most-1', from: 0, to: 1 },
] as const;
export type CountDefinition = (typeof COUNT_DEFINITIONS)[number]['id'];

export type PublishedCount = {
  definition: string;
  year: number;
  value: number;
  /** Identifier of the published figure. */
  figure: string;
  publication: string;
  official: boolean;
};

export type YearCount = { year: number; drawn?: PublishedCount; others: PublishedCount[] };

export type CountSeries = {
  definition: CountDefinition;
  /** Every year from the first to the last of all definitions: one without a number has nothing to draw. */
  years: YearCount[];
  segments: Series['segments'];
};

export type PublishedSeries = { series: CountSeries[]; years: number[]; breaks: SeriesBreak[] };

/** The rules say nothing past it: the year in which the first inputs no longer exist. */
export function buildPublishedSeries(counts: readonly PublishedCount[], lastYear: number): PublishedSeries {
  const known = counts.filter(({ definition }) => COUNT_DEFINITIONS.some(({ id }) => id === definition));
  const first = Math.min(lastYear, ...known.map(({ year }) => year));
  const last = Math.max(lastYear, ...known.map(({ year }) => year));
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const series = COUNT_DEFINITIONS.map(({ id }) => {
    const own = years.map((year) =>
      chooseCount(
        year,
        known.filter((one) => one.definition === id),
      ),
    );
    const drawn = own.flatMap(({ year, drawn }) =>
      drawn ? { year, value: drawn.value, definition: id } : [],
    );
    return { definition: id, years: own, segments: buildSeries(drawn)[0]?.segments ?? [] };
  });
  const breaks = years
    .slice(1)
    .flatMap((year) => findBreak(year - 1, year) ?? [])
    .filter(({ reason }) => reason === 'partly' || reason === 'abolished');
  return { series: series.filter(({ segments }) => segments.length > 0), years, breaks };
}

function chooseCount(year: number, counts: readonly PublishedCount[]): YearCount {
  const [drawn, ...others] = counts
    .filter((count) => count.year === year)
    .toSorted((a, b) => Number(b.official) - Number(a.official) || (a.figure < b.figure ? -1 : 1));
  return { year, ...(drawn ? { drawn } : {}), others };
}
