// Reads the book of projects from the register, a batch at a time, so that pages go on being answered meanwhile.
import { setImmediate as pause } from 'node:timers/promises';
import { parseDay, type Day } from '#model/day.ts';
import { findCourse } from '#obligations/course.ts';
import { abbreviation, placeForms } from '#model/place-forms.ts';
import { guessLocatives } from '#model/place-locatives.ts';
import type { AmountKind, Payer } from '#model/figure.ts';
import { ProjectBookBuilder, type BookPlace, type ProjectBook } from '#projects/search/book.ts';
import type { BookAmount } from '#projects/search/measure.ts';
import type { NumberFinder } from '#projects/search/find-text.ts';
import type { ReadTransaction } from '../../database/transaction.ts';
import {
  PAYER_COLUMNS,
  readProjectColumns,
  type ProjectColumns,
  type ProjectMoneyRow,
} from '../../register/project-columns.ts';
import { listTerritories, type TerritoryRow } from '../../register/territories.ts';
import { findVersion } from '../../register/version.ts';
import { TextStore } from './text-store.ts';

export type Door = { read<T>(work: (tx: ReadTransaction) => Promise<T>): Promise<T> };

/** The book with what belongs to a running register: its version, its places, its identifiers. */
export type RegisterBook = {
  version: bigint;
  /** The day as of which projects run, end or are only planned. */
  day: string;
  changedAt: Date | undefined;
  region: string;
  book: ProjectBook;
  places: Map<string, TerritoryRow>;
  /** Identifier of the project in a row. */
  idOf(row: number): string;
  /** Row of a project; undefined when it is not listed. */
  rowOf(id: string): number | undefined;
  numbers: NumberFinder;
};

const BATCH = 4000;
/** Projects or places between two pauses: a few hundredths of a second. */
const SLICE = 500;

/** Undefined when the data changed while they were read: the reader starts again. */
export async function readProjectBook(door: Door, day: string): Promise<RegisterBook | undefined> {
  const asOf = parseDay(day);
  const begun = await door.read(async (tx) => ({
    region: tx.region,
    version: await findVersion(tx),
    territories: await listTerritories(tx),
  }));
  const version = begun.version?.version ?? 0n;
  const builder = new ProjectBookBuilder(await listPlaces(begun.territories));
  const ids = new TextStore();
  const numbers = new TextStore();
  for (let after: string | undefined = ''; after !== undefined;) {
    const from: string = after;
    const batch = await door.read(async (tx) => ({
      ...(await readProjectColumns(tx, from, BATCH)),
      version: (await findVersion(tx))?.version ?? 0n,
    }));
    if (batch.version !== version) return undefined;
    for (const [at, project] of batch.projects.entries()) {
      if (at % SLICE === 0) await pause();
      builder.add(toBookProject(project, asOf));
      ids.add(project.id);
      numbers.add(project.numbers.join(' '));
    }
    after = batch.last;
  }
  const steps = builder.finishInSteps();
  let step = steps.next();
  for (; !step.done; step = steps.next()) await pause();
  const book = step.value;
  ids.finish();
  for (const _ of ids.indexInSteps()) await pause();
  numbers.finish();
  return {
    version,
    day,
    changedAt: begun.version?.changed_at,
    region: begun.region,
    book,
    places: new Map(begun.territories.map((place) => [place.code, place])),
    idOf: (row) => ids.at(row),
    rowOf: (id) => ids.find(id),
    numbers: (text) => numbers.search(text),
  };
}

function toBookProject(project: ProjectColumns, asOf: Day) {
  const { phase, valid_from: validFrom, valid_to: validTo, ended_on: endedOn } = project;
  const course = findCourse({ phase, validFrom, validTo, endedOn }, asOf);
  return {
    title: project.title,
    recipient: {
      ico: project.recipient_ico,
      name: project.recipient_name,
      kind: project.recipient_kind,
    },
    validFrom,
    validTo: endedOn ?? validTo,
    phase,
    course: course === 'unknown' ? null : course,
    year: project.year,
    programme: project.programme,
    fund: project.fund,
    areas: project.areas,
    places: project.places,
    amounts: project.money.flatMap(toAmounts),
  };
}

function toAmounts({ kind, total, parts }: ProjectMoneyRow): BookAmount[] {
  const amounts: BookAmount[] = [{ kind: kind as AmountKind, payer: 'all', hellers: BigInt(total) }];
  parts.forEach((part, at) => {
    if (part !== '')
      amounts.push({
        kind: kind as AmountKind,
        payer: PAYER_COLUMNS[at]![0] as Payer,
        hellers: BigInt(part),
      });
  });
  return amounts;
}

/**
 * Ways to write each place. A district is called with its word (`okres Liberec`) where a municipality has the same name.
 */
export async function listPlaces(territories: readonly TerritoryRow[]): Promise<BookPlace[]> {
  const towns = new Set(territories.filter(({ level }) => level === 'municipality').map(({ name }) => name));
  const places: BookPlace[] = [];
  for (const [at, territory] of territories.entries()) {
    if (at % SLICE === 0) await pause();
    if (territory.level === 'state') continue;
    const { code, level, parents } = territory;
    places.push({ code, level, parents, forms: formsOf(territory, towns) });
  }
  return places;
}

/** Most names of a country stand in it several times, and every new book asks for them again. */
const knownForms = new Map<string, string[]>();

function formsOf(
  { code, name, level, locatives: known }: TerritoryRow,
  towns: ReadonlySet<string>,
): string[] {
  const locatives = known.length ? known : guessLocatives(name);
  const key = [name, ...locatives].join('|');
  let forms = knownForms.get(key);
  if (!forms)
    knownForms.set(key, (forms = [...placeForms(name, locatives), ...abbreviate([name, ...locatives])]));
  const words = LEVEL_WORDS[level];
  // `kraj Liberecký`, as in an alphabetical list.
  if (level === 'region')
    return [...forms, ...forms.map((form) => form.replace(/^(\S+) (kraj\S*)$/, '$2 $1')), code];
  if (!words) return [...forms, code];
  const named = words.flatMap((word) => [name, ...locatives].map((form) => `${word} ${form}`));
  return level === 'orp' || towns.has(name) ? [...named, code] : [...forms, ...named, code];
}

const LEVEL_WORDS: Record<string, readonly string[]> = {
  district: ['okres', 'okresu', 'okrese', 'okresem', 'okr'],
  orp: ['orp', 'so orp', 'správní obvod', 'správním obvodu', 'správního obvodu'],
};

/** `Jablonec nad Nisou` → `Jablonec n N`: search parts words at a stroke and a dot. */
function abbreviate(forms: readonly string[]): string[] {
  return forms.flatMap((form) => {
    const short = abbreviation(form);
    if (!short) return [];
    const head = form.split(' ').slice(0, short.head).join(' ');
    const rest = form.split(' ').slice(short.head + 1);
    return [short.initials, rest].map((end) => `${head} ${short.preposition[0]} ${end.join(' ')}`);
  });
}
