import { defineConfig } from 'vitest/config';

const database = {
  include: ['src/server/**/*.test.ts'],
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
