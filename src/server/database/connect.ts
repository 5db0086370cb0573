// One way to the database: embedded by default, a PostgreSQL server when DATABASE_URL says so.
import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';
import type { DB } from './schema.ts';
import type { ReadTransaction, WriteTransaction } from './transaction.ts';

export type Target = { socketFolder: string } | { url: string };

export type Database = {
  pool: pg.Pool;
  /** Transactions run beside each other; the embedded engine has one session for everybody. */
  manySessions: boolean;
  /** Reads one consistent state of a region; the database itself refuses to write in it. */
  read<T>(region: string, work: (tx: ReadTransaction) => Promise<T>): Promise<T>;
  /** One transaction that may write in a region: all of it happens, or nothing. */
  write<T>(region: string, work: (tx: WriteTransaction) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

const INT8 = 20;

// Whole numbers of the database are bigint, numeric stays decimal text: nothing passes through floating point.
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    oid === INT8 ? (BigInt as never) : pg.types.getTypeParser(oid, format as 'text'),
};

export function connect(target: Target, { connections = 8 } = {}): Database {
  const pool = new pg.Pool(
    'url' in target
      ? { connectionString: target.url, types, max: connections }
      : { host: target.socketFolder, database: 'postgres', user: 'postgres', types, max: connections },
  );
  // An idle connection that breaks is replaced by the pool; the next query reports what matters.
  pool.on('error', () => {});
  const kysely = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  return {
    pool,
    manySessions: 'url' in target,
    read: (region, work) =>
      kysely
        .transaction()
        .setIsolationLevel('repeatable read')
        .setAccessMode('read only')
        .execute(async (tx) => work((await enter(tx, region, 'opora_reader')) as unknown as ReadTransaction)),
    write: (region, work) =>
      kysely
        .transaction()
        .execute(async (tx) =>
          work((await enter(tx, region, 'opora_writer')) as unknown as WriteTransaction),
        ),
    close: async () => {
      await kysely.destroy();
      // Kysely ends the pool only when it has used it.
      if (!pool.ended) await pool.end();
    },
  };
}

/** Role and region last for this transaction only: the embedded engine has one session for everybody. */
async function enter(tx: Transaction<DB>, region: string, role: string): Promise<Transaction<DB>> {
  await sql`select set_config('role', ${role}, true), set_config('opora.region', ${region}, true)`.execute(
    tx,
  );
  return Object.assign(tx, { region });
}
