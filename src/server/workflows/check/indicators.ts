// The five indicators of the index one by one: points a municipality has for each of them, and what each counts.
import { formatValue } from '#claims/claim-words.ts';
import { ownWords, type ClaimContext } from '#claims/context.ts';
import type { Candidate } from '#claims/judge.ts';
import { mayBeAboutIndex } from '#claims/topic.ts';
import type { Claim } from '#claims/types.ts';
import { INPUT_NAMES, type IndicatorId, type InputId } from '#model/index-inputs.ts';
import { decimalOf } from '#model/quantity.ts';
import { findFigure, latestNeed, needId } from '../../register/figures.ts';
import { definitionBefore, isPlainItem } from './carried.ts';
import { findCounted, HALF_A_YEAR, isOfJobseekers, type Counted } from './counted-words.ts';
import { sourcesOfIndex } from './need-sources.ts';
import { notCheckable, whereOf, type Question, type Reply } from './question.ts';

const NAMES: [IndicatorId, string][] = [
  ['enforcement', '(?:osob\\p{L}* |lid\\p{L}* )?(?:v )?exekuc\\p{L}*'],
  ['housing-allowance', 'příspěv\\p{L}* na bydlení|pnb'],
  ['living-allowance', 'příspěv\\p{L}* na živobytí|pnž'],
  [
    'jobseekers-6m',
    '(?:dlouhodob\\p{L}* )?(?:nezaměstnan\\p{L}+|uchazeč\\p{L}*(?: o (?:zaměstnání|práci))?)',
  ],
  ['early-leavers', 'předčasn\\p{L}* odchod\\p{L}*(?: ze (?:základní )?školy| ze vzdělávání)?'],
];

const OF_MEASURE = /^\s*(?:bod\p{L}* )?za (?:počet|podíl|poměr|lokaliz|kvocient)/u;

/** `2 body za exekuce`, `exekuce 6, příspěvek na bydlení 4`: named right behind the points or right before them. */
export function findIndicator(claim: Claim, context: ClaimContext): IndicatorId | undefined {
  const { before, after } = ownWords(claim, context);
  // `za exekuce 2 body za počet`: a part of those of the indicator.
  if (OF_MEASURE.test(after)) return undefined;
  const find = (words: string, toPattern: (name: string) => string) =>
    NAMES.find(([, name]) => new RegExp(toPattern(name), 'u').test(words))?.[0];
  return (
    find(after, (name) => `^\\s*(?:bod\\p{L}* )?(?:za (?:ukazatel )?)?„?(?:${name})(?!\\p{L})`) ??
    find(before, (name) => `(?<!\\p{L})(?:${name})“?(?: má| je| činí| dává)?\\s*[:–-]?\\s*$`)
  );
}

const INDICATORS: readonly InputId[] = [
  'jobseekers-6m',
  'housing-allowance',
  'living-allowance',
  'early-leavers',
];

const SPOKEN: [IndicatorId, RegExp][] = [
  ['enforcement', /exekuc/u],
  ['housing-allowance', /(?<!\p{L})(?:bydlení|pnb)(?!\p{L})/u],
  ['living-allowance', /na živobytí|(?<!\p{L})pnž(?!\p{L})/u],
  ['jobseekers-6m', /nezaměstnan|uchazeč/u],
  ['early-leavers', /předčasn|(?<!\p{L})škol/u],
];

/** The indicators words speak of, by whatever they are called. */
export const listIndicators = (words: string): IndicatorId[] =>
  SPOKEN.flatMap(([id, pattern]) => (pattern.test(words) ? id : []));

