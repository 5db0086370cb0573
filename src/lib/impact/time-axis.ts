// The axis of time under the pictures of a stress test: whole months, every day as wide as any other. In hundredths.
import { addMonths, monthOf, parseDay, type Day } from '#model/day.ts';

export type Axis = {
  /** The first day, and the day after the last. */
  from: Day;
  to: Day;
  months: string[];
  /** Edges of months with a line: quarters, of longer times halves or years. */
  grid: { x: number; day: Day; year: boolean }[];
  /** Names of the months that begin at a line, under their middle. */
  labels: { x: number; month: string }[];
  years: { x: number; year: string }[];
};

/** Months of a result with one before them, so that what falls on the first day is seen to fall. */
export function buildAxis(watched: readonly string[]): Axis {
  if (watched.length === 0) return { from: 0, to: 1, months: [], grid: [], labels: [], years: [] };
  const months = [monthOf(firstOf(watched[0]!) - 1), ...watched];
  const span = { from: firstOf(months[0]!), to: addMonths(firstOf(months.at(-1)!), 1) };
  const step = months.length > 60 ? 12 : months.length > 40 ? 6 : 3;
  const named = months.filter((month) => (Number(month.slice(5)) - 1) % step === 0);
  return {
    ...span,
    months,
    grid: named.map((month) => ({
      x: share(span, firstOf(month)),
      day: firstOf(month),
      year: month.endsWith('-01'),
    })),
    labels: named.map((month) => {
      const first = firstOf(month);
      return { x: share(span, (first + addMonths(first, 1)) / 2), month };
    }),
    years: namedYears(months).map((year) => ({
      x: share(span, Math.max(span.from, firstOf(`${year}-01`))),
      year,
    })),
  };
}

/** A first year of few months has no room for its name before the next. */
function namedYears(months: readonly string[]): string[] {
  const years = [...Map.groupBy(months, (month) => month.slice(0, 4))];
  return years.filter(([, own], at) => at > 0 || years.length === 1 || own.length > 3).map(([year]) => year);
}

const firstOf = (month: string): Day => parseDay(`${month}-01`);

/** Where a day begins, in hundredths of the axis; undefined outside it. */
export function placeDay(axis: Pick<Axis, 'from' | 'to'>, day: Day): number | undefined {
  return day < axis.from || day >= axis.to ? undefined : share(axis, day);
}

/** The same with what lies outside drawn at the nearer edge. */
export function clampDay({ from, to }: Pick<Axis, 'from' | 'to'>, day: Day): number {
  return share({ from, to }, Math.min(Math.max(day, from), to));
}

/** Edges of the months, the right one of the last included. */
export function listEdges(axis: Axis): number[] {
  return [...axis.months.map((month) => share(axis, firstOf(month))), 100];
}

function share({ from, to }: Pick<Axis, 'from' | 'to'>, day: number): number {
  return Math.round((10_000 * (day - from)) / (to - from)) / 100;
}
