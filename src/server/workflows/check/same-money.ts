// Whether an amount of the prose and a row of a table speak of the same money.
import type { ClaimContext } from '#claims/context.ts';
import { mayBeFunds, moneyTopic } from '#claims/money-topic.ts';
import { listStems } from '#claims/topic.ts';
import type { Claim } from '#claims/types.ts';

/** `funds`: of the cooperation, or, in prose, of what may be it. */
export type SaidMoney = { topic: 'funds' | 'maybe' | 'other'; stems: readonly string[] };

const NOTHING: SaidMoney = { topic: 'other', stems: [] };

/** Words of any heading of money; they name none. */
const COMMON = new Set(
  listStems('částka částky korunách korun tabulka přehled celkem městům města město obcím vyplaceno peníze'),
);

export function readSaid(claim: Claim, context: ClaimContext, aboutInclusion: boolean): SaidMoney {
  if (claim.kind !== 'money') return NOTHING;
  const { cell } = claim.detail;
  const words = cell ? `${cell.head} ${context.heading}` : context.before + context.after;
  const stems = listStems(words).filter((stem) => !COMMON.has(stem));
  const topic = moneyTopic(claim, context, aboutInclusion);
  if (topic === 'unclear')
    return { topic: mayBeFunds(claim, context, aboutInclusion) ? 'maybe' : 'other', stems };
  return { topic, stems };
}

/** Rows of another money than that of the cooperation are held against prose that shares a word with their heading. */
export function isSameMoney(prose: SaidMoney, cell: SaidMoney): boolean {
  if (cell.topic === 'funds') return prose.topic !== 'other';
  if (prose.topic === 'funds' && cell.stems.length > 0) return sharesWord(prose, cell);
  return cell.stems.length === 0 || sharesWord(prose, cell);
}

const sharesWord = (prose: SaidMoney, cell: SaidMoney): boolean =>
  cell.stems.some((stem) => prose.stems.includes(stem));