/** The points of one indicator of one municipality; of a text that does not name the index only an agreement tells anything. */
export async function answerIndicatorPoints(
  { claim, context, evidence }: Pick<Question, 'claim' | 'context' | 'evidence'>,
  indicator: IndicatorId,
): Promise<Reply> {
  const [place, other] = claim.places;
  if (place === undefined || other !== undefined || claim.detail.change !== null) return undefined;
  const book = await evidence.index(context.year);
  const score = book?.scores.get(place)?.indicators[indicator];
  if (!book || !score) return undefined;
  const where = await whereOf(evidence, place);
  const label = `body za ukazatel „${INPUT_NAMES[indicator].cs}“ ${where} za rok ${book.year}`;
  if (score.state === 'missing')
    return notCheckable(`Registr body za ukazatel „${INPUT_NAMES[indicator].cs}“ ${where} spočítat neumí.`);
  const value = String(score.points);
  if (context.year !== undefined && context.year !== book.year)
    return notCheckable(
      `Index za rok ${context.year} v\u00a0registru není; ${label} činí ${formatValue(value, 'points')}.`,
    );
  const candidate: Candidate = {
    ...{ id: `points.${indicator}.${book.year}.${place}`, value, label, definition: 'indicator-points' },
    sources: await sourcesOfIndex(evidence, book, place, indicator),
  };
  return { candidates: [candidate], mode: mayBeAboutIndex(context) ? 'all' : 'support-only' };
}

/** `145 uchazečů v evidenci déle než 6 měsíců`: the length only says whom the number before counts. */
export function isLengthOfJobseekers({ claim, context }: Pick<Question, 'claim' | 'context'>): boolean {
  return (
    claim.kind === 'duration' &&
    context.neighbours.some((other) => other.kind === 'count') &&
    isOfJobseekers(context.before + context.after) &&
    HALF_A_YEAR.test(claim.quote.toLowerCase().replace(/\s+/g, ' '))
  );
}

/**
 * Benefits are paid month by month and jobseekers are of one day of the year: another number may be of another day, so
 * it is refuted only for the year of the index, or in words that speak of it.
 */
export async function answerIndicatorCount(question: Question): Promise<Reply> {
  const counted = findCounted(question) ?? (await takesUpIndicator(question));
  return counted && answerIndicatorOf(question, counted.indicator, counted.loose);
}

/** `dlouhodobě bez práce je 541 lidí, v Turnově 139`: the next town of a list. */
async function takesUpIndicator(question: Question): Promise<Counted | undefined> {
  const { claim, context, previous } = question;
  const indicator = INDICATORS.find((one) => one === definitionBefore(question));
  if (!indicator || !/^(?:people|households)?$/.test(claim.unit ?? '') || claim.detail.noun !== null)
    return undefined;
  if (claim.places.join() === previous?.places.join() || !/^\s*(?:[.,;)(]|$|a |v )/u.test(context.after))
    return undefined;
  return (await isPlainItem(question)) ? { indicator, loose: true } : undefined;
}

/** Held against what one indicator counts in one municipality. */
export async function answerIndicatorOf(
  { claim, context, evidence }: Pick<Question, 'claim' | 'context' | 'evidence'>,
  indicator: InputId,
  loose = false,
): Promise<Reply> {
  const [place, other] = claim.places;
  if (place === undefined || other !== undefined) return undefined;
  const book = await evidence.needOf(place);
  const latest = latestNeed(book, indicator, place);
  if (!latest) return undefined;
  const year = context.year ?? latest.year;
  const figure = findFigure(book, needId(indicator, year, place));
  const where = await whereOf(evidence, place);
  const label = `„${INPUT_NAMES[indicator].cs}“ ${where} podle dat indexu za rok ${year}`;
  if (!figure?.quantity)
    return notCheckable(
      `Registr údaj „${INPUT_NAMES[indicator].cs}“ ${where} za rok ${year} nemá; poslední rok, který pro tuto obec zná, je ${latest.year}.`,
    );
  const value = decimalOf(figure.quantity);
  const definite =
    !loose && indicator === 'jobseekers-6m' && (context.year !== undefined || mayBeAboutIndex(context));
  return {
    candidates: [
      { id: figure.id, value, label, definition: indicator, derived: true, sources: figure.sources },
    ],
    mode: definite ? 'all' : 'support-only',
    otherwise: `Text může mluvit o\u00a0jiné době nebo počítat jinak; ${label} činí ${formatValue(value, null)}.`,
  };
}
