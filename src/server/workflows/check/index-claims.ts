// Ranks by the index with the definitions under which they hold.
import { countWord } from '#claims/claim-words.ts';
import { type VerdictState } from '#claims/judge.ts';
import { ownWords } from '#claims/context.ts';
import { findRunningTopic } from '#claims/running-topic.ts';
import { isAboutIndex, mayBeAboutIndex } from '#claims/topic.ts';
import { VERDICT_WORDS } from '#claims/verdict-words.ts';
import { formatClaim, formatDefinition } from '#need/ranking-cs.ts';
import type { Claim } from '#claims/types.ts';
import { CAPITAL_REGION, claimHolds, listDefinitions, type Level, type RankClaim } from '#need/ranking.ts';
import type { NeedBook } from '../need/book.ts';
import { claimFromBook, getRanking } from '../need/rankings.ts';
import { answerFundsRank } from './funds-rank.ts';
import { keepNamed, WITHOUT_CAPITAL } from './named-definition.ts';
import {
  NO_INDEX,
  notCheckable,
  speaksOfCountry,
  speaksOfRegion,
  type Question,
  type Reply,
} from './question.ts';

export async function answerRank(question: Question): Promise<Reply> {
  const { context } = question;
  if (isAboutIndex(context) || takesUpIndex(context)) return answerIndexRank(question);
  return (
    (await answerFundsRank(question)) ??
    (await answerRankByTopic(question)) ??
    notCheckable('Registr zná jen pořadí podle indexu sociálního vyloučení.')
  );
}

/** `Desná, která je v kraji druhá` in a text that goes on about the index: borne out, or told what the register has. */
async function answerRankByTopic(question: Question): Promise<Reply> {
  const { claim, context, text } = question;
  const words = context.before + context.after;
  if (findRunningTopic(text, claim) !== 'index' || !mayBeAboutIndex(context)) return undefined;
  if (MONEY.test(words) || !/(?<!\p{L})kraj/u.test(words) || claim.places.length !== 1) return undefined;
  const reply = await answerIndexRank(question);
  if (!reply || !('state' in reply) || reply.state !== 'contradicted') return reply;
  return notCheckable(
    `Text zřejmě mluví dál o\u00a0pořadí podle indexu, ale neříká to; ${reply.sentence.replace(/^[^:]*: /, '')}`,
  );
}

async function answerIndexRank(question: Question): Promise<Reply> {
  const { claim, context, evidence } = question;
  if (/nejniž|nejmen|nejlep/i.test(claim.quote + context.after.slice(0, 30)))
    return notCheckable('Pořadí odspodu registr neřadí, jen od nejvyšší hodnoty.');
  const [rank, last] = claim.hedge === 'range' ? [claim.low, claim.high] : [claim.value, claim.value];
  if (!/^(?:exact|range)$/.test(claim.hedge) || rank === null || last === null)
    return notCheckable('Prověřit jde jen určité místo v pořadí nebo rozpětí míst.');
  const book = await evidence.index(context.year);
  if (!book) return notCheckable(NO_INDEX);
  const words = context.before + context.after;
  // `je druhá v kraji`: the region is the field, who is ranked stands elsewhere.
  const field = /^\s*(?:v|ve|z|ze|mezi)\s(?:\p{L}+\s)?(?:kraj|okres|region|obc|měst)/u.test(context.after);
  const namesake = claim.detail.ambiguousPlaces.length > 0;
  const own = namesake
    ? await findNamesake(question)
    : namesOnlyExcluded(claim, words)
      ? undefined
      : claim.places[0];
  if (namesake && own === undefined) return undefined;
  const isHere = ({ sentence }: { sentence: number }) => sentence === claim.detail.sentence;
  const here = onlyTown(question);
  const before =
    takesUpIndex(context) && isOfField(claim, evidence.region)
      ? (here ??
        (question.towns.some(isHere) || RELATIVE.test(context.before) ? undefined : townBefore(question)))
      : undefined;
  // `starosta Desné, která je druhá v Libereckém kraji`: the region is the field, not who is ranked.
  const ofField = field && own === evidence.region && !claim.detail.cell;
  const told = ofField ? here : own;
  if (ofField && told === undefined && question.towns.some(isHere)) return notCheckable(WHOSE);
  const unit =
    before ??
    told ??
    own ??
    (!claim.detail.cell && speaksOfRegion(context) && !field && !OURS.test(words)
      ? evidence.region
      : undefined);
  if (unit === undefined) return notCheckable(WHOSE);
  const inRegion = /kraj/.test(words);
  // Where the sentence names no field a rank may be meant within the region as well.
  const near = inRegion || speaksOfCountry(context) ? undefined : findRank(book, unit, [rank, last], true);
  const ranked =
    near && near.holds > 0 && near.fails === 0 ? near : findRank(book, unit, [rank, last], inRegion);
  return ranked
    ? sayRank(keepNamed(ranked, wordsOfWay(question)), book, context.year)
    : sayUnloaded(unit, book, context.year);
}

