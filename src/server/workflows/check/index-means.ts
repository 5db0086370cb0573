// `Liberecký kraj má průměrný index 3,3, Česko 2,5`: means of the index over an area.
import { joinWords } from '#claims/claim-words.ts';
import { ownWords } from '#claims/context.ts';
import type { Candidate } from '#claims/judge.ts';
import type { Claim } from '#claims/types.ts';
import type { NeedBook } from '../need/book.ts';
import { findCountArea, looser, type CountArea } from './count-area.ts';
import { sourcesOfIndex } from './need-sources.ts';
import { notCheckable, whereOf, type Question, type Reply } from './question.ts';

const MEAN_PLACES = 4;

const isOtherMean = ({ kind }: Claim) => kind === 'index';

/** The mean of the municipalities of a region, a district or the country, plain and weighted by people. */
export async function answerMean(
  question: Pick<Question, 'claim' | 'context' | 'evidence' | 'area'>,
): Promise<Reply> {
  const { claim, context, evidence } = question;
  const words = context.before + context.after;
  // `Liberec má 13 bodů, nad průměrem Česka 2,5`: the points of a town stand beside a mean.
  const [place] = claim.places;
  const ofTown = place !== undefined && (await evidence.placeNames()).get(place)?.level === 'municipality';
  if (claim.places.length > 1 && (await isOfTowns(question))) return meanOfTowns(question);
  const region = ofTown ? undefined : await regionBefore(question);
  if (region === 'unknown') return undefined;
  const near = ofTown ? ownWords(claim, context, isOtherMean).before : words;
  const area: CountArea | undefined =
    question.area ??
    (/(?<!\p{L})průměr/u.test(near)
      ? (region ?? (await namedMean(question)) ?? (await findCountArea(question, isOtherMean)))
      : undefined);
  const book = area && (await evidence.index(context.year));
  if (!area || !book) return undefined;
  // Without the country loaded its mean would be that of a part.
  if (area.code === undefined && !book.reference.complete)
    return notCheckable('Průměr celé republiky jde prověřit, až když je načten celostátní index.');
  if (context.year !== undefined && context.year !== book.year)
    return notCheckable(
      `Index za rok ${context.year} v\u00a0registru není, poslední je za rok ${book.year}.`,
    );
  const where = area.code === undefined ? 'v\u00a0Česku' : await whereOf(evidence, area.code);
  const means = findMeans(
    book.ranked.filter(({ units }) => area.code === undefined || Object.values(units).includes(area.code)),
  );
  const sources = await sourcesOfIndex(evidence, book, area.code);
  const candidates = (['mean', 'weighted-mean'] as const).flatMap((id): Candidate[] => {
    const way = id === 'mean' ? 'průměr indexu obcí' : 'průměr indexu vážený počtem obyvatel od 15 let';
    const label = `${way} ${where} za rok ${book.year}`;
    const value = means?.[id];
    if (value === undefined) return [];
    return [
      { id: `${id}.${book.year}.${area.code ?? 'CZ'}`, value, label, definition: id, derived: true, sources },
    ];
  });
  // `v průměru 3,3, vážený počtem obyvatel 9,8`: each mean has its own words.
  const own = ownWords(claim, context, isOtherMean);
  const weighted = /(?<!\p{L})vážen/u.test(`${own.before} ${own.after.split(/[,;]/, 1)[0]!}`);
  const meant = candidates.filter(({ definition }) => !weighted || definition === 'weighted-mean');
  return looser({ candidates: meant, mode: 'any' }, area);
}

