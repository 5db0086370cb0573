// Scenarios over one axis of months and one scale for each class, so that pictures side by side can be compared.
import { MONEY_CLASSES, type MoneyClass } from '#continuity/graph.ts';
import type { Impact } from '#continuity/impact.ts';
import type { Hellers } from '#model/money.ts';
import { buildAxis, buildPanels, type Axis, type Panel } from './panels.ts';
import { summariseClasses, type ClassSummary, type Thing } from './summary.ts';

export type Column = { title: string; impact: Impact; things: readonly Thing[] };

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
