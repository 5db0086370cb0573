import { expect, test } from 'vitest';
import { openTestDatabase } from '../../../test/database.ts';
import { refreshStatistics } from './statistics.ts';

const database = await openTestDatabase();
const grow = (from: number, to: number) =>
  database.pool.query(
    `insert into grown select n, repeat('x', 500) from generate_series(${from}::int, ${to}::int) as n`,
  );

test('a table is analyzed once, and again only when it is large and grew by a fifth', async () => {
  await database.pool.query('create table grown (number int, text text) with (autovacuum_enabled = false)');
  expect(await refreshStatistics(database)).not.toContain('grown');
  await grow(1, 100);
  expect(await refreshStatistics(database)).toContain('grown');
  await grow(101, 110);
  expect(await refreshStatistics(database)).not.toContain('grown');
  await grow(111, 2000);
  expect(await refreshStatistics(database)).toContain('grown');
  const { rows } = await database.pool.query(
    `select reltuples::int as rows from pg_class where relname = 'grown'`,
  );
  expect(rows).toEqual([{ rows: 2000 }]);
  await grow(2001, 2100);
  expect(await refreshStatistics(database)).not.toContain('grown');
  await grow(2101, 3000);
  expect(await refreshStatistics(database)).toContain('grown');
});
