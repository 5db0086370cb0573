// Assumptions behind a result in the words of the register's own language.
import type { Fall } from '#continuity/causes.ts';
import { describeAssumption, describeGround } from '#continuity/explain-cs.ts';
import type { Confidence } from '#continuity/graph.ts';
import { listPathAssumptions } from '#continuity/path-assumptions.ts';
import type { Unaffected } from '#continuity/unaffected.ts';
import type { ContinuityRegister } from './continuity-register.ts';

export type AssumptionText = { about: string; text: string; confidence: Confidence };

/** Of the path to a hit, in its order. */
export function formatPathAssumptions(fall: Fall): AssumptionText[] {
  return listPathAssumptions(fall).map((row) => ({
    ...describeAssumption(row),
    confidence: row.confidence,
  }));
}

/** Of what is not hit: what decides that it stands. */
export function formatGrounds({ node, grounds }: Unaffected): AssumptionText[] {
  return grounds.map((row) => ({
    about: `„${node.title}“`,
    text: describeGround(row),
    confidence: row.confidence,
  }));
}

/** Of what falls without any event: assumptions of the thing and of what it needs. */
export function listOwnAssumptions(register: ContinuityRegister, id: string): AssumptionText[] {
  const node = register.nodes[id];
  const title = `„${node?.title ?? id}“`;
  const needs = register.needs.filter((need) => need.dependent === id && need.essential);
  return [...(node?.origins ?? []), ...needs.map((need) => need.origin)].flatMap(
    ({ assumption, confidence }) =>
      assumption === null ? [] : { about: title, text: assumption, confidence },
  );
}
