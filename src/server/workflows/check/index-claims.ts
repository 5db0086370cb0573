// Claims the need engine answers: ranks with their definitions, points of a municipality, municipalities of a band.
import { countWord, formatValue } from '#claims/claim-words.ts';
import { candidateOf, statementOf, type Candidate } from '#claims/judge.ts';
import { isAboutIndex } from '#claims/topic.ts';
import type { Claim } from '#claims/types.ts';
import { isWithin, statementInterval } from '#model/hedge.ts';
import { formatClaim } from '#need/ranking-cs.ts';
import { buildRanking, claimHolds, type RankClaim } from '#need/ranking.ts';
import { findFigure, needId } from '../../register/figures.ts';
import type { NeedBook } from '../need/book.ts';
import { claimFromBook } from '../need/rankings.ts';
import { nameOf, notCheckable, type Question, type Reply } from './question.ts';

const NO_INDEX = 'Registr nemá rok, pro který by šel index spočítat.';

export async function answerRank({ claim, context, evidence }: Question): Promise<Reply> {
  if (!isAboutIndex(context))
    return notCheckable('Registr zná jen pořadí podle indexu sociálního vyloučení.');
  if (/nejniž|nejmen|nejlep/i.test(claim.quote + context.after.slice(0, 30)))
    return notCheckable('Pořadí odspodu registr neřadí, jen od nejvyšší hodnoty.');
  if (claim.hedge !== 'exact' || claim.value === null)
    return notCheckable('Prověřit jde jen určité místo v pořadí, ne rozpětí míst.');
  const book = await evidence.index();
  if (!book) return notCheckable(NO_INDEX);
  const words = context.before + context.after;
  const unit =
    claim.places[0] ?? (/(?<!\p{L})(?:kraj(?!sk)|region)/u.test(words) ? evidence.region : undefined);
  if (unit === undefined) return notCheckable('Text neříká, čí je to pořadí.');
  const name = await nameOf(evidence, unit);
  const ranked = findRank(book, unit, claim.value, /kraj/.test(words));
  if (!ranked)
    return notCheckable(
      `${missingYear(context.year, book)}Pořadí jde prověřit jen proti celé republice, v registru ${book.inputs.size < 5 ? 'jsou' : 'je'} ${countWord(book.inputs.size, 'obec', 'obce', 'obcí')}.`,
    );
  return sayRank(ranked, book, name, context.year);
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
  return claimHolds(
    [buildRanking({ ...definition, withoutRegions: [], withinRegion }, book.ranked)],
    unit,
    rank,
  );
}

function sayRank(claim: RankClaim, book: NeedBook, name: string, year: number | undefined): Reply {
  const { headline, verdicts } = formatClaim(claim);
  const listed = verdicts.map((verdict) => `\n· ${verdict}`).join('');
  const answer = `${name}, rok ${book.year}: ${headline}${listed}`.replace(
    /\((CZ\d+)\)/g,
    (whole, code: string) => `(${book.places.get(code)?.name ?? whole})`,
  );
  if (year !== undefined && year !== book.year)
    return notCheckable(`${missingYear(year, book)}Podle indexu, který registr má: ${answer}`);
  const open = year === undefined ? ` Text rok neuvádí.` : '';
  const of = claim.holds + claim.fails;
  const state =
    of === 0
      ? 'not-checkable'
      : claim.fails === 0
        ? 'supported'
        : claim.holds === 0
          ? 'contradicted'
          : 'ambiguous';
  return { state, sentence: answer + open, assessments: [] };
}

/** Points of one municipality; points that only bound a count of municipalities state nothing themselves. */
export async function answerPoints({ claim, context, evidence }: Question): Promise<Reply> {
  if (!isAboutIndex(context)) return undefined;
  if (context.neighbours.some(({ kind, unit }) => kind === 'count' && unit === 'municipalities'))
    return notCheckable('Mez, podle které text počítá obce; sama nic netvrdí.');
  const [place] = claim.places;
  // The beginning of a change is of an older year, which the text need not name.
  if (claim.places.length !== 1 || place === undefined || claim.detail.change === 'from') return undefined;
  const book = await evidence.needOf(place);
  const years = [...book.need.values()]
    .filter(({ indicator, value }) => indicator === 'exclusion-index' && value !== null)
    .map(({ year }) => year)
    .sort((a, b) => b - a);
  if (years.length === 0) return undefined;
  const year = context.year ?? years[0]!;
  const name = await nameOf(evidence, place);
  const candidate = indexCandidate(book, place, years.includes(year) ? year : years[0]!, name);
  if (!candidate) return undefined;
  if (!years.includes(year))
    return notCheckable(
      `Index za rok ${year} v registru není; ${candidate.label} ${formatValue(candidate.value, 'points')}.`,
    );
  const changing = claim.detail.change === 'to' && context.year === undefined;
  return { candidates: [candidate], mode: changing ? 'support-only' : 'all' };
}

function indexCandidate(
  book: Parameters<typeof findFigure>[0],
  place: string,
  year: number,
  name: string,
): Candidate | undefined {
  const figure = findFigure(book, needId('exclusion-index', year, place));
  return figure && candidateOf(figure, `index za rok ${year}, ${name}:`);
}

/** `19 obcí s indexem 12 a více`: counted over the region or the places named. */
export async function answerMunicipalities({ claim, context, evidence }: Question): Promise<Reply> {
  const words = context.before + context.after;
  const places =
    claim.places.length === 0 && /(?<!\p{L})(?:kraj(?!sk)|region)/u.test(words)
      ? [evidence.region]
      : claim.places;
  const names = await evidence.placeNames();
  const area = places.length === 1 ? names.get(places[0]!) : undefined;
  if (!area || area.level === 'municipality') return undefined;
  const bound = context.neighbours.find(({ kind }) => kind === 'index');
  if (bound && isAboutIndex(context))
    return countBand(claim, bound, area, context.year, await evidence.index());
  if (!/(?:celkem|všech|kraj má|region má|tvoří|leží)/.test(context.before.slice(-60))) return undefined;
  const inside = [...names.values()].filter(
    ({ level, regionCode, districtCode }) =>
      level === 'municipality' && (regionCode === area.code || districtCode === area.code),
  );
  return {
    candidates: [
      { ...blank(`municipalities.${area.code}`, String(inside.length)), label: `počet obcí, ${area.name}:` },
    ],
    mode: 'support-only',
  };
}

function countBand(
  claim: Claim,
  bound: Claim,
  area: { code: string; name: string },
  year: number | undefined,
  book: NeedBook | undefined,
): Reply {
  const statement = statementOf(bound);
  if (!book) return notCheckable(NO_INDEX);
  if (!statement) return undefined;
  // Points are whole: a single number of them is one value, not a rounding.
  const interval = statementInterval(statement);
  const inside = book.ranked.filter(
    ({ units, index }) =>
      Object.values(units).includes(area.code) && index !== undefined && isWithin(String(index), interval),
  );
  const label = `obce s indexem ${bound.quote.replace(/\s+/g, ' ')} za rok ${book.year}, ${area.name}:`;
  if (year !== undefined && year !== book.year)
    return notCheckable(
      `Index za rok ${year} v registru není; ${label} ${formatValue(String(inside.length), 'municipalities')}.`,
    );
  const id = `band.${bound.quote}.${book.year}.${area.code}`;
  return { candidates: [{ ...blank(id, String(inside.length)), label }], mode: 'all' };
}

function blank(id: string, value: string) {
  return { id, value, definition: 'municipality-count', sources: [] };
}
