// Reads a list as often as it has to be read: its problems, its sums, a fingerprint of what it says, batches for who saves them.
import { hash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type {
  AssertionContinuation,
  AssertionReader,
  PublishedFile,
  ReadingEnd,
} from '#model/assertion-reader.ts';
import type { AmountKind } from '#model/figure.ts';
import type { ImportReport, Problem, SheetRow } from '#model/import-report.ts';
import { formatDecimal } from '#model/money.ts';
import type { MoneyRow } from '#projects/money.ts';
import { wordOf, type NewWord } from './assertion-rows.ts';
import { gatherContinuations, type Continuations } from './continuations.ts';
import type { PlaceCheck } from './missed-places.ts';
import type { OpenFile } from './published-file.ts';

export type ListRequest = {
  /** Paths of the files, in the order the format expects. */
  paths: string[];
  author: string;
  dryRun?: boolean;
  /** Publication the list is an edition of, when it is not the one of the format. */
  publication?: string;
  /** Options of the reader: the mapping of a table. */
  options?: object;
  /** Every problem, also those the report has no room for. */
  onProblem?(problem: Problem): void;
  /** Part of the work that is done, 0 to 1. */
  onProgress?(stage: 'check' | 'save', done: number): void;
};

/** A list of nothing but bad rows is counted whole; the report shows the first ones. */
const PROBLEMS_KEPT = 1_000;
const BATCH = 2_000;

export type Checked = {
  problems: Problem[];
  problemCount: number;
  errors: number;
  /** The same for the same assertions in any order. */
  content: string;
  continuations: Continuations;
  end: ReadingEnd;
  sums: NonNullable<ImportReport['sums']>;
};

export type Reader = { read: AssertionReader; placeCheck(): PlaceCheck };

type OnBatch = (rows: SheetRow[], words: NewWord[]) => Promise<void>;

/** Reads all of a list; `onBatch` is given batches as long as no error was met. */
export async function readList(
  { read, placeCheck }: Reader,
  files: OpenFile[],
  request: ListRequest,
  stage: 'check' | 'save',
  onBatch?: OnBatch,
): Promise<Checked> {
  const reading = startReading(read, files, request, stage);
  const places = placeCheck();
  const problems: Problem[] = [];
  const continuations: Continuations = new Map();
  const sums = new Map<AmountKind, Sum>();
  let [problemCount, errors, content] = [0, 0, 0n];
  const tell = (told: readonly Problem[]) => {
    for (const problem of told) {
      problemCount++;
      if (problem.severity === 'error') errors++;
      if (problems.length < PROBLEMS_KEPT) problems.push(problem);
      request.onProblem?.(problem);
    }
  };
  for (;;) {
    const step = await reading.next();
    if (step.done) {
      tell(places.problems());
      return {
        ...{ problems, problemCount, errors, continuations, end: step.value },
        sums: [...sums].map(([kind, { total, ...counts }]) => ({
          kind,
          total: formatDecimal(total),
          ...counts,
        })),
        content: BigInt.asUintN(128, content).toString(16),
      };
    }
    const batch = step.value;
    tell(batch.problems);
    for (const said of [...batch.assertions, ...batch.continuations]) places.add(said);
    const words = batch.assertions.map(wordOf);
    for (const word of words) {
      content += fingerprint(word.content);
      addSums(sums, word.money);
    }
    for (const part of batch.continuations) content += fingerprint(hash('sha256', continuationText(part)));
    gatherContinuations(continuations, batch.continuations);
    if (errors === 0) await onBatch?.(batch.rows, words);
  }
}

type Sum = { total: bigint; projects: number; negative: number };

function addSums(sums: Map<AmountKind, Sum>, money: readonly MoneyRow[]): void {
  for (const { kind, total } of money) {
    let sum = sums.get(kind);
    if (!sum) sums.set(kind, (sum = { total: 0n, projects: 0, negative: 0 }));
    sum.total += total;
    sum.projects++;
    if (total < 0n) sum.negative++;
  }
}

/** Fingerprints are added up, so that the order of rows does not matter and memory stays flat. */
function fingerprint(hex: string): bigint {
  return BigInt(`0x${hex.slice(0, 32)}`);
}

/** Where the rows stand is not part of it. */
function continuationText({
  key,
  rowCount,
  places,
  interventions,
  contracts,
}: AssertionContinuation): string {
  return JSON.stringify([key, rowCount, places, interventions, contracts]);
}

function startReading(
  reader: AssertionReader,
  files: OpenFile[],
  request: ListRequest,
  stage: 'check' | 'save',
) {
  const whole = files.reduce((sum, file) => sum + file.size, 0);
  let read = 0;
  const watched = files.map((file): PublishedFile => {
    let furthest = 0;
    return {
      name: file.name,
      size: file.size,
      read: async (from, to) => {
        const bytes = await file.read(from, to);
        if (from + bytes.length > furthest) {
          read += from + bytes.length - furthest;
          furthest = from + bytes.length;
          request.onProgress?.(stage, whole ? read / whole : 1);
        }
        return bytes;
      },
    };
  });
  const [first, ...beside] = watched;
  // While rows are read, the database is heard and given more, and whoever waits for a page is served.
  const giveWay = () => setImmediate();
  return reader(first!, {
    batchRows: BATCH,
    giveWay,
    ...request.options,
    ...(beside.length > 0 ? { beside } : {}),
  });
}

export const isRefused = ({ errors, end }: Checked): boolean => errors > 0 || end.assertions === 0;

export const contentHash = ({ content, end }: Checked): string =>
  hash('sha256', `${content} ${end.assertions}`);
