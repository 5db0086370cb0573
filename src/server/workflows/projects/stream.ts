// Every project that answers a question, in its order, a batch at a time: memory does not grow with their number.
import type { Found } from '#projects/search/find.ts';
import type { ProjectQuestion } from '#projects/search/question.ts';
import { listProjectRecords, type ProjectRecord } from '../../register/project-records.ts';
import { findVersion } from '../../register/version.ts';
import type { Door, RegisterBook } from './book.ts';
import { orderRows } from './list.ts';

const BATCH = 1000;

/** Half of one state and half of another is no export: who writes one begins again. */
export class DataChanged extends Error {
  constructor() {
    super('the data changed while they were read');
  }
}

/** Ends with {@link DataChanged} when the data are not those of the book any more. */
export async function* streamProjects(
  door: Door,
  book: RegisterBook,
  question: ProjectQuestion,
  found: Found,
): AsyncGenerator<ProjectRecord> {
  const order = await orderRows(door, book, question, found);
  const wanted = new Uint8Array(book.book.size);
  for (const row of found.rows) wanted[row] = 1;
  let ids: string[] = [];
  let next: Promise<ProjectRecord[]> | undefined;
  for (const row of order) {
    if (!wanted[row] || ids.push(book.idOf(row)) < BATCH) continue;
    // The next batch is on its way while this one is written; one at a time, as they may share a transaction.
    const ready = await next;
    next = read(ids);
    ids = [];
    if (ready) yield* ready;
  }
  if (next) yield* await next;
  if (ids.length) yield* await read(ids);

  function read(batch: string[]): Promise<ProjectRecord[]> {
    const reading = door.read(async (tx) => {
      if ((await findVersion(tx))?.version !== book.version) throw new DataChanged();
      return listProjectRecords(tx, batch);
    });
    // It is awaited a batch later; a failure before then is not forgotten, only told then.
    reading.catch(() => {});
    return reading;
  }
}
