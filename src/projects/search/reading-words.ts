// The reading of a question as a sentence: `slovo „prevence“ v názvu nebo u příjemce; obec Velké Hamry (563838, …) nebo …`.
import { formatMoneyShort } from '#model/money.ts';
import type { Locale } from '#model/quantity.ts';
import { FACET_NAMES, sayFacetValue } from './labels.ts';
import type { AmountBounds } from './query-amount.ts';
import type { Period } from './query-time.ts';
import type { PlaceReading, Reading, UnitReading } from './reading.ts';
import type { StoredFacet } from './book.ts';

type Name = (code: string) => string | undefined;

/** More meanings of one unit are only counted. */
const MOST = 3;

/** Undefined for a question without words. Units that all must hold are parted by semicolons. */
export function sayReading({ units, amount }: Reading, locale: Locale, placeName: Name): string | undefined {
  const said = joinWords(units).map((unit) => sayUnit(unit, WORDS[locale], locale, placeName));
  if (amount) said.push(sayAmount(amount, locale));
  return said.length ? said.join('; ') : undefined;
}

/** Neighbouring units of nothing but one word each are said together; the last one may be only begun. */
function joinWords(units: readonly UnitReading[]): UnitReading[] {
  const joined: UnitReading[] = [];
  for (const unit of units) {
    const last = joined.at(-1);
    if (last && isPlain(last) && isPlain(unit) && !unit.begun)
      joined[joined.length - 1] = { ...last, wordings: [[...last.wordings[0]!, ...unit.wordings[0]!]] };
    else joined.push(unit);
  }
  return joined;
}

const isPlain = ({ wordings, places, values, period, numbers }: UnitReading): boolean =>
  wordings.length === 1 && !places.length && !values.length && !period && !numbers.length;

type Words = (typeof WORDS)[Locale];

function sayUnit(unit: UnitReading, words: Words, locale: Locale, placeName: Name): string {
  const { wordings, places, values, numbers, period, begun, town } = unit;
  const meanings = [
    ...(places.length > MOST
      ? [words.places(places.length)]
      : places.map((place) => sayPlace(place, words, placeName))),
    ...(values.length > MOST
      ? [words.values[values[0]!.facet]?.(values.length) ?? '']
      : values.map(({ facet, value }) => words.value(facet, sayFacetValue(facet, value, locale, placeName)))),
    ...(period ? [sayPeriod(period, words)] : []),
    // What stands for another spelling of the same number is looked for too; the first is what was written.
    ...(numbers.length ? [words.number(numbers[0]!)] : []),
  ];
  const text =
    numbers.length || !wordings.length
      ? undefined
      : town
        ? words.townName
        : unit.named
          ? words.name(places)
          : wordings.map((one) => words.words(one, begun, period !== undefined)).join(words.or);
  const where = meanings.length > 0 || wordings.length > 1 ? words.orWhere : words.where;
  if (text === undefined) return list(meanings, words.or);
  return list([...meanings, `${text} ${where}`], words.or);
}

const list = (parts: readonly string[], or: string): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')}${or}${parts.at(-1)!}`;

function sayPlace({ code, level, district }: PlaceReading, words: Words, placeName: Name): string {
  const name = placeName(code) ?? code;
  const inside = district === undefined ? '' : `, ${words.inDistrict} ${placeName(district) ?? district}`;
  return `${words.level(level, name)} (${code}${inside})`;
}

function sayPeriod({ of, from, to }: Period, words: Words): string {
  const [first, last] = [Math.floor(from / 10_000), Math.floor(to / 10_000)];
  return `${words.course[of]} ${first === 0 ? words.until(last) : last === 9999 ? words.since(first) : words.during(first, last)}`;
}

function sayAmount({ from, to }: AmountBounds, locale: Locale): string {
  const say = (hellers: bigint) => formatMoneyShort(hellers, locale);
  if (from !== undefined && to !== undefined)
    return locale === 'cs' ? `částka ${say(from)} až ${say(to)}` : `an amount of ${say(from)} to ${say(to)}`;
  if (from !== undefined)
    return locale === 'cs' ? `částka nejméně ${say(from)}` : `an amount of at least ${say(from)}`;
  return locale === 'cs' ? `částka nejvýš ${say(to!)}` : `an amount of at most ${say(to!)}`;
}

