// Ways of ranking a sentence names itself: a rank is then held against these alone.
import { CAPITAL_REGION, type RankClaim, type RankDefinition } from '#need/ranking.ts';

const MEASURES: [RegExp, (definition: RankDefinition) => boolean][] = [
  [/(?<!\p{L})vážen/u, ({ measure }) => measure.id === 'weighted-mean'],
  [/podíl\p{L}* (?:obyvatel|lidí|osob)/u, ({ measure }) => measure.id === 'population-at-least'],
  [/podíl\p{L}* obcí/u, ({ measure }) => measure.id === 'municipalities-at-least'],
  [/poč(?:tu|tem|et|tů) obcí/u, ({ measure }) => measure.id === 'number-at-least'],
  [/(?<!\p{L})průměr/u, ({ measure }) => measure.id === 'mean'],
];
export const WITHOUT_CAPITAL =
  /(?:bez|mimo|kromě|vyjma|vynech\p{L}+|nepočítá(?:me)?(?:-li)?(?: se)?|nepočítaje(?: v to)?|nezapočt\p{L}+(?: se)?|nezahrn\p{L}+(?: se)?) (?:\p{L}+ ){0,2}prah|prah\p{L}* (?:se )?ne(?:počít|započ|zahrn|bere)|(?<!\p{L})(?:13|třinácti) kraj/u;
const WITH_CAPITAL = /(?:včetně|s|i s) (?:\p{L}+ )?prah|(?<!\p{L})(?:14|čtrnácti) kraj/u;
const POINTS = /(?<!\d)(8|12) (?:a více|a víc|bod)|nejméně (8|12)/u;

/**
 * Keeps the ways of counting that the words name: `podle průměru, bez Prahy` leaves one of twelve. Words that name none,
 * or none that was counted, leave all.
 */
export function keepNamed(claim: RankClaim, words: string): RankClaim {
  const measure = MEASURES.find(([pattern]) => pattern.test(words))?.[1];
  const points = POINTS.exec(words);
  const bound = Number(points?.[1] ?? points?.[2]);
  const verdicts = claim.verdicts.filter(({ definition }) => {
    const capital = definition.withoutRegions.includes(CAPITAL_REGION);
    if (WITHOUT_CAPITAL.test(words) && !capital) return false;
    if (WITH_CAPITAL.test(words) && capital) return false;
    if (bound && 'points' in definition.measure && definition.measure.points !== bound) return false;
    return measure === undefined || measure(definition);
  });
  if (verdicts.length === 0) return claim;
  const count = (verdict: string) => verdicts.filter((one) => one.verdict === verdict).length;
  return { ...claim, verdicts, holds: count('holds'), fails: count('fails') };
}
