// What the environment may set, with defaults. Read once at the door, then passed on as values.
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

export type Settings = {
  databaseUrl: string | undefined;
  dataFolder: string;
  packFolder: string;
  port: number;
  host: string;
};

export const projectFolder = process.env.OPORA_PROJECT ?? join(import.meta.dirname, '../..');

export function readSettings(environment: Record<string, string | undefined>): Settings {
  const port = Number(environment.PORT ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(`PORT má být číslo 0 až 65535, našel jsem „${environment.PORT}“.`);
  }
  return {
    databaseUrl: environment.DATABASE_URL || undefined,
    dataFolder: resolve(environment.OPORA_DATA || join(projectFolder, 'var')),
    packFolder: resolve(environment.OPORA_PACK || firstPack()),
    port,
    host: environment.HOST || '127.0.0.1',
  };
}

/** The region of an installation is its pack; with several in packs/ the first by name, or the one OPORA_PACK names. */
function firstPack(): string {
  const packs = join(projectFolder, 'packs');
  return join(packs, readdirSync(packs).sort()[0]!);
}
