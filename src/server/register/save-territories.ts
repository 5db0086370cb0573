// Writes places with their names and parents into the shared reference tables.
import type { WriteTransaction } from '../database/transaction.ts';
import { insertRows } from './insert.ts';

export type TerritoryLevel = 'state' | 'region' | 'district' | 'orp' | 'municipality';

export type TerritoryFacts = {
  code: string;
  level: TerritoryLevel;
  name: string;
  locatives?: string[];
  status?: string | null;
  latitude?: string | number | null;
  longitude?: string | number | null;
  ico?: string | null;
  /** Parent code by level. */
  parents: Partial<Record<Exclude<TerritoryLevel, 'municipality'>, string>>;
  /** ISO days; open when absent. */
  validFrom?: string | undefined;
  validTo?: string | undefined;
  /** Publication and place in it. */
  source: string;
  locator?: string | undefined;
};

const ORDER: readonly TerritoryLevel[] = ['state', 'region', 'district', 'orp', 'municipality'];

/**
 * `pack` writes every place and marks it as kept by the pack. `import` leaves those alone and replaces the others;
 * `missing` adds only places the register does not have.
 */
export async function saveTerritories(
  tx: WriteTransaction,
  facts: TerritoryFacts[],
  by: 'pack' | 'import' | 'missing',
): Promise<void> {
  const kept = await listKept(tx, by);
  const list = facts
    .filter((place) => !kept.has(place.code))
    .sort((a, b) => ORDER.indexOf(a.level) - ORDER.indexOf(b.level));
  const places = list.map((place) => ({
    code: place.code,
    level: place.level,
    status: place.status ?? null,
    latitude: place.latitude ?? null,
    longitude: place.longitude ?? null,
    ico: place.ico ?? null,
    source: place.source,
    locator: place.locator ?? null,
    from_pack: by === 'pack',
  }));
  const names = list.map((place) => ({
    code: place.code,
    ...validity(place),
    name: place.name,
    locatives: place.locatives ?? [],
  }));
  const parents = list.flatMap((place) =>
    Object.entries(place.parents).map(([level, code]) => ({
      code: place.code,
      level,
      ...validity(place),
      parent_code: code,
    })),
  );
  await insertRows(tx, 'territory', places, { replaceOn: ['code'] });
  await insertRows(tx, 'territory_name', names, { replaceOn: ['code', 'valid_from'] });
  await insertRows(tx, 'territory_parent', parents, { replaceOn: ['code', 'level', 'valid_from'] });
}

async function listKept(tx: WriteTransaction, by: 'pack' | 'import' | 'missing'): Promise<Set<string>> {
  if (by === 'pack') return new Set();
  const rows = await tx
    .selectFrom('territory')
    .select('code')
    .$if(by === 'import', (query) => query.where('from_pack', '=', true))
    .execute();
  return new Set(rows.map((row) => row.code));
}

function validity({ validFrom, validTo }: TerritoryFacts): { valid_from: string; valid_to: string } {
  return { valid_from: validFrom || '-infinity', valid_to: validTo || 'infinity' };
}
