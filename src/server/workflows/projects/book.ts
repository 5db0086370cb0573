// Reads the book of projects from the register, a batch at a time, so that pages go on being answered meanwhile.
import { setImmediate as pause } from 'node:timers/promises';
import { parseDay, type Day } from '#model/day.ts';
import { findCourse } from '#obligations/course.ts';
import type { AmountKind, Payer } from '#model/figure.ts';
import { ProjectBookBuilder, type ProjectBook } from '#projects/search/book.ts';
import type { BookAmount } from '#projects/search/measure.ts';
import type { NumberFinder } from '#projects/search/find-text.ts';
import { markPostcode } from '#projects/search/query-numbers.ts';
import type { ReadTransaction } from '../../database/transaction.ts';
import {
  PAYER_COLUMNS,
  readProjectColumns,
  type ProjectColumns,
  type ProjectMoneyRow,
} from '../../register/project-columns.ts';
import { listTitles } from '../../register/sources.ts';
import { listTerritories, type TerritoryRow } from '../../register/territories.ts';
import { findVersion } from '../../register/version.ts';
import { listPlaces } from './place-names.ts';
import { TextStore } from './text-store.ts';

export type Door = {
  read<T>(work: (tx: ReadTransaction) => Promise<T>): Promise<T>;
  /** A long reading keeps nobody waiting: true of a server, not of the embedded engine with its one session. */
  manySessions?: boolean;
  /** Where files on their way to a reader are kept meanwhile; the system's own folder where absent. */
  spoolFolder?: string;
};

/** The book with what belongs to a running register: its version, its places, its identifiers. */
export type RegisterBook = {
  version: bigint;
  /** The day as of which projects run, end or are only planned. */
  day: string;
  changedAt: Date | undefined;
  region: string;
  book: ProjectBook;
  places: Map<string, TerritoryRow>;
  /** Name of a place by its code, of a publication by its identifier. */
  nameOf(key: string): string | undefined;
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
    publications: await listTitles(tx),
  }));
  const version = begun.version?.version ?? 0n;
  const builder = new ProjectBookBuilder(
    await listPlaces(begun.territories),
    day,
    begun.publications.filter(({ is_list }) => is_list),
  );
  const ids = new TextStore();
  const numbers = new TextStore();
  const readBatch = (from: string) => {
    const batch = door.read(async (tx) => ({
      ...(await readProjectColumns(tx, from, BATCH)),
      version: (await findVersion(tx))?.version ?? 0n,
    }));
    // Its failure is met where the batch is awaited, not as a rejection nobody handles.
    batch.catch(() => {});
    return batch;
  };
  // The database reads the next batch while this one is put into the book.
  for (let reading: ReturnType<typeof readBatch> | undefined = readBatch(''); reading;) {
    const batch: Awaited<typeof reading> = await reading;
    if (batch.version !== version) return undefined;
    reading = batch.last === undefined ? undefined : readBatch(batch.last);
    for (const [at, project] of batch.projects.entries()) {
      if (at % SLICE === 0) await pause();
      builder.add(toBookProject(project, asOf));
      ids.add(project.id);
      numbers.add([...project.numbers, ...project.postcodes.map(markPostcode)].join(' '));
    }
  }
  const steps = builder.finishInSteps();
  let step = steps.next();
  for (; !step.done; step = steps.next()) await pause();
  const book = step.value;
  ids.finish();
  for (const _ of ids.indexInSteps()) await pause();
  numbers.finish();
  const names = new Map([
    ...begun.publications.map(({ id, title }) => [id, title] as const),
    ...begun.territories.map(({ code, name }) => [code, name] as const),
  ]);
  return {
    version,
    day,
    changedAt: begun.version?.changed_at,
    region: begun.region,
    book,
    places: new Map(begun.territories.map((place) => [place.code, place])),
    nameOf: (key) => names.get(key),
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
    sources: project.sources,
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
