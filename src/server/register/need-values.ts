// Values of need by place, indicator and year. The newest edition that has a value gives the current one.
import { sql } from 'kysely';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';

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

/** A table of need: a row per place, a column per indicator. A null is a value the publisher took over from elsewhere. */
export type NeedTable = {
  edition: string;
  year: number;
  sheet: string;
  territories: string[];
  rowNumbers: number[];
  columns: { indicator: string; letters: string; values: (number | null)[] }[];
};

/** The tables are large: places travel once, and the database multiplies them by the indicators. */
export async function saveNeedTable(tx: WriteTransaction, table: NeedTable): Promise<void> {
  const { edition, year, sheet, territories, rowNumbers, columns } = table;
  const unknown = await sql<{ code: string }>`select code from unnest(${territories}::text[]) as place(code)
    where not exists (select from territory where territory.code = place.code) limit 1`.execute(tx);
  if (unknown.rows[0])
    throw new Error(`Obec ${unknown.rows[0].code} není v registru území, její údaje nelze uložit.`);
  const arrays = columns.map((column) => sql`${column.values}::numeric[]`);
  const names = columns.map((_, index) => sql.ref(`v${index}`));
  const values = columns.map(
    ({ indicator, letters }, index) =>
      sql`(${indicator}::text, ${letters}::text, ${sql.ref(`place.v${index}`)})`,
  );
  await sql`insert into need_value
      (region, source_id, territory_code, indicator, year, value, imputed, sheet, row_number, column_letters)
    select ${tx.region}, ${edition}, place.code, cell.indicator, ${year}, cell.value, cell.value is null, ${sheet},
      place.row, cell.letters
    from unnest(${territories}::text[], ${rowNumbers}::integer[], ${sql.join(arrays)})
        as place(code, row, ${sql.join(names)})
      cross join lateral (values ${sql.join(values)}) as cell(indicator, letters, value)
    order by place.code, cell.indicator`.execute(tx);
}
