// What documents state. The current value of a figure is the one of the newest edition that states it.
import { sql } from 'kysely';
import type { StatedFigure } from '#evidence/sums.ts';
import type { ReadTransaction } from '../database/transaction.ts';

export type PublishedFigure = StatedFigure & {
  missing: 'unknown' | 'not-yet' | 'suppressed' | null;
  note: string | null;
  sheet: string | null;
  rowNumber: number | null;
  columnLetters: string | null;
};

/** Current published figures of the region, every publication. */
export async function listPublishedFigures(tx: ReadTransaction): Promise<PublishedFigure[]> {
  return select(tx);
}

export async function findPublishedFigure(
  tx: ReadTransaction,
  id: string,
): Promise<PublishedFigure | undefined> {
  return (await select(tx, id))[0];
}

async function select(tx: ReadTransaction, id?: string): Promise<PublishedFigure[]> {
  const rows = await tx
    .selectFrom('published_figure as figure')
    .innerJoin('source', (join) =>
      join.onRef('source.region', '=', 'figure.region').onRef('source.id', '=', 'figure.source_id'),
    )
    .distinctOn('figure.id')
    .selectAll('figure')
    .select('source.publication_id')
    .$if(id !== undefined, (query) => query.where('figure.id', '=', id!))
    .orderBy('figure.id')
    .orderBy('source.sequence', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    territory: row.territory_code,
    definition: row.definition,
    role: row.role as StatedFigure['role'],
    value: row.value,
    unit: row.unit,
    hedge: row.hedge,
    precision: row.precision,
    amountKind: row.amount_kind,
    period: row.period,
    partOf: row.part_of,
    source: row.source_id,
    publication: row.publication_id,
    locator: row.locator,
    missing: row.missing as PublishedFigure['missing'],
    note: row.note,
    sheet: row.sheet,
    rowNumber: row.row_number,
    columnLetters: row.column_letters,
  }));
}

/** Every edition's statement of one figure, newest first: what changed between editions. */
export function listStatements(tx: ReadTransaction, id: string) {
  return tx
    .selectFrom('published_figure as figure')
    .innerJoin('source', (join) =>
      join.onRef('source.region', '=', 'figure.region').onRef('source.id', '=', 'figure.source_id'),
    )
    .select(['figure.source_id', 'figure.value', 'figure.locator', 'source.kind', 'source.imported_at'])
    .select(sql<string>`source.sequence::text`.as('sequence'))
    .where('figure.id', '=', id)
    .orderBy('source.sequence', 'desc')
    .execute();
}
