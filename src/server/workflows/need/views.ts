// Views of the book as flat rows, for the API and for tables.
import type { PlaceMatch } from '#model/place-search.ts';
import type { ExplanationText } from '#need/explain-cs.ts';
import type { Explanation } from '#need/explain.ts';
import { INDICATORS, type IndicatorId } from '#need/methodology.ts';
import { NEED_TEXTS, type Locale } from '#need/texts.ts';
import type { NeedBook } from './book.ts';
import { explainFromBook } from './explain.ts';
import { claimFromBook, rankFromBook, type RankingChoice } from './rankings.ts';
import { searchPlaces } from './search.ts';
import { findShownPopulation } from './suppression.ts';

export type MunicipalityRow = {
  code: string;
  name: string;
  district: string | null;
  orp: string | null;
  region: string | null;
  year: number;
  /** Null where its source hides so small a count. */
  population15Plus: number | null;
  index: number | null;
  /** `12-30`. */
  band: string | null;
  publishedIndex: number | null;
  imputedPoints: number;
  /** Points by indicator; null where they are not known. */
  points: Record<IndicatorId, number | null>;
  /** How the place answers a query; absent without one. */
  match?: PlaceMatch;
};

/**
 * Highest index first. `parent`: code of a region, district or ORP; `query`: a name in any case, or a part of it;
 * `threshold`: only those with at least so many points.
 */
export function listMunicipalityRows(
  book: NeedBook,
  {
    parent,
    query,
    threshold = 0,
  }: { parent?: string | undefined; query?: string | undefined; threshold?: number | undefined } = {},
): MunicipalityRow[] {
  const asked = query?.trim()
    ? new Map(searchPlaces(book, query, 'municipality').map(({ place, match }) => [place.code, match]))
    : undefined;
  const name = (code: string | undefined) => book.places.get(code ?? '')?.name ?? null;
  return book.ranked
    .filter(({ units }) => parent === undefined || Object.values(units).includes(parent))
    .filter(({ code, index }) => (asked === undefined || asked.has(code)) && (index ?? 0) >= threshold)
    .map(({ code, units, index }) => {
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
        population15Plus: findShownPopulation(book, code),
        index: index ?? null,
        band: score.band?.id ?? null,
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
  locale: Locale = 'cs',
): PlaceExplanation | undefined {
  const explanation = explainFromBook(book, code);
  const place = book.places.get(code);
  if (!explanation || !place) return undefined;
  const named = { name: place.name, status: place.status ?? undefined };
  return {
    name: place.name,
    explanation,
    text: NEED_TEXTS[locale].formatExplanation(explanation, named, (other) => book.places.get(other)?.name),
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
  /** Null where its source hides small counts. */
  population15Plus: number | null;
};

/** Undefined where the country would have to be loaded first. */
export function findRankRows(
  book: NeedBook,
  choice: RankingChoice,
  locale: Locale = 'cs',
): { definition: string; withoutIndex: number; rows: RankRow[] } | undefined {
  if (choice.level === 'region' && !book.reference.complete) return undefined;
  const { definition, units, withoutIndex } = rankFromBook(book, choice);
  const nameOf = (code: string) => book.places.get(code)?.name ?? code;
  return {
    definition: NEED_TEXTS[locale].formatDefinition(definition, nameOf),
    withoutIndex,
    rows: units.map(({ unit, ...rest }) => ({
      code: unit,
      name: nameOf(unit),
      ...rest,
      ...(choice.level === 'municipality' ? { population15Plus: findShownPopulation(book, unit) } : {}),
    })),
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
  locale: Locale = 'cs',
): { name: string; headline: string; holds: number; fails: number; rows: VerdictRow[] } | undefined {
  const claim = claimFromBook(book, unit, rank);
  if (!claim) return undefined;
  return {
    name: book.places.get(unit)?.name ?? unit,
    headline: NEED_TEXTS[locale].formatClaim(claim).headline,
    holds: claim.holds,
    fails: claim.fails,
    rows: claim.verdicts.map(({ definition, found, of, verdict }) => ({
      definition: NEED_TEXTS[locale].formatDefinition(definition),
      verdict,
      rank: found?.rank ?? null,
      tied: found?.tied ?? false,
      of,
      value: found?.value ?? null,
    })),
  };
}
