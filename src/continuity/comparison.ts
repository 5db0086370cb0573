// Scenarios side by side: sums by class and month, and the day each node is hit in each of them.

import type { Hellers } from '#model/money.ts';
import type { Day } from '#model/day.ts';
import { MONEY_CLASSES, type GraphNode, type MoneyClass } from './graph.ts';
import type { Impact } from './impact.ts';

export type Comparison = {
  titles: string[];
  /** By class: a row for each month, a column for each scenario; months of all scenarios together. */
  classes: Record<MoneyClass, { month: string; amounts: Hellers[] }[]>;
  /** Nodes hit in any scenario; a null day = not hit in that one, a null return = not in the time looked at. */
  nodes: {
    node: GraphNode;
    days: (Day | null)[];
    untils: (Day | null)[];
    amounts: Record<MoneyClass, Hellers[]>;
  }[];
};

/** Puts results beside each other; a month past the horizon of a scenario keeps its last sum. */
export function compareImpacts(rows: readonly { title: string; impact: Impact }[]): Comparison {
  const months = [...new Set(rows.flatMap((row) => row.impact.months.map((entry) => entry.month)))].sort();
  const classes = {} as Comparison['classes'];
  for (const name of MONEY_CLASSES)
    classes[name] = months.map((month) => ({
      month,
      amounts: rows.map(
        (row) => row.impact.months.findLast((entry) => entry.month <= month)?.hit[name] ?? 0n,
      ),
    }));
  const nodes = new Map<string, Comparison['nodes'][number]>();
  rows.forEach((row, i) => {
    for (const hit of row.impact.hits) {
      const { node, day, until } = hit.fall;
      let entry = nodes.get(node.id);
      if (!entry) {
        const amounts = {} as Record<MoneyClass, Hellers[]>;
        for (const name of MONEY_CLASSES) amounts[name] = rows.map(() => 0n);
        entry = { node, days: rows.map(() => null), untils: rows.map(() => null), amounts };
        nodes.set(node.id, entry);
      }
      // The first fall and the last return: between them a thing may stand for a while.
      entry.days[i] ??= day;
      entry.untils[i] = until;
      if (hit.class && hit.amount !== null) entry.amounts[hit.class][i]! += hit.amount;
    }
  });
  return {
    titles: rows.map((row) => row.title),
    classes,
    nodes: [...nodes.values()].sort((a, b) => (a.node.id < b.node.id ? -1 : 1)),
  };
}
