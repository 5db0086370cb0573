// Claims the need engine answers: ranks with their definitions, points of a municipality, municipalities of a band.
import { countWord, formatValue } from '#claims/claim-words.ts';
import { candidateOf, statementOf, type Candidate, type VerdictState } from '#claims/judge.ts';
import { ownWords, type ClaimContext } from '#claims/context.ts';
import { hasFurtherCondition } from '#claims/narrowed.ts';
import { isAboutIndex } from '#claims/topic.ts';
import type { Claim } from '#claims/types.ts';
import { VERDICT_WORDS } from '#claims/verdict-words.ts';
import { isWithin, statementInterval, type Statement } from '#model/hedge.ts';
import { formatClaim, formatDefinition } from '#need/ranking-cs.ts';
import { claimHolds, listDefinitions, type RankClaim } from '#need/ranking.ts';
import { findFigure, needId } from '../../register/figures.ts';
import type { NeedBook } from '../need/book.ts';
import { claimFromBook, getRanking } from '../need/rankings.ts';
import { answerWithoutCooperation, isWithoutCooperation } from './coverage-claims.ts';
import {
  notCheckable,
  speaksOfCountry,
  speaksOfRegion,
  whereOf,
  type Question,
  type Reply,
} from './question.ts';

const NO_INDEX = 'Registr nemá rok, pro který by šel index spočítat.';

export async function answerRank({ claim, context, evidence }: Question): Promise<Reply> {
  if (!isAboutIndex(context))
    return notCheckable('Registr zná jen pořadí podle indexu sociálního vyloučení.');
  if (/nejniž|nejmen|nejlep/i.test(claim.quote + context.after.slice(0, 30)))
    return notCheckable('Pořadí odspodu registr neřadí, jen od nejvyšší hodnoty.');
  if (claim.hedge !== 'exact' || claim.value === null)
    return notCheckable('Prověřit jde jen určité místo v pořadí, ne rozpětí míst.');
  const book = await evidence.index(context.year);
  if (!book) return notCheckable(NO_INDEX);
  const words = context.before + context.after;
  // `je druhá v kraji`: the region is the field, who is ranked stands elsewhere.
  const field = /^\s*(?:v|ve|z|ze|mezi)\s(?:\p{L}+\s)?(?:kraj|okres|region|obc|měst)/u.test(context.after);
  const unit = claim.places[0] ?? (speaksOfRegion(context) && !field ? evidence.region : undefined);
  if (unit === undefined) return notCheckable('Text neříká, čí je to pořadí.');
  const ranked = findRank(book, unit, claim.value, /kraj/.test(words));
  return ranked ? sayRank(ranked, book, context.year) : sayUnloaded(unit, book, context.year);
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
function findRank(book: NeedBook, unit: string, rank: number, inRegion: boolean): RankClaim | undefined {
  const place = book.places.get(unit);
  if (place?.level !== 'municipality' || !inRegion) return claimFromBook(book, unit, rank);
  const withinRegion = place.parents.region;
  if (withinRegion === undefined) return undefined;
  const definition = { level: 'municipality', year: book.year, measure: { id: 'mean' } } as const;
  return claimHolds([getRanking(book, { ...definition, withoutRegions: [], withinRegion })], unit, rank);
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
  { unit, rank, holds, fails, verdicts }: RankClaim,
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
    const units =
      definition.level === 'municipality' ? ['obce', 'obcí', 'obcí'] : ['jednotky', 'jednotek', 'jednotek'];
    return {
      state,
      answer: `${head}${found?.tied ? ' děleném' : ''} ${found?.rank ?? rank}.\u00a0místě z\u00a0${countWord(size, units[0]!, units[1]!, units[2]!)}${where}`,
    };
  }
  const others = [
    ...new Set(verdicts.flatMap(({ found, verdict }) => (found && verdict === 'fails' ? [found.rank] : []))),
  ]
    .sort((a, b) => a - b)
    .map((other) => `${other}.`);
  const other =
    others.length < 2 ? (others[0] ?? '') : `${others.slice(0, -1).join(', ')} nebo ${others.at(-1)}`;
  if (state === 'supported')
    return { state, answer: `${head} ${rank}.\u00a0místě při všech ${of} způsobech počítání` };
  if (state === 'contradicted')
    return { state, answer: `${head} ${other}\u00a0místě při všech ${of} způsobech počítání` };
  return {
    state,
    answer: `${head} ${rank}.\u00a0místě při ${holds} z\u00a0${of} způsobů počítání, jinak na ${other}\u00a0místě`,
  };
}

