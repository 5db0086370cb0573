// How the box was read, for whoever asked: units that all must hold, each with what it may mean.
import type { ProjectBook, StoredFacet } from './book.ts';
import { readAmount, type AmountBounds } from './query-amount.ts';
import type { Period } from './query-time.ts';
import { findWords } from './text-index.ts';
import { parseTextQuery, type QueryUnit } from './text-query.ts';
import type { Spelt } from './words.ts';

export type PlaceReading = { code: string; level: string; district?: string | undefined };

export type UnitReading = {
  /** Words as they were written; all of one wording are looked for in the title and the recipient. */
  wordings: string[][];
  /** The last word may be only begun, and no text holds it as it is. */
  begun: boolean;
  places: PlaceReading[];
  /** One of the wordings is how texts call one of the places. */
  named: boolean;
  /** The places are municipalities named as such, their names no words. */
  town: boolean;
  values: { facet: StoredFacet; value: string }[];
  period?: Period;
  numbers: string[];
};

export type Reading = { units: UnitReading[]; amount: AmountBounds | undefined };

type Book = Pick<ProjectBook, 'phrases' | 'day' | 'levels' | 'titles' | 'recipients'>;

/** `region`: the register's own, whose places are named first. */
export function readQuestion(book: Book, text: string, region: string): Reading {
  const units = text ? parseTextQuery(text, book.phrases, book.day) : [];
  return { units: units.map((unit) => readUnit(book, unit, region)), amount: readAmount(text).bounds };
}

function readUnit(book: Book, unit: QueryUnit, region: string): UnitReading {
  const places = orderPlaces(book, unit.places, region).map((code): PlaceReading => {
    const levels = book.levels.get(code) ?? {};
    const level = Object.entries(levels).find(([, own]) => own === code)?.[0] ?? 'region';
    return { code, level, ...(level === 'municipality' ? { district: levels.district } : {}) };
  });
  return {
    wordings: unit.wordings
      .filter((words) => words.length > 0)
      .map((words) => words.map(({ written }) => written)),
    begun: unit.prefix && isOnlyBegun(book, unit),
    places,
    named: unit.places.some((code) =>
      book.phrases.places.names.get(code)?.some((name) => unit.wordings.some((one) => isSame(one, name))),
    ),
    town: unit.town,
    values: Object.entries(unit.values).flatMap(([facet, values]) =>
      values.map((value) => ({ facet: facet as StoredFacet, value })),
    ),
    ...(unit.period ? { period: unit.period } : {}),
    numbers: unit.numbers,
  };
}

const isSame = (a: readonly Spelt[], b: readonly Spelt[]): boolean =>
  a.length === b.length && a.every(({ word }, at) => word === b[at]!.word);

/** Those of the own region first. */
function orderPlaces(
  { levels }: Pick<ProjectBook, 'levels'>,
  codes: readonly string[],
  region: string,
): string[] {
  const isOwn = (code: string) => code === region || levels.get(code)?.region === region;
  return [...new Set(codes)].sort((a, b) => Number(isOwn(b)) - Number(isOwn(a)));
}

function isOnlyBegun({ titles, recipients }: Book, { wordings }: QueryUnit): boolean {
  const last = wordings[0]?.at(-1);
  if (!last) return false;
  return [titles, recipients.index].every(
    (index) => findWords(index, last.word, false, last.written).length === 0,
  );
}
