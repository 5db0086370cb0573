// A published list of projects into the register, of any size: read once to check, once more to save in one transaction.
import { createHash, hash } from 'node:crypto';
import type {
  AssertionContinuation,
  AssertionReader,
  PublishedFile,
  ReadingEnd,
} from '#model/assertion-reader.ts';
import type { ImportReport, Problem } from '#model/import-report.ts';
import { formatDecimal } from '#model/money.ts';
import type { AmountKind } from '#model/figure.ts';
import type { ProjectAssertion } from '#model/project-assertion.ts';
import { buildMoney } from '#projects/money.ts';
import type { Database } from '../../database/connect.ts';
import type { ReadTransaction, WriteTransaction } from '../../database/transaction.ts';
import { insertRows } from '../../register/insert.ts';
import { saveSourceBlocks } from '../../register/source-blocks.ts';
import { bumpVersion } from '../../register/version.ts';
import { reconcileRegister } from '../reconcile.ts';
import { contentOf } from './assertion-rows.ts';
import { openEditionSave } from './edition-save.ts';
import { openFingerprints, type Fingerprints } from './fingerprints.ts';
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
    const checked = await checkList(reader, files, request);
    const publication = await database.read(region, (tx) => findPublication(tx, format.publication, request));
    const report = describe(format, files, checked, publication);
    if (checked.errors > 0 || checked.end.assertions === 0) return { ...report, outcome: 'refused' };
    const content = createHash('sha256').update(`${checked.content} ${checked.end.assertions}`).digest('hex');
    if (request.dryRun) {
      const same = await database.read(region, (tx) => findSame(tx, publication.id, report.sha256, content));
      return { ...report, outcome: same ? 'unchanged' : 'dry-run', ...(same ? { sameAs: same } : {}) };
    }
    return await database.write(region, async (tx): Promise<ImportReport> => {
      const same = await findSame(tx, publication.id, report.sha256, content);
      if (same) return { ...report, outcome: 'unchanged', sameAs: same };
      // Kept before the transaction commits: an edition in the register always has its bytes, a spare file harms nobody.
      for (const file of files) await store.saveFile(file.sha256, file.path);
      const edition = await saveEdition(tx, publication, report, checked.end, content, request.author);
      const projects = await saveList(tx, reader, files, { edition, publication, checked, request });
      const done: ImportReport = { ...report, edition, projects };
      await insertRows(tx, 'import_report', [{ region, source_id: edition, report: JSON.stringify(done) }]);
      await bumpVersion(tx);
      await reconcileRegister(tx);
      return done;
    });
  } finally {
    for (const file of files) await file.close();
  }
}

type Checked = {
  problems: Problem[];
  problemCount: number;
  errors: number;
  /** The same for the same assertions in any order. */
  content: string;
  /** Of each assertion as it came, without what continued it. */
  fingerprints: Fingerprints;
  continuations: Continuations;
  end: ReadingEnd;
  sums: NonNullable<ImportReport['sums']>;
};

async function checkList(reader: AssertionReader, files: OpenFile[], request: ListRequest): Promise<Checked> {
  const reading = startReading(reader, files, request, 'check');
  const problems: Problem[] = [];
  const continuations: Continuations = new Map();
  const sums = new Map<AmountKind, Sum>();
  const fingerprints = openFingerprints();
  let [problemCount, errors, content] = [0, 0, 0n];
  for (;;) {
    const step = await reading.next();
    if (step.done) {
      return {
        ...{ problems, problemCount, errors, fingerprints, continuations, end: step.value },
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
    for (const assertion of batch.assertions) {
      const print = contentOf(assertion);
      fingerprints.add(print);
      content += fingerprint(print);
      addSums(sums, assertion);
    }
    for (const part of batch.continuations) content += fingerprint(hash('sha256', continuationText(part)));
    gatherContinuations(continuations, batch.continuations);
  }
}

type Sum = { total: bigint; projects: number; negative: number };

function addSums(sums: Map<AmountKind, Sum>, { amounts }: ProjectAssertion): void {
  for (const { kind, total } of buildMoney(amounts)) {
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
  return reader(first!, { batchRows: BATCH, ...request.options, ...(beside.length > 0 ? { beside } : {}) });
}

const changedFile = () =>
  new Error('Soubor se během importu změnil; nic se neuložilo. Spusťte import znovu nad hotovým souborem.');

type Saving = { edition: string; publication: NewPublication; checked: Checked; request: ListRequest };

async function saveList(
  tx: WriteTransaction,
  reader: AssertionReader,
  files: OpenFile[],
  { edition, publication, checked, request }: Saving,
) {
  const save = await openEditionSave(tx, edition, publication.id);
  await saveSourceBlocks(tx, edition, checked.end.headings);
  const reading = startReading(reader, files, request, 'save');
  let count = 0;
  // The database saves a batch while the next one is read; one batch waits at most, so that memory stays flat.
  let saving: Promise<void> = Promise.resolve();
  for (;;) {
    const step = await reading.next();
    await saving;
    if (step.done) break;
    const { rows, assertions } = step.value;
    if (count + assertions.length > checked.end.assertions) throw changedFile();
    const whole = assertions.map((one, index) => {
      const parts = checked.continuations.get(one.key);
      if (!parts) return { assertion: one, content: checked.fingerprints.get(count + index) };
      const assertion = continueAssertion(one, parts);
      return { assertion, content: contentOf(assertion) };
    });
    saving = saveSourceBlocks(tx, edition, rows).then(() => save.add(whole));
    // Its failure is met at the next await, not as a rejection nobody handles.
    saving.catch(() => {});
    count += assertions.length;
  }
  if (count !== checked.end.assertions || (await changedSince(files))) {
    throw changedFile();
  }
  return save.finish();
}

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

/** The newest edition of the publication, when it holds the same bytes or the same content. */
export async function findSame(
  tx: ReadTransaction,
  publication: string,
  sha256: string,
  content: string,
): Promise<string | undefined> {
  const newest = await tx
    .selectFrom('source')
    .select(['id', 'sha256', 'content_sha256'])
    .where('publication_id', '=', publication)
    .where('kind', '=', 'file')
    .orderBy('sequence', 'desc')
    .executeTakeFirst();
  return newest && (newest.sha256 === sha256 || newest.content_sha256 === content) ? newest.id : undefined;
}

async function saveEdition(
  tx: WriteTransaction,
  publication: NewPublication,
  report: ImportReport,
  end: ReadingEnd,
  content: string,
  author: string,
): Promise<string> {
  const { region } = tx;
  const known = await tx
    .selectFrom('publication')
    .select('id')
    .where('id', '=', publication.id)
    .executeTakeFirst();
  if (!known) await insertRows(tx, 'publication', [{ region, ...publication }]);
  const before = await tx.selectFrom('source').select('id').where('sha256', '=', report.sha256).execute();
  const edition = `${publication.id}@${report.sha256.slice(0, 12)}${before.length ? `-${before.length + 1}` : ''}`;
  await insertRows(tx, 'source', [
    {
      ...{ region, id: edition, publication_id: publication.id, kind: 'file', format: report.format },
      ...{ file_name: report.file, sha256: report.sha256, content_sha256: content, author },
      byte_size: null,
      edition_published: end.edition.published ?? null,
      edition_title: end.edition.title ?? null,
    },
  ]);
  return edition;
}
