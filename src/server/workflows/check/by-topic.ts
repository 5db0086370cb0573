// A number whose sentence does not say what it counts, held against what the text last spoke of: `A exekuce? V Mimoni 609.`
import type { Answer } from '#claims/answer.ts';
import { formatValue } from '#claims/claim-words.ts';
import { ownWords } from '#claims/context.ts';
import { findRunningTopic, isPeopleNoun, type RunningTopic } from '#claims/running-topic.ts';
import type { Claim } from '#claims/types.ts';
import { mayBeAboutIndex } from '#claims/topic.ts';
import { latestNeed } from '../../register/figures.ts';
import { answerMillions } from './elided-millions.ts';
import { definitionBefore, isPlain, isPlainItem, stemsOf } from './carried.ts';
import { tellsPoints } from './enforcement-words.ts';
import { answerIndicatorOf } from './indicators.ts';
import { answerPointsOf } from './index-points.ts';
import { answerPeopleOf, answerShareOf } from './people.ts';
import { followsBorneOut, type Question, type Reply } from './question.ts';

/** What the topic is called in a hint. */
const WORDS: Record<
  Exclude<RunningTopic, 'millions' | 'other' | 'housing-allowance' | 'living-allowance'>,
  string
> = {
  index: 'indexu sociálního vyloučení',
  enforcement: 'lidech v\u00a0exekuci',
  'jobseekers-6m': 'dlouhodobých uchazečích o\u00a0zaměstnání',
  'early-leavers': 'předčasných odchodech ze školy',
};

/** What may stand around such a number: another verb or noun would say what else is counted. */
const OF_PEOPLE = new RegExp(
  `(?<!\\p{L})(?:${[
    'exeku\\p{L}+|lid[íé]|lidem|osob\\p{L}*|obyvatel\\p{L}*|dospěl\\p{L}*|občan\\p{L}*|dlužní\\p{L}+',
    'máme|jde|jsou|pod|nad|tam|jen|samotn\\p{L}+|drží|okres\\p{L}*|cel\\p{L}+|jich|přesně|rovných|nějakých|vedle|horší|lepší|týk[áa]\\p{L}*|přitom|celkem|dohromady|asi|nás|naš\\p{L}+|ze?|o|nad|od|let|výš|což|takže|čili|tj',
    'marně|hled\\p{L}+|práci|déle|dýl|než|půl|roku|měsíců|uchaz\\p{L}+|zaměstnání|evidenc\\p{L}+|předčasn\\p{L}+|odchod\\p{L}*|zš|základn\\p{L}+|škol\\p{L}*',
  ].join('|')})(?!\\p{L})`,
  'gu',
);
/** A number of so many may agree with that of a town by no chance. */
const TELLING = 100;
/** Towns named before, of one of which a telling number without a place may be. */
const TOWNS = 4;

/**
 * The topic is inferred, so a number that agrees is borne out and another one is only told what the register has; in a list
 * of places where the number before was borne out under the same topic, the next one may be refuted as well.
 */
export async function answerByTopic(question: Question): Promise<Reply> {
  const { claim, text } = question;
  if (claim.detail.cell || claim.hedge === 'order_of_magnitude') return undefined;
  const topic = findRunningTopic(text, claim);
  // Of benefits months differ, so only the digits tell.
  if (topic === undefined || topic === 'other') return undefined;
  if (topic === 'housing-allowance' || topic === 'living-allowance') return undefined;
  if (topic === 'millions') return answerMillions(question);
  const listed = await isListedPoints(claim, question);
  if (listed && (topic === 'index' || tellsPoints(question) || (await isAmongPoints(question))))
    return answerPoints(question);
  if (topic === 'index') return undefined;
  if (!(await isPlainlyOfPeople(question))) return undefined;
  if (claim.kind === 'share') return topic === 'enforcement' ? answerShare(question) : undefined;
  return claim.kind === 'count' ? answerPeople(question, topic) : undefined;
}

/** The sentence up to the number without the numbers it has there, which may be words too. */
function withoutNumbers({ start }: Claim, { before, neighbours }: Question['context']): string {
  return neighbours
    .filter((one) => one.end <= start)
    .sort((a, b) => b.start - a.start)
    .reduce((words, one) => {
      const at = before.length - (start - one.start);
      return at < 0 ? words : `${words.slice(0, at)} ${words.slice(at + one.end - one.start)}`;
    }, before);
}

/** The sentence up to the number, and what follows it, says nothing but people, places and numbers. */
async function isPlainlyOfPeople({ claim, context, evidence, towns }: Question): Promise<boolean> {
  const { after } = ownWords(claim, context);
  const said = withoutNumbers(claim, context)
    .split(/[;?\n]/)
    .at(-1)!;
  const words = `${said} ${after.split(/[,;:)\n]/, 1)[0]!}`;
  const near = towns.filter(({ sentence }) => sentence <= claim.detail.sentence).slice(-2 * TOWNS);
  const codes = [...claim.places, ...near.map(({ code }) => code)];
  return isPlain(words.replace(OF_PEOPLE, ' '), await stemsOf(evidence, codes));
}

/** Farther apart than so many times two numbers hardly speak of one thing, and what the register has is no hint. */
const FARTHEST = 2;

