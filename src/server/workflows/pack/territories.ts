// Territories of a pack ↔ the shared reference tables: a place, its names and its parents, each valid in time.
import type { ReadTransaction } from '../../database/transaction.ts';
import type { TerritoryFacts, TerritoryLevel } from '../../register/save-territories.ts';
import { splitList } from './read.ts';
import type { PackRow } from './read.ts';

const PARENT_LEVELS = ['district', 'orp', 'region', 'state'] as const;

export function readTerritoryFacts(rows: PackRow[]): TerritoryFacts[] {
  return rows.map(({ cells }) => ({
    code: cells.code!,
    level: cells.level as TerritoryLevel,
    name: cells.name!,
    locatives: splitList(cells.locatives ?? ''),
    status: cells.status || null,
    latitude: cells.latitude || null,
    longitude: cells.longitude || null,
    ico: cells.ico || null,
    parents: Object.fromEntries(
      PARENT_LEVELS.filter((level) => cells[level]).map((level) => [level, cells[level]]),
    ),
    validFrom: cells.valid_from,
    validTo: cells.valid_to,
    source: cells.source!,
    locator: cells.locator,
  }));
}

/** The territories of the transaction's region, the region and the state themselves included, as pack cells. */
export async function listTerritoryCells(tx: ReadTransaction): Promise<Record<string, string>[]> {
  const territories = await tx
    .selectFrom('territory')
    .innerJoin('territory_name', 'territory_name.code', 'territory.code')
    .select(['territory.code', 'level', 'status', 'latitude', 'longitude', 'ico', 'source', 'locator'])
    .select(['name', 'locatives'])
    .select((e) => [
      e.cast<string>('valid_from', 'text').as('valid_from'),
      e.cast<string>('valid_to', 'text').as('valid_to'),
    ])
    .where('from_pack', '=', true)
    .where((e) =>
      e.or([
        e('territory.code', '=', tx.region),
        e('level', '=', 'state'),
        e.exists(
          e
            .selectFrom('territory_parent')
            .select('territory_parent.code')
            .whereRef('territory_parent.code', '=', 'territory.code')
            .where('territory_parent.parent_code', '=', tx.region),
        ),
      ]),
    )
    .orderBy('territory.code')
    .execute();
  const parents = await tx.selectFrom('territory_parent').select(['code', 'level', 'parent_code']).execute();
  const parentOf = new Map(parents.map((parent) => [`${parent.code} ${parent.level}`, parent.parent_code]));
  return territories.map(({ locatives, valid_from, valid_to, ...rest }) => ({
    ...(Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, value ?? ''])) as Record<
      string,
      string
    >),
    locatives: locatives.join(';'),
    ...Object.fromEntries(PARENT_LEVELS.map((level) => [level, parentOf.get(`${rest.code} ${level}`) ?? ''])),
    valid_from: valid_from === '-infinity' ? '' : valid_from,
    valid_to: valid_to === 'infinity' ? '' : valid_to,
  }));
}
