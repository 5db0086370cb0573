// The contract between readers of published lists and the register: a file of any size comes in batches, with flat memory.
import type { ControlTotal, Problem, SheetRow } from './import-report.ts';
import type { ProjectAssertion } from './project-assertion.ts';

/** A file of which any part can be read, and any number of times. A folder of tables is several of them. */
export type PublishedFile = {
  name: string;
  /** Bytes of the whole file. */
  size: number;
  /** Bytes `from` to `to`, the end left out; fewer only at the end of the file. */
  read(from: number, to: number): Promise<Uint8Array>;
};

/**
 * Rows of a project given in an earlier batch, which came apart from its first ones. What is here is added to the
 * assertion of the same `key`; its other fields stand as they were given.
 */
export type AssertionContinuation = Pick<
  ProjectAssertion,
  'key' | 'ref' | 'rowCount' | 'otherRows' | 'places' | 'interventions' | 'contracts'
>;

export type AssertionBatch = {
  /** Raw rows in the order of the file, rejected ones too; none comes twice. */
  rows: SheetRow[];
  /** No key comes twice in one reading. */
  assertions: ProjectAssertion[];
  continuations: AssertionContinuation[];
  /** Told as they are met: a file of bad rows never gathers them. */
  problems: Problem[];
};

/** What is known only when everything was read. */
export type ReadingEnd = {
  /** Heading rows as printed, to be kept raw beside the data; none where names stand in the data themselves. */
  headings: SheetRow[];
  /** What the file says of itself; a partial date such as `2025-04`. */
  edition: { title?: string; published?: string };
  /** Rows of data looked at, `rejected` ones of them refused by an error of their own. */
  rowsRead: number;
  rejected: number;
  /** Number of assertions given. */
  assertions: number;
  totals: ControlTotal[];
};

export type AssertionReading = AsyncGenerator<AssertionBatch, ReadingEnd, undefined>;

/**
 * Reads a list. Never throws over what is in the file: what cannot be read is a problem, and then no assertion comes.
 * Two readings of the same bytes with the same options give the same batches, so that one may check and another save.
 */
export type AssertionReader<Options extends object = object> = (
  file: PublishedFile,
  options?: Options & ReadingOptions,
) => AssertionReading;

export type ReadingOptions = {
  /** Other files that belong to the list: tables joined to the first one. */
  beside?: readonly PublishedFile[];
  /** Rows in a batch; the memory of a reading grows with it. */
  batchRows?: number;
  /** Awaited every hundred rows or so: other work may run then. */
  giveWay?: () => Promise<unknown>;
};

export const BATCH_ROWS = 1_000;

export function fileOfBytes(bytes: Uint8Array, name: string): PublishedFile {
  return { name, size: bytes.length, read: async (from, to) => bytes.subarray(from, to) };
}

/** All of a reading at once, for small files and tests. */
export async function readWhole(reading: AssertionReading): Promise<AssertionBatch & { end: ReadingEnd }> {
  const whole: AssertionBatch = { rows: [], assertions: [], continuations: [], problems: [] };
  for (;;) {
    const step = await reading.next();
    if (step.done) return { ...whole, end: step.value };
    for (const row of step.value.rows) whole.rows.push(row);
    for (const assertion of step.value.assertions) whole.assertions.push(assertion);
    for (const part of step.value.continuations) whole.continuations.push(part);
    for (const problem of step.value.problems) whole.problems.push(problem);
  }
}
