// Opens the database that the settings name and brings its schema up to date.
import { join } from 'node:path';
import { connect, type Database } from './connect.ts';
import { openEngine } from './embedded/engine.ts';
import { migrate, readMigrations } from './migrate.ts';

export type DatabaseSettings = {
  /** A PostgreSQL server >= 15; without it the embedded engine runs over `dataFolder`. */
  url?: string | undefined;
  dataFolder: string;
  /** A short-lived command may use the engine of a running site; the site itself must own its engine. */
  share: boolean;
  /** Told once when another process holds the data folder and has to be waited for. */
  onWait?: (pid: string) => void;
};

export type OpenDatabase = { database: Database; socketFolder?: string; close(): Promise<void> };

const OLDEST_SERVER = 150_000;
const migrationFolder = join(import.meta.dirname, '../../../db/migrations');

export async function openDatabase({
  url,
  dataFolder,
  share,
  onWait,
}: DatabaseSettings): Promise<OpenDatabase> {
  if (url) {
    const database = connect({ url });
    return prepared({ database, close: () => database.close() });
  }
  const engine = await openEngine(dataFolder, { share, ...(onWait ? { onWait } : {}) });
  const database = connect({ socketFolder: engine.socketFolder });
  const close = async () => {
    await database.close();
    await engine.close();
  };
  return prepared({ database, socketFolder: engine.socketFolder, close });
}

async function prepared(open: OpenDatabase): Promise<OpenDatabase> {
  try {
    const { rows } = await open.database.pool
      .query<{ version: string }>(`select current_setting('server_version_num') as version`)
      .catch((error: Error) => {
        throw new Error(
          `Databáze neodpovídá: ${error.message}. Zkontrolujte DATABASE_URL a to, že server běží.`,
        );
      });
    if (Number(rows[0]!.version) < OLDEST_SERVER) {
      throw new Error(
        `Je potřeba PostgreSQL 15 nebo novější, server má ${rows[0]!.version}. Povyšte ho, nebo zrušte DATABASE_URL.`,
      );
    }
    await migrate(open.database.pool, readMigrations(migrationFolder));
    return open;
  } catch (error) {
    await open.close();
    throw error;
  }
}
