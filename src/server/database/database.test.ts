import { sql } from 'kysely';
import { expect, inject, test } from 'vitest';
import { openTestDatabase } from '../../../test/database.ts';
import { migrate, readMigrations } from './migrate.ts';
import type { ReadTransaction, WriteTransaction } from './transaction.ts';
import { watchVersion } from '../site.ts';
import { insertColumns, insertRows } from '../register/insert.ts';

const database = await openTestDatabase();
const migrations = readMigrations('db/migrations');

async function addRegion(code: string): Promise<void> {
  await database.write(code, async (tx) => {
    await insertRows(tx, 'region', [{ code, title: code, language: 'cs', attribution: '' }], {
      replaceOn: ['code'],
    });
    await insertRows(
      tx,
      'publication',
      [{ region: code, id: 'p', title: `of ${code}`, publisher: 'x', standing: 'own' }],
      {
        replaceOn: ['region', 'id'],
      },
    );
  });
}

test('a region sees its own rows only', async () => {
  await addRegion('CZ051');
  await addRegion('CZ052');
  const titles = await database.read('CZ051', (tx) => tx.selectFrom('publication').select('title').execute());
  expect(titles).toEqual([{ title: 'of CZ051' }]);
});

test('a region cannot write into another', async () => {
  await addRegion('CZ053');
  const row = { region: 'CZ053', id: 'q', title: 't', publisher: 'x', standing: 'own' };
  await expect(database.write('CZ051', (tx) => insertRows(tx, 'publication', [row]))).rejects.toThrow(
    /row-level security/,
  );
});

test('every table of the register with a region column is secured', async () => {
  const { rows } = await database.pool.query(
    `select relname from pg_class join pg_attribute on attrelid = pg_class.oid
     where relkind = 'r' and attname = 'region' and relnamespace = 'public'::regnamespace and not relrowsecurity`,
  );
  expect(rows).toEqual([]);
});

test('what a list writes for each row is held against no other table, which would be searched for each row', async () => {
  const { rows } = await database.pool.query(
    `select conname from pg_constraint where contype = 'f' and confrelid <> conrelid and conrelid in ('project'::regclass,
      'project_assertion'::regclass, 'project_money'::regclass, 'project_identifier'::regclass,
      'project_territory'::regclass, 'project_area'::regclass)`,
  );
  expect(rows).toEqual([]);
});

test('a reading transaction cannot write, by role and by mode', async () => {
  const attempt = database.read('CZ051', (tx) => sql`delete from publication`.execute(tx));
  await expect(attempt).rejects.toThrow(/read-only|permission denied/);
});

test('raw rows cannot be changed by the writing role', async () => {
  const attempt = database.write('CZ051', (tx) => sql`update source_row set cells = '{}'`.execute(tx));
  await expect(attempt).rejects.toThrow(/permission denied/);
});

test('a failed write leaves nothing behind', async () => {
  await addRegion('CZ051');
  const attempt = database.write('CZ051', async (tx) => {
    await tx.deleteFrom('publication').execute();
    throw new Error('stop');
  });
  await expect(attempt).rejects.toThrow('stop');
  const left = await database.read('CZ051', (tx) => tx.selectFrom('publication').select('id').execute());
  expect(left).toHaveLength(1);
});

test('parallel transactions keep their regions apart', async () => {
  const codes = ['CZ061', 'CZ062', 'CZ063', 'CZ064'];
  for (const code of codes) await addRegion(code);
  const seen = await Promise.all(
    codes.flatMap((code) =>
      Array.from({ length: 5 }, () =>
        database.read(code, async (tx) => {
          await sql`select pg_sleep(0.005)`.execute(tx);
          return (await tx.selectFrom('publication').select('region').execute()).every(
            (row) => row.region === code,
          );
        }),
      ),
    ),
  );
  expect(seen).toEqual(seen.map(() => true));
});

test('a register somebody writes says that it cannot be read, and reads again when he is done', async () => {
  const { readable } = watchVersion(database, 'CZ051', 500);
  const held = await database.write('CZ051', async () => readable());
  // The embedded engine has one session; a server answers readers from what was committed.
  expect(held).toBe(inject('template').kind !== 'embedded');
  await expect.poll(readable, { timeout: 20_000 }).toBe(true);
});

test('two runners of migrations at once apply each migration once', async () => {
  await expect(
    Promise.all([migrate(database.pool, migrations), migrate(database.pool, migrations)]),
  ).resolves.toEqual([[], []]);
});

test('a schema newer than the program is refused', async () => {
  await database.pool.query(
    `insert into schema_migration (number, name, sha256) values (9999, '9999_future.sql', '')`,
  );
  await expect(migrate(database.pool, migrations)).rejects.toThrow(/9999_future\.sql.*novější verzi/);
  await database.pool.query('delete from schema_migration where number = 9999');
});

test('a migration changed after it was applied is refused', async () => {
  const changed = migrations.map((migration) => ({ ...migration, sha256: 'other' }));
  await expect(migrate(database.pool, changed)).rejects.toThrow(/se změnila potom, co byla použita/);
});

test('columns of any text survive a bulk insert', async () => {
  await addRegion('CZ051');
  const cells = [
    '"quoted"',
    'back\\slash',
    'with, comma',
    '{brace}',
    '',
    'NULL',
    'nbsp\u00a0',
    'příliš žluťoučký\nkůň',
  ];
  await database.write('CZ051', async (tx) => {
    await insertRows(tx, 'source', [
      {
        region: 'CZ051',
        id: 's',
        publication_id: 'p',
        kind: 'file',
        format: 'f',
        content_sha256: '',
        author: 'a',
      },
    ]);
    await insertColumns(tx, 'source_row', {
      source_id: { type: 'text', values: ['s'] },
      sheet: { type: 'text', values: [''] },
      row_number: { type: 'integer', values: [1] },
      cells: { type: 'text[]', values: [cells] },
    });
  });
  const [row] = await database.read('CZ051', (tx) => tx.selectFrom('source_row').select('cells').execute());
  expect(row!.cells).toEqual(cells);
});

test('whole numbers of the database are bigint, decimals keep their text', async () => {
  const { rows } = await database.pool.query(
    `select 9007199254740993::int8 as whole, 0.10::numeric as decimal`,
  );
  expect(rows).toEqual([{ whole: 9007199254740993n, decimal: '0.10' }]);
});

test('reading and writing are different types', () => {
  const write = async (tx: WriteTransaction) => tx;
  const read = async (tx: ReadTransaction) => tx;
  // @ts-expect-error a function that writes cannot be handed a transaction that reads
  const wrong = () => database.read('CZ051', write);
  const right = () => database.write('CZ051', read);
  expect([wrong, right]).toHaveLength(2);
});

test('the writing role cannot touch the record of migrations', async () => {
  const attempt = database.write('CZ051', (tx) => sql`delete from schema_migration`.execute(tx));
  await expect(attempt).rejects.toThrow(/permission denied/);
});