/** Points of one municipality; points that only bound a count of municipalities state nothing themselves. */
export async function answerPoints({ claim, context, evidence }: Question): Promise<Reply> {
  const { cell } = claim.detail;
  const own = isAboutIndex(cell ? { before: cell.head, after: context.heading } : context);
  if (cell) return own ? answerCell({ claim, context, evidence }) : undefined;
  if (!own && !isAboutIndex({ before: context.earlier, after: '' })) return undefined;
  const { before: left, after: right } = context;
  const ofShare = ({ kind }: Claim) => kind === 'share' && /(?<!\p{L})obc\p{L}/u.test(left + right);
  if (
    context.neighbours.some((one) => ofShare(one) || (one.kind === 'count' && one.unit === 'municipalities'))
  )
    return notCheckable('Je to mez, podle které text počítá obce; sama nic netvrdí.');
  const { before, after } = ownWords(claim, context);
  if (/(?:hranic\p{L}*|mez(?:i|í|e)?|práh|prah\p{L}*|limit\p{L}*)\s*$/u.test(before))
    return notCheckable('Je to mez, se kterou text srovnává; sama nic netvrdí.');
  // Points for one indicator are a part of the index.
  if (
    /(?:v|za) (?:bydlen|exekuc|vzděl|nezaměst|zaměst|oblast)|indikátor|ukazatel|příspěv|složk/.test(
      before + after,
    )
  )
    return undefined;
  // The beginning of a change is of an older year, which the text need not name.
  if (claim.places.length === 0 || claim.places.length > MOST_PLACES || claim.detail.change === 'from')
    return undefined;
  const replies = await Promise.all(
    claim.places.map((place) => answerPointsOf(place, { claim, context, evidence }, own)),
  );
  const answers = replies.flatMap((reply) => (reply && 'candidates' in reply ? reply : []));
  // Points said of several places at once have to be those of each.
  if (answers.length < replies.length) return replies.find((reply) => !reply || !('candidates' in reply));
  return { candidates: answers.flatMap(({ candidates }) => candidates), mode: answers[0]!.mode };
}

/** A cell of a table is of the place of its row. */
function answerCell(question: Pick<Question, 'claim' | 'context' | 'evidence'>): Promise<Reply> | undefined {
  const { places, detail } = question.claim;
  return places.length === 1 && !detail.cell?.total ? answerPointsOf(places[0]!, question, true) : undefined;
}

const MOST_PLACES = 6;

async function answerPointsOf(
  place: string,
  { claim, context, evidence }: Pick<Question, 'claim' | 'context' | 'evidence'>,
  own: boolean,
): Promise<Reply> {
  const book = await evidence.needOf(place);
  const years = [...book.need.values()]
    .filter(({ indicator, value }) => indicator === 'exclusion-index' && value !== null)
    .map(({ year }) => year)
    .sort((a, b) => b - a);
  if (years.length === 0) return undefined;
  const year = context.year ?? years[0]!;
  const where = await whereOf(evidence, place);
  const candidate = indexCandidate(book, place, years.includes(year) ? year : years[0]!, where);
  if (!candidate) return undefined;
  if (!years.includes(year))
    return notCheckable(
      `Index za rok ${year} v\u00a0registru není; ${candidate.label} činí ${formatValue(candidate.value, 'points')}.`,
    );
  const changing = claim.detail.change === 'to' && context.year === undefined;
  // Points of a sentence that does not name the index may be those of a contest.
  // `Desná získala čtyři body` may say what was added as well as what was reached.
  const gained = /(?<!\p{L})získal/u.test(ownWords(claim, context).before);
  const other =
    !own && /hodnoc|projekt|žádost|soutěž|výzv|komis|získal|zápas|bodov/.test(context.before + context.after);
  return { candidates: [candidate], mode: changing || other || gained ? 'support-only' : 'all' };
}

function indexCandidate(
  book: Parameters<typeof findFigure>[0],
  place: string,
  year: number,
  where: string,
): Candidate | undefined {
  const figure = findFigure(book, needId('exclusion-index', year, place));
  return figure && candidateOf(figure, `index za rok ${year} ${where}`);
}

/** `19 obcí s indexem 12 a více`: counted over the region or the places named. */
export async function answerMunicipalities({ claim, context, evidence }: Question): Promise<Reply> {
  const bound = context.neighbours.find(({ kind }) => kind === 'index');
  const about = isAboutIndex(context) || isAboutIndex({ before: context.earlier, after: '' });
  if (claim.places.length === 0 && speaksOfCountry(context)) {
    if (!bound && !isOfAll(claim)) return undefined;
    if (!bound) return countMunicipalities(context, undefined, 'v\u00a0Česku', await evidence.placeNames());
    if (!about) return undefined;
    const book = await evidence.index(context.year);
    if (!book?.reference.complete) return undefined;
    return countBand(claim, bound, { code: undefined, where: 'v\u00a0Česku' }, context, book);
  }
  const places = claim.places.length === 0 && speaksOfRegion(context) ? [evidence.region] : claim.places;
  const names = await evidence.placeNames();
  const area = findDistrict(context, names) ?? (places.length === 1 ? names.get(places[0]!) : undefined);
  if (!area || area.level === 'municipality') return undefined;
  // `z 215 obcí jich 19 dosáhlo 12 bodů`: the bound is of the count next to it.
  if (
    bound &&
    context.neighbours.some((other) => other.kind === 'count' && standsBetween(other, claim, bound))
  )
    return undefined;
  const where = await whereOf(evidence, area.code);
  if (bound && about && isWithoutCooperation(context))
    return answerWithoutCooperation({ context, evidence }, bound, area.code);
  if (bound && about)
    return countBand(claim, bound, { code: area.code, where }, context, await evidence.index(context.year));
  return bound || !isOfAll(claim)
    ? undefined
    : countMunicipalities({ ...context, ...ownWords(claim, context) }, area.code, where, names);
}

