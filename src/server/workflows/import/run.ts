// One file into the register: read, checked, then saved whole in one transaction, or not at all.
import { createHash } from 'node:crypto';
import type { ImportReport } from '#model/import-report.ts';
import type { Database } from '../../database/connect.ts';
import type { ReadTransaction, WriteTransaction } from '../../database/transaction.ts';
import { insertRows } from '../../register/insert.ts';
import { saveSourceRows } from '../../register/sources.ts';
import { bumpVersion } from '../../register/version.ts';
import { reconcileRegister } from '../reconcile.ts';
import type { FileStore } from './file-store.ts';
import type { ImportFormat, ImportOptions, ImportPlan, Reader } from './plan.ts';

export type ImportRequest = ImportOptions & {
  bytes: Uint8Array;
  fileName: string;
  author: string;
  dryRun?: boolean;
  /** Told before each step that may be long. */
  progress?: (text: string) => void;
};

/** Imports a file. A file with an error, or with nothing in it, is refused and leaves the register as it was. */
export async function importFile(
  database: Database,
  region: string,
  files: FileStore,
  format: ImportFormat,
  request: ImportRequest,
): Promise<ImportReport> {
  const sha256 = createHash('sha256').update(request.bytes).digest('hex');
  const base = { format: format.id, file: request.fileName, sha256 };
  const read: Reader = (work) => database.read(region, work);
  const plan = await format.plan(read, request.bytes, request.fileName, request);
  const report: ImportReport = { ...base, ...describe(plan), outcome: 'imported' };
  const say = request.progress ?? (() => {});
  if (refused(plan)) return { ...report, outcome: 'refused' };
  if (request.dryRun) {
    const same = await read((tx) => findSame(tx, plan, sha256));
    return { ...report, outcome: same ? 'unchanged' : 'dry-run', ...(same ? { sameAs: same } : {}) };
  }
  return database.write(region, async (tx) => {
    const same = await findSame(tx, plan, sha256);
    if (same) return { ...report, outcome: 'unchanged', sameAs: same };
    // Kept before the transaction commits: an edition in the register always has its bytes, a spare file harms nobody.
    say(`Přečteno ${plan.rowsRead} řádků, ukládám ${plan.accepted} …`);
    await files.save(sha256, request.bytes);
    const edition = await saveEdition(tx, plan, report, request);
    await plan.save(tx, edition);
    await bumpVersion(tx);
    say('Porovnávám zveřejněná čísla …');
    await reconcileRegister(tx);
    return report;
  });
}

function refused(plan: ImportPlan): boolean {
  return plan.accepted === 0 || plan.problems.some((problem) => problem.severity === 'error');
}

function describe(plan: ImportPlan) {
  const { rowsRead, accepted, rejected, imputed, problems, totals } = plan;
  const publication = accepted > 0 ? { publication: plan.publication.id } : {};
  return { ...publication, rowsRead, accepted, rejected, imputed, problems, totals };
}

/** The newest edition of the publication, when it holds the same bytes or the same content. */
async function findSame(tx: ReadTransaction, plan: ImportPlan, sha256: string): Promise<string | undefined> {
  const newest = await tx
    .selectFrom('source')
    .select(['id', 'sha256', 'content_sha256'])
    .where('publication_id', '=', plan.publication.id)
    .where('kind', '=', 'file')
    .orderBy('sequence', 'desc')
    .executeTakeFirst();
  if (!newest) return undefined;
  return newest.sha256 === sha256 || newest.content_sha256 === contentHash(plan) ? newest.id : undefined;
}

function contentHash(plan: ImportPlan): string {
  return createHash('sha256').update(plan.contentKey).digest('hex');
}

async function saveEdition(
  tx: WriteTransaction,
  plan: ImportPlan,
  report: ImportReport,
  request: ImportRequest,
): Promise<string> {
  const { id: publication } = plan.publication;
  const known = await tx
    .selectFrom('publication')
    .select('id')
    .where('id', '=', publication)
    .executeTakeFirst();
  if (!known) await insertRows(tx, 'publication', [{ region: tx.region, ...plan.publication }]);
  // A publisher may go back to bytes published before: that is a new edition all the same.
  const before = await tx.selectFrom('source').select('id').where('sha256', '=', report.sha256).execute();
  const edition = `${publication}@${report.sha256.slice(0, 12)}${before.length ? `-${before.length + 1}` : ''}`;
  const source = {
    region: tx.region,
    id: edition,
    publication_id: publication,
    kind: 'file',
    format: report.format,
    file_name: report.file,
    byte_size: BigInt(request.bytes.byteLength),
    sha256: report.sha256,
    content_sha256: contentHash(plan),
    author: request.author,
  };
  await insertRows(tx, 'source', [source]);
  await insertRows(tx, 'import_report', [
    { region: tx.region, source_id: edition, report: JSON.stringify(report) },
  ]);
  await saveSourceRows(tx, edition, plan.rows);
  return edition;
}
