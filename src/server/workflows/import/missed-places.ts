// Printed places that became none of the register: told by cell at an import, shown as printed at the project.
import type { Problem } from '#model/import-report.ts';
import type { ProjectAssertion } from '#model/project-assertion.ts';
import type { MissedPlace, PlaceFinder } from '#projects/places.ts';
import { sayPlaceName } from '#projects/search/labels.ts';
import { createTally } from '#sources/project-list/tally.ts';
import type { ReadTransaction } from '../../database/transaction.ts';
import type { StoredWord } from '../../register/assertions.ts';
import type { TerritoryRow } from '../../register/territories.ts';
import { openPlaces } from './finders.ts';

type Said = Pick<ProjectAssertion, 'places' | 'ref'>;

/** A place as printed and why it is none of the register; names instead of codes. */
export type MissedWords = {
  text: string;
  within: string | null;
  why: MissedPlace['why'];
  called: string[];
  instead: string | null;
};

export type PlaceNames = ReadonlyMap<string, Pick<TerritoryRow, 'name' | 'level' | 'parents'>>;

/** At most this many namesakes are named; there are towns of which the country has thirty. */
const NAMED = 3;

export function sayMissed(
  { text, within }: ProjectAssertion['places'][number],
  { why, called, instead }: MissedPlace,
  places: PlaceNames,
): MissedWords {
  const nameOf = (code: string) => {
    const place = places.get(code);
    const around = places.get(place?.parents.district ?? place?.parents.region ?? '');
    return place ? place.name + (around ? ` (${sayPlaceName(around, 'cs')})` : '') : code;
  };
  const area = instead === undefined ? undefined : places.get(instead);
  const named = called.slice(0, NAMED).map(nameOf);
  if (called.length > NAMED) named.push('…');
  return {
    ...{ text, within: within ?? null, why, called: named },
    instead: area ? sayPlaceName(area, 'cs') : (instead ?? null),
  };
}

/** Of what still stands, or of all when nothing does; each once. */
export async function listMissedPlaces(
  tx: ReadTransaction,
  words: readonly Pick<StoredWord, 'places' | 'current'>[],
  resolved: readonly { code: string }[],
): Promise<MissedWords[]> {
  const standing = words.filter(({ current }) => current);
  const known = new Set(resolved.map(({ code }) => code));
  const open = (standing.length > 0 ? standing : words).filter(({ places }) =>
    places.some(({ code }) => code === undefined || !known.has(code)),
  );
  if (open.length === 0) return [];
  const { find, names } = await openPlaces(tx);
  const missed = open.flatMap(({ places }) =>
    find(places).missed.map((one) => sayMissed(places[one.at]!, one, names)),
  );
  return [...new Map(missed.map((one) => [`${one.text}\u001f${one.within}`, one])).values()];
}

/** Each printed place once, the most frequent first: a list names a town on many rows. */
export type PlaceCheck = { add(said: Said): void; problems(): Problem[] };

/** `whole`: the register holds the country, so that a place it does not know is a misprint and not a place elsewhere. */
export function createPlaceCheck(find: PlaceFinder, places: PlaceNames, whole: boolean): PlaceCheck {
  const tally = createTally();
  return {
    add: (said) => {
      for (const missed of find(said.places).missed) {
        if (missed.why === 'state') continue;
        const place = said.places[missed.at]!;
        const { text, within, why, called, instead } = sayMissed(place, missed, places);
        const problem: Problem = {
          ...{ code: `place-${why}`, severity: 'note', value: text, ref: place.ref ?? said.ref },
          ...(place.column === undefined ? {} : { column: place.column }),
          details: {
            ...(within === null ? {} : { within }),
            ...(called.length > 0 ? { called: called.join(', ') } : {}),
            ...(instead === null ? {} : { instead }),
          },
        };
        tally.add(problem, `${text}\u001f${within}`);
      }
    },
    problems: () => {
      const told = tally.problems().toSorted((a, b) => timesOf(b) - timesOf(a));
      // In a district that the register does not have, a town of the same name is another one.
      const isOutside = ({ code, details }: Problem) =>
        !whole && /^place-(?:unknown|elsewhere)$/.test(code) && details?.instead === undefined;
      const outside = told.filter(isOutside);
      const rest = told.filter((problem) => !isOutside(problem));
      return outside.length > 1 ? [...rest, joinOutside(outside)] : told;
    },
  };
}

const timesOf = ({ details }: Problem): number => Number(details?.count);
const OFTEN = 5;

/** A list of the country in a register of one region names thousands of places that are not in it: they are one note. */
function joinOutside(outside: readonly Problem[]): Problem {
  const { ref } = outside[0]!;
  return {
    ...{ code: 'places-outside', severity: 'note', ...(ref ? { ref } : {}) },
    value: outside
      .slice(0, OFTEN)
      .map((one) => `${one.value} (${timesOf(one)}×)`)
      .join(', '),
    details: { places: outside.length, count: outside.reduce((sum, one) => sum + timesOf(one), 0) },
  };
}
