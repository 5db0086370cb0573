// Which of the values of a place a number may be, by what the text spoke of and by what the number counts.
import { isPeopleNoun, type RunningTopic } from '#claims/running-topic.ts';
import type { Claim } from '#claims/types.ts';
import type { Metric } from './area-values.ts';
import type { Question } from './question.ts';

/** What is counted under each topic. */
const COUNTED: Partial<Record<RunningTopic, readonly Metric[]>> = {
  enforcement: ['enforcement', 'population-15-plus'],
  'jobseekers-6m': ['jobseekers-6m'],
  'early-leavers': ['early-leavers', 'school-finishers'],
  'housing-allowance': ['housing-allowance'],
  'living-allowance': ['living-allowance'],
};
const SHARES: Partial<Record<RunningTopic, Metric>> = {
  enforcement: 'enforcement-share',
  'early-leavers': 'early-leavers-share',
};
/** What another number is told of: `33 z 532 žáků`. */
const WHOLES: readonly Metric[] = ['population-15-plus', 'school-finishers'];
const MEANS: readonly Metric[] = ['mean', 'weighted-mean'];
/** Characters before a number in which it may be called a mean. */
const REACH = 200;

/** Without any the number is none of them. */
export function listMetrics({ claim, text, context }: Question, topics: readonly RunningTopic[]): Metric[] {
  const { kind, unit, value, detail } = claim;
  const isMean =
    /^(?:index|count)$/.test(kind) &&
    (unit === null || unit === 'points') &&
    detail.noun === null &&
    !Number.isInteger(value);
  if (isMean) {
    const near = text.slice(Math.max(0, claim.start - REACH), claim.end + REACH / 10).toLowerCase();
    return (topics.includes('index') || context.indexText) && /průměr/.test(near) && detail.change === null
      ? [...MEANS]
      : [];
  }
  if (kind === 'share' && unit === '%' && detail.change === null)
    return topics.flatMap((topic) => SHARES[topic] ?? []);
  if (kind !== 'count' || !Number.isInteger(value)) return [];
  return topics
    .flatMap((topic) => (isCountedIn(claim, topic) ? (COUNTED[topic] ?? []) : []))
    .filter((metric) => detail.change === null || (detail.change === 'from' && WHOLES.includes(metric)));
}

function isCountedIn({ unit, detail: { noun } }: Claim, topic: RunningTopic): boolean {
  if (topic === 'early-leavers' && noun !== null) return /^(?:žá[kc]|dět)/.test(noun);
  if (unit !== null && unit !== 'people') return false;
  if (noun === null) return true;
  return /^příjemc/.test(noun) ? /-allowance$/.test(topic) : isPeopleNoun(noun);
}
