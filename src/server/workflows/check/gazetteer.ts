// The places the text check knows: what the register holds, whether a region or the whole country.
import type { Place } from '#claims/types.ts';
import type { ReadTransaction } from '../../database/transaction.ts';
import { findLatestYear, listNeedValues } from '../../register/need-values.ts';
import { listTerritories, type TerritoryRow } from '../../register/territories.ts';

const LEVELS: readonly TerritoryRow['level'][] = ['municipality', 'district', 'region'];
/** Inhabitants of 15 and more stand for size; it only decides between namesakes of very unequal size. */
const SIZE = 'population-15-plus';

/** `home`: the region of the register, whose places go before their namesakes elsewhere. */
export async function readGazetteer(tx: ReadTransaction, home: string): Promise<Place[]> {
  const year = await findLatestYear(tx, SIZE);
  const sizes = year === undefined ? [] : await listNeedValues(tx, { indicators: [SIZE], year });
  const population = new Map(sizes.map(({ territory, value }) => [territory, value]));
  return (await listTerritories(tx))
    .filter(({ level }) => LEVELS.includes(level))
    .map(({ code, name, level, locatives, parents }) => ({
      code,
      name,
      level: level as Place['level'],
      locatives,
      districtCode: parents.district ?? null,
      regionCode: parents.region ?? null,
      orpCode: parents.orp ?? null,
      population: population.get(code) ? Number(population.get(code)) : null,
      home: code === home || parents.region === home,
    }));
}

/** Names of the administrative districts (ORP) by code; no place of a text is one, but numbers are counted over them. */
export async function readOrps(tx: ReadTransaction): Promise<Map<string, string>> {
  return new Map((await listTerritories(tx, { level: 'orp' })).map(({ code, name }) => [code, name]));
}
