import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Tests of the server; those that open a database run on each engine, the others once. */
const ofServer = readdirSync('src/server', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.test.ts'))
  .map((path) => join('src/server', path));
const opensDatabase = (path: string) => readFileSync(path, 'utf8').includes('test/database.ts');

const database = {
  include: ofServer.filter(opensDatabase),
  testTimeout: 60_000,
  hookTimeout: 60_000,
};

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'pure',
          include: [
            'src/{model,sources,evidence,need,claims,projects,obligations,continuity,lib}/**/*.test.ts',
            'test/*.test.ts',
          ],
          testTimeout: 30_000,
          // Nothing in them has a state of its own to keep apart, and modules are read once instead of per file.
          isolate: false,
        },
      },
      {
        test: {
          name: 'server',
          include: ofServer.filter((path) => !opensDatabase(path)),
          testTimeout: 60_000,
        },
      },
      // The same suite on both engines.
      { test: { name: 'embedded', ...database, globalSetup: 'test/engines/embedded.ts' } },
      { test: { name: 'postgres', ...database, globalSetup: 'test/engines/postgres.ts' } },
      {
        test: {
          name: 'cli',
          include: ['src/cli/**/*.test.ts'],
          globalSetup: 'test/engines/embedded.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: 'test/browser/site.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