/** `Liberecký kraj má průměr 3,3, Ústecký (4,8)`: a region right before its mean, the home one without its noun too. */
const REGION_BEFORE =
  /(?<!\p{L})(\p{L}+[sc]k)(?:ý|ém|ého|ému)(?: kraj\p{L}*)?(?: m[áa]| je| dosáhl)?[\s(]*$/u;

/** The region the words end with; `unknown` for one that only the whole country has. */
async function regionBefore({
  claim,
  context,
  evidence,
}: Pick<Question, 'claim' | 'context' | 'evidence'>): Promise<CountArea | 'unknown' | undefined> {
  const stem = REGION_BEFORE.exec(ownWords(claim, context, isOtherMean).before)?.[1];
  if (stem === undefined || /^(?:krajsk|česk)$/u.test(stem)) return undefined;
  for (const { code, level, name } of (await evidence.placeNames()).values())
    if (level === 'region' && name.toLowerCase().startsWith(`${stem}ý`)) return { level, code, own: true };
  return 'unknown';
}

const OF_REGION =
  /(?<!\p{L})krajsk\p{L}+ průměr|průměr\p{L}* (?:celého )?kraje|(?<!\p{L})krajsk(?:ý|á|ého)(?: (?:je|činí))?\s*$/u;
const OF_COUNTRY =
  /(?<!\p{L})(?:republikov|celostátn|celorepublikov)\p{L}+ (?:průměr|(?:je |činí )?$)|průměr\p{L}* (?:celé )?(?:republiky|česka|čr)(?!\p{L})/u;

/** `Liberecký má 3,3 a republika 2,5` */
const COUNTRY_BEFORE = /(?<!\p{L})(?:republika|česko|čr|celá země)(?: má| je| činí)?[\s(]*$/u;

/** `přitom krajský průměr činí 3,3`: the words of the mean itself name its area, whatever town the sentence is about. */
async function namedMean({
  claim,
  context,
  evidence,
}: Pick<Question, 'claim' | 'context' | 'evidence'>): Promise<CountArea | undefined> {
  const { before } = ownWords(claim, context, isOtherMean);
  if (OF_COUNTRY.test(before) || COUNTRY_BEFORE.test(before))
    return { level: 'country', code: undefined, own: true };
  if (!OF_REGION.test(before)) return undefined;
  const [place] = claim.places;
  const named = place === undefined ? undefined : (await evidence.placeNames()).get(place);
  const code = named?.level === 'region' ? place : (named?.regionCode ?? evidence.region);
  return { level: 'region', code, own: true };
}

/** `průměr indexu Tanvaldu, Desné a Smržovky je 19 bodů`: of the towns named, all of them. */
async function isOfTowns({
  claim,
  context,
  evidence,
}: Pick<Question, 'claim' | 'context' | 'evidence'>): Promise<boolean> {
  const names = await evidence.placeNames();
  const towns = claim.places.every((place) => names.get(place)?.level === 'municipality');
  return (
    towns && /(?<!\p{L})(?:průměr|průměrn\p{L}+)(?!\p{L})/u.test(ownWords(claim, context, isOtherMean).before)
  );
}

async function meanOfTowns({
  claim,
  context,
  evidence,
}: Pick<Question, 'claim' | 'context' | 'evidence'>): Promise<Reply> {
  const book = await evidence.index(context.year);
  if (!book || (context.year !== undefined && context.year !== book.year)) return undefined;
  const means = findMeans(book.ranked.filter(({ code }) => claim.places.includes(code)));
  if (!means) return undefined;
  const where = joinWords(await Promise.all(claim.places.map((place) => whereOf(evidence, place))));
  const sources = await sourcesOfIndex(evidence, book, claim.places);
  const label = `průměr indexu ${where} za rok ${book.year}`;
  const id = `mean.${book.year}.${claim.places.join('+')}`;
  return {
    candidates: [{ id, value: means.mean, label, definition: 'mean', derived: true, sources }],
    mode: 'all',
  };
}

/** Undefined where the index of one of the municipalities is not known. */
export function findMeans(inside: NeedBook['ranked']) {
  if (inside.length === 0 || inside.some(({ index }) => index === undefined)) return undefined;
  const sum = (of: (one: (typeof inside)[number]) => number) =>
    inside.reduce((total, one) => total + of(one), 0);
  const people = sum(({ population15Plus }) => population15Plus);
  return {
    mean: (sum(({ index }) => index!) / inside.length).toFixed(MEAN_PLACES),
    'weighted-mean':
      people === 0
        ? undefined
        : (sum(({ index, population15Plus }) => index! * population15Plus) / people).toFixed(MEAN_PLACES),
  };
}
