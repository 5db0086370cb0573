// From the command to the first page: the first run builds, creates the database and loads the region.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '#server/settings.ts';
import { timeRatio, type Result } from './result.ts';
import { startSite } from './site.ts';

export async function startUp(): Promise<Result[]> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'opora-bench-'));
  rmSync(join(projectFolder, 'build'), { recursive: true, force: true });
  const first = await startSite(dataFolder);
  await first.stop();
  const later = await startSite(dataFolder);
  await later.stop();
  rmSync(dataFolder, { recursive: true, force: true });
  return [
    timeRatio('first start to first page : 20 s', first.tookMs, 20_000, 1),
    timeRatio('later start to first page : 5 s', later.tookMs, 5_000, 1),
  ];
}
