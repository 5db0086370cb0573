// The table behind the picture of a stress test: days on which money falls, with sums since the beginning.
import { MONEY_CLASSES, type MoneyClass } from '#continuity/graph.ts';
import type { Percentiles, Uncertainty } from '#continuity/uncertainty.ts';
import { monthOf, type Day } from '#model/day.ts';
import type { Hellers } from '#model/money.ts';
import { amountOf, isAbout, type Thing } from './summary.ts';
import type { Axis } from './time-axis.ts';

export type ClassCell = {
  class: MoneyClass;
  hit: Hellers;
  rough: boolean;
  unknown: number;
  things: number;
  /** Of the end of the month, in the last row of it. */
  spread: Percentiles | null;
};
export type DayRow = { day: Day; classes: ClassCell[] };

/** Days with a change and the last one looked at. */
export function listDayRows(axis: Axis, things: readonly Thing[], spread?: Uncertainty): DayRow[] {
  const changing = things.filter((thing) => thing.amounts.length).map((thing) => thing.fall.day);
  const days = [...new Set([...changing, axis.to - 1])].sort((a, b) => a - b);
  return days.map((day, i) => {
    const next = days[i + 1];
    const closing = next === undefined || monthOf(next) !== monthOf(day);
    const month = closing ? spread?.months.find((row) => row.month === monthOf(day)) : undefined;
    return {
      day,
      classes: MONEY_CLASSES.map((name) => {
        const own = things.filter((thing) => thing.fall.day <= day && amountOf(thing, name) !== undefined);
        const spreadRow = month?.[name];
        return {
          class: name,
          rough: isAbout(own, name),
          hit: own.reduce((sum, thing) => sum + (amountOf(thing, name) ?? 0n), 0n),
          unknown: own.filter((thing) => amountOf(thing, name) === null).length,
          things: own.length,
          spread: spreadRow && spreadRow.p10 !== spreadRow.p90 ? spreadRow : null,
        };
      }),
    };
  });
}
