// Where the facts behind a stress test come from: the event, the things hit, the needs between them.
import type {
  ContinuityRegister,
  Origin,
  RegisterImpactEvent,
} from '#server/workflows/impact/continuity-register.ts';

export function originsOf(
  register: ContinuityRegister,
  event: RegisterImpactEvent,
  hit: ReadonlySet<string>,
): Origin[] {
  return [
    ...event.origins,
    ...event.effects.map((effect) => effect.origin),
    ...[...hit].flatMap((id) => register.nodes[id]?.origins ?? []),
    ...register.needs
      .filter((need) => hit.has(need.dependent) && hit.has(need.provider))
      .map((need) => need.origin),
  ];
}
