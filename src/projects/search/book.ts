// All projects of a register in columns: what search, facets and sums are counted from. Titles are not in it, their words are.
import { Growing } from './growing.ts';
import { AmountsBuilder, facetsOf, type Amounts, type BookAmount } from './measure.ts';
import { findMoneyLeft } from './money-left.ts';
import { buildPhraseBook, buildPhraseBookInSteps, type PhraseBook } from './phrases.ts';
import { listSourcePhrases, type BookSource } from './source-phrases.ts';
import { finishSteps, type Steps } from './steps.ts';
import { TextIndexBuilder, type TextIndex } from './text-index.ts';
import { listValuePhrases } from './value-phrases.ts';
import { UNKNOWN, ValueSetsBuilder, type ValueSets } from './value-sets.ts';

/** Facets kept for every project; the size of the amount is one more, counted from the chosen amount. */
export const FACETS = [
  'region',
  'district',
  'municipality',
  'area',
  'programme',
  'fund',
  'phase',
  'course',
  'year',
  'kind',
  'payer',
  'beneficiary',
  'left',
  'source',
] as const;
export type StoredFacet = (typeof FACETS)[number];
export type Facet = StoredFacet | 'band';
export const ALL_FACETS: readonly Facet[] = [...FACETS, 'band'];

export type BookPlace = {
  code: string;
  level: string;
  parents: Partial<Record<string, string>>;
  forms: readonly string[];
  /** How titles and recipients call it, short forms too. */
  called?: readonly string[];
};

export type BookProject = {
  title: string;
  recipient: { ico: string | null; name: string | null; kind: string | null };
  validFrom: string | null;
  /** The real end where it is known, otherwise the expected one. */
  validTo: string | null;
  phase: string | null;
  /** Where it stands on the day of the book; null where that is not known. */
  course: string | null;
  year: number | null;
  programme: string | null;
  fund: string | null;
  areas: readonly string[];
  /** Publications whose lists tell of it. */
  sources: readonly string[];
  /** `share` is a decimal text; null where it is not known. */
  places: readonly { code: string; share: string | null }[];
  amounts: readonly BookAmount[];
};

export type Recipients = { icos: (string | null)[]; names: string[]; rows: Uint32Array; index: TextIndex };

export type ProjectBook = {
  size: number;
  /** ISO day as of which the course of projects is told. */
  day: string | undefined;
  columns: Record<StoredFacet, ValueSets>;
  /** Places as asserted, of any level; the municipality, district and region of each follow from it. */
  places: ValueSets;
  /** Shares of places by row, only for projects with several places or with a share stated. */
  shares: Map<number, readonly { code: string; share: string | null }[]>;
  amounts: Amounts;
  /** Days as numbers such as 20200131, 0 where not known; a year alone is its first or last day. */
  from: Uint32Array;
  to: Uint32Array;
  titles: TextIndex;
  recipients: Recipients;
  phrases: { places: PhraseBook; values: PhraseBook };
  /** Municipality, district and region of each place that has one. */
  levels: Map<string, Partial<Record<'municipality' | 'district' | 'region', string>>>;
  /** Places inside a region or district, by its code. */
  inside: Map<string, string[]>;
};

/** Phrases made of a list of places, for the next book of the same list. */
const phrasesOf = new WeakMap<readonly BookPlace[], PhraseBook>();

/** Recipients between two pauses. */
const STEP = 20_000;

export class ProjectBookBuilder {
  #listed: readonly BookPlace[];
  #places: Map<string, BookPlace>;
  #columns = Object.fromEntries(FACETS.map((facet) => [facet, new ValueSetsBuilder()])) as Record<
    StoredFacet,
    ValueSetsBuilder
  >;
  #placeSets = new ValueSetsBuilder();
  #shares: ProjectBook['shares'] = new Map();
  #amounts = new AmountsBuilder();
  #from = new Growing(Uint32Array);
  #to = new Growing(Uint32Array);
  #titles = new TextIndexBuilder();
  #recipientIds = new Map<string, number>();
  #recipients: { icos: (string | null)[]; names: string[] } = { icos: [], names: [] };
  #recipientRows = new Growing(Uint32Array);

  #day: string | undefined;
  #sources: readonly BookSource[];

  /** `sources`: lists that may be named in the box. */
  constructor(places: readonly BookPlace[], day?: string, sources: readonly BookSource[] = []) {
    this.#day = day;
    this.#sources = sources;
    this.#listed = places;
    this.#places = new Map(places.map((place) => [place.code, place]));
  }

