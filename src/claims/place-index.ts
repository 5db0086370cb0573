// All forms of all places of a gazetteer in one table, built once for each gazetteer.

import { placeAdjectiveStems } from './place-adjectives.ts';
import { abbreviation, placeForms } from '#model/place-forms.ts';
import { parseTokens } from './tokens.ts';
import { QUARTERS } from './town-quarters.ts';
import type { Place } from './types.ts';

export type PlaceForm = {
  /** Tokens of the form after the first. */
  rest: string[];
  place: Place;
  nominative: boolean;
  /** A quarter that stands for its town, or the short name of a longer one (`Jablonec`). */
  as: 'name' | 'quarter' | 'short';
};

export type PlaceIndex = {
  forms: Map<string, PlaceForm[]>;
  /** Stem of an adjective (`novoborsk`) → municipalities. */
  adjectives: Map<string, Place[]>;
  /** Stem of the adjective of a region (`libereck`) → region. */
  regions: Map<string, Place>;
  /** Name of a region without the word for one, lower case (`vysočina`, `liberecký`) → region. */
  regionNames: Map<string, Place>;
  districts: Map<string, Place[]>;
  byCode: Map<string, Place>;
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
    adjectives: new Map(),
    regions: new Map(),
    regionNames: new Map(),
    districts: new Map(),
    byCode: new Map(),
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
}

function addMunicipality(index: PlaceIndex, place: Place): void {
  const forms = placeForms(place.name, place.locatives);
  const short = abbreviation(place.name);
  for (const form of forms) {
    addForm(index, form, place, 'name', form === place.name);
    const words = form.split(' ');
    if (!short) {
      // `Č. Lípa`, `K. Vary`: the attribute cut to its first letter.
      if (words.length === 2)
        addForm(index, `${words[0]![0]}. ${words[1]}`, place, 'name', form === place.name);
      continue;
    }
    const head = words.slice(0, short.head).join(' ');
    const initials = short.initials;
    const letter = short.preposition[0]!;
    for (const tail of [
      `${letter}/${initials.join('')}`,
      `${letter}. ${initials.join('. ')}.`,
      `${letter}. ${initials.join('. ')}`,
      `${letter} ${initials.join(' ')}`,
      `${short.preposition} ${initials.join('. ')}.`,
    ]) {
      addForm(index, `${head} ${tail}`, place, 'name', form === place.name);
      // `N. Město p. S.`
      if (short.head === 2)
        addForm(index, `${head[0]}. ${words[1]} ${tail}`, place, 'name', form === place.name);
    }
    addForm(index, head, place, 'short', form === place.name);
  }
  for (const stem of placeAdjectiveStems(place.name)) append(index.adjectives, stem, place);
}

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
