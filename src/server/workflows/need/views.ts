// Views of the book as flat rows, for the API and for tables.
import type { PlaceMatch } from '#model/place-search.ts';
import { formatExplanation, type ExplanationText } from '#need/explain-cs.ts';
import type { Explanation } from '#need/explain.ts';
import { formatBand, INDICATORS, type IndicatorId } from '#need/methodology.ts';
import { formatClaim, formatDefinition } from '#need/ranking-cs.ts';
import type { SuppressionSettings } from '#need/suppression.ts';
import { findNeedProblemText } from '#need/problem-texts-cs.ts';
import { parseWhatIf } from '#need/what-if-link.ts';
import { whatIf } from '#need/what-if.ts';
import type { NeedBook } from './book.ts';
import { explainFromBook } from './explain.ts';
import { claimFromBook, rankFromBook, type RankingChoice } from './rankings.ts';
import { searchPlaces } from './search.ts';

export type MunicipalityRow = {
  code: string;
  name: string;
  district: string | null;
  orp: string | null;
  region: string | null;
  year: number;
  population15Plus: number;
  index: number | null;
  band: string | null;
  publishedIndex: number | null;
  imputedPoints: number;
  /** Points by indicator; null where they are not known. */
  points: Record<IndicatorId, number | null>;
  /** How the place answers a query; absent without one. */
  match?: PlaceMatch;
};

/** Highest index first. `parent`: code of a region, district or ORP; `query`: a name in any case, or a part of it. */
export function listMunicipalityRows(
  book: NeedBook,
  { parent, query }: { parent?: string | undefined; query?: string | undefined } = {},
): MunicipalityRow[] {
  const asked = query?.trim()
    ? new Map(searchPlaces(book, query, 'municipality').map(({ place, match }) => [place.code, match]))
    : undefined;
  const name = (code: string | undefined) => book.places.get(code ?? '')?.name ?? null;
  return book.ranked
    .filter(({ units }) => parent === undefined || Object.values(units).includes(parent))
    .filter(({ code }) => asked === undefined || asked.has(code))
    .map(({ code, units, population15Plus, index }) => {
      const score = book.scores.get(code)!;
      const points = Object.fromEntries(
        INDICATORS.map((id) => {
          const own = score.indicators[id];
          return [id, own.state === 'missing' ? null : own.points];
        }),
      ) as MunicipalityRow['points'];
      return {
        code,
        name: name(code) ?? code,
        district: name(units.district),
        orp: name(units.orp),
        region: name(units.region),
        year: book.year,
        population15Plus,
        index: index ?? null,
        band: score.band ? formatBand(score.band) : null,
        publishedIndex: book.inputs.get(code)?.publishedIndex ?? null,
        imputedPoints: score.imputedPoints,
        points,
        ...(asked ? { match: asked.get(code)! } : {}),
      };
    })
    .sort((a, b) => (b.index ?? -1) - (a.index ?? -1) || (a.code < b.code ? -1 : 1));
}

export type PlaceExplanation = { name: string; explanation: Explanation; text: ExplanationText };

export function findPlaceExplanation(
  book: NeedBook,
  code: string,
  settings: SuppressionSettings,
): PlaceExplanation | undefined {
  const explanation = explainFromBook(book, code, settings);
  const place = book.places.get(code);
  if (!explanation || !place) return undefined;
  const named = { name: place.name, status: place.status ?? undefined };
  return {
    name: place.name,
    explanation,
    text: formatExplanation(explanation, named, (other) => book.places.get(other)?.name),
  };
}

export type PointRow = {
  code: string;
  name: string;
  year: number;
  indicator: IndicatorId;
  measure: string | null;
  value: number | null;
  atLeast: number | null;
  over: number | null;
  points: number | null;
  state: 'computed' | 'imputed' | 'missing';
  takenFrom: string | null;
};

/** One row for each cell of the grid of five indicators by three measures; one for an indicator that can not be split. */
export function listPointRows(book: NeedBook, { name, explanation }: PlaceExplanation): PointRow[] {
  const { code, year } = explanation;
  return explanation.indicators.flatMap((own): PointRow[] => {
    const row: PointRow = {
      ...{ code, name, year, indicator: own.indicator, state: own.state, takenFrom: null },
      ...{ measure: null, value: null, atLeast: null, over: null, points: null },
    };
    if (own.state === 'missing') return [row];
    if (own.state === 'imputed')
      return [
        {
          ...row,
          points: own.points,
          takenFrom: own.donor ? (book.places.get(own.donor.code)?.name ?? null) : null,
        },
      ];
    return own.reasons.map(({ measure, value, threshold, points }) => ({
      ...row,
      ...threshold,
      measure,
      value: value ?? null,
      points,
    }));
  });
}

export type RankRow = {
  rank: number;
  tied: boolean;
  code: string;
  name: string;
  value: number;
  municipalities: number;
  population15Plus: number;
};

/** Undefined where the country would have to be loaded first. */
export function findRankRows(
  book: NeedBook,
  choice: RankingChoice,
): { definition: string; withoutIndex: number; rows: RankRow[] } | undefined {
  if (choice.level === 'region' && !book.reference.complete) return undefined;
  const { definition, units, withoutIndex } = rankFromBook(book, choice);
  const nameOf = (code: string) => book.places.get(code)?.name ?? code;
  return {
    definition: formatDefinition(definition, nameOf),
    withoutIndex,
    rows: units.map(({ unit, ...rest }) => ({ code: unit, name: nameOf(unit), ...rest })),
  };
}

export type VerdictRow = {
  definition: string;
  verdict: string;
  rank: number | null;
  tied: boolean;
  of: number;
  value: number | null;
};

export function findVerdictRows(
  book: NeedBook,
  unit: string,
  rank: number,
): { name: string; headline: string; holds: number; fails: number; rows: VerdictRow[] } | undefined {
  const claim = claimFromBook(book, unit, rank);
  if (!claim) return undefined;
  return {
    name: book.places.get(unit)?.name ?? unit,
    headline: formatClaim(claim).headline,
    holds: claim.holds,
    fails: claim.fails,
    rows: claim.verdicts.map(({ definition, found, of, verdict }) => ({
      definition: formatDefinition(definition),
      verdict,
      rank: found?.rank ?? null,
      tied: found?.tied ?? false,
      of,
      value: found?.value ?? null,
    })),
  };
}

/** The result of a what-if link, or the Czech sentence that says what is wrong with it. */
export function computeWhatIf(book: NeedBook, text: string) {
  const parsed = parseWhatIf(text);
  if (parsed.problem) return { problem: findNeedProblemText(parsed.problem)! };
  const { year, reference: mode, changes } = parsed.link;
  const { reference } = book.reference;
  if (year !== book.year || !reference)
    return { problem: `Odkaz je pro rok ${year}, v registru je rok ${book.year}.` };
  const baseline = {
    methodology: book.methodology,
    reference,
    municipalities: [...book.inputs.values()],
    donors: book.donors,
  };
  const { changed, others, problems } = whatIf(baseline, changes, mode);
  if (problems.length) return { problem: problems.map((one) => findNeedProblemText(one)).join(' ') };
  const toRow = ({ code, before, after, indexChange, bandChanged }: (typeof changed)[number]) => ({
    code,
    name: book.places.get(code)?.name ?? code,
    indexBefore: before.index ?? null,
    indexAfter: after.index ?? null,
    indexChange: indexChange ?? null,
    bandChanged,
  });
  return { year, reference: mode, changed: changed.map(toRow), others: others.map(toRow) };
}
