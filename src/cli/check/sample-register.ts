// A register of the pack in a folder of its own, for the tests of this folder; gone when they end.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { readSettings } from '#server/settings.ts';
import { openChecker } from '#server/workflows/check/check-text.ts';
import { openRegister } from '#server/workflows/open-register.ts';

export async function openSample(name: string) {
  const work = mkdtempSync(join(tmpdir(), `opora-${name}-`));
  const settings = readSettings({ OPORA_DATA: join(work, 'data') });
  const register = await openRegister(settings, { share: true, author: 'test' });
  const checker = openChecker({
    region: register.region,
    read: (read) => register.database.read(register.region, read),
  });
  afterAll(async () => {
    await register.close();
    rmSync(work, { recursive: true, force: true });
  });
  return { work, settings, checker };
}