/** `v kraji nám patří dvanácté místo`: of the town of who speaks. */
const OURS = /(?<!\p{L})(?:nám|my|jsme)(?!\p{L})/u;
const MONEY = /peněz|peníze|prostředk|korun|milion|částk|dotac/u;
const SHORT = 8;

/** `Index Ralska je 17 bodů. V kraji jsme na šestém místě.` A short sentence of a place alone goes on about the same. */
const takesUpIndex = ({ before, after, earlier }: Question['context']): boolean =>
  isAboutIndex({ before: earlier, after: '' }) &&
  !MONEY.test(before + after) &&
  /^\s*(?:míst|příčk|pozic|v |ve |z |ze |mezi |[.;,!]|$)/u.test(after) &&
  ((before + after).match(/\p{L}+/gu) ?? []).length <= SHORT;

/** Each rank of a sentence has a way of its own: `podle průměru čtvrtý, podle počtu obcí šestý`; the capital is left out of all. */
function wordsOfWay({ claim, context }: Question): string {
  // `pátý, bez Prahy čtvrtý`: said of the next rank; `čtvrtý, bez Prahy` of this one.
  const words = context.before + context.after.replace(/[,;] (?:bez|s) prah\p{L}+ \p{L}[^,;]*/gu, '');
  if (!context.neighbours.some(({ kind }) => kind === 'rank'))
    // `podle počtu obcí šestý, podle průměru …`: what follows says another way, whether or not its rank was found.
    return /podle/u.test(context.before) ? words.replace(OTHER_WAY, '') : words;
  const { before, after } = ownWords(claim, context, ({ kind }) => kind === 'rank');
  // Said before the first of them it holds for all.
  const capital = WITHOUT_CAPITAL.exec(context.before)?.[0] ?? '';
  return `${before} ${after.split(/[,;]/, 1)[0]!} ${capital}`;
}

const OTHER_WAY = /[,;] (?:a |ale )?podle .*$/su;

const isOfField = ({ places }: Claim, region: string): boolean =>
  places.length === 0 || (places.length === 1 && places[0] === region);

/** `Desná, která je v kraji druhá`: of somebody the sentence names, whether or not it was understood. */
const RELATIVE = /,\s*kter\p{L}+ [^,]*$/u;

const WHOSE = 'Text neříká, čí je to pořadí.';

/** The only town of the sentence. */
function onlyTown({ claim, towns }: Question): string | undefined {
  const here = towns.filter(({ sentence }) => sentence === claim.detail.sentence).map(({ code }) => code);
  return new Set(here).size === 1 ? here[0] : undefined;
}

/** The only town of the sentence before. */
function townBefore({ claim, towns }: Question): string | undefined {
  const near = new Set(
    towns.filter(({ sentence }) => sentence === claim.detail.sentence - 1).map(({ code }) => code),
  );
  return near.size === 1 ? [...near][0] : undefined;
}

/** `čtvrtý, pokud se nepočítá Praha`: the capital is what is left out, not who is ranked. */
const namesOnlyExcluded = ({ places }: Claim, words: string): boolean =>
  places.length === 1 && CAPITAL_CODES.includes(places[0]!) && WITHOUT_CAPITAL.test(words);

const CAPITAL_CODES = ['554782', CAPITAL_REGION];

/** `Desná je druhá v kraji`: of several namesakes the one in the region whose field it is. */
async function findNamesake({ claim, context, evidence }: Question): Promise<string | undefined> {
  const [name, other] = claim.detail.ambiguousPlaces;
  if (other !== undefined || !speaksOfRegion(context)) return undefined;
  const [only, second] = (await evidence.gazetteer()).filter(
    (place) => place.level === 'municipality' && place.name === name && place.regionCode === evidence.region,
  );
  return second ? undefined : only?.code;
}

/** What the rank could be held against, once the country is loaded. */
function sayUnloaded(unit: string, book: NeedBook, year: number | undefined): Reply {
  const known = `v\u00a0registru ${book.inputs.size < 5 ? 'jsou' : 'je'} ${countWord(book.inputs.size, 'obec', 'obce', 'obcí')}`;
  const level = book.places.get(unit)?.level;
  const definitions =
    level === undefined || level === 'state' || level === 'municipality'
      ? []
      : listDefinitions(level, book.year);
  const listed = definitions.map((definition) => `\n· ${formatDefinition(definition)}`).join('');
  const ways =
    listed === ''
      ? ''
      : ` Místo v\u00a0pořadí závisí na způsobu počítání; po načtení celostátního indexu se jich prověří ${definitions.length}:${listed}`;
  return notCheckable(
    `${missingYear(year, book)}Pořadí jde prověřit jen proti celé republice, ${known}.${ways}`,
  );
}

