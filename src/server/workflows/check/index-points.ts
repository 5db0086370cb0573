// Points of the index a text says of a municipality, and points that only bound or miss another number.
import { formatValue } from '#claims/claim-words.ts';
import { ownWords } from '#claims/context.ts';
import { candidateOf, type Candidate } from '#claims/judge.ts';
import { isAboutIndex, mayBeAboutIndex } from '#claims/topic.ts';
import type { Claim } from '#claims/types.ts';
import { findFigure, latestNeed, needId } from '../../register/figures.ts';
import { answerMean } from './index-means.ts';
import { answerIndicatorPoints, findIndicator, listIndicators } from './indicators.ts';
import { answerTop } from './index-top.ts';
import { countsMunicipalities, isBandOf, isBareBound } from './count-bounds.ts';
import { frame, notCheckable, whereOf, type Question, type Reply } from './question.ts';

/** `devatenáct obcí má 12 a více bodů`: points by which municipalities are counted or ranked state nothing themselves. */
export function isBoundOfCount({ claim, context }: Pick<Question, 'claim' | 'context'>): boolean {
  if (claim.detail.cell || !mayBeAboutIndex(context)) return false;
  if (isBareBound(claim, context)) return true;
  if (claim.kind !== 'index') return false;
  const { before, after, neighbours } = context;
  const ofShare = /(?<!\p{L})ob(?:c\p{L}|ec)/u.test(before + after);
  return neighbours.some(
    (one) =>
      (countsMunicipalities(one, context) && isBandOf(claim, one)) ||
      (one.kind === 'share' && ofShare) ||
      (one.kind === 'rank' && /^(?:at_least|over)$/.test(claim.hedge)),
  );
}

/** Points of one municipality; points that only bound a count of municipalities state nothing themselves. */
export async function answerPoints(question: Question): Promise<Reply> {
  const { claim, context, evidence } = question;
  const { cell } = claim.detail;
  const own = isAboutIndex(cell ? { before: cell.head, after: context.heading } : context);
  if (cell && cell.area !== null) return own ? answerMean({ claim, context, evidence }) : undefined;
  if (cell) return own ? answerCell({ claim, context, evidence }) : undefined;
  if (claim.value === HIGHEST && TOP.test(ownWords(claim, context).before))
    return answerTop({ claim, context });
  if (claim.detail.scaleEnd) return own ? answerTop({ claim, context }) : undefined;
  if (!own && !mayBeAboutIndex(context)) {
    const part = findIndicator(claim, context);
    return part && answerIndicatorPoints({ claim, context, evidence }, part);
  }
  const { before, after } = ownWords(claim, context);
  if (/^\s*(?:pod|nad) (?:hranic|mez|prah)/u.test(after)) return answerMissing(claim, evidence);
  if (BOUND.test(before)) return frame('Je to mez, se kterou text srovnává; sama nic netvrdí.');
  if (CLASS_OF_PLACES.test(before))
    return frame('Je to mez, podle které text vybírá obce; sama nic netvrdí.');
  if (MISSING.test(before) || MISSING.test(after.split(/[,;:]/, 1)[0]!))
    return answerMissing(claim, evidence);
  // Points for one indicator are a part of the index.
  const indicator = findIndicator(claim, context);
  if (indicator !== undefined) return answerIndicatorPoints({ claim, context, evidence }, indicator);
  if (
    /(?:v|za) (?:bydlen|exekuc|vzděl|počet|podíl|poměr|lokaliz|nezaměst|zaměst|oblast)|indikátor|ukazatel|příspěv|složk/.test(
      before + after.split(/[,;]/, 1)[0]!,
    )
  )
    return undefined;
  const clause = after.split(/[,;:]/, 1)[0]!;
  // `přidaly exekuce do indexu dva body a bydlení čtyři`: the verb said once.
  const goesOn = ADDED.test(context.before) && listIndicators(before + clause).length > 0;
  if (ADDED.test(before) || ADDED.test(clause) || goesOn) return answerAdded(question);
  // `čtvrtý z deseti`, `ze 17 na 19`: out of how many, or the beginning of a change, which is of an older year.
  if (claim.detail.change === 'from') return undefined;
  const mean = await answerMean({ claim, context, evidence });
  if (mean) return mean;
  // A mean of an area nothing names is no value of the town told before.
  if (/(?<!\p{L})průměr/u.test(before)) return undefined;
  if (claim.places.length === 0 || claim.places.length > MOST_PLACES) return undefined;
  const replies = await Promise.all(
    claim.places.map((place) => answerPointsOf(place, { claim, context, evidence }, own)),
  );
  const answers = replies.flatMap((reply) => (reply && 'candidates' in reply ? reply : []));
  // Points said of several places at once have to be those of each.
  if (answers.length < replies.length) return replies.find((reply) => !reply || !('candidates' in reply));
  const { mode } = answers[0]!;
  return {
    candidates: answers.flatMap(({ candidates }) => candidates),
    mode: mode === 'all' ? 'each' : mode,
  };
}

