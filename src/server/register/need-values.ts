// Values of need by place, indicator and year. The newest edition that has a value gives the current one.
import type { ReadTransaction } from '../database/transaction.ts';

export type NeedValue = {
  territory: string;
  indicator: string;
  year: number;
  value: string | null;
  imputed: boolean;
  source: string;
  publication: string;
  sheet: string;
  rowNumber: number;
  columnLetters: string;
};

export type NeedFilter = { territories?: string[]; indicators?: string[]; year?: number };

export async function listNeedValues(tx: ReadTransaction, filter: NeedFilter = {}): Promise<NeedValue[]> {
  if (filter.territories?.length === 0) return [];
  const rows = await tx
    .selectFrom('need_value as need')
    .innerJoin('source', (join) =>
      join.onRef('source.region', '=', 'need.region').onRef('source.id', '=', 'need.source_id'),
    )
    .distinctOn(['need.territory_code', 'need.indicator', 'need.year'])
    .selectAll('need')
    .select('source.publication_id')
    .$if(filter.territories !== undefined, (query) =>
      query.where('need.territory_code', 'in', filter.territories!),
    )
    .$if(filter.indicators !== undefined, (query) => query.where('need.indicator', 'in', filter.indicators!))
    .$if(filter.year !== undefined, (query) => query.where('need.year', '=', filter.year!))
    .orderBy('need.territory_code')
    .orderBy('need.indicator')
    .orderBy('need.year')
    .orderBy('source.sequence', 'desc')
    .execute();
  return rows.map((row) => ({
    territory: row.territory_code,
    indicator: row.indicator,
    year: row.year,
    value: row.value,
    imputed: row.imputed,
    source: row.source_id,
    publication: row.publication_id,
    sheet: row.sheet,
    rowNumber: row.row_number,
    columnLetters: row.column_letters,
  }));
}

/** The newest year for which the region has an indicator. */
export async function findLatestYear(tx: ReadTransaction, indicator: string): Promise<number | undefined> {
  const row = await tx
    .selectFrom('need_value')
    .select((e) => e.fn.max('year').as('year'))
    .where('indicator', '=', indicator)
    .executeTakeFirst();
  return row?.year ?? undefined;
}
