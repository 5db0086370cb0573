// Territories of a pack ↔ the shared reference tables: a place, its names and its parents, each valid in time.
import type { ReadTransaction, WriteTransaction } from '../../database/transaction.ts';
import { insertRows } from '../../register/insert.ts';
import { splitList } from './check.ts';
import { LEVELS } from './files.ts';
import type { PackRow } from './read.ts';

const PARENT_LEVELS = ['district', 'orp', 'region', 'state'] as const;

export async function saveTerritories(tx: WriteTransaction, rows: PackRow[]): Promise<void> {
  const ordered = [...rows].sort(
    (a, b) => LEVELS.indexOf(a.cells.level as never) - LEVELS.indexOf(b.cells.level as never),
  );
  const places = ordered.map(({ cells }) => ({
    code: cells.code,
    level: cells.level,
    status: cells.status || null,
    latitude: cells.latitude || null,
    longitude: cells.longitude || null,
    ico: cells.ico || null,
    source: cells.source,
    locator: cells.locator,
  }));
  await insertRows(tx, 'territory', places, { replaceOn: ['code'] });
  const names = ordered.map(({ cells }) => ({
    code: cells.code,
    ...validity(cells),
    name: cells.name,
    locatives: splitList(cells.locatives ?? ''),
  }));
  await insertRows(tx, 'territory_name', names, { replaceOn: ['code', 'valid_from'] });
  const parents = ordered.flatMap(({ cells }) =>
    PARENT_LEVELS.filter((level) => cells[level]).map((level) => ({
      code: cells.code,
      level,
      ...validity(cells),
      parent_code: cells[level],
    })),
  );
  await insertRows(tx, 'territory_parent', parents, { replaceOn: ['code', 'level', 'valid_from'] });
}

function validity(cells: Record<string, string>): { valid_from: string; valid_to: string } {
  return { valid_from: cells.valid_from || '-infinity', valid_to: cells.valid_to || 'infinity' };
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
