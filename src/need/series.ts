// Numbers of several years: joined only where they count the same thing, otherwise with a break that can be seen.

import { findYearStanding, type IndicatorId, type RuleSource } from './methodology.ts';

/** `definition` says what is counted, e.g. `municipalities-at-least-12`; different definitions never meet in one series. */
export type SeriesPoint = { year: number; value: number; definition: string };

export type SeriesBreak = {
  after: number;
  before: number;
  reason: BreakReason;
  abolished?: readonly IndicatorId[];
  source?: RuleSource;
};

/**
 * `methodology`: other rules; `partly`: some inputs cover a part of the year; `abolished`: inputs no longer exist;
 * `unknown-rules`: no methodology known for one of the years; `no-value`: years between have none.
 */
export type BreakReason = 'methodology' | 'partly' | 'abolished' | 'unknown-rules' | 'no-value';

export type Series = {
  definition: string;
  /** Runs of years that a line may join. */
  segments: SeriesPoint[][];
  /** One between each two segments. */
  breaks: SeriesBreak[];
  /** Years whose thresholds nobody has verified against a published file. */
  unverified: number[];
};

/** Splits points into series by definition and into segments by comparability; the order of points does not matter. */
export function buildSeries(points: readonly SeriesPoint[]): Series[] {
  const byDefinition = Map.groupBy(points, (point) => point.definition);
  return [...byDefinition]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([definition, group]) => splitSeries(definition, group));
}

function splitSeries(definition: string, points: readonly SeriesPoint[]): Series {
  const sorted = points.toSorted((a, b) => a.year - b.year);
  const series: Series = { definition, segments: [], breaks: [], unverified: [] };
  for (const [at, point] of sorted.entries()) {
    const previous = sorted[at - 1];
    if (previous?.year === point.year)
      throw new RangeError(
        `${definition} has two values for ${point.year}: ${previous.value} and ${point.value}`,
      );
    const found = previous && findBreak(previous.year, point.year);
    if (found) series.breaks.push(found);
    if (!previous || found) series.segments.push([point]);
    else series.segments.at(-1)!.push(point);
    const standing = findYearStanding(point.year);
    if (standing.state === 'usable' && standing.rule.thresholds === 'assumed')
      series.unverified.push(point.year);
  }
  return series;
}

/** Why two years must not be joined by a line or subtracted; undefined when they may. */
export function findBreak(after: number, before: number): SeriesBreak | undefined {
  const [a, b] = [findYearStanding(after), findYearStanding(before)];
  for (const standing of [b, a])
    if (standing.state === 'broken')
      return { after, before, reason: 'abolished', abolished: standing.abolished, source: standing.source };
  if (a.state !== 'usable' || b.state !== 'usable') return { after, before, reason: 'unknown-rules' };
  if (a.methodology.id !== b.methodology.id) return { after, before, reason: 'methodology' };
  for (const standing of [b, a])
    if (standing.rule.comparability === 'partly')
      return {
        after,
        before,
        reason: 'partly',
        abolished: standing.methodology.brokenFrom.abolished,
        source: standing.rule.source,
      };
  return before - after > 1 ? { after, before, reason: 'no-value' } : undefined;
}

export type YearChange = { change: number } | { broken: SeriesBreak };

/** Difference of two values of one definition, or the break that forbids it; years between without a value do not. */
export function findChange(from: SeriesPoint, to: SeriesPoint): YearChange {
  if (from.definition !== to.definition)
    throw new RangeError(`expected one definition, found ${from.definition} and ${to.definition}`);
  const [first, second] = from.year <= to.year ? [from.year, to.year] : [to.year, from.year];
  const broken = findBreak(first, second);
  return broken && broken.reason !== 'no-value' ? { broken } : { change: to.value - from.value };
}
