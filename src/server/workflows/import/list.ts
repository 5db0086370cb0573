// A published list of projects into the register, of any size: checked and saved as it is read, in one transaction.
import { hash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type {
  AssertionContinuation,
  AssertionReader,
  PublishedFile,
  ReadingEnd,
} from '#model/assertion-reader.ts';
import type { ImportReport, Problem, SheetRow } from '#model/import-report.ts';
import { formatDecimal } from '#model/money.ts';
import type { AmountKind } from '#model/figure.ts';
import type { MoneyRow } from '#projects/money.ts';
import type { Database } from '../../database/connect.ts';
import type { ReadTransaction, WriteTransaction } from '../../database/transaction.ts';
import { insertRows } from '../../register/insert.ts';
import { saveSourceBlocks } from '../../register/source-blocks.ts';
import { bumpVersion } from '../../register/version.ts';
import { reconcileRegister } from '../reconcile.ts';
import { wordOf, type NewWord } from './assertion-rows.ts';
import { openEditionSave } from './edition-save.ts';
import type { FileStore } from './file-store.ts';
import { continueAssertion, gatherContinuations, type Continuations } from './continuations.ts';
import type { ListFormat } from './list-format.ts';
import { changedSince, openPublished, type OpenFile } from './published-file.ts';
import type { NewPublication } from './plan.ts';

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

export async function importList(
  database: Database,
  region: string,
  store: FileStore,
  format: ListFormat,
  request: ListRequest,
): Promise<ImportReport> {
  const files = await Promise.all(request.paths.map(openPublished));
  try {
    const reader = await format.reader();
    const publication = await database.read(region, (tx) => findPublication(tx, format.publication, request));
    const describeList = (checked: Checked) => describe(format, files, checked, publication);
    if (request.dryRun || (await database.read(region, (tx) => holdsBytes(tx, publication.id, files)))) {
      const checked = await readList(reader, files, request, 'check');
      const report = describeList(checked);
      if (isRefused(checked)) return { ...report, outcome: 'refused' };
      const same = await database.read(region, (tx) => findSame(tx, publication.id, contentHash(checked)));
      if (same) return { ...report, outcome: 'unchanged', sameAs: same };
      // The same bytes read otherwise, with a rate or another mapping, say something new.
      if (request.dryRun) return { ...report, outcome: 'dry-run' };
    }
    const list = { reader, files, store, publication, request, describeList };
    const first = await writeOnce(database, region, list);
    if (!('again' in first)) return first;
    const second = await writeOnce(database, region, list, first.again.continuations);
    if ('again' in second) throw changedFile();
    return second;
  } finally {
    for (const file of files) await file.close();
  }
}

type List = {
  reader: AssertionReader;
  files: OpenFile[];
  store: FileStore;
  publication: NewPublication;
  request: ListRequest;
  describeList(checked: Checked): ImportReport;
};

/** Thrown to take a transaction back; carries what to answer instead. */
class TakenBack extends Error {
  answer: ImportReport | { again: Checked };
  constructor(answer: ImportReport | { again: Checked }) {
    super('taken back');
    this.answer = answer;
  }
}

/**
 * Saves while it reads, all in one transaction, and takes it back when anything is wrong at the end. Rows of a project that came
 * apart from its first ones are known only when all was read: then the list is read again with them.
 */
async function writeOnce(
  database: Database,
  region: string,
  list: List,
  continuations?: Continuations,
): Promise<ImportReport | { again: Checked }> {
  try {
    return await database.write(region, (tx) => writeList(tx, list, continuations));
  } catch (error) {
    if (error instanceof TakenBack) return error.answer;
    throw error;
  }
}

async function writeList(
  tx: WriteTransaction,
  { reader, files, store, publication, request, describeList }: List,
  continuations: Continuations | undefined,
): Promise<ImportReport> {
  const edition = await saveEdition(tx, publication, files, request.author);
  const save = await openEditionSave(tx, edition.id, publication.id);
  // The database saves a batch while the next one is read; one batch waits at most, so that memory stays flat.
  let saving: Promise<void> = Promise.resolve();
  const checked = await readList(reader, files, request, 'save', async (rows, words) => {
    await saving;
    const whole = words.map((word) => {
      const parts = continuations?.get(word.assertion.key);
      return parts ? wordOf(continueAssertion(word.assertion, parts)) : word;
    });
    saving = saveSourceBlocks(tx, edition.id, rows).then(() => save.add(whole));
    // Its failure is met at the next await, not as a rejection nobody handles.
    saving.catch(() => {});
  });
  await saving;
  const report = describeList(checked);
  if (isRefused(checked)) throw new TakenBack({ ...report, outcome: 'refused' });
  const content = contentHash(checked);
  if (edition.before?.content === content) {
    throw new TakenBack({ ...report, outcome: 'unchanged', sameAs: edition.before.id });
  }
  if (await changedSince(files)) throw changedFile();
  if (checked.continuations.size > 0 && !continuations) throw new TakenBack({ again: checked });
  // Kept before the transaction commits: an edition in the register always has its bytes, a spare file harms nobody.
  for (const file of files) await store.saveFile(file.sha256, file.path);
  await saveSourceBlocks(tx, edition.id, checked.end.headings);
  const { published = null, title = null } = checked.end.edition;
  await tx
    .updateTable('source')
    .set({
      content_sha256: content,
      format: report.format,
      edition_published: published,
      edition_title: title,
    })
    .where('id', '=', edition.id)
    .execute();
  const done: ImportReport = { ...report, edition: edition.id, projects: await save.finish() };
  await insertRows(tx, 'import_report', [
    { region: tx.region, source_id: edition.id, report: JSON.stringify(done) },
  ]);
  await bumpVersion(tx);
  await reconcileRegister(tx);
  return done;
}

const isRefused = ({ errors, end }: Checked): boolean => errors > 0 || end.assertions === 0;

const contentHash = ({ content, end }: Checked): string => hash('sha256', `${content} ${end.assertions}`);

const sha256Of = (files: OpenFile[]): string =>
  files.length === 1 ? files[0]!.sha256 : hash('sha256', files.map((file) => file.sha256).join(' '));

async function holdsBytes(tx: ReadTransaction, publication: string, files: OpenFile[]): Promise<boolean> {
  return (await findNewest(tx, publication))?.sha256 === sha256Of(files);
}

type Checked = {
  problems: Problem[];
  problemCount: number;
  errors: number;
  /** The same for the same assertions in any order. */
  content: string;
  continuations: Continuations;
  end: ReadingEnd;
  sums: NonNullable<ImportReport['sums']>;
};

type OnBatch = (rows: SheetRow[], words: NewWord[]) => Promise<void>;

/** Reads all of a list; `onBatch` is given batches as long as no error was met. */
async function readList(
  reader: AssertionReader,
  files: OpenFile[],
  request: ListRequest,
  stage: 'check' | 'save',
  onBatch?: OnBatch,
): Promise<Checked> {
  const reading = startReading(reader, files, request, stage);
  const problems: Problem[] = [];
  const continuations: Continuations = new Map();
  const sums = new Map<AmountKind, Sum>();
  let [problemCount, errors, content] = [0, 0, 0n];
  for (;;) {
    const step = await reading.next();
    if (step.done) {
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
    for (const problem of batch.problems) {
      problemCount++;
      if (problem.severity === 'error') errors++;
      if (problems.length < PROBLEMS_KEPT) problems.push(problem);
      request.onProblem?.(problem);
    }
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

const changedFile = () =>
  new Error('Soubor se během importu změnil; nic se neuložilo. Spusťte import znovu nad hotovým souborem.');

function describe(
  format: ListFormat,
  files: OpenFile[],
  checked: Checked,
  publication: NewPublication,
): ImportReport {
  const { end, problems, problemCount } = checked;
  return {
    format: format.id,
    file: files.map((file) => file.name).join(' + '),
    sha256:
      files.length === 1 ? files[0]!.sha256 : hash('sha256', files.map((file) => file.sha256).join(' ')),
    publication: publication.id,
    rowsRead: end.rowsRead,
    accepted: end.rowsRead - end.rejected,
    rejected: end.rejected,
    imputed: 0,
    problems,
    problemCount,
    totals: end.totals,
    sums: checked.sums,
    files: files.map(({ name, sha256 }) => ({ name, sha256 })),
    outcome: 'imported',
  };
}

async function findPublication(
  tx: ReadTransaction,
  own: NewPublication,
  { publication: asked }: ListRequest,
): Promise<NewPublication> {
  if (!asked || asked === own.id) return own;
  const known = await tx.selectFrom('publication').selectAll().where('id', '=', asked).executeTakeFirst();
  if (!known) {
    throw new Error(
      `Zveřejnění „${asked}“ v registru není; všechna jsou na stránce /zdroje. Bez volby se použije ${own.id}.`,
    );
  }
  return { ...own, id: asked, title: known.title, publisher: known.publisher };
}

type KnownEdition = { id: string; sha256: string | null; content: string };

async function findNewest(tx: ReadTransaction, publication: string): Promise<KnownEdition | undefined> {
  return tx
    .selectFrom('source')
    .select(['id', 'sha256', 'content_sha256 as content'])
    .where('publication_id', '=', publication)
    .where('kind', '=', 'file')
    .orderBy('sequence', 'desc')
    .executeTakeFirst();
}

/** The newest edition of the publication, when it says the same. */
async function findSame(
  tx: ReadTransaction,
  publication: string,
  content: string,
): Promise<string | undefined> {
  const newest = await findNewest(tx, publication);
  return newest?.content === content ? newest.id : undefined;
}

/** What is known only at the end of the list is filled in then. */
async function saveEdition(
  tx: WriteTransaction,
  publication: NewPublication,
  files: OpenFile[],
  author: string,
): Promise<{ id: string; before: KnownEdition | undefined }> {
  const { region } = tx;
  const known = await tx
    .selectFrom('publication')
    .select('id')
    .where('id', '=', publication.id)
    .executeTakeFirst();
  if (!known) await insertRows(tx, 'publication', [{ region, ...publication }]);
  const before = await findNewest(tx, publication.id);
  const sha256 = sha256Of(files);
  const same = await tx.selectFrom('source').select('id').where('sha256', '=', sha256).execute();
  const id = `${publication.id}@${sha256.slice(0, 12)}${same.length ? `-${same.length + 1}` : ''}`;
  await insertRows(tx, 'source', [
    {
      ...{ region, id, publication_id: publication.id, kind: 'file', format: 'list', author, sha256 },
      file_name: files.map((file) => file.name).join(' + '),
      byte_size: BigInt(files.reduce((sum, file) => sum + file.size, 0)),
      content_sha256: '',
    },
  ]);
  return { id, before };
}