/** An agreement bears the number out; what is near it is told, nothing is refuted. */
function confirmOnly(
  reply: Reply,
  topic: keyof typeof WORDS,
  { value: stated, kind }: Claim,
  by: Partial<Answer> = {},
): Reply {
  if (!reply || !('candidates' in reply)) return undefined;
  const { note: _, otherwise: __, ...answer } = reply;
  const unit = kind === 'share' ? '%' : topic === 'index' ? 'points' : null;
  const near = answer.candidates.filter(({ value }) => {
    const [low, high] = [Number(value), stated ?? 0].sort((a, b) => a - b) as [number, number];
    return high <= FARTHEST * low;
  });
  const known = near.map(({ label, say, value }) =>
    say ? say(formatValue(value, unit)) : `${label} činí ${formatValue(value, unit)}`,
  );
  return {
    ...answer,
    mode: 'support-only',
    ...(known.length > 0 && {
      otherwise: `Text zřejmě mluví dál o\u00a0${WORDS[topic]}, ale neříká to; ${known.join('; ')}.`,
    }),
    ...by,
  };
}

/** `Ralsko 17`, `Bulovka (20)`: a town and its number with nothing else that could be counted. */
async function isListedPoints(claim: Claim, question: Question): Promise<boolean> {
  const { context, evidence, previous } = question;
  if (claim.kind !== 'index' && claim.kind !== 'count') return false;
  if (claim.kind === 'count' && (claim.unit !== null || claim.detail.noun !== null)) return false;
  if (claim.places.length !== 1 || !mayBeAboutIndex(context)) return false;
  // `v Tanvaldu 19 branek, v Desné 21`: what was counted before is counted on.
  if (
    previous?.kind === 'count' &&
    (previous.unit ?? previous.detail.noun) !== null &&
    !tellsPoints(question)
  )
    return false;
  const { before, after } = ownWords(claim, context);
  const stems = await stemsOf(evidence, claim.places);
  const named = before.match(/\p{L}+/gu)?.some((word) => stems.some((stem) => word.startsWith(stem)));
  return (
    named === true &&
    isPlain(before.replace(/(?<!\p{L})bod(?:ů|y|u)?(?!\p{L})/gu, ' '), stems) &&
    /^\s*(?:[\p{P}\p{S}]|\n|$|(?:a|ale|i) )/u.test(after)
  );
}

const isListed = (question: Question): boolean =>
  definitionBefore(question) === 'exclusion-index' && followsBorneOut(question);

/** How many other numbers of a list have to be the index of their places for the list to be of the index. */
const ENOUGH = 2;

/** `Tanvald 19 / Smržovka 17 / Desná 21`: the others of the sentence are the index of their places. */
async function isAmongPoints({ context, evidence }: Question): Promise<boolean> {
  let found = 0;
  for (const { kind, unit, value, places, detail } of context.neighbours) {
    if (kind !== 'count' || unit !== null || detail.noun !== null || places.length !== 1) continue;
    const book = await evidence.needOf(places[0]!);
    const latest = latestNeed(book, 'exclusion-index', places[0]!);
    if (latest && Number(latest.value) === value) found++;
  }
  return found >= ENOUGH;
}

async function answerPoints(question: Question): Promise<Reply> {
  const reply = await answerPointsOf(question.claim.places[0]!, question, false);
  const certain = (isListed(question) && (await isPlainItem(question))) || (await isAmongPoints(question));
  return certain ? reply : confirmOnly(reply, 'index', question.claim);
}

const isWhole = ({ value }: Claim): boolean => value !== null && Number.isInteger(value);

async function answerPeople(question: Question, topic: Exclude<keyof typeof WORDS, 'index'>): Promise<Reply> {
  const { claim } = question;
  const { noun } = claim.detail;
  if (!isWhole(claim) || (claim.unit !== null && claim.unit !== 'people')) return undefined;
  if (noun !== null && !isPeopleNoun(noun)) return undefined;
  const ask = (one: Question): Promise<Reply> => {
    const whole = claim.detail.change === 'from';
    if (topic === 'enforcement') return answerPeopleOf(one, whole ? 'population-15-plus' : 'enforcement');
    return answerIndicatorOf(one, topic === 'early-leavers' && whole ? 'school-finishers' : topic);
  };
  if (claim.places.length > 0) return confirmOnly(await ask(question), topic, claim);
  if (claim.value! < TELLING || claim.hedge !== 'exact') return undefined;
  const near = question.towns.filter(({ sentence }) => sentence <= claim.detail.sentence).reverse();
  const codes = [...new Set(near.map(({ code }) => code))].slice(0, TOWNS);
  for (const code of codes) {
    const reply = await ask({ ...question, claim: { ...claim, places: [code] } });
    if (reply && 'candidates' in reply && reply.candidates.some(({ value }) => Number(value) === claim.value))
      return confirmOnly(reply, topic, claim, { byDigits: true });
  }
  return undefined;
}

const LINK =
  /^\s*(?:lid[íé]|osob|obyvatel|dospělých)?\s*,?\s*(?:[(=]|(?:což|to) (?:je|jest|dělá|činí)|tj\.|tedy|čili|takže|neboli)/u;

/** `456 lidí (8,6 %)`, `531, to je skoro 29 %`: of the number right before it, or of the place it names itself. */
async function answerShare(question: Question): Promise<Reply> {
  const { claim, context, previous } = question;
  if (claim.unit !== '%') return undefined;
  const of = previous?.verdict.assessments[0]?.candidate;
  const town = /^need:enforcement\.\d+\.(\d{6})$/.exec(of?.id ?? '')?.[1];
  const beside =
    town !== undefined &&
    previous!.detail.sentence === claim.detail.sentence &&
    LINK.test(ownWords(claim, context).before);
  const places = beside ? [town] : claim.places;
  if (places.length === 0) return undefined;
  return confirmOnly(await answerShareOf({ ...question, claim: { ...claim, places } }), 'enforcement', claim);
}
