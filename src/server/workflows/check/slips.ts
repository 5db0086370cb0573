// A number of which the text does not quite say what it counts, and which only turned figures part from that of the register.
import { formatValue } from '#claims/claim-words.ts';
import { statementOf, type Verdict } from '#claims/judge.ts';
import { CERTAIN_SLIP, isSlip } from '#claims/slip.ts';
import { statementHolds } from '#model/hedge.ts';
import { definitionBefore } from './carried.ts';
import { followsBorneOut, type Question, type Reply } from './question.ts';

/**
 * Refuted where the number before was borne out as the same thing of another place, or where its figures are many; else only
 * told. Its place has to stand in its sentence.
 */
export function weighSlip(question: Question, reply: Reply, verdict: Verdict): Verdict {
  const { claim, towns } = question;
  const statement = statementOf(claim);
  if (verdict.state !== 'not-checkable' || !reply || !('candidates' in reply) || !statement) return verdict;
  if (
    !/^(?:count|money)$/.test(claim.kind) ||
    claim.hedge !== 'exact' ||
    claim.detail.step > 1 ||
    claim.value === null
  )
    return verdict;
  const slip = reply.candidates.find(({ value }) => isSlip(claim.value!, Number(value)));
  const named = towns.some(
    ({ sentence, code }) => sentence === claim.detail.sentence && claim.places.includes(code),
  );
  if (!slip || (claim.places.length > 0 && !named)) return verdict;
  const unit = slip.unit ?? claim.unit;
  const known =
    slip.say?.(formatValue(slip.value, unit)) ?? `${slip.label} činí ${formatValue(slip.value, unit)}`;
  const listed = definitionBefore(question) === slip.definition && followsBorneOut(question);
  if (!listed && claim.value < CERTAIN_SLIP)
    return {
      ...verdict,
      sentence: `Možná překlep: ${known}. Z\u00a0věty není jisté, že mluví o\u00a0téže věci.`,
    };
  return {
    state: 'contradicted',
    sentence: `V\u00a0rozporu: ${known}; číslo se od něj liší jen záměnou číslic.`,
    assessments: [{ ...statementHolds(statement, slip.value), candidate: slip }],
  };
}