  add(project: BookProject): void {
    const row = this.#from.length;
    const { areas, places, amounts, recipient, sources } = project;
    const ups = (level: string) =>
      places.map(({ code }) => {
        const place = this.#places.get(code);
        return place?.level === level ? code : place?.parents[level];
      });
    const money = facetsOf(amounts);
    const values: Record<StoredFacet, (string | null | undefined)[]> = {
      region: ups('region'),
      district: ups('district'),
      municipality: ups('municipality'),
      area: [...areas],
      programme: [project.programme],
      fund: [project.fund],
      phase: [project.phase],
      course: [project.course],
      year: [project.year === null ? null : String(project.year)],
      kind: money.kinds,
      payer: money.payers,
      beneficiary: [recipient.kind],
      left: [findMoneyLeft(amounts)],
      source: [...sources],
    };
    for (const facet of FACETS) this.#columns[facet].add(values[facet]);
    this.#placeSets.add(places.map(({ code }) => code));
    if (places.length > 1 || places.some(({ share }) => share !== null)) this.#shares.set(row, places);
    this.#amounts.add(amounts);
    this.#from.push(dayNumber(project.validFrom, '01', '01'));
    this.#to.push(dayNumber(project.validTo, '12', '31'));
    this.#titles.add(project.title);
    this.#recipientRows.push(this.#recipientOf(recipient));
  }

  #recipientOf({ ico, name }: BookProject['recipient']): number {
    const key = ico ?? name ?? '';
    let id = this.#recipientIds.get(key);
    if (id === undefined) {
      this.#recipientIds.set(key, (id = this.#recipientIds.size));
      this.#recipients.icos.push(ico);
      this.#recipients.names.push(name ?? '');
    }
    return id;
  }

  finish(): ProjectBook {
    return finishSteps(this.finishInSteps());
  }

  /** Each step takes a part of a second for a country: whoever answers pages meanwhile lets them in between. */
  *finishInSteps(): Steps<ProjectBook> {
    const names = new TextIndexBuilder();
    for (const [at, name] of this.#recipients.names.entries()) {
      if (at % STEP === STEP - 1) yield;
      names.add(name);
    }
    const index = yield* names.finishInSteps();
    yield;
    const titles = yield* this.#titles.finishInSteps();
    yield;
    const places = [...this.#places.values()];
    const phrasesOfPlaces =
      phrasesOf.get(this.#listed) ??
      (yield* buildPhraseBookInSteps(
        places.map(({ code, forms, level, called }) => ({
          key: code,
          forms,
          whole: level !== 'municipality',
          ...(called ? { called } : {}),
        })),
      ));
    phrasesOf.set(this.#listed, phrasesOfPlaces);
    yield;
    const size = this.#from.length;
    const columns = {} as Record<StoredFacet, ValueSets>;
    for (const facet of FACETS) {
      columns[facet] = yield* this.#columns[facet].finishInSteps();
      yield;
    }
    const values = listValuePhrases(
      columns.programme.keys.filter((key) => key !== UNKNOWN),
      columns.fund.keys.filter((key) => key !== UNKNOWN),
    );
    const { exact } = buildPhraseBook(values);
    const sources = listSourcePhrases(
      this.#sources,
      (words) => exact.has(words) || phrasesOfPlaces.exact.has(words),
    );
    const phrases = { places: phrasesOfPlaces, values: buildPhraseBook([...values, ...sources]) };
    yield;
    const amounts = yield* this.#amounts.finishInSteps();
    yield;
    const recipientRows = yield* this.#recipientRows.joinInSteps();
    return {
      size,
      day: this.#day,
      columns,
      places: yield* this.#placeSets.finishInSteps(),
      shares: this.#shares,
      amounts,
      from: yield* this.#from.joinInSteps(),
      to: yield* this.#to.joinInSteps(),
      titles,
      recipients: { ...this.#recipients, rows: recipientRows, index },
      phrases,
      levels: new Map(places.map((place) => [place.code, { ...place.parents, [place.level]: place.code }])),
      inside: findInside(places),
    };
  }
}

/** `2020` → 20200101 as a beginning, 20201231 as an end. */
function dayNumber(date: string | null, month: string, day: string): number {
  if (!date) return 0;
  const [year, ...rest] = date.split('-');
  return Number(`${year}${rest[0] ?? month}${rest[1] ?? day}`);
}

function findInside(places: readonly BookPlace[]): Map<string, string[]> {
  const inside = new Map<string, string[]>();
  for (const { code, parents } of places)
    for (const level of ['orp', 'district', 'region']) {
      const parent = parents[level];
      if (parent === undefined || parent === code) continue;
      const list = inside.get(parent);
      if (list) list.push(code);
      else inside.set(parent, [code]);
    }
  return inside;
}