/** `v okrese Česká Lípa`: a district is no place of a claim, but what its words count in. */
function findDistrict(
  { before, after }: ClaimContext,
  names: Awaited<ReturnType<Question['evidence']['placeNames']>>,
) {
  const named = /(?<!\p{L})okres(?:e|u)?\s+(.{3,40})/u.exec(before + ' ' + after)?.[1];
  if (named === undefined) return undefined;
  return [...names.values()].find(
    ({ level, name }) => level === 'district' && named.startsWith(name.toLowerCase()),
  );
}

/** `39 měst` are some of the municipalities. */
const isOfAll = ({ detail, quote }: Claim) =>
  /(?<!\p{L})ob(?:c|ec)/u.test(`${detail.noun ?? ''} ${quote}`.toLowerCase());

/** `Liberecký kraj má 215 obcí`: how many there are at all. Said plainly it can be contradicted, otherwise it may be of some of them. */
function countMunicipalities(
  { before, after }: Pick<ClaimContext, 'before' | 'after'>,
  area: string | undefined,
  where: string,
  names: ReadonlyMap<string, { level: string; regionCode?: string | null; districtCode?: string | null }>,
): Reply {
  const plain =
    /(?<!\p{L})(?:má|tvoří|čítá|zahrnuje)\s+(?:celkem\s+|dohromady\s+)?$/u.test(before) &&
    /^\s*(?:[.;]|$)/.test(after);
  const whole =
    /(?:celkem|všech|tvoří|leží|má)/.test(before.slice(-60)) ||
    /^\s*(?:\p{L}+ )?(?:kraje|republiky)/u.test(after);
  if (!plain && !whole) return undefined;
  const inside = [...names.values()].filter(
    ({ level, regionCode, districtCode }) =>
      level === 'municipality' && (area === undefined || regionCode === area || districtCode === area),
  );
  // Without the country there are only municipalities of the register's own region.
  if (area === undefined && inside.length < WHOLE_COUNTRY) return undefined;
  return {
    candidates: [
      {
        ...blank(`municipalities.${area ?? 'CZ'}`, String(inside.length)),
        label: `počet obcí ${where}`,
        say: (value) => `${where} ${verbFor(value)} ${value}`,
      },
    ],
    mode: plain ? 'all' : 'support-only',
  };
}

/** The country has 6 258 municipalities; fewer are a part of it. */
const WHOLE_COUNTRY = 6000;

function standsBetween(one: Claim, first: Claim, second: Claim): boolean {
  return (one.start - first.start) * (one.start - second.start) < 0;
}

function countBand(
  claim: Claim,
  bound: Claim,
  area: { code: string | undefined; where: string },
  context: ClaimContext,
  book: NeedBook | undefined,
): Reply {
  const { year } = context;
  const statement = statementOf(bound);
  if (!book) return notCheckable(NO_INDEX);
  if (!statement) return undefined;
  const inside = countInBand(book, area.code, statement);
  const band = `s\u00a0indexem ${bound.quote.replace(/\s+/g, ' ')}`;
  const label = `počet obcí ${band} ${area.where} za rok ${book.year}`;
  const say = (value: string) => `za rok ${book.year} ${verbFor(value)} ${area.where} ${value} ${band}`;
  if (year !== undefined && year !== book.year)
    return notCheckable(
      `Index za rok ${year} v\u00a0registru není; ${say(formatValue(inside, 'municipalities'))}.`,
    );
  const id = `band.${bound.quote}.${book.year}.${area.code ?? 'CZ'}`;
  const mode = hasFurtherCondition(context) ? 'support-only' : 'all';
  return { candidates: [{ ...blank(id, inside), label, say }], mode };
}

const bands = new WeakMap<NeedBook, Map<string, string>>();

/** Points are whole: a single number of them is one value, not a rounding. Counted once for one state of the register. */
export function countInBand(book: NeedBook, area: string | undefined, statement: Statement): string {
  let counts = bands.get(book);
  if (!counts) bands.set(book, (counts = new Map()));
  const key = JSON.stringify([area, statement]);
  const known = counts.get(key);
  if (known !== undefined) return known;
  const interval = statementInterval(statement);
  const inside = book.ranked.filter(
    ({ units, index }) =>
      (area === undefined || Object.values(units).includes(area)) &&
      index !== undefined &&
      isWithin(String(index), interval),
  );
  counts.set(key, String(inside.length));
  return String(inside.length);
}

/** `jsou 3 obce`, `je 19 obcí`. */
function verbFor(value: string): string {
  return /^[234]\s(?!\d)/.test(value) ? 'jsou' : 'je';
}

function blank(id: string, value: string) {
  return { id, value, definition: 'municipality-count', sources: [] };
}
