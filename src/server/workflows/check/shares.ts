// Shares: of a place in the money that came to the region, of municipalities with an index in a band among all of them.
import { statementOf, type Candidate } from '#claims/judge.ts';
import { isAboutCooperation } from '#claims/money-topic.ts';
import { ownWords } from '#claims/context.ts';
import { isAboutIndex } from '#claims/topic.ts';
import { formatValue } from '#claims/claim-words.ts';
import { isWithin, statementHolds, statementInterval } from '#model/hedge.ts';
import type { Claim } from '#claims/types.ts';
import type { NeedBook } from '../need/book.ts';
import { decimalOf } from '#model/quantity.ts';
import { findFigure } from '../../register/figures.ts';
import { countInBand, sayBound } from './index-bands.ts';
import { sourcesOfIndex } from './need-sources.ts';
import { isOfEnforcement } from './enforcement-words.ts';
import { answerEnforcementShare } from './people.ts';
import { percentOf } from './percent.ts';
import { answerProjectShare } from './project-money.ts';
import { fundsRow, fundsTotals, isOtherWhole } from './published-funds.ts';
import { speaksOfCountry, speaksOfRegion, whereOf, type Question, type Reply } from './question.ts';

const OF_ALL = /^\s*(?:\p{L}+ )?(?:celkové|všech|celého|z celk|ze všech)/u;

export async function answerShare(question: Question): Promise<Reply> {
  const { claim, context } = question;
  if (claim.unit !== '%' || claim.detail.change !== null) return undefined;
  if (claim.detail.cell)
    return isOfEnforcement(claim.detail.cell, context.heading) ? answerEnforcementShare(question) : undefined;
  const ofProject = await answerProjectShare(question);
  if (ofProject) return ofProject;
  const bound = context.neighbours.find(({ kind }) => kind === 'index');
  if (bound && isAboutIndex(context)) return answerBand(question);
  // In a text about the cooperation `víc než polovina celkové částky` need not say of which.
  const { before } = ownWords(claim, context);
  const ofAll = OF_ALL.test(context.after) || /(?<!\p{L})podíl/u.test(before);
  const cooperating = isAboutCooperation(context) || (question.aboutInclusion && ofAll);
  const funds = cooperating ? await answerFunds(question) : undefined;
  return funds ?? answerEnforcementShare(question);
}

/** `polovina ze 680 milionů, které kraj díky spolupráci získal, připadá na Liberec`: of the printed total and of its rows. */
async function answerFunds({ claim, context, evidence }: Question): Promise<Reply> {
  const [place] = claim.places;
  const words = context.before + context.after;
  if (claim.places.length !== 1 || place === undefined || place === evidence.region) return undefined;
  if (!/kraj|region|celk|všech|podíl|(?<!\p{L})ze? (?:\p{L}+ )?\d/u.test(words)) return undefined;
  // `nezaměstnanost klesla díky spolupráci na 5 procent` is no share of money.
  if (!/milion|miliard|korun|kč|peněz|peníze|prostřed[kc]|částk|financ/u.test(words)) return undefined;
  if (/náklad|rozpoč|zaplati|uhradi|přisp[ěí]|spoluúčast|dluh|(?<!\p{L})vlastní/u.test(words))
    return undefined;
  if (!/připad|získa|dostal|směřoval|putoval|přišl|podíl|(?<!\p{L})(?:šl[oay]|[zm]+ířil|dal)/u.test(words))
    return undefined;
  const book = await evidence.published();
  const row = fundsRow(book, place);
  const total = fundsTotals(book).find(({ territory }) => territory === evidence.region);
  if (!row?.value || !total?.value) return undefined;
  const ofOther = context.neighbours.some(
    (one) =>
      one.kind === 'money' &&
      /(?<!\p{L})ze? (?:celkov\p{L}+ )?$/u.test(context.before.slice(0, one.start - claim.start)) &&
      isOtherWhole(one.value, total.value!),
  );
  if (ofOther) return undefined;
  const where = await whereOf(evidence, place);
  const sides = [
    { id: total.id, name: 'zveřejněného součtu' },
    { id: `sum:${total.id}`, name: 'součtu řádků' },
  ];
  // A sentence that gives one of the two totals counts its share from that one.
  const printed = sides.filter(({ id }) => {
    const quantity = findFigure(book, id)?.quantity;
    return (
      quantity &&
      context.neighbours.some((one) => {
        const whole = one.kind === 'money' ? statementOf(one) : undefined;
        return whole && statementHolds(whole, decimalOf(quantity)).verdict !== 'fails';
      })
    );
  });
  const candidates = (printed.length > 0 ? printed : sides).flatMap(({ id, name }): Candidate[] => {
    const figure = findFigure(book, id);
    const own = findFigure(book, row.id);
    if (!figure?.quantity || !own) return [];
    return [
      {
        id: `share:${row.id}:${id}`,
        value: percentOf(row.value!, decimalOf(figure.quantity)),
        label: `podíl prostředků ${where} ze ${name}`,
        definition: 'funds-share',
        derived: true,
        sources: [...own.sources, ...figure.sources],
      },
    ];
  });
  return { candidates, mode: 'all' };
}

