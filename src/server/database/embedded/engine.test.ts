import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openEngine } from './engine.ts';

test('an engine that closes takes the folder of its socket away', async () => {
  const engine = await openEngine(undefined, { share: false });
  expect(existsSync(engine.socketFolder)).toBe(true);
  await engine.close();
  expect(existsSync(engine.socketFolder)).toBe(false);
});
