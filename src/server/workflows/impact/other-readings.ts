// Stored scenarios in which a person lets fall what the computation spares: the other reading of the same facts.
import type { ContinuityRegister, RegisterScenario } from './continuity-register.ts';

/** Of one event and one thing, in the order of the register. */
export function otherReadings(
  { scenarios }: Pick<ContinuityRegister, 'scenarios'>,
  event: string,
  node: string,
): RegisterScenario[] {
  return scenarios.filter(
    (row) =>
      row.event === event &&
      row.scenario.overrides.some((own) => own.node === node && own.decision === 'falls'),
  );
}
