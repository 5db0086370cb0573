// A published list of projects into the register, of any size: checked and saved as it is read, in one transaction.
import type { ImportReport } from '#model/import-report.ts';
import type { Database } from '../../database/connect.ts';
import type { WriteTransaction } from '../../database/transaction.ts';
import { insertRows } from '../../register/insert.ts';
import { saveSourceBlocks } from '../../register/source-blocks.ts';
import { bumpVersion } from '../../register/version.ts';
import { reconcileRegister } from '../reconcile.ts';
import { wordOf } from './assertion-rows.ts';
import { continueAssertion, type Continuations } from './continuations.ts';
import { openEditionSave } from './edition-save.ts';
import { openPlaces } from './finders.ts';
import type { FileStore } from './file-store.ts';
import { findPublication, findSame, holdsBytes, saveEdition, sha256Of } from './list-edition.ts';
import type { ListFormat } from './list-format.ts';
import { createPlaceCheck } from './missed-places.ts';
import type { NewPublication } from './plan.ts';
import { changedSince, openPublished, type OpenFile } from './published-file.ts';
import {
  contentHash,
  isRefused,
  readList,
  type Checked,
  type ListRequest,
  type Reader,
} from './read-list.ts';

export async function importList(
  database: Database,
  region: string,
  store: FileStore,
  format: ListFormat,
  request: ListRequest,
): Promise<ImportReport> {
  const files = await Promise.all(request.paths.map(openPublished));
  try {
    const places = await database.read(region, openPlaces);
    const reader: Reader = {
      read: await format.reader(),
      placeCheck: () => createPlaceCheck(places.find, places.names, places.whole),
    };
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
  reader: Reader;
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
    sha256: sha256Of(files),
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