/** `hranice vysokého zatížení je 12`, `za vysoký se považuje od 12`, `nejsou v pásmu 12 až 30`: compared with, not said of a place. */
const BOUND =
  /(?<!\p{L})(?:(?:hranic\p{L}*|mez(?:i|í|e)?|práh|prah\p{L}*|limit\p{L}*)(?: \p{L}+){0,3}(?: (?:je|činí|leží na|začíná(?: na)?))?|(?:hranic\p{L}*|práh|prah\p{L}*)(?: \p{L}+){0,3} \(|považuj\p{L}+(?: \p{L}+){0,2}|(?:není|nejsou|nebyl\p{L}*) v(?: \p{L}+)? pásm\p{L}+)\s*$/u;

/** `obce s indexem 12 a více mohou žádat`, `určena obcím s indexem nad 8`: any that have it, not a place of the sentence. */
const CLASS_OF_PLACES =
  /(?<!\p{L})(?<!(?:mezi|jako|z|ze|do|od|obou|oběma|obě|patří k|patřil\p{L}* k) )(?:obce|obcím|obcemi|obcích|městům|městy|městech)(?: a měst\p{L}+)? (?:se? )?(?:\p{L}+ )?index\p{L}*(?: sociálního vyloučení)?\s*(?:ve výši\s*)?$/u;
const HIGHEST = 30;
/** `nejhorší možná hodnota je 30 bodů`, `z maximálních 30 bodů`. */
const TOP = /(?<!\p{L})(?:maxim|možn)\p{L}*(?: \p{L}+){0,3}\s*$/u;
/** `do vyššího pásma chybí 1 bod`: how far it is to a bound. */
const MISSING = /(?<!\p{L})(?:chyb[íěě]|chyběl|schází|scház|zbýv|dělí|dělil)/u;

/** `do indexu přispěly školy pěti body`: what an indicator adds to the index. */
const ADDED =
  /(?<!\p{L})(?:přisp[ěí]\p{L}*|přid\p{L}+|připoč\p{L}+|podíl\p{L}* na index\p{L}*|na indexu \p{L}+ podíl)(?!\p{L})/u;

/** Held against the indicator the clause names, and never against the whole index. */
async function answerAdded({ claim, context, evidence }: Question): Promise<Reply> {
  const { before, after } = ownWords(claim, context);
  const ahead = listIndicators(before);
  const named = ahead.length > 0 ? ahead : listIndicators(after.split(/[,;:]/, 1)[0]!);
  const reply =
    named.length === 1 ? await answerIndicatorPoints({ claim, context, evidence }, named[0]!) : undefined;
  if (reply && 'candidates' in reply) return { ...reply, mode: 'support-only', otherwise: PART_OF_INDEX };
  return reply ?? notCheckable(PART_OF_INDEX);
}

const PART_OF_INDEX =
  'Věta říká, kolik bodů k\u00a0indexu přidal jeden ukazatel; s\u00a0celým indexem se to neporovnává.';

/** Told with the index itself, from which anybody may count the rest. */
async function answerMissing({ places }: Claim, evidence: Question['evidence']): Promise<Reply> {
  const [place] = places;
  const book = place === undefined ? undefined : await evidence.needOf(place);
  const latest = book && latestNeed(book, 'exclusion-index', place!);
  const known = latest && indexCandidate(book, place!, latest.year, await whereOf(evidence, place!));
  return notCheckable(
    `Věta říká, kolik bodů chybí do jiné hodnoty${known ? `; ${known.label} činí ${formatValue(known.value, 'points')}` : ''}.`,
  );
}

/** A cell of a table is of the place of its row. */
function answerCell(question: Pick<Question, 'claim' | 'context' | 'evidence'>): Promise<Reply> | undefined {
  const { places, detail } = question.claim;
  return places.length === 1 && !detail.cell?.total ? answerPointsOf(places[0]!, question, true) : undefined;
}

const MOST_PLACES = 6;

/** Held against the index of one municipality, of the year the text names, else of the newest. */
export async function answerPointsOf(
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
