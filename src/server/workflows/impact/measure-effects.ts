// What each measure of the register would save on its own: the scenario computed again with it.
import type { Measure } from '#continuity/graph.ts';
import { measureAlone, type Saved } from '#continuity/measure-effect.ts';
import type { EventImpact } from './assess-event.ts';
import type { RegisterMeasure } from './continuity-register.ts';

/** `row`: the measure in the graph. */
export type RegisterEffect = { measure: RegisterMeasure; row: Measure } & Saved;

/** Measures the scenario has not taken, in the order of the register. */
export function listMeasureEffects({ register, applied, impact }: EventImpact): RegisterEffect[] {
  const effects = measureAlone(applied.graph, applied, impact);
  return register.measures.flatMap((measure) => {
    const found = effects.find((effect) => effect.measure.id === measure.id);
    return found && !found.taken ? { ...found, measure, row: found.measure } : [];
  });
}
