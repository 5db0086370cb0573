// Publications, their editions and the raw rows of each: where every figure ends up.
import { sql } from 'kysely';
import type { ImportReport, SheetRow } from '#model/import-report.ts';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';
import { insertColumns } from './insert.ts';
import { findBlockRow, listBlockRows } from './source-blocks.ts';

/** An edition has its rows one by one, or, of a long list, in blocks; never both. */
const blockRows = sql<bigint | null>`sum(cardinality(row_numbers))`;

export type PublicationSummary = {
  id: string;
  title: string;
  publisher: string;
  address: string | null;
  published: string | null;
  licence: string | null;
  standing: string;
  note: string | null;
  editions: number;
  rows: number;
};

export async function listPublications(tx: ReadTransaction): Promise<PublicationSummary[]> {
  const rows = await tx
    .selectFrom('publication')
    .select(['id', 'title', 'publisher', 'address', 'published', 'licence', 'standing', 'note'])
    .select((e) => [
      e
        .selectFrom('source')
        .select(e.fn.countAll<bigint>().as('n'))
        .whereRef('publication_id', '=', 'publication.id')
        .as('editions'),
      e
        .selectFrom('source_row')
        .innerJoin('source', 'source.id', 'source_row.source_id')
        .select(e.fn.countAll<bigint>().as('n'))
        .whereRef('source.publication_id', '=', 'publication.id')
        .as('rows'),
      e
        .selectFrom('source_block')
        .innerJoin('source', 'source.id', 'source_block.source_id')
        .select(blockRows.as('n'))
        .whereRef('source.publication_id', '=', 'publication.id')
        .as('block_rows'),
    ])
    .orderBy('title')
    .execute();
  return rows.map(({ editions, rows, block_rows, ...rest }) => ({
    ...rest,
    editions: Number(editions ?? 0n),
    rows: Number(rows ?? 0n) + Number(block_rows ?? 0n),
  }));
}

/** Titles of all publications; `is_list`: it has come as a file, not only with the pack. */
export async function listTitles(
  tx: ReadTransaction,
): Promise<{ id: string; title: string; is_list: boolean }[]> {
  return tx
    .selectFrom('publication')
    .select(['id', 'title'])
    .select((e) =>
      e
        .exists(
          e
            .selectFrom('source')
            .select('id')
            .whereRef('publication_id', '=', 'publication.id')
            .where('kind', '=', 'file'),
        )
        .$castTo<boolean>()
        .as('is_list'),
    )
    .execute();
}

export type Edition = {
  id: string;
  kind: 'pack' | 'file';
  format: string;
  fileName: string | null;
  byteSize: number | null;
  sha256: string | null;
  importedAt: Date;
  author: string;
  rows: number;
  report: ImportReport | null;
};

export type PublicationDetail = PublicationSummary & { list: Edition[] };

/** A publication with its editions, newest first. */
export async function findPublication(
  tx: ReadTransaction,
  id: string,
): Promise<PublicationDetail | undefined> {
  const publication = (await listPublications(tx)).find((candidate) => candidate.id === id);
  if (!publication) return undefined;
  const rows = await tx
    .selectFrom('source')
    .leftJoin('import_report', 'import_report.source_id', 'source.id')
    .selectAll('source')
    .select('report')
    .select((e) =>
      e
        .selectFrom('source_row')
        .select(e.fn.countAll<bigint>().as('n'))
        .whereRef('source_id', '=', 'source.id')
        .as('rows'),
    )
    .select((e) =>
      e
        .selectFrom('source_block')
        .select(blockRows.as('n'))
        .whereRef('source_id', '=', 'source.id')
        .as('block_rows'),
    )
    .where('publication_id', '=', id)
    .orderBy('sequence', 'desc')
    .execute();
  const list = rows.map((row): Edition => ({
    id: row.id,
    kind: row.kind as Edition['kind'],
    format: row.format,
    fileName: row.file_name,
    byteSize: row.byte_size === null ? null : Number(row.byte_size),
    sha256: row.sha256,
    importedAt: row.imported_at,
    author: row.author,
    rows: Number(row.rows ?? 0n) + Number(row.block_rows ?? 0n),
    report: row.report as ImportReport | null,
  }));
  return { ...publication, list };
}