const and = (quoted: readonly string[], word: string): string =>
  quoted.length < 2 ? (quoted[0] ?? '') : `${quoted.slice(0, -1).join(', ')} ${word} ${quoted.at(-1)!}`;

const WORDS = {
  cs: {
    or: ' nebo ',
    where: 'v názvu nebo u příjemce',
    orWhere: 'v názvu či u příjemce',
    inDistrict: 'okres',
    words(words: readonly string[], begun: boolean, bare: boolean) {
      const quoted = and(
        words.map((word) => `„${word}“`),
        'a',
      );
      if (bare) return quoted;
      if (begun)
        return words.length > 1 ? `slova ${quoted}, poslední jen začaté,` : `slovo začínající ${quoted}`;
      return `${words.length > 1 ? 'slova' : 'slovo'} ${quoted}`;
    },
    name: (places: readonly PlaceReading[]) =>
      places.length > 1
        ? places.every(({ level }) => level === 'municipality')
          ? 'jméno obce'
          : 'jméno místa'
        : places[0]!.level === 'municipality'
          ? 'její jméno'
          : 'jeho jméno',
    townName: 'u projektů bez určené obce její jméno',
    level: (level: string, name: string) =>
      ({ municipality: 'obec ', district: 'okres ', orp: 'správní obvod ' })[level]?.concat(name) ?? name,
    places: (count: number) => `některé z míst toho jména (${count})`,
    value: (facet: StoredFacet, value: string) => `${FACET_NAMES[facet].cs.toLowerCase()} „${value}“`,
    values: {
      programme: (count: number) => `některý z programů toho jména (${count})`,
      source: (count: number) => `některý ze seznamů toho jména (${count})`,
      course: () => 'projekt, který ještě běží',
    } as Partial<Record<StoredFacet, (count: number) => string>>,
    number: (number: string) =>
      number.startsWith('_')
        ? `výzva ${number.slice(1)}`
        : number.startsWith('PSČ')
          ? `PSČ ${number.slice(3)}`
          : `číslo či IČO s „${number}“`,
    course: { course: 'projekt', start: 'zahájení', end: 'ukončení' },
    until: (year: number) => `do roku ${year} včetně`,
    since: (year: number) => `od roku ${year}`,
    during: (first: number, last: number) =>
      first === last ? `v roce ${first}` : `v letech ${first} až ${last}`,
  },
  en: {
    or: ' or ',
    where: 'in the title or recipient',
    orWhere: 'in the title or recipient',
    inDistrict: 'district',
    words(words: readonly string[], begun: boolean, bare: boolean) {
      const quoted = and(
        words.map((word) => `“${word}”`),
        'and',
      );
      if (bare) return quoted;
      if (begun)
        return words.length > 1
          ? `the words ${quoted}, the last one begun,`
          : `a word that begins with ${quoted}`;
      return `the ${words.length > 1 ? 'words' : 'word'} ${quoted}`;
    },
    name: (_: readonly PlaceReading[]) => 'its name',
    townName: 'where no municipality is given its name',
    level: (level: string, name: string) =>
      ({ municipality: 'the municipality ', district: 'the district ', orp: 'the administrative area ' })[
        level
      ]?.concat(name) ?? name,
    places: (count: number) => `one of the places of that name (${count})`,
    value: (facet: StoredFacet, value: string) => `${FACET_NAMES[facet].en.toLowerCase()} “${value}”`,
    values: {
      programme: (count: number) => `one of the programmes of that name (${count})`,
      source: (count: number) => `one of the lists of that name (${count})`,
      course: () => 'a project that still runs',
    } as Partial<Record<StoredFacet, (count: number) => string>>,
    number: (number: string) =>
      number.startsWith('_')
        ? `call ${number.slice(1)}`
        : number.startsWith('PSČ')
          ? `postcode ${number.slice(3)}`
          : `a number or IČO with “${number}”`,
    course: { course: 'a project', start: 'a start', end: 'an end' },
    until: (year: number) => `by the end of ${year}`,
    since: (year: number) => `from ${year} on`,
    during: (first: number, last: number) => (first === last ? `in ${first}` : `in ${first} to ${last}`),
  },
} as const satisfies Record<Locale, unknown>;
