// Reads the book of projects from the register, a batch at a time, so that pages go on being answered meanwhile.
import { placeForms } from '#model/place-forms.ts';
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

/** Undefined when the data changed while they were read: the reader starts again. */
export async function readProjectBook(door: Door): Promise<RegisterBook | undefined> {
  const begun = await door.read(async (tx) => ({
    region: tx.region,
    version: await findVersion(tx),
    territories: await listTerritories(tx),
  }));
  const version = begun.version?.version ?? 0n;
  const builder = new ProjectBookBuilder(listPlaces(begun.territories));
  const ids = new TextStore();
  const numbers = new TextStore();
  for (let after: string | undefined = ''; after !== undefined;) {
    const from: string = after;
    const batch = await door.read(async (tx) => ({
      ...(await readProjectColumns(tx, from, BATCH)),
      version: (await findVersion(tx))?.version ?? 0n,
    }));
    if (batch.version !== version) return undefined;
    for (const project of batch.projects) {
      builder.add(toBookProject(project));
      ids.add(project.id);
      numbers.add(project.numbers.join(' '));
    }
    after = batch.last;
  }
  const book = builder.finish();
  ids.finish();
  numbers.finish();
  return {
    version,
    changedAt: begun.version?.changed_at,
    region: begun.region,
    book,
    places: new Map(begun.territories.map((place) => [place.code, place])),
    idOf: (row) => ids.at(row),
    rowOf: (id) => ids.find(id),
    numbers: (text) => numbers.search(text),
  };
}

function toBookProject(project: ProjectColumns) {
  return {
    title: project.title,
    recipient: {
      ico: project.recipient_ico,
      name: project.recipient_name,
      kind: project.recipient_kind,
    },
    validFrom: project.valid_from,
    validTo: project.valid_to,
    phase: project.phase,
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
export function listPlaces(territories: readonly TerritoryRow[]): BookPlace[] {
  const towns = new Set(territories.filter(({ level }) => level === 'municipality').map(({ name }) => name));
  return territories
    .filter(({ level }) => level !== 'state' && level !== 'orp')
    .map(({ code, level, name, locatives: known, parents }) => {
      const locatives = known.length ? known : guessLocatives(name);
      const forms = placeForms(name, locatives);
      const district = ['okres', 'okresu', 'okrese', 'okresem'].flatMap((word) =>
        [name, ...locatives].map((form) => `${word} ${form}`),
      );
      return {
        code,
        level,
        parents,
        forms: level !== 'district' ? forms : towns.has(name) ? district : [...forms, ...district],
      };
    });
}