/** The publication an edition belongs to. */
export async function findPublicationOf(tx: ReadTransaction, edition: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('source')
    .select('publication_id')
    .where('id', '=', edition)
    .executeTakeFirst();
  return row?.publication_id;
}

export type RawRow = { sheet: string; rowNumber: number; cells: string[] };

/** Raw rows of an edition in the order of the file. Pages by position: `after` is the last row already seen. */
export async function listRawRows(
  tx: ReadTransaction,
  edition: string,
  { after, limit }: { after?: { sheet: string; row: number }; limit: number },
): Promise<RawRow[]> {
  const rows = await tx
    .selectFrom('source_row')
    .select(['sheet', 'row_number', 'cells'])
    .where('source_id', '=', edition)
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(sheet, row_number) > (${after?.sheet}, ${after?.row})`),
    )
    .orderBy('sheet')
    .orderBy('row_number')
    .limit(limit)
    .execute();
  if (rows.length === 0) return listBlockRows(tx, edition, { limit, ...(after ? { after } : {}) });
  return rows.map((row) => ({ sheet: row.sheet, rowNumber: row.row_number, cells: row.cells }));
}

export async function findRawRow(
  tx: ReadTransaction,
  edition: string,
  sheet: string,
  row: number,
): Promise<RawRow | undefined> {
  const found = await tx
    .selectFrom('source_row')
    .select(['sheet', 'row_number', 'cells'])
    .where('source_id', '=', edition)
    .where('sheet', '=', sheet)
    .where('row_number', '=', row)
    .executeTakeFirst();
  if (!found) return findBlockRow(tx, edition, sheet, row);
  return { sheet: found.sheet, rowNumber: found.row_number, cells: found.cells };
}

/** Titles of publications by edition, for notes under figures. */
export async function mapEditions(
  tx: ReadTransaction,
): Promise<Map<string, { publication: string; title: string; address: string | null }>> {
  const rows = await tx
    .selectFrom('source')
    .innerJoin('publication', 'publication.id', 'source.publication_id')
    .select(['source.id', 'publication.id as publication', 'title', 'address'])
    .execute();
  return new Map(rows.map(({ id, ...rest }) => [id, rest]));
}

export async function countRawRows(tx: ReadTransaction, edition: string): Promise<number> {
  const { rows } = await tx
    .selectFrom('source_row')
    .select((e) => e.fn.countAll<bigint>().as('rows'))
    .where('source_id', '=', edition)
    .executeTakeFirstOrThrow();
  if (rows > 0n) return Number(rows);
  const blocks = await tx
    .selectFrom('source_block')
    .select(blockRows.as('rows'))
    .where('source_id', '=', edition)
    .executeTakeFirstOrThrow();
  return Number(blocks.rows ?? 0n);
}

/** Editions that came as files, not in the region pack. */
export async function countFileEditions(tx: ReadTransaction): Promise<number> {
  const rows = await tx.selectFrom('source').select('id').where('kind', '=', 'file').execute();
  return rows.length;
}

/** Rows as delivered, in an edition. */
export async function saveSourceRows(
  tx: WriteTransaction,
  edition: string,
  rows: readonly SheetRow[],
): Promise<void> {
  await insertColumns(tx, 'source_row', {
    source_id: { type: 'text', all: edition },
    sheet: { type: 'text', values: rows.map((row) => row.sheet) },
    row_number: { type: 'integer', values: rows.map((row) => row.row) },
    cells: { type: 'text[]', values: rows.map((row) => row.cells) },
  });
}
