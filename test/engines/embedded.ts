// Templates for the embedded engine: data folders that every test file copies.
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../../src/server/database/open.ts';
import { loadRegion } from './template.ts';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'opora-template-'));
  const [empty, region] = [join(folder, 'empty'), join(folder, 'region')];
  const migrated = await openDatabase({ dataFolder: empty, share: false });
  await migrated.close();
  await cp(empty, region, { recursive: true });
  const { database, close } = await openDatabase({ dataFolder: region, share: false });
  await loadRegion(database);
  await close();
  project.provide('template', { kind: 'embedded', empty, region });
  return () => rm(folder, { recursive: true, force: true });
}
