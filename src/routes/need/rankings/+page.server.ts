import { readChoice, readWhole, type Asked } from '#need/question.ts';
import { sayLevel } from '#lib/need/words.ts';
import { needTexts } from '#lib/need/locale.ts';
import { LEVELS } from '#need/ranking.ts';
import type { Problem } from '#model/import-report.ts';
import { currentFigures } from '#evidence/editions.ts';
import { listStatements } from '#server/register/published-figures.ts';
import { listShownYears } from '#server/workflows/need/keep-book.ts';
import { findArea } from '#server/workflows/need/area.ts';
import type { NeedBook } from '#server/workflows/need/book.ts';
import {
  claimFromBook,
  MEASURE_NAMES,
  rankFromBook,
  toDefinition,
  type RankingChoice,
} from '#server/workflows/need/rankings.ts';
import { findOnlyPlace, searchPlaces } from '#server/workflows/need/search.ts';
import type { PageServerLoad } from './$types';
import { openNeedBook } from '../book.server.ts';

const ON_PAGE = 100;
const HIGHEST_RANK = 10_000;
const LONGEST_QUERY = 100;
const OFFERED = 12;

export const load: PageServerLoad = async ({ locals, url }) => {
  const book = await openNeedBook(locals.site, url);
  const search = url.searchParams;
  const { choice, problems } = readRanking(book, search);
  const texts = needTexts();
  const possible = choice.level !== 'region' || book.reference.complete;
  const ranking = possible ? rankFromBook(book, choice) : undefined;
  const units = ranking?.units ?? [];
  const pages = Math.max(1, Math.ceil(units.length / ON_PAGE));
  const page = readWhole('page', search.get('page'), pages, 1);
  const rank = readWhole('rank', search.get('rank'), HIGHEST_RANK, undefined);
  const claimed = findClaimed(book, search.get('unit'));
  const shown = page.value;
  const nameOf = (code: string) => book.places.get(code)?.name ?? code;
  const definition = toDefinition(book, choice);
  const claim =
    claimed.problem || claimed.offered.length
      ? null
      : await findClaim(book, locals.site, claimed.code, rank.value);
  const stated = Number(claim?.period);
  return {
    year: book.year,
    statedYear: stated !== book.year && listShownYears(book).includes(stated) ? stated : null,
    complete: book.reference.complete,
    loaded: book.inputs.size,
    choice,
    problems: [
      ...problems,
      ...problemsOf(page),
      ...problemsOf(rank),
      ...(claimed.problem ? [claimed.problem] : []),
    ],
    unit: { query: claimed.query, offered: claimed.offered },
    rank: rank.value ?? null,
    measures: MEASURE_NAMES,
    regions: [...book.places.values()]
      .filter(({ level, code }) => level === 'region' && book.reference.reference?.regions[code])
      .map(({ code, name }) => ({ code, name })),
    definition: texts.formatDefinition(definition, nameOf),
    withoutIndex: ranking?.withoutIndex ?? 0,
    total: units.length,
    page: shown,
    pages,
    units: units.slice((shown - 1) * ON_PAGE, shown * ON_PAGE).map((unit) => ({
      code: unit.unit,
      name: nameOf(unit.unit),
      rank: unit.rank,
      tied: unit.tied,
      value: texts.formatRankValue(definition, unit.value),
      share: unit.value / (units[0]?.value || 1),
      municipalities: unit.municipalities,
      own: unit.unit === book.region || book.places.get(unit.unit)?.parents.region === book.region,
    })),
    claim,
  };
};

type Claimed = {
  query: string;
  offered: { code: string; name: string; level: string }[];
  code?: string;
  problem?: Problem;
};

/** Whom a claim is about, by code or by name in any case; one name of several places is offered for a choice. */
function findClaimed(book: NeedBook, asked: string | null): Claimed {
  const query = (asked ?? '').slice(0, LONGEST_QUERY).trim();
  const none = { query, offered: [] };
  if (query === '') return { ...none, code: book.region };
  const only = book.places.has(query) ? book.places.get(query) : findOnlyPlace(book, query);
  if (only && only.level !== 'state')
    return { ...none, code: only.code, query: query === only.code ? only.name : query };
  const offered = searchPlaces(book, query)
    .slice(0, OFFERED)
    .map(({ place: { code, name, level } }) => ({ code, name, level }));
  if (offered.length) return { ...none, offered };
  const problem: Problem = {
    code: 'area-unknown',
    severity: 'error',
    value: query.slice(0, 40),
    expected: book.region,
  };
  return { ...none, problem };
}

const problemsOf = ({ problem }: Asked<unknown>) => (problem ? [problem] : []);

function readRanking(book: NeedBook, search: URLSearchParams) {
  const { complete } = book.reference;
  const level = readChoice('level', search.get('level'), LEVELS, complete ? 'region' : 'orp');
  const measure = readChoice('measure', search.get('measure'), MEASURE_NAMES, 'mean');
  const asked = search.get('region') ? findArea(book, search.get('region')!) : undefined;
  const region = asked?.area?.level === 'region' ? asked.area.code : undefined;
  const choice: RankingChoice = {
    level: level.value,
    measure: measure.value,
    withoutCapital: search.has('without'),
    // With one region loaded, the rest of the country has no ranking.
    region: level.value === 'region' ? undefined : (region ?? (complete ? undefined : book.region)),
  };
  const wrongLevel: Problem[] =
    asked?.area && !region
      ? [{ code: 'area-unknown', severity: 'error', value: asked.area.code, expected: book.region }]
      : [];
  const problems = [...problemsOf(level), ...problemsOf(measure), ...wrongLevel];
  return { choice, problems: asked?.problem ? [...problems, asked.problem] : problems };
}

/** A rank asked for in the address, else the one a document states about the register's own region. */
async function findClaim(
  book: NeedBook,
  site: App.Locals['site'],
  unit: string = book.region,
  askedRank: number | undefined,
) {
  const stated = currentFigures(await site.read((tx) => listStatements(tx))).find(
    (figure) => figure.unit === 'rank' && figure.territory === book.region && figure.value !== null,
  );
  const texts = needTexts();
  const rank = askedRank ?? (unit === book.region ? Number(stated?.value ?? '') : NaN);
  if (!Number.isInteger(rank) || rank < 1) return null;
  const fromDocument = askedRank === undefined && stated !== undefined;
  const place = book.places.get(unit);
  if (!place) return null;
  const claim = claimFromBook(book, unit, rank);
  return {
    unit,
    name: place.level === 'region' ? place.name : `${sayLevel(place.level)} ${place.name}`,
    rank,
    figure: fromDocument ? stated.id : null,
    period: fromDocument ? stated.period : null,
    text: claim ? texts.formatClaim(claim) : null,
    verdicts:
      claim?.verdicts.map(({ definition, found, of, verdict }) => ({
        definition: texts.formatDefinition(definition),
        verdict,
        rank: found?.rank ?? null,
        tied: found?.tied ?? false,
        of,
        value: found ? texts.formatRankValue(definition, found.value) : null,
      })) ?? [],
  };
}
