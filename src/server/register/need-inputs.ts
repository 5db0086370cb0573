// The inputs of the index for a whole year, as lean as they can be: a country has 56 thousand of them.
import type { ReadTransaction } from '../database/transaction.ts';

export type NeedInput = {
  territory: string;
  indicator: string;
  value: number | null;
  imputed: boolean;
  publication: string;
};

/** Years there are values of, newest first, each with the municipalities it has a population for. */
export async function listNeedYears(
  tx: ReadTransaction,
): Promise<{ year: number; municipalities: string[] }[]> {
  const years = await tx.selectFrom('need_value').select('year').distinct().orderBy('year', 'desc').execute();
  const places = await tx
    .selectFrom('need_value')
    .select(['year', 'territory_code'])
    .distinct()
    .where('indicator', '=', 'population-15-plus')
    .execute();
  const byYear = Map.groupBy(places, ({ year }) => year);
  return years.map(({ year }) => ({
    year,
    municipalities: (byYear.get(year) ?? []).map((row) => row.territory_code),
  }));
}

/** One value for a place and an indicator: that of the newest edition which has it. */
export async function listNeedInputs(tx: ReadTransaction, year: number): Promise<NeedInput[]> {
  const editions = await tx.selectFrom('source').select(['id', 'sequence', 'publication_id']).execute();
  const order = new Map(editions.map((edition) => [edition.id, edition]));
  const rows = await tx
    .selectFrom('need_value')
    .select(['territory_code', 'indicator', 'value', 'imputed', 'source_id'])
    .where('year', '=', year)
    .execute();
  const newest = new Map<string, (typeof rows)[number]>();
  for (const row of rows) {
    const key = `${row.territory_code} ${row.indicator}`;
    const known = newest.get(key);
    if (!known || order.get(row.source_id)!.sequence > order.get(known.source_id)!.sequence)
      newest.set(key, row);
  }
  return [...newest.values()].map((row) => ({
    territory: row.territory_code,
    indicator: row.indicator,
    value: row.value === null ? null : Number(row.value),
    imputed: row.imputed,
    publication: order.get(row.source_id)!.publication_id,
  }));
}
