// `12 obcí kraje s indexem nejméně 12 bodů nespolupracuje`: high need without cooperation, counted as on the page of need.
import type { ClaimContext } from '#claims/context.ts';
import type { Candidate } from '#claims/judge.ts';
import type { Claim } from '#claims/types.ts';
import { whereOf, type Question, type Reply } from './question.ts';

const WITHOUT =
  /nespolupracuj|(?<!\p{L})bez (?:\p{L}+ )?(?:spoluprác|agentur)|(?<!\p{L})mimo (?:\p{L}+ )?spoluprác|nemá (?:\p{L}+ )?spoluprác|nejsou zapojen|není zapojen/u;

/** Whether the sentence counts municipalities that do not cooperate. */
export const isWithoutCooperation = ({ before, after }: Pick<ClaimContext, 'before' | 'after'>): boolean =>
  WITHOUT.test(before + after);

/**
 * Counts municipalities of the register's own region whose index reaches the bound and that have no cooperation, with
 * and without the unions they are members of. Both are told; neither contradicts, because a text may count otherwise.
 */
export async function answerWithoutCooperation(
  { context, evidence }: Pick<Question, 'context' | 'evidence'>,
  bound: Claim,
  area: string,
): Promise<Reply> {
  if (area !== evidence.region || bound.hedge !== 'at_least' || !Number.isInteger(bound.value))
    return undefined;
  const counted = await evidence.withoutCooperation(bound.value!);
  if (!counted || (context.year !== undefined && context.year !== counted.year)) return undefined;
  const where = await whereOf(evidence, area);
  const what = `počet obcí s\u00a0indexem nejméně ${bound.value} za rok ${counted.year} bez spolupráce ${where}`;
  const toCandidate = (value: number, how: string, id: string): Candidate => ({
    id: `without-cooperation.${bound.value}.${counted.year}.${id}`,
    value: String(value),
    label: `${what} (${how})`,
    definition: 'coverage-gap',
    sources: [],
  });
  return {
    candidates: [
      toCandidate(counted.alone, 'spolupráce svazku se členům nepočítá', 'alone'),
      toCandidate(counted.withUnions, 'se spoluprací svazků', 'unions'),
    ],
    mode: 'support-only',
    otherwise: `Registr jich ${where} počítá ${counted.alone}, a\u00a0když se obcím započte spolupráce jejich svazku, ${counted.withUnions}; text může počítat jinak.`,
  };
}
