// Writes places with their names and parents into the shared reference tables.
import type { WriteTransaction } from '../database/transaction.ts';
import { insertColumns } from './insert.ts';

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
  const text = (values: (string | number | null | undefined)[]) => ({
    type: 'text' as const,
    values: values.map((value) => (value === undefined || value === null ? null : String(value))),
  });
  const numeric = (values: (string | number | null | undefined)[]) => ({
    ...text(values),
    type: 'numeric' as const,
  });
  const days = (places: TerritoryFacts[]) => ({
    valid_from: { type: 'date' as const, values: places.map((place) => place.validFrom || '-infinity') },
    valid_to: { type: 'date' as const, values: places.map((place) => place.validTo || 'infinity') },
  });
  const places = {
    code: text(list.map((place) => place.code)),
    level: text(list.map((place) => place.level)),
    status: text(list.map((place) => place.status)),
    latitude: numeric(list.map((place) => place.latitude)),
    longitude: numeric(list.map((place) => place.longitude)),
    ico: text(list.map((place) => place.ico)),
    source: text(list.map((place) => place.source)),
    locator: text(list.map((place) => place.locator)),
    from_pack: { type: 'boolean' as const, values: list.map(() => by === 'pack') },
  };
  const names = {
    code: text(list.map((place) => place.code)),
    ...days(list),
    name: text(list.map((place) => place.name)),
    locatives: { type: 'text[]' as const, values: list.map((place) => place.locatives ?? []) },
  };
  const pairs = list.flatMap((place) =>
    Object.entries(place.parents).map(([level, code]) => ({ place, level, code })),
  );
  const parents = {
    code: text(pairs.map((pair) => pair.place.code)),
    level: text(pairs.map((pair) => pair.level)),
    ...days(pairs.map((pair) => pair.place)),
    parent_code: text(pairs.map((pair) => pair.code)),
  };
  await insertColumns(tx, 'territory', places, { shared: true, replaceOn: ['code'] });
  await insertColumns(tx, 'territory_name', names, { shared: true, replaceOn: ['code', 'valid_from'] });
  await insertColumns(tx, 'territory_parent', parents, {
    shared: true,
    replaceOn: ['code', 'level', 'valid_from'],
  });
  await checkParents(tx);
}

async function checkParents(tx: WriteTransaction): Promise<void> {
  const orphan = await tx
    .selectFrom('territory_parent as pair')
    .leftJoin('territory as child', 'child.code', 'pair.code')
    .leftJoin('territory as parent', 'parent.code', 'pair.parent_code')
    .select(['pair.code', 'pair.parent_code'])
    .where((e) => e.or([e('child.code', 'is', null), e('parent.code', 'is', null)]))
    .executeTakeFirst();
  if (orphan) {
    throw new Error(
      `Území ${orphan.code} leží podle zadání v území ${orphan.parent_code}, které registr nezná.`,
    );
  }
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
