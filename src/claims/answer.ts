// How the figures of a register answer one claim when not every one of them has to hold.

import { statementHolds } from '#model/hedge.ts';
import { judgeClaim, statementOf, type Candidate, type Verdict } from './judge.ts';
import type { Claim } from './types.ts';

/**
 * - `all`: every candidate is a side of one thing, all have to hold (printed total and sum of rows);
 * - `each`: said of every one of them, so one that fails refutes it (`každé z měst získalo přes 50 milionů`);
 * - `any`: one of several things the text may mean, the one that fits answers (memoranda of three years);
 * - `support-only`: a candidate that fits answers, one that does not says nothing, because the text may mean another thing.
 */
export type Answer = {
  candidates: readonly Candidate[];
  mode: 'all' | 'each' | 'any' | 'support-only';
  /** A Czech sentence for a claim that stays without a verdict. */
  otherwise?: string;
  /** Only the digits of the number say that it is the same thing. */
  byDigits?: boolean;
  /** A Czech sentence to add to a verdict of this state. */
  note?: (state: Verdict['state']) => string | undefined;
};

/** Judges a claim by an answer; `undefined` leaves the reason to {@link judgeClaim}. */
export function judgeAnswer(claim: Claim, answer: Answer | Verdict | undefined): Verdict {
  if (answer === undefined) return judgeClaim(claim, []);
  if ('state' in answer) return answer;
  const verdict = judgeClaim(saidOfEach(claim, answer), chooseCandidates(claim, answer));
  if (verdict.state === 'not-checkable')
    return answer.otherwise === undefined ? verdict : { ...verdict, sentence: answer.otherwise };
  const note = verdict.assessments.length > 0 ? answer.note?.(verdict.state) : undefined;
  const told = note === undefined ? verdict : { ...verdict, sentence: `${verdict.sentence} ${note}` };
  return answer.byDigits ? { ...told, byDigits: true } : told;
}

/** `každé přes 50 milionů` names the bound that even the smallest passes; points over a bound have no other end anyway. */
function saidOfEach(claim: Claim, { mode }: Answer): Claim {
  return mode === 'each' && claim.hedge === 'over' && claim.kind !== 'index'
    ? { ...claim, hedge: 'at_least' }
    : claim;
}

function chooseCandidates(claim: Claim, answer: Answer): readonly Candidate[] {
  const { candidates, mode } = answer;
  const statement = statementOf(saidOfEach(claim, answer));
  if (mode === 'all' || !statement) return candidates;
  const rated = candidates.map((candidate) => ({
    candidate,
    judged: statementHolds(statement, candidate.value),
  }));
  if (mode === 'each') {
    const failing = rated.filter(({ judged }) => judged.verdict === 'fails');
    return failing.length > 0 ? failing.map(({ candidate }) => candidate) : candidates;
  }
  const fits =
    rated.find(({ judged }) => judged.verdict === 'holds') ??
    rated.find(({ judged }) => judged.verdict === 'by-rounding');
  if (fits) return [fits.candidate];
  if (mode === 'support-only') return [];
  const nearest = rated.sort(
    (a, b) => Math.abs(Number(a.judged.difference)) - Math.abs(Number(b.judged.difference)),
  )[0];
  return nearest ? [nearest.candidate] : [];
}
