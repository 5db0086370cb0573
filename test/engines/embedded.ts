// Template for the embedded engine: a migrated data folder that every test file copies.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../../src/server/database/open.ts';
import './template.ts';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'opora-template-'));
  const { close } = await openDatabase({ dataFolder: folder, share: false });
  await close();
  project.provide('template', { kind: 'embedded', folder });
  return () => rm(folder, { recursive: true, force: true });
}
