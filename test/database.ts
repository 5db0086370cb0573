// A fresh migrated database for a test file, on the engine of the project it runs in.
import { randomBytes } from 'node:crypto';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, inject } from 'vitest';
import type { Database } from '../src/server/database/connect.ts';
import { openDatabase } from '../src/server/database/open.ts';
import './engines/template.ts';

/** Call at the top of a test file; everything is removed after its last test. */
export async function openTestDatabase(): Promise<Database> {
  const template = inject('template');
  if (template.kind === 'embedded') {
    const folder = await mkdtemp(join(tmpdir(), 'opora-test-'));
    await cp(template.folder, folder, { recursive: true });
    const { database, close } = await openDatabase({ dataFolder: folder, share: false });
    afterAll(async () => {
      await close();
      await rm(folder, { recursive: true, force: true });
    });
    return database;
  }
  const name = `test_${randomBytes(6).toString('hex')}`;
  await run(template.url, `create database ${name} template template_opora`);
  const url = template.url.replace(/template_opora$/, name);
  const { database, close } = await openDatabase({ url, dataFolder: tmpdir(), share: false });
  afterAll(async () => {
    await close();
    await run(template.url, `drop database ${name}`);
  });
  return database;
}

/** From the maintenance database: a template must have no connection while it is cloned. */
async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client(url.replace(/template_opora$/, 'postgres'));
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
