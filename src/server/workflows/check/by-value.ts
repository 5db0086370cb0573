// A number that nothing else answers, looked for by its value among what the register has of the places the text names.
import type { Answer } from '#claims/answer.ts';
import { chanceOf } from '#claims/chance.ts';
import { ownWords } from '#claims/context.ts';
import { statementOf } from '#claims/judge.ts';
import { isPeopleNoun, listNearTopics, type RunningTopic } from '#claims/running-topic.ts';
import { tellsEvent } from '#claims/topic.ts';
import type { Claim } from '#claims/types.ts';
import { statementHolds } from '#model/hedge.ts';
import type { CountArea } from './count-area.ts';
import { findNamedAreas } from './named-areas.ts';
import { answerPeopleOf, answerShareOf } from './people.ts';
import { answerIndicatorOf } from './indicators.ts';
import { answerPointsOf } from './index-points.ts';
import { valuesOf, type Metric } from './area-values.ts';
import { speaksOfRegion, type Question, type Reply } from './question.ts';

type Scope = { code: string; level: CountArea['level'] | 'municipality' };

/** What is counted under each topic. */
const METRICS: Partial<Record<RunningTopic, readonly Metric[]>> = {
  enforcement: ['enforcement', 'population-15-plus', 'enforcement-share'],
  'jobseekers-6m': ['jobseekers-6m'],
  'early-leavers': ['early-leavers', 'school-finishers'],
};
/** The most that agreement may be owed to chance, over all values looked at. */
const MOST_CHANCE = 0.03;
/** Points are few, so a number of one place that the text has just given points of others may agree a little easier. */
const MOST_CHANCE_OF_POINTS = 0.06;
/** Sentences before whose places a number without one of its own may be of. */
const REACH = 2;

/**
 * The digits alone find the value: it has to be of a topic the text spoke of within reach and of a place beside the
 * number, and so precise that chance is ruled out. Nothing is ever refuted by it.
 */
export async function answerByValue(question: Question): Promise<Reply> {
  const { claim, context, text, evidence } = question;
  const statement = statementOf(claim);
  if (!statement || !isSearchable(claim)) return undefined;
  if (tellsEvent(wordsAround(question))) return undefined;
  const topics = listNearTopics(text, claim);
  if (topics[0] === 'index' && isBare(claim) && chanceOf(statement) <= MOST_CHANCE_OF_POINTS)
    return pointsOf(question);
  const metrics = topics
    .flatMap((topic) => METRICS[topic] ?? [])
    .filter(
      (metric) => claim.kind !== 'index' && (metric === 'enforcement-share') === (claim.kind === 'share'),
    );
  if (metrics.length === 0 || chanceOf(statement) > MOST_CHANCE) return undefined;
  const book = await evidence.index(context.year);
  if (!book || (context.year !== undefined && context.year !== book.year)) return undefined;
  let chance = 0;
  const found: { scope: Scope; metric: Metric }[] = [];
  for (const scope of await listScope(question)) {
    const values = valuesOf(book, scope.code);
    for (const metric of metrics) {
      const value = values[metric];
      if (value === undefined) continue;
      chance += chanceOf(statement);
      if (statementHolds(statement, value).verdict !== 'fails') found.push({ scope, metric });
    }
  }
  const [one, other] = found;
  if (!one || other || chance > MOST_CHANCE) return undefined;
  return sayFound(question, one.scope, one.metric);
}

/** A number that counts nothing it names. */
const isBare = ({ kind, unit, detail }: Claim): boolean =>
  (kind === 'count' && unit === null && detail.noun === null) || kind === 'index';

/** `Chrastava jich nasbírala osm`: of the only town of its sentence it can be of. */
async function pointsOf(question: Question): Promise<Reply> {
  const { claim, context, towns } = question;
  const [place] = claim.places;
  const named = towns.some(({ sentence, code }) => sentence === claim.detail.sentence && code === place);
  if (claim.places.length !== 1 || !named || NOT_POINTS.test(context.before + context.after))
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

function isSearchable({ kind, unit, value, hedge, detail }: Claim): boolean {
  if (detail.cell || detail.change !== null || hedge === 'order_of_magnitude' || value === null) return false;
  if (kind === 'share') return unit === '%';
  if (kind === 'index') return true;
  if (kind !== 'count' || !Number.isInteger(value)) return false;
  return (unit === null || unit === 'people') && (detail.noun === null || isPeopleNoun(detail.noun));
}

/** Its own place, or those of its words; without any those named right before, and the region. */
async function listScope({ claim, context, towns, evidence, text }: Question): Promise<Scope[]> {
  const names = await evidence.placeNames();
  const toTown = (code: string): Scope[] =>
    names.get(code)?.level === 'municipality' ? [{ code, level: 'municipality' }] : [];
  const areasIn = async (words: string): Promise<Scope[]> =>
    (await findNamedAreas(words, evidence)).flatMap(({ code, level }) => (code ? [{ code, level }] : []));
  const { before, after } = ownWords(claim, context);
  const region: Scope[] = [{ code: evidence.region, level: 'region' }];
  const ofRegion = speaksOfRegion({ ...context, before, after }) ? region : [];
  const own = [...(await areasIn(before)), ...(await areasIn(after.split(/[,;]/, 1)[0]!)), ...ofRegion];
  if (own.length > 0) return unique(own);
  const here = towns.filter(({ sentence }) => sentence === claim.detail.sentence).map(({ code }) => code);
  if (claim.places.some((code) => here.includes(code))) return unique(claim.places.flatMap(toTown));
  const near = towns
    .filter(({ sentence }) => sentence <= claim.detail.sentence && sentence >= claim.detail.sentence - REACH)
    .reverse();
  const said = text.slice(Math.max(0, claim.start - SAID), claim.start).toLowerCase();
  return unique([
    ...claim.places.flatMap(toTown),
    ...near.flatMap(({ code }) => toTown(code)),
    ...(await areasIn(said)),
    ...region,
  ]);
}

/** Characters before a number in which an area may be named that it is of. */
const SAID = 300;

const unique = (scopes: readonly Scope[]): Scope[] => [
  ...new Map(scopes.map((scope) => [scope.code, scope])).values(),
];

const ONLY_DIGITS = 'Že jde o\u00a0totéž, dokládají jen číslice; ověřte, že to věta říká.';

async function sayFound(question: Question, { code, level }: Scope, metric: Metric): Promise<Reply> {
  const asked: Question = {
    ...question,
    claim: { ...question.claim, places: [code] },
    ...(level !== 'municipality' && { area: { level, code, own: true } }),
  };
  const reply =
    metric === 'enforcement-share'
      ? await answerShareOf(asked)
      : metric === 'enforcement' || metric === 'population-15-plus'
        ? await answerPeopleOf(asked, metric)
        : await answerIndicatorOf(asked, metric);
  return byDigits(reply);
}

function byDigits(reply: Reply): Reply {
  if (!reply || !('candidates' in reply)) return undefined;
  const { candidates } = reply;
  return { candidates, mode: 'support-only', byDigits: true, note: () => ONLY_DIGITS } satisfies Answer;
}
