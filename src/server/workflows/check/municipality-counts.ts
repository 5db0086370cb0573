// How many municipalities an area has and how many of them have an index in a band; districts, the region, the country.
import { formatValue } from '#claims/claim-words.ts';
import { statementOf, type Candidate } from '#claims/judge.ts';
import { ownWords, type ClaimContext } from '#claims/context.ts';
import { hasFurtherCondition } from '#claims/narrowed.ts';
import { mayBeAboutIndex } from '#claims/topic.ts';
import type { Claim } from '#claims/types.ts';
import type { NeedBook } from '../need/book.ts';
import { answerWithoutCooperation, isWithoutCooperation } from './coverage-claims.ts';
import { findCountArea, looser, type CountArea } from './count-area.ts';
import { boundOf, isLooseBand, isWholeOf } from './count-bounds.ts';
import { countInBand, sayBound } from './index-bands.ts';
import { sourcesOfIndex } from './need-sources.ts';
import { NO_INDEX, notCheckable, speaksOfCountry, whereOf, type Question, type Reply } from './question.ts';

/** `8+` behind `36 obcí s`, taken for a count of its own. */
function isUnreadBound(one: Claim, { start, end }: Claim, { before, after }: ClaimContext): boolean {
  const between = one.start > end ? after.slice(0, one.start - end) : before.slice(one.end - start);
  return one.kind === 'count' && one.hedge === 'at_least' && /^\s*s\s*$/u.test(between);
}

/** `19 obcí s indexem 12 a více`: counted over the region or the places named. */
export async function answerMunicipalities(question: Question): Promise<Reply> {
  const area = await findCountArea(question);
  return looser(await countIn(area, question), area);
}

async function countIn(area: CountArea | undefined, question: Question): Promise<Reply> {
  const { claim, context, evidence } = question;
  const names = await evidence.placeNames();
  if (isWholeOf(claim, context)) return countWhole(question, names);
  // `patří mezi deset nejhorších obcí` is a place in a ranking.
  if (/(?<!\p{L})nej\p{L}+ší/u.test(claim.quote.toLowerCase())) return undefined;
  // `36 obcí s 8+ b., průměr 3,3 b.`: marks that were not understood bound and count nothing.
  const unread = claim.hedge === 'at_least' && /obc\p{L}*\s+s\s+$/u.test(context.before);
  if (
    unread ||
    !Number.isInteger(claim.value ?? 0) ||
    context.neighbours.some((one) => isUnreadBound(one, claim, context))
  )
    return undefined;
  const bound = boundOf(claim, context);
  const about = mayBeAboutIndex(context);
  if (bound && about && /^měst/.test(claim.detail.noun ?? ''))
    return notCheckable('Text počítá města; registr počítá v\u00a0pásmech indexu všechny obce dohromady.');
  if (!area) return undefined;
  if (SOME.test(context.before + context.after))
    return notCheckable('Text počítá jen z\u00a0některých obcí.');
  // `19 obcí s indexem 12 a více, z nich sedm spolupracuje`: said of the part.
  const own = context.after.split(/z (?:nich|toho|čehož)|;/, 1)[0]!;
  if (PARTNERS.test(context.before + claim.quote.toLowerCase() + own))
    return notCheckable(
      'Text počítá obce, které spolupracují; registr počítá v\u00a0pásmech indexu všechny.',
    );
  const where = area.code === undefined ? 'v\u00a0Česku' : await whereOf(evidence, area.code);
  if (area.code === undefined) {
    if (!bound && !isOfAll(claim)) return undefined;
    if (!bound) return countMunicipalities(context, undefined, where, names, claim.value, context.before);
    if (!about) return undefined;
    const book = await evidence.index(context.year);
    if (!book?.reference.complete) return undefined;
    return countBand(claim, bound, { code: undefined, where }, context, book, evidence);
  }
  // `Obcí` over the rows of areas
  if (!bound && claim.detail.cell?.area && claim.unit === 'municipalities') {
    const total = totalOf(area.code, where, names);
    return total && { candidates: [total], mode: 'all' };
  }
  // `z 215 obcí jich 19 dosáhlo 12 bodů`: the bound is of the count next to it.
  if (
    bound &&
    !area.own &&
    context.neighbours.some(
      (other) =>
        other.kind === 'count' &&
        other.detail.change !== 'from' &&
        other.places.join() === claim.places.join() &&
        standsBetween(other, claim, bound),
    )
  )
    return undefined;
  // `V kraji je 215 obcí, index 12 a více má 19 z nich`: all there are are not those in the band.
  const all = totalOf(area.code, where, names);
  if (bound && all && all.value === String(claim.value)) return { candidates: [all], mode: 'support-only' };
  // `19 obcí s indexem 12 a více, z toho 12 nespolupracuje`: said of the second number alone.
  if (bound && about && isWithoutCooperation(ownWords(claim, context, ({ kind }) => kind === 'count')))
    return answerWithoutCooperation({ context, evidence }, bound, area.code);
  if (bound && about)
    return countBand(
      claim,
      bound,
      { code: area.code, where },
      context,
      await evidence.index(context.year),
      evidence,
    );
  return bound || !isOfAll(claim)
    ? undefined
    : countMunicipalities(
        { ...context, ...ownWords(claim, context) },
        area.code,
        where,
        names,
        claim.value,
        context.before,
      );
}

