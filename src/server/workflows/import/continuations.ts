// Rows of a project that came apart from its first ones, put back to it.
import type { AssertionContinuation } from '#model/assertion-reader.ts';
import type { ProjectAssertion } from '#model/project-assertion.ts';

/** Continuations by key. Lists keep rows of a project together, so that only a few come apart. */
export type Continuations = Map<string, AssertionContinuation[]>;

export function gatherContinuations(into: Continuations, parts: readonly AssertionContinuation[]): void {
  for (const part of parts) {
    const before = into.get(part.key);
    if (before) before.push(part);
    else into.set(part.key, [part]);
  }
}

/** The assertion with all its rows. */
export function continueAssertion(
  assertion: ProjectAssertion,
  parts: readonly AssertionContinuation[] | undefined,
): ProjectAssertion {
  if (!parts) return assertion;
  return {
    ...assertion,
    rowCount: parts.reduce((sum, part) => sum + part.rowCount, assertion.rowCount),
    places: [...assertion.places, ...parts.flatMap((part) => part.places)],
    interventions: [...assertion.interventions, ...parts.flatMap((part) => part.interventions)],
    contracts: [...assertion.contracts, ...parts.flatMap((part) => part.contracts)],
  };
}
