// Applies the numbered SQL files of db/migrations, forward only.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pool, PoolClient } from 'pg';

export type Migration = { number: number; name: string; sql: string; sha256: string };

const LOCK = 0x6f706f72; // "opor"

export function readMigrations(folder: string): Migration[] {
  const files = readdirSync(folder)
    .filter((name) => /^\d{4}_[a-z0-9-]+\.sql$/.test(name))
    .sort();
  return files.map((name, index) => {
    const number = Number(name.slice(0, 4));
    if (number !== index + 1)
      throw new Error(`Migrace ${name} má mít číslo ${index + 1}: číslování je bez mezer.`);
    const sql = readFileSync(join(folder, name), 'utf8');
    return { number, name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
  });
}

/**
 * Brings the schema up to date in one transaction and returns the names applied.
 * Two runners at once: the second waits, then finds nothing to do. A schema newer than the program is refused.
 */
export async function migrate(pool: Pool, migrations: Migration[]): Promise<string[]> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [LOCK]);
    const applied = await applyMissing(client, migrations);
    await client.query('commit');
    return applied;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

async function applyMissing(client: PoolClient, migrations: Migration[]): Promise<string[]> {
  await client.query(
    `create table if not exists schema_migration (
       number integer primary key, name text not null, sha256 text not null, applied_at timestamptz not null default now())`,
  );
  const { rows } = await client.query<{ number: number; name: string; sha256: string }>(
    'select number, name, sha256 from schema_migration order by number',
  );
  for (const row of rows) {
    const known = migrations[row.number - 1];
    if (!known) {
      throw new Error(
        `Databáze má schéma ${row.name}, tento program zná jen ${migrations.length} migrací. Spusťte novější verzi Opory.`,
      );
    }
    if (known.sha256 !== row.sha256) {
      throw new Error(
        `Migrace ${row.name} se změnila potom, co byla použita. Vraťte soubor do původní podoby a změnu dejte do nové migrace.`,
      );
    }
  }
  const missing = migrations.slice(rows.length);
  for (const migration of missing) {
    await client.query(migration.sql);
    await client.query('insert into schema_migration (number, name, sha256) values ($1, $2, $3)', [
      migration.number,
      migration.name,
      migration.sha256,
    ]);
  }
  return missing.map((migration) => migration.name);
}
