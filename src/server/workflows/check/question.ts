// One claim as the answers see it: the claim, the words around it, the register.
import type { ClaimContext } from '#claims/context.ts';
import type { Answer } from '#claims/answer.ts';
import type { Verdict } from '#claims/judge.ts';
import type { Claim } from '#claims/types.ts';
import type { Evidence } from './evidence.ts';

export type Question = {
  claim: Claim;
  context: ClaimContext;
  /** The whole text speaks of social inclusion. */
  aboutInclusion: boolean;
  evidence: Evidence;
};

/** Undefined: the register has nothing to say. */
export type Reply = Answer | Verdict | undefined;

export function notCheckable(sentence: string): Verdict {
  return { state: 'not-checkable', sentence, assessments: [] };
}

/** Names of places for a label, in the order given: `Liberec`; the code where the register has no name. */
export async function nameOf(evidence: Evidence, code: string): Promise<string> {
  return (await evidence.placeNames()).get(code)?.name ?? code;
}