type Names = Awaited<ReturnType<Question['evidence']['placeNames']>>;

/** `žádná ze 64 obcí`, `ze všech 64 obcí`: said of all of them, whatever stands behind. */
const OF_EVERY = /(?<!\p{L})(?:žádn\p{L}+|ani jedn\p{L}+) (?:ze? )$|ze? všech $/u;

/** The field of a share: all municipalities of the region, of a district or of the country; another number says nothing. */
async function countWhole(question: Question, names: Names): Promise<Reply> {
  const { context, evidence } = question;
  const area = (await findCountArea(question))?.code;
  const fields = area === undefined || speaksOfCountry(context) ? [area, undefined] : [area];
  const candidates = await Promise.all(
    [...new Set(fields)].map(async (code) =>
      totalOf(code, code === undefined ? 'v\u00a0Česku' : await whereOf(evidence, code), names),
    ),
  );
  const known = candidates.flatMap((one) => one ?? []);
  const every = OF_EVERY.test(context.before) && !/^\s*,?\s*(?:kter|jež|s )/u.test(context.after);
  return {
    candidates: known,
    mode: every && area !== undefined ? 'any' : 'support-only',
    otherwise: `Text může počítat jen z\u00a0některých obcí; ${known.map(({ say, value }) => say!(formatValue(value, 'municipalities'))).join(', ')}.`,
  };
}

/** `z devíti partnerských obcí`: not of all there are. */
const SOME =
  /(?<!\p{L})z[e]? (?:\p{L}+ )?(?:partnersk|podpořen|spolupracuj|zapojen|vybran)\p{L}+ (?:obc|měst)/u;

/** `sedm partnerských obcí Agentury`, `spolupracuje devět obcí`: those that cooperate alone. */
const PARTNERS = /(?<!\p{L})(?:partnersk|spolupracuj)\p{L}*(?!\p{L})/u;

/** `215 sociálně vyloučených obcí`: of a kind. */
const QUALIFIED =
  /(?<!\p{L})(?:vyloučen|zadlužen|zatížen|ohrožen|postižen|dotčen|malých|menších|velkých|větších)\p{L}*/u;

/** `39 měst` are some of the municipalities. */
const isOfAll = ({ detail, quote }: Claim) =>
  !QUALIFIED.test(quote.toLowerCase()) &&
  /(?<!\p{L})ob(?:c|ec)/u.test(`${detail.noun ?? ''} ${quote}`.toLowerCase());

/** `má`, `tvoří`, or `v okrese Česká Lípa je`: the area and nothing else stands before the verb. */
const HAS = /(?<!\p{L})(?:má|tvoří|čítá|zahrnuje)\s+(?:celkem\s+|dohromady\s+)?$/u;
const THERE_ARE =
  /^\s*(?:v|ve)\s+(?:cel\p{L}+\s+)?(?:okrese\s+\p{L}[\p{L} ]*?|(?:\p{L}+\s+)?kraji|česku|české republice)\s+(?:je|jsou|leží)\s+(?:celkem\s+|dohromady\s+)?$/u;
/** `Liberecký kraj má 215 obcí, Ústecký kraj 354`: the verb said once. */
const BARE_AREA = /(?:^|[,;]|(?<!\p{L})a)\s*(?:\p{L}+[sc]ký kraj|kraj \p{L}+|česko)\s+$/u;
const HAS_BEFORE = /(?<!\p{L})(?:má|tvoří|čítá|zahrnuje) /u;
const ENDS =
  /^\s*(?:[.;]|$|,\s*(?:\p{L}+ kraj|kraj)|(?<!\p{L})\s*a (?:\p{L}+ kraj|kraj)|,\s*z (?:nich|toho|čehož|nichž)|ve?\s*$|ve?\s+(?:\p{L}+\s+)?okres)/u;

