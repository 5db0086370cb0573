// Ways people write a place in the box of projects: cases, abbreviations, the word for its level, the area around a town.
import { createHash } from 'node:crypto';
import { setImmediate as pause } from 'node:timers/promises';
import { adjectiveStem, placeAdjectiveStems } from '#claims/place-adjectives.ts';
import { abbreviation, placeForms, PREPOSITIONS } from '#model/place-forms.ts';
import { guessLocatives } from '#model/place-locatives.ts';
import type { BookPlace } from '#projects/search/book.ts';
import type { TerritoryRow } from '../../register/territories.ts';

/** Places between two pauses: a few hundredths of a second. */
const SLICE = 500;

/** Names of municipalities: all of them, and of those a region is named after. */
type Towns = { names: ReadonlySet<string>; seats: ReadonlyMap<string, string[]> };

/** The last list and what it was made of: places change rarely, and every new book asks for them. */
let kept: { of: string; places: BookPlace[] } | undefined;

/**
 * Ways to write each place. A district is called with its word (`okres Liberec`) where a municipality has the same name. The same
 * territories give the very same list, so that what is made of it is kept with it.
 */
export async function listPlaces(territories: readonly TerritoryRow[]): Promise<BookPlace[]> {
  const hash = createHash('sha256');
  for (const { code, level, name, locatives, parents } of territories)
    hash.update(JSON.stringify([code, level, name, locatives, parents]));
  const of = hash.digest('hex');
  if (kept?.of !== of) kept = { of, places: await makePlaces(territories) };
  return kept.places;
}

async function makePlaces(territories: readonly TerritoryRow[]): Promise<BookPlace[]> {
  const towns = findTowns(territories);
  const places: BookPlace[] = [];
  for (const [at, territory] of territories.entries()) {
    if (at % SLICE === 0) await pause();
    if (territory.level === 'state') continue;
    const { code, level, parents } = territory;
    const forms = [...formsOf(territory, towns), code];
    places.push({ code, level, parents, forms, called: calledOf(territory, forms[0]!) });
  }
  return places;
}

/** `Jablonec nad Nisou` stands in texts as `v Jablonci nad Nisou` and `Jablonec n. N.` too. */
function calledOf({ level, name, locatives }: TerritoryRow, form: string): string[] {
  if (level !== 'municipality') return [form];
  const cases = [form, ...(locatives.length ? locatives : guessLocatives(name))];
  return [...new Set([...cases, ...abbreviateEnd([name, ...cases.slice(1)])])];
}

/** `kraj Liberec` is the region whose name is the adjective of the town: Liberecký kraj. */
function findTowns(territories: readonly TerritoryRow[]): Towns {
  const towns = territories.filter(({ level }) => level === 'municipality');
  const byRegion = Map.groupBy(towns, ({ parents }) => parents.region);
  const seats = territories
    .filter(({ level }) => level === 'region')
    .map(({ code, name }): [string, string[]] => {
      const stems = name.split(' ').flatMap((word) => adjectiveStem(word.toLowerCase()) ?? []);
      const own = (byRegion.get(code) ?? []).filter((town) =>
        placeAdjectiveStems(town.name).some((stem) => stems.includes(stem)),
      );
      return [code, own.flatMap(({ name, locatives }) => [name, ...locatives])];
    });
  return { names: new Set(towns.map(({ name }) => name)), seats: new Map(seats) };
}

/** Most names of a country stand in it several times, and every new book asks for them again. */
const knownForms = new Map<string, string[]>();

function formsOf({ code, name, level, locatives: known }: TerritoryRow, towns: Towns): string[] {
  const locatives = known.length ? known : guessLocatives(name);
  const key = [name, ...locatives].join('|');
  let forms = knownForms.get(key);
  if (!forms) {
    const full = placeForms(name, locatives);
    forms = [...full, ...abbreviateEnd([name, ...locatives]), ...full.flatMap(abbreviateHead)];
    knownForms.set(key, forms);
  }
  if (level === 'region') return [...forms, ...regionForms(code, forms, towns)];
  const words = LEVEL_WORDS[level];
  if (!words) return forms;
  const named = words.flatMap((word) => forms.map((form) => `${word} ${form}`));
  const all = [...named, ...areaForms(name)];
  return level === 'orp' || towns.names.has(name) ? all : [...forms, ...all];
}

const LEVEL_WORDS: Record<string, readonly string[]> = {
  district: ['okres', 'okresu', 'okrese', 'okresem', 'okr'],
  orp: ['orp', 'so orp', 'správní obvod', 'správním obvodu', 'správního obvodu'],
};
const REGION_WORDS = ['kraj', 'kraje', 'kraji', 'krajem'];

/** `kraj Liberecký`, as in an alphabetical list; `kraj Liberec`; `LK`. */
function regionForms(code: string, forms: readonly string[], { seats }: Towns): string[] {
  const short = shortenRegion(forms[0]!);
  return [
    ...forms.map((form) => form.replace(/^(\S+) (kraj\S*)$/, '$2 $1')),
    ...REGION_WORDS.flatMap((word) => (seats.get(code) ?? []).map((town) => `${word} ${town}`)),
    ...(short ? [short] : []),
  ];
}

/** `Liberecký kraj` → `LK`, `Jihomoravský kraj` → `JMK`: first letters, of both parts of a compound adjective. */
function shortenRegion(name: string): string | undefined {
  const parts = /^(?:(jiho|středo|moravsko|králové|karlo)(?=\p{L}))?(\p{L})\p{L}* kraj$/iu.exec(name);
  return parts ? `${parts[1]?.[0] ?? ''}${parts[2]}K`.toUpperCase() : undefined;
}

/** `Frýdlantsko`, `na Frýdlantsku`: the area around a town, as large as its district or administrative area. */
function areaForms(name: string): string[] {
  return placeAdjectiveStems(name).flatMap((stem) => ['o', 'a', 'u', 'em'].map((end) => stem + end));
}

/** `Jablonec nad Nisou` → `Jablonec n N`: search parts words at a stroke and a dot. */
function abbreviateEnd(forms: readonly string[]): string[] {
  return forms.flatMap((form) => {
    const short = abbreviation(form);
    if (!short) return [];
    const head = form.split(' ').slice(0, short.head).join(' ');
    const rest = form.split(' ').slice(short.head + 1);
    return [short.initials, rest].map((end) => `${head} ${short.preposition[0]} ${end.join(' ')}`);
  });
}

/** `Česká Lípa` → `Č Lípa`, `Mladá Boleslav` → `Ml Boleslav`: the first word by its first one or two letters. */
function abbreviateHead(form: string): string[] {
  const [first = '', second, ...rest] = form.split(' ');
  if (second === undefined || PREPOSITIONS.has(second) || PREPOSITIONS.has(first.toLowerCase())) return [];
  return [1, 2].map((letters) => [first.slice(0, letters), second, ...rest].join(' '));
}
