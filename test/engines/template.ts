// What a test engine hands to test files: a migrated template, and the same with the region of the pack loaded.
import 'vitest';
import type { Database } from '../../src/server/database/connect.ts';
import { loadPack } from '../../src/server/workflows/pack/load.ts';
import { readPack } from '../../src/server/workflows/pack/read.ts';

/** Data folders of the embedded engine, or addresses of databases of a server. */
export type Template = { kind: 'embedded' | 'postgres'; empty: string; region: string };

declare module 'vitest' {
  interface ProvidedContext {
    template: Template;
  }
}

export async function loadRegion(database: Database): Promise<void> {
  await loadPack(database, readPack('packs/CZ051').pack!, 'test');
}
