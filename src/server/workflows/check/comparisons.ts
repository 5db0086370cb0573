// One town told against another: by how much, or how many times more money came to it or more points it has.
import { formatValue } from '#claims/claim-words.ts';
import { statementOf, type Candidate, type Verdict } from '#claims/judge.ts';
import type { Claim } from '#claims/types.ts';
import { statementHolds } from '#model/hedge.ts';
import { isAboutCooperation } from '#claims/money-topic.ts';
import { ownWords } from '#claims/context.ts';
import type { InputId } from '#model/index-inputs.ts';
import { mayBeAboutIndex } from '#claims/topic.ts';
import { compareDecimals, divideDecimals, subtractDecimals } from '#model/decimal.ts';
import type { SourceRef } from '#model/figure.ts';
import { decimalOf } from '#model/quantity.ts';
import { findFigure, latestNeed, needId } from '../../register/figures.ts';
import { definitionBefore, isPlain, stemsOf } from './carried.ts';
import { FUNDS, fundsRow } from './published-funds.ts';
import { nameOf, type Question, type Reply } from './question.ts';

const RECEIVED = /získa|dostal|přišl|obdrž|čerpal|peněz|peníze|korun|milion|prostředk/u;
const LESS = /(?<!\p{L})(?:méně|míň|nižší|menší)(?!\p{L})/u;
const COMPARISON = 'comparison';
/** Enough for any hedge a text may use of a multiple. */
const PLACES = 4;

/** `what` behind `Liberec má`, `more` behind the number; `said`: the sentence itself tells what is compared. */
type Value = { decimal: string; what: string; more: string; said: boolean; sources: readonly SourceRef[] };

/**
 * `o 234 milionů víc než Velké Hamry`, `třikrát víc než Ralsko`, `o šest bodů méně než Frýdlant`; undefined where the register
 * does not have both sides, or the sentence does not say what it compares.
 */
export async function answerComparison(question: Question): Promise<Reply> {
  const { claim, context, evidence } = question;
  const [place] = claim.places;
  const compared = claim.detail.compared.length > 0 ? claim.detail.compared : comparedBefore(question);
  const [other] = compared;
  if (await isGapBetween(question)) return answerGap(question);
  const ends = endsInBrackets(question);
  if (ends) return answerGap({ ...question, claim: { ...claim, places: ends } });
  if (claim.places.length !== 1 || compared.length !== 1) return undefined;
  if (place === undefined || other === undefined || place === other || context.year !== undefined)
    return undefined;
  const times = claim.unit === 'times';
  if (!times && claim.detail.change !== 'by') return undefined;
  const [own, its] = [await valueOf(question, place), await valueOf(question, other)];
  if (!own || !its) return undefined;
  // `třikrát méně` may stand in the quote, `o 234 milionů méně` behind it.
  const { after } = ownWords(claim, context);
  const less = LESS.test(`${claim.quote.toLowerCase()} ${after.split(/[,;]/, 1)[0]}`);
  const [more, fewer] = less ? [its, own] : [own, its];
  if (times && compareDecimals(fewer.decimal, '0') <= 0) return undefined;
  const [name, itsName] = [await nameOf(evidence, place), await nameOf(evidence, other)];
  const opposite = compareDecimals(more.decimal, fewer.decimal);
  const gap = times
    ? divideDecimals(more.decimal, fewer.decimal, PLACES)
    : subtractDecimals(more.decimal, fewer.decimal);
  const word = less && !times ? LESS_OF[own.more]! : own.more;
  const sure = own.said && claim.detail.compared.length > 0;
  if (opposite <= 0)
    return sure ? sayOpposite(claim, { own, its, names: [name, itsName], times }) : undefined;
  const candidate: Candidate = {
    id: `${times ? 'ratio' : 'gap'}:${place}:${other}:${own.what}`,
    value: gap,
    ...(times && { derived: true }),
    label: `${times ? 'poměr' : 'rozdíl'} mezi obcemi ${name} a\u00a0${itsName} (${own.what})`,
    say: (value) =>
      times
        ? `obec ${less ? itsName : name} má ${own.what} ${value}krát ${own.more} než obec ${less ? name : itsName}`
        : `obec ${name} má ${own.what} o\u00a0${value} ${word} než obec ${itsName}`,
    definition: COMPARISON,
    sources: [...own.sources, ...its.sources],
  };
  return { candidates: [candidate], mode: sure ? 'all' : 'support-only' };
}

