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
export function openTestDatabase(): Promise<Database> {
  return openCopy('empty');
}

/** The same with the region of packs/CZ051 loaded, which takes longer than most tests of it. */
export function openRegionDatabase(): Promise<Database> {
  return openCopy('region');
}

async function openCopy(of: 'empty' | 'region'): Promise<Database> {
  const { kind, [of]: template } = inject('template');
  if (kind === 'embedded') {
    const folder = await mkdtemp(join(tmpdir(), 'opora-test-'));
    await cp(template, folder, { recursive: true });
    const { database, close } = await openDatabase({ dataFolder: folder, share: false });
    afterAll(async () => {
      await close();
      await rm(folder, { recursive: true, force: true });
    });
    return database;
  }
  const name = `test_${randomBytes(6).toString('hex')}`;
  await run(template, `create database ${name} template ${template.split('/').at(-1)}`);
  const url = template.replace(/template_\w+$/, name);
  const { database, close } = await openDatabase({ url, dataFolder: tmpdir(), share: false });
  afterAll(async () => {
    await close();
    await run(template, `drop database ${name}`);
  });
  return database;
}

/** From the maintenance database: a template must have no connection while it is cloned. */
async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client(url.replace(/template_\w+$/, 'postgres'));
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
