// Places: names, parents and official points, as they stood on a day.
import type { ReadTransaction } from '../database/transaction.ts';

export type TerritoryRow = {
  code: string;
  level: 'state' | 'region' | 'district' | 'orp' | 'municipality';
  name: string;
  locatives: string[];
  status: string | null;
  latitude: number | null;
  longitude: number | null;
  ico: string | null;
  /** Parent code by level. */
  parents: Partial<Record<'district' | 'orp' | 'region' | 'state', string>>;
};

export type TerritoryFilter = { level?: string; parent?: string; code?: string; asOf?: string };

/** Territories that existed on `asOf` (ISO day; today's names when absent), ordered by Czech name. */
export async function listTerritories(
  tx: ReadTransaction,
  filter: TerritoryFilter = {},
): Promise<TerritoryRow[]> {
  const day = filter.asOf ?? 'infinity';
  const rows = await tx
    .selectFrom('territory')
    .innerJoin('territory_name as named', 'named.code', 'territory.code')
    .select(['territory.code', 'level', 'status', 'latitude', 'longitude', 'ico', 'name', 'locatives'])
    .where((e) => e('named.valid_from', '<=', e.cast<Date>(e.val(day), 'date')))
    .where((e) => e('named.valid_to', '>=', e.cast<Date>(e.val(day), 'date')))
    .$if(filter.level !== undefined, (query) => query.where('level', '=', filter.level!))
    .$if(filter.code !== undefined, (query) => query.where('territory.code', '=', filter.code!))
    .$if(filter.parent !== undefined, (query) =>
      query.where((e) =>
        e.exists(
          e
            .selectFrom('territory_parent')
            .select('parent_code')
            .whereRef('territory_parent.code', '=', 'territory.code')
            .where('parent_code', '=', filter.parent!),
        ),
      ),
    )
    .execute();
  const parents = await listParents(tx, day, rows.length === 1 ? rows[0]!.code : undefined);
  return rows
    .map((row) => ({
      ...row,
      level: row.level as TerritoryRow['level'],
      latitude: row.latitude === null ? null : Number(row.latitude),
      longitude: row.longitude === null ? null : Number(row.longitude),
      parents: parents.get(row.code) ?? {},
    }))
    .sort((a, b) => collator.compare(a.name, b.name) || a.code.localeCompare(b.code));
}

const collator = new Intl.Collator('cs');

async function listParents(
  tx: ReadTransaction,
  day: string,
  code: string | undefined,
): Promise<Map<string, TerritoryRow['parents']>> {
  const rows = await tx
    .selectFrom('territory_parent')
    .select(['code', 'level', 'parent_code'])
    .where((e) => e('valid_from', '<=', e.cast<Date>(e.val(day), 'date')))
    .where((e) => e('valid_to', '>=', e.cast<Date>(e.val(day), 'date')))
    .$if(code !== undefined, (query) => query.where('code', '=', code!))
    .execute();
  const parents = new Map<string, Record<string, string>>();
  for (const row of rows) {
    const own = parents.get(row.code) ?? {};
    own[row.level] = row.parent_code;
    parents.set(row.code, own);
  }
  return parents;
}

export async function findTerritory(
  tx: ReadTransaction,
  code: string,
  asOf?: string,
): Promise<TerritoryRow | undefined> {
  return (await listTerritories(tx, { code, asOf }))[0];
}

export type TerritoryName = Pick<TerritoryRow, 'name' | 'level'>;

/** Today's names of a few places by their codes. */
export async function listTerritoryNames(
  tx: ReadTransaction,
  codes: readonly string[],
): Promise<Map<string, TerritoryName>> {
  if (codes.length === 0) return new Map();
  const rows = await tx
    .selectFrom('territory')
    .innerJoin('territory_name as named', 'named.code', 'territory.code')
    .select(['territory.code', 'level', 'name'])
    .where('territory.code', 'in', codes)
    .where((e) => e('named.valid_from', '<=', e.cast<Date>(e.val('infinity'), 'date')))
    .where((e) => e('named.valid_to', '>=', e.cast<Date>(e.val('infinity'), 'date')))
    .execute();
  return new Map(
    rows.map(({ code, level, name }) => [code, { name, level: level as TerritoryRow['level'] }]),
  );
}

export async function findRegion(tx: ReadTransaction) {
  return tx.selectFrom('region').selectAll().where('code', '=', tx.region).executeTakeFirstOrThrow();
}

/** Imported boundaries by code; empty until somebody imports them. */
export async function listBoundaries(
  tx: ReadTransaction,
  level: string,
  parent: string,
): Promise<Map<string, unknown>> {
  const rows = await tx
    .selectFrom('boundary')
    .innerJoin('territory', 'territory.code', 'boundary.code')
    .select(['boundary.code', 'geometry'])
    .where('territory.level', '=', level)
    .where((e) =>
      e.or([
        e('territory.code', '=', parent),
        e.exists(
          e
            .selectFrom('territory_parent')
            .select('parent_code')
            .whereRef('territory_parent.code', '=', 'territory.code')
            .where('parent_code', '=', parent),
        ),
      ]),
    )
    .execute();
  return new Map(rows.map((row) => [row.code, row.geometry]));
}