/** `V Jablonci 3 723 lidí. V České Lípě jich mají o 105 více.`: more than the town of the number before. */
function comparedBefore({ claim, context, previous }: Question): readonly string[] {
  const near = previous !== undefined && previous.detail.sentence >= claim.detail.sentence - 1;
  if (!near || previous.places.length !== 1 || previous.places[0] === claim.places[0]) return [];
  return /^\s*(?:\p{L}+ ){0,2}(?:víc|více|méně|míň)\s*(?:[.,;)]|$|a )/u.test(context.after) ||
    /tolik/u.test(claim.quote.toLowerCase())
    ? previous.places
    : [];
}

/** `Rozdíl mezi Libercem a Velkými Hamry činí 234 milionů korun`, `mezi Desnou a Tanvaldem je v indexu rozdíl 2 bodů`: of two towns, whichever has more. */
async function isGapBetween({ claim, context, evidence }: Question): Promise<boolean> {
  if (claim.places.length !== 2 || !/^\s*(?:[.;,)]|$)/.test(context.after)) return false;
  const clause = context.before.split(/[,;:]/).at(-1)!;
  if (!/(?<!\p{L})mezi(?!\p{L})/u.test(clause)) return false;
  if (claim.kind !== 'index' && !/(?<!\p{L})rozdíl/u.test(clause)) return false;
  return isPlain(clause.replace(OF_GAP, ' '), await stemsOf(evidence, claim.places));
}

/** `mezi Frýdlantem (19 bodů) a Raspenavou (16 bodů) jsou tři body`: the towns of the two numbers in brackets right before. */
function endsInBrackets({ claim, context }: Question): string[] | undefined {
  const { before, after } = context;
  if (claim.kind !== 'index' || !/^\s*(?:[.;,)]|$)/.test(after)) return undefined;
  if (!/(?<!\p{L})mezi (?:\p{L}+ )+\([^()]*\) a (?:\p{L}+ )+\([^()]*\)[^()]*$/u.test(before))
    return undefined;
  const ends = context.neighbours
    .filter((one) => one.kind === 'index' && one.end <= claim.start && one.places.length === 1)
    .sort((a, b) => b.start - a.start)
    .slice(0, 2);
  return ends.length === 2 ? ends.map(({ places }) => places[0]!).reverse() : undefined;
}

const OF_GAP =
  /(?<!\p{L})(?:rozdíl\p{L}*|tedy|tak|tím|index\p{L}*|sociálního|vyloučení|hodnot\p{L}*|částk\p{L}*)(?!\p{L})/gu;

async function answerGap(question: Question): Promise<Reply> {
  const { claim, evidence } = question;
  const [first, second] = claim.places as [string, string];
  const [one, two] = [await valueOf(question, first), await valueOf(question, second)];
  if (!one || !two || question.context.year !== undefined) return undefined;
  const gap = subtractDecimals(one.decimal, two.decimal);
  const names = `${await nameOf(evidence, first)} a\u00a0${await nameOf(evidence, second)}`;
  const candidate: Candidate = {
    id: `gap:${first}:${second}:${one.what}`,
    value: gap.replace(/^-/, ''),
    label: `rozdíl mezi obcemi ${names} (${one.what})`,
    definition: COMPARISON,
    sources: [...one.sources, ...two.sources],
  };
  return { candidates: [candidate], mode: 'all' };
}

const LESS_OF: Record<string, string> = { víc: 'méně', vyšší: 'nižší' };

/** The other of the two has more, or both have as much: the number is beside the point. */
function sayOpposite(
  claim: Claim,
  { own, its, names, times }: { own: Value; its: Value; names: [string, string]; times: boolean },
): Verdict | undefined {
  const statement = statementOf(claim);
  if (!statement) return undefined;
  const order = compareDecimals(own.decimal, its.decimal);
  const [name, itsName] = order > 0 ? names : [names[1], names[0]];
  const [high, low] = order > 0 ? [own.decimal, its.decimal] : [its.decimal, own.decimal];
  const zero = compareDecimals(low, '0') <= 0;
  const value = times && !zero ? divideDecimals(high, low, PLACES) : subtractDecimals(high, low);
  const written = formatValue(value, times && !zero ? null : claim.unit === 'times' ? 'CZK' : claim.unit);
  const said =
    order === 0
      ? `obec ${name} má ${own.what} stejně jako obec ${itsName}`
      : `je to naopak, obec ${name} má ${own.what} ${times && !zero ? `${written}krát` : `o\u00a0${written}`} ${own.more} než obec ${itsName}`;
  const candidate: Candidate = {
    ...{ id: `opposite:${name}:${itsName}:${own.what}`, value, definition: COMPARISON },
    label: `${own.what}: ${name} má víc než ${itsName}`,
    sources: [...own.sources, ...its.sources],
  };
  const { interval } = statementHolds(statement, value);
  const failed = { verdict: 'fails', literallyTrue: false, difference: '0', interval, candidate } as const;
  return { state: 'contradicted', sentence: `V rozporu: ${said}.`, assessments: [failed] };
}