const OF_PEOPLE = /^\s*(?:všech |jeho |jejích |jejich )?(?:obyvatel|lid[íé]|osob|dospěl)/u;

/** `v obcích s indexem 12 a více žije 54 % obyvatel`: of the people of 15 and more, as the index counts them. */
async function answerPeopleInBand(
  { year, ranked }: NeedBook,
  all: NeedBook['ranked'],
  bound: Claim,
  { where, region, evidence }: { where: string; region: string | undefined; evidence: Question['evidence'] },
): Promise<Reply> {
  const statement = statementOf(bound);
  if (!statement || all.some(({ index }) => index === undefined)) return undefined;
  const interval = statementInterval(statement);
  const sum = (of: NeedBook['ranked']) =>
    String(of.reduce((total, { population15Plus }) => total + population15Plus, 0));
  const inside = all.filter(({ index }) => isWithin(String(index), interval));
  const book = await evidence.index(year);
  const candidate: Candidate = {
    id: `band-people.${bound.quote}.${year}.${region ?? `CZ${ranked.length}`}`,
    value: percentOf(sum(inside), sum(all)),
    label: `podíl obyvatel od 15 let v\u00a0obcích s\u00a0indexem ${sayBound(bound)} ${where} za rok ${year}`,
    definition: 'people-share',
    derived: true,
    sources: book ? await sourcesOfIndex(evidence, book, region, 'population-15-plus') : [],
  };
  return {
    candidates: [candidate],
    mode: 'support-only',
    otherwise: `Text může počítat všechny obyvatele; ${candidate.label} činí ${formatValue(candidate.value, '%')}.`,
  };
}

/** `necelá desetina obcí kraje má 12 a více bodů`. */
async function answerBand({ claim, context, evidence }: Question): Promise<Reply> {
  const bound = context.neighbours.find(({ kind }) => kind === 'index')!;
  const statement = statementOf(bound);
  const words = context.before + context.after;
  if (!statement || !/(?<!\p{L})(?:obc|obec|měst)\p{L}*/u.test(words)) return undefined;
  const book = await evidence.index(context.year);
  if (!book || (context.year !== undefined && context.year !== book.year)) return undefined;
  const region =
    claim.places.length === 1 ? claim.places[0] : speaksOfRegion(context) ? evidence.region : undefined;
  const country = claim.places.length === 0 && speaksOfCountry(context) && book.reference.complete;
  if (region === undefined && !country) return undefined;
  if (region !== undefined && book.places.get(region)?.level === 'municipality') return undefined;
  const all = book.ranked.filter(
    ({ units }) => region === undefined || Object.values(units).includes(region),
  );
  if (all.length === 0) return undefined;
  const where = region === undefined ? 'v\u00a0Česku' : await whereOf(evidence, region);
  if (OF_PEOPLE.test(context.after)) return answerPeopleInBand(book, all, bound, { where, region, evidence });
  const inside = countInBand(book, region, statement);
  return {
    candidates: [
      {
        id: `band-share.${bound.quote}.${book.year}.${region ?? 'CZ'}`,
        value: percentOf(inside, String(all.length)),
        label: `podíl obcí s\u00a0indexem ${sayBound(bound)} ${where} za rok ${book.year} (${formatValue(inside, null)} z\u00a0${formatValue(String(all.length), null)})`,
        definition: 'municipality-share',
        derived: true,
        sources: await sourcesOfIndex(evidence, book, region),
      },
    ],
    mode: 'support-only',
  };
}
