// A number that nothing else answers, looked for by its value among what the register has of the places the text names.
import type { Answer } from '#claims/answer.ts';
import { formatValue } from '#claims/claim-words.ts';
import { chanceOf, MOST_CHANCE } from '#claims/chance.ts';
import { statementOf } from '#claims/judge.ts';
import { listNearTopics, type RunningTopic } from '#claims/running-topic.ts';
import { tellsEvent } from '#claims/topic.ts';
import type { Claim } from '#claims/types.ts';
import { statementHolds } from '#model/hedge.ts';
import type { NeedBook } from '../need/book.ts';
import { valuesOf, type Metric } from './area-values.ts';
import { isOfFewer } from './enforcement-words.ts';
import { answerPointsOf } from './index-points.ts';
import type { Question, Reply } from './question.ts';
import { sayValue } from './say-value.ts';
import { listMetrics } from './value-metrics.ts';
import { listScope, type Scope } from './value-scope.ts';

/** Points are few, so a number of one place that the text has just given points of others may agree a little easier. */
const MOST_CHANCE_OF_POINTS = 0.06;

/**
 * The digits alone find the value: it has to be of a topic the text spoke of within reach and of a place beside the
 * number, and so precise that chance is ruled out. Nothing is ever refuted by it (docs/decisions/0033).
 */
export async function answerByValue(question: Question): Promise<Reply> {
  const { claim, context, text, evidence } = question;
  const statement = statementOf(claim);
  if (!statement || claim.detail.cell || claim.hedge === 'order_of_magnitude') return undefined;
  if (isOfFewer(context)) return undefined;
  const each = chanceOf(statement);
  if (each > MOST_CHANCE_OF_POINTS) return undefined;
  const topics = listNearTopics(text, claim);
  if (tellsEvent(wordsAround(question).replace(OF_TOPIC[topics[0]!] ?? '', ' '))) return undefined;
  const points = topics[0] === 'index' && isBare(claim) ? await pointsOf(question) : undefined;
  if (points || each > MOST_CHANCE) return points;
  const metrics = listMetrics(question, topics);
  if (metrics.length === 0) return undefined;
  const book = await evidence.index(context.year);
  if (!book || (context.year !== undefined && context.year !== book.year)) return undefined;
  const looked = (await listScope(question)).flatMap((scope) =>
    metrics.flatMap((metric): Looked[] => {
      const value = valuesOf(book, scope.code)[metric];
      return value === undefined ? [] : [{ scope, metric, value }];
    }),
  );
  const [one, other] = looked.filter(({ value }) => statementHolds(statement, value).verdict !== 'fails');
  if (one && !other && looked.length * each <= MOST_CHANCE)
    return byDigits(await sayValue(question, book, one.scope, one.metric));
  return one ? undefined : sayNearest(question, book, looked);
}

type Looked = { scope: Scope; metric: Metric; value: string };

/** Digits that were turned or dropped leave a number near the true one; it is told, and nothing is refuted by it. */
async function sayNearest(question: Question, book: NeedBook, looked: readonly Looked[]): Promise<Reply> {
  const { value: stated, kind } = question.claim;
  const [only, another] = new Set(looked.map(({ scope }) => scope.code));
  if (only === undefined || another !== undefined || !stated) return undefined;
  const far = ({ value }: Looked) => Math.abs(Number(value) - stated) / stated;
  const [nearest] = looked.filter((one) => far(one) <= NEAR).sort((a, b) => far(a) - far(b));
  const reply = nearest && (await sayValue(question, book, nearest.scope, nearest.metric));
  if (!reply || !('candidates' in reply) || !reply.candidates[0]) return undefined;
  const { label, value } = reply.candidates[0];
  const written = formatValue(value, kind === 'share' ? '%' : null);
  const otherwise = `Z\u00a0věty není jisté, co číslo počítá; nejblíž mu má registr: ${label} ${written}.`;
  return { candidates: reply.candidates, mode: 'support-only', otherwise };
}

/** A tenth: two figures turned rarely change a number more. */
const NEAR = 0.1;

const GETS = /(?:po|od)?b[ií]?r\p{L}+|dost[aá]\p{L}+|čerp\p{L}+/gu;
/** Verbs of the very thing that is counted. */
const OF_TOPIC: Partial<Record<RunningTopic, RegExp>> = {
  'early-leavers': /(?:ne)?dokonči\p{L}+|odeš\p{L}+|opusti\p{L}+/gu,
  'housing-allowance': GETS,
  'living-allowance': GETS,
};

/** A number that counts nothing it names. */
const isBare = ({ kind, unit, value, detail }: Claim): boolean =>
  detail.change === null &&
  Number.isInteger(value) &&
  ((kind === 'count' && unit === null && detail.noun === null) || kind === 'index');

/** `Chrastava jich nasbírala osm`: of the only town of its sentence it can be of. */
async function pointsOf(question: Question): Promise<Reply> {
  const { claim, towns } = question;
  const [place] = claim.places;
  const named = towns.some(({ sentence, code }) => sentence === claim.detail.sentence && code === place);
  if (claim.places.length !== 1 || !named || NOT_POINTS.test(wordsAround(question).split(/[,;(]/).at(-1)!))
    return undefined;
  return byDigits(await answerPointsOf(place!, question, false));
}

/** Municipalities with so many points, or places in a ranking, are counted in the same words. */
const NOT_POINTS = /(?<!\p{L})(?:ob(?:ec|c[eií])|obcemi|míst[ao]|příčk|pořadí|žebříč)/u;

/** The sentence up to the number from its last colon, and its clause behind it, in capitals as written: names are no verbs. */
function wordsAround({ claim, context, text }: Question): string {
  const before = text
    .slice(claim.start - context.before.length, claim.start)
    .split(/[:;„]/)
    .at(-1)!;
  const after = text.slice(claim.end, claim.end + context.after.length).split(/[,;:]/, 1)[0]!;
  return `${before} ${after}`;
}

const ONLY_DIGITS = 'Že jde o\u00a0totéž, dokládají jen číslice; ověřte, že to věta říká.';

function byDigits(reply: Reply): Reply {
  if (!reply || !('candidates' in reply)) return undefined;
  const { candidates } = reply;
  return { candidates, mode: 'support-only', byDigits: true, note: () => ONLY_DIGITS } satisfies Answer;
}
