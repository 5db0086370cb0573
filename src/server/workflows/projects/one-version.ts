// A whole file of projects from one version of the data, whatever is imported meanwhile.
import { findVersion } from '../../register/version.ts';
import { today } from '../today.ts';
import { bookOn } from './book-on.ts';
import { readProjectBook, type Door, type RegisterBook } from './book.ts';
import { writeExport, type ExportRequest } from './export.ts';
import { getProjectBook } from './keep-book.ts';
import { DataChanged } from './stream.ts';

export type ExportSink = {
  /** The file begins, perhaps not for the first time. `growing`: for the last time, it may be passed on as it grows. */
  begin(book: RegisterBook, growing: boolean): Promise<void>;
  write(bytes: Uint8Array): Promise<void>;
};

/** Readings that may be overtaken by an import before the last one, which lets nobody in between. */
const ATTEMPTS = 3;

/**
 * A server reads the file in one transaction; an import goes on beside it. On the embedded engine a transaction keeps everybody
 * waiting, so the file is read in batches, and begun again when the data changed between two of them. The last attempt is one
 * transaction there too: as long as the register is large, however slow the reader. Gives the book the file is of.
 */
export async function writeOneVersion(
  door: Door,
  request: ExportRequest,
  sink: ExportSink,
): Promise<RegisterBook> {
  for (let attempt = 1; attempt < ATTEMPTS; attempt++) {
    const book = await getProjectBook(door);
    try {
      if (!door.manySessions) return await write(door, book, false);
      return await door.read(async (tx) => {
        if ((await findVersion(tx))?.version !== book.version) throw new DataChanged();
        return write({ read: (work) => work(tx) }, book, true);
      });
    } catch (error) {
      if (!(error instanceof DataChanged)) throw error;
    }
  }
  const known = await getProjectBook(door);
  return door.read(async (tx) => {
    const within: Door = { read: (work) => work(tx) };
    const isKnown = (await findVersion(tx))?.version === known.version;
    return write(within, isKnown ? known : (await readProjectBook(within, today()))!, true);
  });

  async function write(from: Door, newest: RegisterBook, growing: boolean): Promise<RegisterBook> {
    const book = bookOn(newest, request.question.asOf);
    await sink.begin(book, growing);
    for await (const piece of writeExport(from, book, request)) await sink.write(piece);
    return book;
  }
}
