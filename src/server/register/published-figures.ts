// What documents state, edition by edition. `currentFigures` of the evidence engine says which statements count.
import type { StatedFigure } from '#evidence/sums.ts';
import type { ReadTransaction } from '../database/transaction.ts';

export type PublishedFigure = StatedFigure & {
  missing: 'unknown' | 'not-yet' | 'suppressed' | null;
  note: string | null;
  sheet: string | null;
  rowNumber: number | null;
  columnLetters: string | null;
};

/** Statements of every edition, of one figure or of all. */
export async function listStatements(tx: ReadTransaction, id?: string): Promise<PublishedFigure[]> {
  const rows = await tx
    .selectFrom('published_figure as figure')
    .innerJoin('source', (join) =>
      join.onRef('source.region', '=', 'figure.region').onRef('source.id', '=', 'figure.source_id'),
    )
    .selectAll('figure')
    .select(['source.publication_id', 'source.sequence'])
    .$if(id !== undefined, (query) => query.where('figure.id', '=', id!))
    .orderBy('source.sequence', 'desc')
    .orderBy('figure.id')
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
    sequence: Number(row.sequence),
    publication: row.publication_id,
    locator: row.locator,
    missing: row.missing as PublishedFigure['missing'],
    note: row.note,
    sheet: row.sheet,
    rowNumber: row.row_number,
    columnLetters: row.column_letters,
  }));
}

/** Publications of offices, whose statements stand before those of others. */
export async function listOfficialPublications(tx: ReadTransaction): Promise<Set<string>> {
  const rows = await tx.selectFrom('publication').select('id').where('standing', '=', 'official').execute();
  return new Set(rows.map(({ id }) => id));
}
