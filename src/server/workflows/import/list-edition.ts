// The publication a list belongs to, and the edition that it is.
import { hash } from 'node:crypto';
import type { ReadTransaction, WriteTransaction } from '../../database/transaction.ts';
import { insertRows } from '../../register/insert.ts';
import type { NewPublication } from './plan.ts';
import type { OpenFile } from './published-file.ts';
import type { ListRequest } from './read-list.ts';

export const sha256Of = (files: OpenFile[]): string =>
  files.length === 1 ? files[0]!.sha256 : hash('sha256', files.map((file) => file.sha256).join(' '));

export async function holdsBytes(
  tx: ReadTransaction,
  publication: string,
  files: OpenFile[],
): Promise<boolean> {
  return (await findNewest(tx, publication))?.sha256 === sha256Of(files);
}

export async function findPublication(
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
export async function findSame(
  tx: ReadTransaction,
  publication: string,
  content: string,
): Promise<string | undefined> {
  const newest = await findNewest(tx, publication);
  return newest?.content === content ? newest.id : undefined;
}

/** What is known only at the end of the list is filled in then. */
export async function saveEdition(
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
