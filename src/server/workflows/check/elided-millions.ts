// Millions left to the reader in a list of towns: `Velké Hamry dostaly 117 milionů, Jablonec šestačtyřicet a Liberec tři sta padesát dva`.
import { judgeAnswer } from '#claims/answer.ts';
import { ownWords } from '#claims/context.ts';
import { mayBeFunds } from '#claims/money-topic.ts';
import type { Claim } from '#claims/types.ts';
import { definitionBefore, isPlain, stemsOf } from './carried.ts';
import { rowOf } from './money.ts';
import { FUNDS } from './published-funds.ts';
import type { Question, Reply } from './question.ts';

const MILLION = 1e6;
/** Three digits agree by next to no chance; fewer only beside a town whose amount was borne out. */
const LEAST_DIGITS = 100;

/** Only borne out, and by its digits: nothing but the list says that these are millions. */
export async function answerMillions(question: Question): Promise<Reply> {
  const { claim, context, aboutInclusion, evidence, previous } = question;
  const [place, other] = claim.places;
  if (claim.kind !== 'count' || claim.unit !== null || claim.detail.noun !== null) return undefined;
  if (claim.value === null || place === undefined || other !== undefined) return undefined;
  const { before, after } = ownWords(claim, context);
  const behind = after.split(/[,;:.)\n]|\sa\s/, 1)[0]!.replace(/(?<!\p{L})(?:m|mega|mil)(?!\p{L})/gu, ' ');
  if (!isPlain(`${before} ${behind}`, await stemsOf(evidence, claim.places))) return undefined;
  const telling = claim.value / claim.detail.step >= LEAST_DIGITS;
  const listed = definitionBefore(question) === FUNDS && previous?.verdict.state !== 'contradicted';
  if (!telling && !listed) return undefined;
  const scaled = inMillions(claim);
  const funds = await rowOf(question, await evidence.published(), place);
  if (!funds || !mayBeFunds(scaled, context, aboutInclusion)) return undefined;
  const verdict = judgeAnswer(scaled, { ...funds, mode: 'support-only' });
  const holds = verdict.state === 'supported' || verdict.state === 'rounding';
  return holds ? { ...verdict, byDigits: true } : undefined;
}

function inMillions(claim: Claim): Claim {
  const scale = (value: number | null) => value && Math.round(value * MILLION);
  const { value, low, high, detail } = claim;
  return {
    ...claim,
    ...{ kind: 'money', unit: 'CZK', value: scale(value), low: scale(low), high: scale(high) },
    detail: { ...detail, step: detail.step * MILLION },
  };
}
