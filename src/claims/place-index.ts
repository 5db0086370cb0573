// All forms of all places of a gazetteer in one table, built once for each gazetteer.

import { adjectiveStem, placeAdjectiveStems } from './place-adjectives.ts';
import { abbreviation, placeForms, PREPOSITIONS, vocative } from '#model/place-forms.ts';
import { parseTokens } from './tokens.ts';
import { QUARTERS } from './town-quarters.ts';
import type { Place } from './types.ts';

export type PlaceForm = {
  /** Tokens of the form after the first. */
  rest: string[];
  place: Place;
  nominative: boolean;
  /** A quarter that stands for its town, the short name of a longer one (`Jablonec`), a name that is called out. */
  as: 'name' | 'quarter' | 'short' | 'vocative';
};

export type PlaceIndex = {
  forms: Map<string, PlaceForm[]>;
  /** Forms of two words and more by their second: `Hradiště` → `Uherské Hradiště`; `rest` begins behind it. */
  attributed: Map<string, (PlaceForm & { attribute: string })[]>;
  /** Stem of an adjective (`novoborsk`) → municipalities. */
  adjectives: Map<string, Place[]>;
  /** Stem of the adjective of a region (`libereck`) → region. */
  regions: Map<string, Place>;
  /** Name of a region without the word for one, lower case (`vysočina`, `liberecký`) → region. */
  regionNames: Map<string, Place>;
  districts: Map<string, Place[]>;
  byCode: Map<string, Place>;
  /** Whom `krajské město` means: the town the register's own region has its name from. */
  capital: Place | undefined;
};

const cache = new WeakMap<readonly Place[], PlaceIndex>();

export function getPlaceIndex(gazetteer: readonly Place[]): PlaceIndex {
  let index = cache.get(gazetteer);
  if (!index) {
    index = buildPlaceIndex(gazetteer);
    cache.set(gazetteer, index);
  }
  return index;
}

function buildPlaceIndex(gazetteer: readonly Place[]): PlaceIndex {
  const index: PlaceIndex = {
    forms: new Map(),
    attributed: new Map(),
    adjectives: new Map(),
    regions: new Map(),
    regionNames: new Map(),
    districts: new Map(),
    byCode: new Map(),
    capital: findCapital(gazetteer),
  };
  const towns = new Map<string, Place>();
  for (const place of gazetteer) {
    if (!index.byCode.has(place.code)) index.byCode.set(place.code, place);
    if (place.level === 'region') {
      addRegion(index, place);
      index.regionNames.set(place.name.toLowerCase().replace(/^kraj | kraj$/, ''), place);
    } else if (place.level === 'district') append(index.districts, place.name, place);
    else {
      addMunicipality(index, place);
      const known = towns.get(place.name);
      if (!known || (place.population ?? 0) > (known.population ?? 0)) towns.set(place.name, place);
    }
  }
  for (const quarter of QUARTERS) {
    const town = towns.get(quarter.town);
    if (town)
      for (const form of placeForms(quarter.name, [quarter.locative]))
        addForm(index, form, town, 'quarter', form === quarter.name);
  }
  for (const forms of index.forms.values()) forms.sort((a, b) => b.rest.length - a.rest.length);
  return index;
}

/** Liberecký kraj, Liberec; undefined where the region is named after no town of its own. */
function findCapital(gazetteer: readonly Place[]): Place | undefined {
  const region = gazetteer.find(({ level, home }) => level === 'region' && home === true);
  const stem = region?.name
    .split(' ')
    .map((word) => adjectiveStem(word.toLowerCase()))
    .find((one) => one !== undefined);
  if (stem === undefined) return undefined;
  return gazetteer
    .filter(({ level, home }) => level === 'municipality' && home === true)
    .filter((place) => placeAdjectiveStems(place.name).includes(stem))
    .sort((a, b) => (b.population ?? 0) - (a.population ?? 0))[0];
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function addForm(
  index: PlaceIndex,
  form: string,
  place: Place,
  as: PlaceForm['as'],
  nominative: boolean,
): void {
  const [first, ...rest] = parseTokens(form).map((token) => token.text);
  append(index.forms, first!, { rest, place, nominative, as });
  const [second, ...behind] = rest;
  if (
    second !== undefined &&
    /^\p{L}/u.test(second) &&
    !PREPOSITIONS.has(second) &&
    /^(name|short)$/.test(as)
  )
    append(index.attributed, second, { attribute: first!, rest: behind, place, nominative, as });
}

function addMunicipality(index: PlaceIndex, place: Place): void {
  const short = abbreviation(place.name);
  for (const form of placeForms(place.name, place.locatives)) {
    addForm(index, form, place, 'name', form === place.name);
    if (short)
      addForm(index, form.split(' ').slice(0, short.head).join(' '), place, 'short', form === place.name);
  }
  const called = vocative(place.name);
  if (called) addForm(index, called, place, 'vocative', false);
  for (const [part, locative] of partsOf(place))
    for (const form of placeForms(part, [locative])) addForm(index, form, place, 'quarter', form === part);
  for (const stem of placeAdjectiveStems(place.name)) append(index.adjectives, stem, place);
}

/** `Frýdek`, `Místek`, `Stará Boleslav`: towns grown together, each with its locative. */
function partsOf({ name, locatives, population }: Place): [string, string][] {
  const [parts, locative] = [name.split('-'), locatives[0]?.split('-') ?? []];
  if (parts.length < 2 || parts.length !== locative.length || (population ?? 0) < LEAST_TOWN) return [];
  return parts.map((part, i) => [part, locative[i]!]);
}

/** Parts of villages have names that other places have too. */
const LEAST_TOWN = 15_000;

const KRAJ = ['kraj', 'kraje', 'kraji', 'krajem'];

function addRegion(index: PlaceIndex, place: Place): void {
  const adjective = /^(.+[sc]k)ý kraj$/.exec(place.name);
  if (adjective) {
    index.regions.set(adjective[1]!.toLowerCase(), place);
    return;
  }
  // `Kraj Vysočina`: a noun beside the word for region, declined alone.
  const noun = /^Kraj (\p{Lu}\p{L}+a)$/u.exec(place.name)?.[1];
  if (!noun) return;
  for (const form of placeForms(noun, [`${noun.slice(0, -1)}ě`])) {
    addForm(index, form, place, 'name', form === noun);
    for (const kraj of KRAJ)
      for (const word of [kraj, `K${kraj.slice(1)}`])
        addForm(index, `${word} ${form}`, place, 'name', word === 'Kraj');
  }
}
