// Scenarios over one axis of months and one scale for each class, so that pictures side by side can be compared.
import { compareImpacts } from '#continuity/comparison.ts';
import { MONEY_CLASSES, type GraphNode, type MoneyClass } from '#continuity/graph.ts';
import type { Impact } from '#continuity/impact.ts';
import type { Day } from '#model/day.ts';
import type { Hellers } from '#model/money.ts';
import { buildPanels, type Panel } from './panels.ts';
import { summariseClasses, type ClassSummary, type Thing } from './summary.ts';
import { buildAxis, type Axis } from './time-axis.ts';

export type Column = { title: string; lang?: string | undefined; impact: Impact; things: readonly Thing[] };

export type ChangedThing = {
  node: GraphNode;
  /** In each column: the day it falls, the day it stands again, whether that is only likely, and the days between; null = it stands. */
  cells: ({ day: Day; until: Day | null; likely: boolean; gap: number | null; replaced: boolean } | null)[];
};

/** Things hit in any column by their first day; `onlyChanged`: those that fall or come back on another day in one of them. */
export function listChanges(
  columns: readonly { title: string; impact: Impact }[],
  onlyChanged: boolean,
): ChangedThing[] {
  const first = ({ cells }: ChangedThing) => cells.find((cell) => cell !== null)?.day ?? 0;
  const differs = (all: readonly (Day | null)[]) => all.some((day) => day !== all[0]);
  return compareImpacts(columns)
    .nodes.filter((row) => !onlyChanged || differs(row.days) || differs(row.untils))
    .map(({ node, days, untils }) => ({
      node,
      cells: days.map((day, i) => {
        const until = untils[i] ?? null;
        if (day === null) return null;
        const { outages } = columns[i]!.impact;
        const own = outages.filter((fall) => fall.node === node);
        return {
          ...{ day, until, gap: until === null ? null : until - day },
          likely: own.some((fall) => fall.until === until && fall.untilLikely),
          replaced: own[0]!.cause === 'replaces',
        };
      }),
    }))
    .sort((a, b) => first(a) - first(b) || a.node.title.localeCompare(b.node.title, 'cs'));
}

export type ComparedClass = {
  class: MoneyClass;
  top: Hellers;
  cells: { panel: Panel; summary: ClassSummary }[];
};

export function compareClasses(columns: readonly Column[]): { axis: Axis; classes: ComparedClass[] } {
  const months = columns.flatMap(({ impact }) => impact.months.map((row) => row.month));
  const axis = buildAxis([...new Set(months)].sort());
  const summaries = columns.map(({ things }) => summariseClasses(things));
  const tops = Object.fromEntries(
    MONEY_CLASSES.map((name, i) => [
      name,
      summaries.reduce((most, rows) => (rows[i]!.hit > most ? rows[i]!.hit : most), 0n),
    ]),
  ) as Record<MoneyClass, Hellers>;
  const panels = columns.map(({ things }) => buildPanels(axis, things, undefined, tops));
  return {
    axis,
    classes: MONEY_CLASSES.map((name, i) => ({
      class: name,
      top: tops[name],
      cells: columns.map((_, c) => ({ panel: panels[c]![i]!, summary: summaries[c]![i]! })),
    })),
  };
}
