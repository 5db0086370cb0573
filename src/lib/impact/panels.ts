// Geometry of the picture of a stress test: one panel for one class of money, months across, sums as steps.
// Everything is in hundredths of a panel, so that pictures stretch while their texts stay readable.
import { monthOf, parseDay, type Day } from '#model/day.ts';
import { MONEY_CLASSES, type MoneyClass } from '#continuity/graph.ts';
import type { Percentiles, Uncertainty } from '#continuity/uncertainty.ts';
import type { Hellers } from '#model/money.ts';
import { amountOf, type Thing } from './summary.ts';

export type Panel = {
  class: MoneyClass;
  /** What the top edge means; 0n where nothing in the class has a known amount. */
  top: Hellers;
  /** One step for one thing, stacked in order of their days. */
  layers: { thing: Thing; path: string; x: number; y: number; height: number }[];
  /** Between the 10th and the 90th percentile; null where all runs agree. */
  band: string | null;
  /** Things without a stated amount, by month. */
  unknown: { x: number; month: string; things: Thing[] }[];
};

export type Axis = {
  months: string[];
  /** Quarters; a year is named where it begins. */
  ticks: { x: number; month: string; year: boolean }[];
};

/** Months of a result with one before them, so that what falls on the first day is seen to fall. */
export function buildAxis(watched: readonly string[]): Axis {
  const months = watched[0] ? [monthOf(parseDay(`${watched[0]}-01`) - 1), ...watched] : [];
  const step = months.length > 60 ? 12 : months.length > 30 ? 6 : 3;
  const ticks = months.flatMap((month, i) =>
    (Number(month.slice(5)) - 1) % step === 0
      ? [{ x: (100 * i) / months.length, month, year: month.endsWith('-01') }]
      : [],
  );
  return { months, ticks };
}

/** Where a day lies, in hundredths of the axis; undefined outside it. */
export function placeDay({ months }: Axis, day: Day): number | undefined {
  const i = months.indexOf(monthOf(day));
  if (i < 0) return undefined;
  const [year, month] = months[i]!.split('-').map(Number) as [number, number];
  const first = parseDay(`${months[i]!}-01`);
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return round((100 * (i + (day - first) / length)) / months.length);
}

/** `tops` gives pictures side by side one scale; without it each panel reaches its own top. */
export function buildPanels(
  axis: Axis,
  things: readonly Thing[],
  spread?: Uncertainty,
  tops?: Record<MoneyClass, Hellers>,
): Panel[] {
  return MONEY_CLASSES.map((name) => buildPanel(axis, things, name, spread, tops?.[name]));
}

function buildPanel(
  { months }: Axis,
  things: readonly Thing[],
  name: MoneyClass,
  spread: Uncertainty | undefined,
  least: Hellers = 0n,
): Panel {
  const known = things.filter((thing) => (amountOf(thing, name) ?? 0n) > 0n);
  const none: Percentiles = { p10: 0n, p50: 0n, p90: 0n };
  const byName = new Map(spread?.months.map((row) => [row.month, row[name]] as const));
  const rows = spread ? months.map((month) => byName.get(month) ?? none) : [];
  const total = known.reduce((sum, thing) => sum + amountOf(thing, name)!, 0n);
  const top = rows.reduce((most, { p90 }) => (p90 > most ? p90 : most), total > least ? total : least);
  const x = (i: number) => round((100 * i) / months.length);
  const y = (amount: Hellers) => (top > 0n ? round(100 - Number((amount * 10_000n) / top) / 100) : 100);
  let below = 0n;
  const layers = known.map((thing) => {
    const above = below + amountOf(thing, name)!;
    const start = x(Math.max(0, months.indexOf(monthOf(thing.fall.day))));
    const path = `M${start} ${y(below)}V${y(above)}H100V${y(below)}Z`;
    const layer = { thing, path, x: start, y: y(above), height: round(y(below) - y(above)) };
    below = above;
    return layer;
  });
  const byMonth = Map.groupBy(
    things.filter((thing) => amountOf(thing, name) === null),
    (thing) => monthOf(thing.fall.day),
  );
  return {
    class: name,
    top,
    layers,
    band: rows.some(({ p10, p90 }) => p10 !== p90) ? bandPath(rows, x, y) : null,
    unknown: [...byMonth].map(([month, own]) => ({
      x: x(Math.max(0, months.indexOf(month)) + 0.5),
      month,
      things: own,
    })),
  };
}

/** There along the higher edge, back along the lower one. */
function bandPath(
  rows: readonly Percentiles[],
  x: (i: number) => number,
  y: (amount: Hellers) => number,
): string {
  const there = rows.map(({ p90 }, i) => `V${y(p90)}H${x(i + 1)}`).join('');
  const back = rows
    .map(({ p10 }, i) => `V${y(p10)}H${x(i)}`)
    .reverse()
    .join('');
  return `M0 100${there}${back}Z`;
}

export type MonthRow = {
  month: string;
  classes: { class: MoneyClass; hit: Hellers; unknown: number; things: number; spread: Percentiles | null }[];
};

/** The table behind the picture: months in which money falls, with sums since the beginning. */
export function listMonthRows({ months }: Axis, things: readonly Thing[], spread?: Uncertainty): MonthRow[] {
  const changing = new Set(
    things.filter((thing) => thing.amounts.length).map((thing) => monthOf(thing.fall.day)),
  );
  const shown = months.filter((month, i) => changing.has(month) || i === months.length - 1);
  return shown.map((month) => ({
    month,
    classes: MONEY_CLASSES.map((name) => {
      const own = things.filter(
        (thing) => monthOf(thing.fall.day) <= month && amountOf(thing, name) !== undefined,
      );
      const spreadRow = spread?.months.find((row) => row.month === month)?.[name];
      return {
        class: name,
        hit: own.reduce((sum, thing) => sum + (amountOf(thing, name) ?? 0n), 0n),
        unknown: own.filter((thing) => amountOf(thing, name) === null).length,
        things: own.length,
        spread: spreadRow && spreadRow.p10 !== spreadRow.p90 ? spreadRow : null,
      };
    }),
  }));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
