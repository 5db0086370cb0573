// What each measure does alone, beside nothing: how many things it keeps, and how much of each class.
import type { Graph, Measure, MoneyClass } from '#continuity/graph.ts';
import { assessImpact, type Impact } from '#continuity/impact.ts';
import type { AppliedScenario } from '#continuity/scenario.ts';
import type { Hellers } from '#model/money.ts';
import { amountOf, listThings, summariseClasses, type Thing } from './summary.ts';

export type MeasureEffect = {
  measure: Measure;
  taken: boolean;
  /** Things hit without it and not with it, and those hit later. */
  kept: number;
  later: number;
  /** Known money no longer hit; `unknown` = things of unknown amount no longer hit. */
  classes: { class: MoneyClass; amount: Hellers; unknown: number }[];
};

const MOST = 40;

/** Measures already taken in the scenario are told as taken and not counted again. */
export function measureAlone(graph: Graph, applied: AppliedScenario, impact: Impact): MeasureEffect[] {
  const before = listThings(impact);
  const taken = new Set(applied.measures.map((measure) => measure.id));
  return graph.measures.slice(0, MOST).map((measure) => {
    if (taken.has(measure.id)) return { measure, taken: true, kept: 0, later: 0, classes: [] };
    const eased = assessImpact(graph, { ...applied, measures: [...applied.measures, measure] });
    return { measure, taken: false, ...compareThings(before, listThings(eased)) };
  });
}

export function compareThings(
  before: readonly Thing[],
  after: readonly Thing[],
): Pick<MeasureEffect, 'kept' | 'later' | 'classes'> {
  const then = new Map(after.map((thing) => [thing.fall.node.id, thing] as const));
  const spared = before.filter((thing) => !then.has(thing.fall.node.id));
  const later = before.filter((thing) => {
    const own = then.get(thing.fall.node.id);
    return own !== undefined && own.fall.day > thing.fall.day;
  });
  const left = summariseClasses(after);
  return {
    kept: spared.length,
    later: later.length,
    classes: summariseClasses(before).flatMap((row, i) => {
      const amount = row.hit - left[i]!.hit;
      const unknown = spared.filter((thing) => amountOf(thing, row.class) === null).length;
      return amount > 0n || unknown ? [{ class: row.class, amount, unknown }] : [];
    }),
  };
}
