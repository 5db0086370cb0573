// Rankings of the loaded places, each with its definition; and what has to be loaded for those that can not be made.
import {
  buildRanking,
  CAPITAL_REGION,
  claimHolds,
  listDefinitions,
  type Level,
  type RankClaim,
  type RankDefinition,
  type RankMeasure,
  type Ranking,
} from '#need/ranking.ts';
import type { NeedBook } from './book.ts';
import { keepWithBook } from './keep-with-book.ts';

/** Short names for addresses and the command line. */
export const MEASURE_IDS = {
  mean: { id: 'mean' },
  'weighted-mean': { id: 'weighted-mean' },
  'share-12': { id: 'municipalities-at-least', points: 12 },
  'share-8': { id: 'municipalities-at-least', points: 8 },
  'people-12': { id: 'population-at-least', points: 12 },
  'number-12': { id: 'number-at-least', points: 12 },
} as const satisfies Record<string, RankMeasure>;
export type MeasureName = keyof typeof MEASURE_IDS;
export const MEASURE_NAMES = Object.keys(MEASURE_IDS) as MeasureName[];

export type RankingChoice = {
  level: Level;
  measure: MeasureName;
  withoutCapital: boolean;
  /** Only units of one region. */
  region?: string | undefined;
};

export function toDefinition(book: NeedBook, choice: RankingChoice): RankDefinition {
  return {
    level: choice.level,
    year: book.year,
    // The index of a single municipality is its own mean; other measures say nothing about one municipality.
    measure: choice.level === 'municipality' ? { id: 'mean' } : MEASURE_IDS[choice.measure],
    withoutRegions: choice.withoutCapital && choice.region === undefined ? [CAPITAL_REGION] : [],
    ...(choice.region === undefined ? {} : { withinRegion: choice.region }),
  };
}

export function rankFromBook(book: NeedBook, choice: RankingChoice): Ranking {
  return getRanking(book, toDefinition(book, choice));
}

/** A ranking of one state of the register, built once: a text may ask for the same ones a thousand times. */
export function getRanking(book: NeedBook, definition: RankDefinition): Ranking {
  return keepWithBook(book, `ranking ${JSON.stringify(definition)}`, () =>
    buildRanking(definition, book.ranked),
  );
}

/** A unit may be told to be the fourth in the country only when the country is loaded. */
export function claimFromBook(
  book: NeedBook,
  unit: string,
  rank: number,
  to: number = rank,
): RankClaim | undefined {
  const place = book.places.get(unit);
  if (!place || place.level === 'state' || !book.reference.complete) return undefined;
  const level = place.level;
  const definitions = listDefinitions(level, book.year).filter(
    ({ measure }) => level !== 'municipality' || measure.id === 'mean',
  );
  return claimHolds(
    definitions.map((definition) => getRanking(book, definition)),
    unit,
    rank,
    to,
  );
}
