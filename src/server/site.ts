// The web process's hold on the register: one connection pool, one region, and a cheap answer to "did anything change".
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type Database } from './database/connect.ts';
import type { ReadTransaction } from './database/transaction.ts';
import { findVersion } from './register/version.ts';

export type Site = {
  database: Database;
  region: string;
  manySessions: boolean;
  /** Where downloads are kept on their way. */
  spoolFolder: string;
  /** Reads one consistent state of the site's region. */
  read<T>(work: (tx: ReadTransaction) => Promise<T>): Promise<T>;
  /** Version of the data as last seen; asks the database at most every {@link FRESH_MS}. */
  version(): Promise<bigint>;
  /** False while the register answers nobody: an import holds the only session of the embedded engine. */
  readable(): Promise<boolean>;
};

/** How old the known version may be: a change made by another process shows within this time. */
const FRESH_MS = 250;
/** A busy database must not hold up pages already rendered; after this wait the version last seen stands. */
const PATIENCE_MS = 100;
/** Longer than anything that reads holds the engine: whoever holds it for so long is writing. */
const BUSY_MS = 5000;
/** What a reader who meets a register being written is told to wait. */
export const RETRY_AFTER_S = 15;

export function openSite(environment: Record<string, string | undefined>): Site {
  const { OPORA_REGION: region, OPORA_SOCKET: socketFolder, DATABASE_URL: url, OPORA_DATA } = environment;
  if (!region || !(url || socketFolder)) {
    throw new Error('Stránky potřebují databázi a kraj; spusťte je příkazem npm start nebo ./opora start.');
  }
  const database = connect(url ? { url } : { socketFolder: socketFolder! });
  return {
    database,
    region,
    manySessions: database.manySessions,
    spoolFolder: join(OPORA_DATA ?? tmpdir(), 'downloads'),
    read: (work) => database.read(region, work),
    ...watchVersion(database, region),
  };
}

export function watchVersion(
  database: Database,
  region: string,
  busyMs = BUSY_MS,
): Pick<Site, 'version' | 'readable'> {
  let known = 0n;
  let seen = 0;
  let asking: Promise<bigint> | undefined;
  const ask = async () => {
    try {
      known = (await database.read(region, findVersion))?.version ?? 0n;
      seen = Date.now();
      return known;
    } finally {
      asking = undefined;
    }
  };
  const version = async () => {
    if (Date.now() - seen < FRESH_MS) return known;
    asking ??= ask();
    if (seen === 0) return asking;
    const patience = new Promise<bigint>((resolve) => setTimeout(() => resolve(known), PATIENCE_MS).unref());
    return Promise.race([asking.catch(() => known), patience]);
  };
  const readable = async () => {
    if (Date.now() - seen < FRESH_MS) return true;
    asking ??= ask();
    const answered = asking.then(
      () => true,
      // A database that fails is told by whoever reads it.
      () => true,
    );
    const tired = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), busyMs).unref());
    return Promise.race([answered, tired]);
  };
  return { version, readable };
}
