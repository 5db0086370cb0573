// Opens the register ready for work: schema in place and, when it is empty, the region of the installation loaded.
import type { Settings } from '../settings.ts';
import type { Database } from '../database/connect.ts';
import { openDatabase } from '../database/open.ts';
import { refreshStatistics } from '../database/statistics.ts';
import { checkPack } from './pack/check.ts';
import { loadPack } from './pack/load.ts';
import { readPack } from './pack/read.ts';

export type OpenRegister = {
  database: Database;
  region: string;
  socketFolder?: string;
  close(): Promise<void>;
};

export type OpenOptions = { share: boolean; author: string; progress?: (text: string) => void };

/**
 * The region is the one of the pack folder the settings name. An empty register loads that pack;
 * a register that has it already is left alone (`pack load` brings a changed pack in).
 */
export async function openRegister(settings: Settings, options: OpenOptions): Promise<OpenRegister> {
  const progress = options.progress ?? (() => {});
  progress('Otevírám databázi …');
  const { pack, problems } = readPack(settings.packFolder);
  if (!pack)
    throw new Error(`Balíček kraje ve složce ${settings.packFolder} nejde přečíst (${problems[0]?.code}).`);
  const open = await openDatabase({
    url: settings.databaseUrl,
    dataFolder: settings.dataFolder,
    share: options.share,
    onWait: (pid) =>
      progress(`Datovou složku ${settings.dataFolder} drží proces ${pid}; čekám, až ji uvolní …`),
  });
  try {
    const region = pack.header.region;
    const loaded = await open.database.read(region, (tx) =>
      tx.selectFrom('register_version').select('version').executeTakeFirst(),
    );
    if (!loaded) {
      progress(`Načítám kraj ${region} …`);
      const errors = [...problems, ...checkPack(pack)].filter((problem) => problem.severity === 'error');
      if (errors.length) {
        throw new Error(
          `Balíček ${settings.packFolder} má ${errors.length} chyb. Vypíše je: ./opora pack check ${settings.packFolder}`,
        );
      }
      await loadPack(open.database, pack, options.author);
    }
    await refreshStatistics(open.database);
    return { ...open, region, close };
  } catch (error) {
    await open.close();
    throw error;
  }

  /** What was imported meanwhile is planned for from now on; should it fail, the next one who opens does it. */
  async function close(): Promise<void> {
    await refreshStatistics(open.database).catch(() => []);
    await open.close();
  }
}
