// The running site for the browser tests: the real command over a data folder of its own, as on a first start.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startSite } from '../../bench/site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    site: { url: string; dataFolder: string };
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'opora-site-'));
  const site = await startSite(dataFolder);
  project.provide('site', { url: site.url, dataFolder });
  return async () => {
    await site.stop();
    await rm(dataFolder, { recursive: true, force: true });
  };
}
