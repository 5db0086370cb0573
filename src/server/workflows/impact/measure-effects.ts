// What each measure of the register would save on its own: the scenario computed again with it.
import { MONEY_CLASSES, type Measure, type MoneyClass } from '#continuity/graph.ts';
import { assessImpact, type Impact } from '#continuity/impact.ts';
import type { EventImpact } from './assess-event.ts';
import type { RegisterMeasure } from './continuity-register.ts';

export type MeasureEffect = {
  measure: RegisterMeasure;
  /** The same in the graph. */
  row: Measure;
  /** Titles of what would not be hit any more. */
  saved: string[];
  /** Money that would not be hit, and things whose money nobody states. Classes are never added. */
  classes: Record<MoneyClass, { hit: bigint; unknown: number }>;
};

/** Measures the scenario has not taken, in the order of the register. */
export function listMeasureEffects({ register, applied, impact }: EventImpact): MeasureEffect[] {
  const taken = new Set(applied.measures.map((row) => row.id));
  return register.measures.flatMap((measure) => {
    const row = applied.graph.measures.find((candidate) => candidate.id === measure.id);
    if (!row || taken.has(measure.id)) return [];
    const eased = assessImpact(applied.graph, { ...applied, measures: [...applied.measures, row] });
    return { measure, row, saved: listSaved(impact, eased), classes: classesSaved(impact, eased) };
  });
}

function listSaved(before: Impact, after: Impact): string[] {
  const still = new Set(after.falls.map((fall) => fall.node.id));
  const averted = after.anyway.flatMap((row) =>
    row.averted || row.postponedTo !== null ? row.node.title : [],
  );
  const saved = before.falls.filter((fall) => !still.has(fall.node.id)).map((fall) => fall.node.title);
  return [...new Set([...saved, ...averted])];
}

function classesSaved(before: Impact, after: Impact): MeasureEffect['classes'] {
  return Object.fromEntries(
    MONEY_CLASSES.map((name) => [
      name,
      {
        hit: before.totals[name].hit - after.totals[name].hit,
        unknown: before.totals[name].unknownHit - after.totals[name].unknownHit,
      },
    ]),
  ) as MeasureEffect['classes'];
}