/** `Liberecký kraj má 215 obcí`: how many there are at all. Said plainly it can be contradicted, otherwise it may be of some of them. */
function countMunicipalities(
  { before, after, earlierBound }: Pick<ClaimContext, 'before' | 'after' | 'earlierBound'>,
  area: string | undefined,
  where: string,
  names: Counted,
  stated: number | null,
  sentence: string,
): Reply {
  const plain =
    (HAS.test(before) || THERE_ARE.test(before) || (BARE_AREA.test(before) && HAS_BEFORE.test(sentence))) &&
    ENDS.test(after);
  const whole =
    /(?:celkem|všech|tvoří|leží|má|patří)/.test(before.slice(-60)) ||
    /^\s*(?:\p{L}+ )?(?:kraje|republiky)/u.test(after);
  if (!plain && !whole) return undefined;
  const total = totalOf(area, where, names);
  // Far fewer than all are some of them, which the text need not say twice.
  const some = earlierBound !== undefined || (stated ?? 0) < Number(total?.value) / 2;
  return total && { candidates: [total], mode: plain && !some ? 'all' : 'support-only' };
}

/** How many municipalities an area has; undefined for a country of which only a part is loaded. */
function totalOf(area: string | undefined, where: string, names: Counted): Candidate | undefined {
  const inside = [...names.values()].filter(
    ({ level, regionCode, districtCode, orpCode }) =>
      level === 'municipality' && (area === undefined || [regionCode, districtCode, orpCode].includes(area)),
  );
  // Without the country there are only municipalities of the register's own region.
  if (area === undefined && inside.length < WHOLE_COUNTRY) return undefined;
  return {
    ...blank(`municipalities.${area ?? 'CZ'}`, String(inside.length)),
    label: `počet obcí ${where}`,
    say: (value) => `${where} ${verbFor(value)} ${value}`,
  };
}

type Counted = ReadonlyMap<
  string,
  { level: string; regionCode?: string | null; districtCode?: string | null; orpCode?: string | null }
>;

/** The country has 6 258 municipalities; fewer are a part of it. */
const WHOLE_COUNTRY = 6000;

function standsBetween(one: Claim, first: Claim, second: Claim): boolean {
  return (one.start - first.start) * (one.start - second.start) < 0;
}

async function countBand(
  claim: Claim,
  bound: Claim,
  area: { code: string | undefined; where: string },
  context: ClaimContext,
  book: NeedBook | undefined,
  evidence: Question['evidence'],
): Promise<Reply> {
  const { year } = context;
  const statement = statementOf(bound);
  if (!book) return notCheckable(NO_INDEX);
  if (!statement) return undefined;
  const inside = countInBand(book, area.code, statement);
  const sources = await sourcesOfIndex(evidence, book, area.code);
  const band = `s\u00a0indexem ${sayBound(bound)}`;
  const label = `počet obcí ${band} ${area.where} za rok ${book.year}`;
  const written = formatValue(inside, 'municipalities');
  // The claim may be a bare number; what is counted is municipalities.
  const say = () => `za rok ${book.year} ${verbFor(written)} ${area.where} ${written} ${band}`;
  if (year !== undefined && year !== book.year)
    return notCheckable(`Index za rok ${year} v\u00a0registru není; ${say()}.`);
  const { change } = claim.detail;
  if (change === 'from' && year === undefined)
    return notCheckable(`Je to stav před změnou a text neříká, z\u00a0kterého roku; ${say()}.`);
  const id = `band.${bound.quote}.${book.year}.${area.code ?? 'CZ'}`;
  const open =
    hasFurtherCondition(context) || (change === 'to' && year === undefined) || isLooseBand(claim, context);
  const candidate = { ...blank(id, inside), label, say, sources };
  if (bound.hedge !== 'over') return { candidates: [candidate], mode: open ? 'support-only' : 'all' };
  // `přes hranici 12 bodů` is said of those that reached it as well.
  const reached = { ...bound, hedge: 'at_least' } as const;
  const alike = await countBand(claim, reached, area, context, book, evidence);
  const others = alike && 'candidates' in alike ? alike.candidates : [];
  return { candidates: [candidate, ...others], mode: open ? 'support-only' : 'any' };
}

/** `jsou 3 obce`, `je 19 obcí`. */
function verbFor(value: string): string {
  return /^[234]\s(?!\d)/.test(value) ? 'jsou' : 'je';
}

function blank(id: string, value: string) {
  return { id, value, definition: 'municipality-count', unit: 'municipalities', sources: [] };
}