/** The sentence is about money of the cooperation, or goes on about that of the number before. */
function isOfFunds(question: Question): boolean {
  const { claim, context, previous } = question;
  if ((claim.unit !== 'times' && claim.kind !== 'money') || claim.unit === 'EUR') return false;
  const words = context.before + context.after;
  if (isAboutCooperation(context) && RECEIVED.test(words)) return true;
  const before = definitionBefore(question);
  const ofMoney = previous?.kind === 'money' || previous?.unit === 'times';
  const goesOn = before === FUNDS || (before === COMPARISON && ofMoney);
  return goesOn && !OTHER_THING.test(words) && (claim.unit !== 'times' || GOES_ON.test(words + claim.quote));
}

/** What else towns are told against each other by. */
const OTHER_THING =
  /obyvatel|lid[íé](?!\p{L})|rozpoč|dluh|rozloh|byt(?:ů|y)(?!\p{L})|index|exekuc|nezaměst|fond|program|výzv|ministerst|(?<!\p{L})(?:na|pro|od|ze?) (?!toho|nich|tom|spolupr)\p{L}/u;
/** A multiple without money beside it: `předčily Nový Bor`, `získaly pětkrát víc`. */
const GOES_ON = /tolik|získa|dostal|obdrž|předči|překona|převýši|předsti|peněz|prostředk/u;

async function valueOf(question: Question, place: string): Promise<Value | undefined> {
  const { claim, context, evidence } = question;
  if (isOfFunds(question)) {
    const book = await evidence.published();
    const row = fundsRow(book, place);
    const figure = row?.value == null ? undefined : findFigure(book, row.id);
    return (
      figure && {
        decimal: row!.value!,
        what: 'prostředků získaných díky spolupráci',
        more: 'víc',
        said: true,
        sources: figure.sources,
      }
    );
  }
  if (claim.kind === 'index' && mayBeAboutIndex(context))
    return needOf(question, place, 'exclusion-index', true);
  const indicator = comparedAs(question);
  if (indicator === undefined || !isOfUnit(claim, indicator)) return undefined;
  return needOf(question, place, indicator, question.previous?.detail.sentence === claim.detail.sentence);
}

/** What a number that goes on about the one before compares. */
const COMPARED_AS: Record<string, 'exclusion-index' | InputId> = {
  'exclusion-index': 'exclusion-index',
  enforcement: 'enforcement',
  'enforcement-share': 'enforcement',
  'jobseekers-6m': 'jobseekers-6m',
};
const WHAT: Record<string, [what: string, more: string]> = {
  'exclusion-index': ['index', 'vyšší'],
  enforcement: ['lidí v\u00a0exekuci', 'víc'],
  'jobseekers-6m': ['uchazečů o\u00a0zaměstnání v\u00a0evidenci déle než 6 měsíců', 'víc'],
};

/** After another comparison the same is compared on: `o 36 více než v Hejnicích a dvojnásobek počtu z Višňové`. */
function comparedAs(question: Question): 'exclusion-index' | InputId | undefined {
  const before = definitionBefore(question);
  if (before !== COMPARISON) return COMPARED_AS[before ?? ''];
  const told = question.previous!.verdict.assessments[0]!.candidate.id.split(':').at(-1)!;
  return Object.values(COMPARED_AS).find((indicator) => told.startsWith(`${WHAT[indicator]![0]} `));
}

function isOfUnit({ kind, unit, detail }: Claim, indicator: string): boolean {
  if (unit === 'times') return true;
  const bare = kind === 'count' && unit === null && detail.noun === null;
  return bare || (indicator === 'exclusion-index' ? kind === 'index' : unit === 'people');
}

async function needOf(
  { evidence }: Question,
  place: string,
  indicator: 'exclusion-index' | InputId,
  said: boolean,
): Promise<Value | undefined> {
  const book = await evidence.needOf(place);
  const latest = latestNeed(book, indicator, place);
  const figure = latest && findFigure(book, needId(indicator, latest.year, place));
  const [what, more] = WHAT[indicator]!;
  return (
    figure?.quantity && {
      ...{ decimal: decimalOf(figure.quantity), what: `${what} za rok ${latest!.year}`, more, said },
      sources: figure.sources,
    }
  );
}
