// The stress test as a function of the set of measures. Each set is computed once.

import { MONEY_CLASSES, type Graph, type Measure, type MoneyClass } from './graph.ts';
import type { ImpactOptions } from './impact.ts';
import { losesUnknown } from './money.ts';
import { buildOutcomeReader, type Outcome } from './outcomes.ts';
import { buildPlan } from './plan.ts';
import { buildTimeline } from './propagate.ts';

/** Money of one node and class that is hit when no measure is taken. */
export type Unit = { node: string; class: MoneyClass };

/** Hellers lost on each unit, sums below 2^53; and of units whose sum nobody states 1 where they are hit. */
type Lost = { amounts: Float64Array; unknown: Uint8Array };

export type Oracle = {
  units: Unit[];
  lost(mask: Uint8Array): Float64Array;
  unknownUnits: Unit[];
  unknownLost(mask: Uint8Array): Uint8Array;
};

export function buildOracle(graph: Graph, options: ImpactOptions, measures: readonly Measure[]): Oracle {
  const plan = buildPlan(graph, options.events ?? graph.events, measures, options.overrides ?? []);
  const timeline = buildTimeline(plan);
  const read = buildOutcomeReader(plan, timeline.baseline);
  const memory = new Map<string, Lost>();
  const unitOf = new Map<number, number>();
  const units: Unit[] = [];
  const unknownOf = new Map<number, number>();
  const unknownUnits: Unit[] = [];

  const run = (mask: Uint8Array) => read(timeline({ events: true, measures: mask }).log);
  const placeOf = (row: Outcome, i: number) => row.moneyNodes[i]! * MONEY_CLASSES.length + row.classes[i]!;
  const unknownPlaces = ({ nodes, days, untils }: Outcome): number[] =>
    [...nodes].flatMap((n, i) => {
      const node = graph.nodes[n]!;
      if (node.unknownMoney.length === 0) return [];
      const gap = { from: days[i]!, to: untils[i]! };
      return MONEY_CLASSES.flatMap((name, c) =>
        losesUnknown(node, name, gap, plan.seenFrom) ? n * MONEY_CLASSES.length + c : [],
      );
    });
  // Without measures the most is hit; a measure never adds a hit, so these are all the units there are.
  const most = run(new Uint8Array(measures.length));
  most.moneyNodes.forEach((n, i) => {
    const place = placeOf(most, i);
    if (unitOf.has(place)) return;
    const unit = { node: graph.nodes[n]!.id, class: MONEY_CLASSES[most.classes[i]!]! };
    unitOf.set(place, units.push(unit) - 1);
  });
  for (const place of unknownPlaces(most)) {
    const node = graph.nodes[Math.floor(place / MONEY_CLASSES.length)]!.id;
    unknownOf.set(
      place,
      unknownUnits.push({ node, class: MONEY_CLASSES[place % MONEY_CLASSES.length]! }) - 1,
    );
  }

  const compute = (mask: Uint8Array): Lost => {
    const key = mask.join('');
    const known = memory.get(key);
    if (known) return known;
    const amounts = new Float64Array(units.length);
    const row = run(mask);
    row.amounts.forEach((amount, i) => {
      const unit = unitOf.get(placeOf(row, i));
      if (unit !== undefined) amounts[unit]! += amount;
    });
    const unknown = new Uint8Array(unknownUnits.length);
    if (unknownUnits.length > 0)
      for (const place of unknownPlaces(row)) {
        const unit = unknownOf.get(place);
        if (unit !== undefined) unknown[unit] = 1;
      }
    const lost = { amounts, unknown };
    memory.set(key, lost);
    return lost;
  };
  return {
    units,
    lost: (mask) => compute(mask).amounts,
    unknownUnits,
    unknownLost: (mask) => compute(mask).unknown,
  };
}
