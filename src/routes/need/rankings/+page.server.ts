import { formatClaim, formatDefinition, formatRankValue } from '#need/ranking-cs.ts';
import { LEVELS } from '#need/ranking.ts';
import { currentFigures } from '#evidence/editions.ts';
import { listStatements } from '#server/register/published-figures.ts';
import type { NeedBook } from '#server/workflows/need/book.ts';
import {
  claimFromBook,
  MEASURE_NAMES,
  rankFromBook,
  toDefinition,
  type RankingChoice,
} from '#server/workflows/need/rankings.ts';
import type { PageServerLoad } from './$types';
import { openNeedBook } from '../book.server.ts';

const ON_PAGE = 100;

export const load: PageServerLoad = async ({ locals, url }) => {
  const book = await openNeedBook(locals.site);
  const choice = readChoice(book, url.searchParams);
  const possible = choice.level !== 'region' || book.reference.complete;
  const ranking = possible ? rankFromBook(book, choice) : undefined;
  const units = ranking?.units ?? [];
  const pages = Math.max(1, Math.ceil(units.length / ON_PAGE));
  const page = Math.min(pages, Math.max(1, Number(url.searchParams.get('page')) || 1));
  const nameOf = (code: string) => book.places.get(code)?.name ?? code;
  const definition = toDefinition(book, choice);
  return {
    year: book.year,
    complete: book.reference.complete,
    loaded: book.inputs.size,
    choice,
    measures: MEASURE_NAMES,
    regions: [...book.places.values()]
      .filter(({ level, code }) => level === 'region' && book.reference.reference?.regions[code])
      .map(({ code, name }) => ({ code, name })),
    definition: formatDefinition(definition, nameOf),
    withoutIndex: ranking?.withoutIndex ?? 0,
    total: units.length,
    page,
    pages,
    units: units.slice((page - 1) * ON_PAGE, page * ON_PAGE).map((unit) => ({
      code: unit.unit,
      name: nameOf(unit.unit),
      rank: unit.rank,
      tied: unit.tied,
      value: formatRankValue(definition, unit.value),
      share: unit.value / (units[0]?.value || 1),
      municipalities: unit.municipalities,
      own: unit.unit === book.region || book.places.get(unit.unit)?.parents.region === book.region,
    })),
    claim: await findClaim(book, locals.site, url.searchParams),
  };
};

function readChoice(book: NeedBook, search: URLSearchParams): RankingChoice {
  const level =
    LEVELS.find((one) => one === search.get('level')) ?? (book.reference.complete ? 'region' : 'orp');
  const measure = MEASURE_NAMES.find((one) => one === search.get('measure')) ?? 'mean';
  const asked = search.get('region') ?? '';
  const region = book.places.get(asked)?.level === 'region' ? asked : undefined;
  return {
    level,
    measure,
    withoutCapital: search.has('without'),
    // With one region loaded, the rest of the country has no ranking.
    region: level === 'region' ? undefined : (region ?? (book.reference.complete ? undefined : book.region)),
  };
}

/** A rank asked for in the address, else the one a document states about the register's own region. */
async function findClaim(book: NeedBook, site: App.Locals['site'], search: URLSearchParams) {
  const stated = currentFigures(await site.read((tx) => listStatements(tx))).find(
    (figure) => figure.unit === 'rank' && figure.territory === book.region && figure.value !== null,
  );
  const unit = search.get('unit') ?? book.region;
  const rank = Number(search.get('rank') ?? stated?.value ?? '');
  if (!Number.isInteger(rank) || rank < 1) return null;
  const fromDocument = !search.has('rank') && stated !== undefined;
  const place = book.places.get(unit);
  if (!place) return null;
  const claim = claimFromBook(book, unit, rank);
  return {
    unit,
    name: place.name,
    rank,
    figure: fromDocument ? stated.id : null,
    period: fromDocument ? stated.period : null,
    text: claim ? formatClaim(claim) : null,
    verdicts:
      claim?.verdicts.map(({ definition, found, of, verdict }) => ({
        definition: formatDefinition(definition),
        verdict,
        rank: found?.rank ?? null,
        tied: found?.tied ?? false,
        of,
        value: found ? formatRankValue(definition, found.value) : null,
      })) ?? [],
  };
}
