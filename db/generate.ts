// Writes what is generated: db/schema.sql and the table types from the migrated schema, docs/glossary.md from the glossary.
// `--check` writes nothing and fails when either is stale.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildGlossaryPage } from '../src/model/glossary-page.ts';
import { connect } from '../src/server/database/connect.ts';
import { openEngine } from '../src/server/database/embedded/engine.ts';
import { migrate, readMigrations } from '../src/server/database/migrate.ts';
import { pictureSchema } from '../src/server/database/picture.ts';

const root = join(import.meta.dirname, '..');

/** Generated files by their path in the repository, from a fresh database. */
export async function generate(): Promise<Map<string, string>> {
  const engine = await openEngine(undefined, { share: false });
  const database = connect({ socketFolder: engine.socketFolder });
  try {
    await migrate(database.pool, readMigrations(join(root, 'db/migrations')));
    const picture = await pictureSchema(database.pool);
    return new Map([
      ['db/schema.sql', picture],
      ['src/server/database/schema.ts', tableTypes(engine.socketFolder)],
      ['docs/glossary.md', buildGlossaryPage()],
    ]);
  } finally {
    await database.close();
    await engine.close();
  }
}

function tableTypes(socketFolder: string): string {
  const out = join(mkdtempSync(join(tmpdir(), 'opora-types-')), 'schema.ts');
  execFileSync(
    process.execPath,
    [
      join(root, 'node_modules/kysely-codegen/dist/cli/bin.js'),
      ...['--dialect', 'postgres', '--url', `postgres://postgres@/postgres?host=${socketFolder}`],
      ...['--type-mapping', '{"int8":"bigint"}', '--out-file', out],
    ],
    { stdio: 'pipe' },
  );
  return readFileSync(out, 'utf8');
}

if (import.meta.main) {
  const files = await generate();
  const stale = [...files].filter(([path, text]) => readFileSync(join(root, path), 'utf8') !== text);
  if (process.argv.includes('--check')) {
    for (const [path] of stale)
      console.error(`${path} is stale: run \`npm run generate\` and commit the result.`);
    process.exit(stale.length ? 1 : 0);
  }
  for (const [path, text] of files) writeFileSync(join(root, path), text);
}