function missingYear(year: number | undefined, book: NeedBook): string {
  if (year === undefined || year === book.year) return '';
  return `Index za rok ${year} v registru není, poslední je za rok ${book.year}. `;
}

/** Within its region a municipality can be ranked without the country. */
function findRank(
  book: NeedBook,
  unit: string,
  [rank, last]: [number, number],
  inRegion: boolean,
): RankClaim | undefined {
  const place = book.places.get(unit);
  if (place?.level !== 'municipality' || !inRegion) return claimFromBook(book, unit, rank, last);
  const withinRegion = place.parents.region;
  if (withinRegion === undefined) return undefined;
  const definition = { level: 'municipality', year: book.year, measure: { id: 'mean' } } as const;
  return claimHolds(
    [getRanking(book, { ...definition, withoutRegions: [], withinRegion })],
    unit,
    rank,
    last,
  );
}

function sayRank(claim: RankClaim, book: NeedBook, year: number | undefined): Reply {
  const nameIn = (text: string) =>
    text.replace(/\((CZ\d+)\)/g, (whole, code: string) => `(${book.places.get(code)?.name ?? whole})`);
  // One way of counting is said in the sentence itself.
  const ways = claim.verdicts.length > 1 ? formatClaim(claim).verdicts : [];
  const listed = ways.map((verdict) => `\n· ${nameIn(verdict)}`).join('');
  const { state, answer } = judgeRank(claim, book);
  if (year !== undefined && year !== book.year)
    return notCheckable(`${missingYear(year, book)}${upperFirst(answer)}.${listed}`);
  const open = year === undefined ? ' Text rok neuvádí.' : '';
  return {
    state,
    sentence: `${upperFirst(VERDICT_WORDS[state].cs)}: ${answer}.${open}${listed}`,
    assessments: [],
  };
}

const upperFirst = (text: string) => text[0]!.toUpperCase() + text.slice(1);

/** `podle indexu za rok 2023 je Liberecký kraj na 4. místě při 5 z 12 způsobů počítání, jinak na 5. nebo 6. místě`. */
function judgeRank(
  { unit, rank, to, holds, fails, verdicts }: RankClaim,
  book: NeedBook,
): { state: VerdictState; answer: string } {
  const of = holds + fails;
  if (of === 0)
    return { state: 'not-checkable', answer: 'některým obcím chybí index, pořadí se může změnit' };
  const state = fails === 0 ? 'supported' : holds === 0 ? 'contradicted' : 'ambiguous';
  const place = book.places.get(unit);
  const who =
    place?.level === 'municipality'
      ? `obec ${place.name}`
      : place?.level === 'district'
        ? `okres ${place.name}`
        : (place?.name ?? unit);
  const head = `podle indexu za rok ${book.year} je ${who} na`;
  if (verdicts.length === 1) {
    const [{ found, of: size, definition }] = verdicts as [RankClaim['verdicts'][number]];
    const where = definition.withinRegion === undefined ? '' : ' v\u00a0kraji';
    const units = UNITS[definition.level];
    const way = definition.level === 'municipality' ? '' : ` (${formatDefinition(definition)})`;
    return {
      state,
      answer: `${head} ${found ? sayPlace(found) : `${rank}.`}\u00a0místě z\u00a0${countWord(size, ...units)}${where}${way}`,
    };
  }
  const stated = rank === to ? `${rank}.` : `${rank}. až\u00a0${to}.`;
  const others = [
    ...new Set(verdicts.flatMap(({ found, verdict }) => (found && verdict === 'fails' ? [found.rank] : []))),
  ]
    .sort((a, b) => a - b)
    .map((other) => `${other}.`);
  const other =
    others.length < 2 ? (others[0] ?? '') : `${others.slice(0, -1).join(', ')} nebo ${others.at(-1)}`;
  if (state === 'supported')
    return { state, answer: `${head} ${stated}\u00a0místě při všech ${of} způsobech počítání` };
  if (state === 'contradicted')
    return { state, answer: `${head} ${other}\u00a0místě při všech ${of} způsobech počítání` };
  return {
    state,
    answer: `${head} ${stated}\u00a0místě při ${holds} z\u00a0${of} způsobů počítání, jinak na ${other}\u00a0místě`,
  };
}

/** Behind `z 1`, `ze 3`, `z 14`. */
const UNITS: Record<Level, [string, string, string]> = {
  region: ['kraje', 'krajů', 'krajů'],
  district: ['okresu', 'okresů', 'okresů'],
  orp: ['správního obvodu', 'správních obvodů', 'správních obvodů'],
  municipality: ['obce', 'obcí', 'obcí'],
};

/** `4.`, or `děleném 4. až 5.` where several units have the same value. */
const sayPlace = ({ rank, lastRank }: { rank: number; lastRank: number }): string =>
  rank === lastRank ? `${rank}.` : `děleném ${rank}. až\u00a0${lastRank}.`;
