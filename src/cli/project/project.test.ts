// ./opora project as its users run it, over the region of the pack.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const OPORA = join(import.meta.dirname, '../../../opora');
const work = mkdtempSync(join(tmpdir(), 'opora-project-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

function project(...args: string[]) {
  const env = { ...process.env, OPORA_DATA: join(work, 'data'), DATABASE_URL: '' };
  const { status, stdout, stderr } = spawnSync(OPORA, ['project', ...args], { env, encoding: 'utf8' });
  return { status, out: stdout.replaceAll('\u00a0', ' '), err: stderr };
}

test('calls with their terms; a freshly loaded pack has changed nothing', () => {
  const { status, out } = project('calls');
  expect(status).toBe(0);
  expect(out).toMatch(/OPZ\+ 03_22_018 .*\n +příjem 2022-08-29 až 2023-12-08; 900 000 000 Kč; podmínek 1;/);
  expect(out).toMatch(/příjem neznámo; částka neznámo/);
  expect(out).toMatch(/Co se změnilo\nOd prvního načtení balíčku kraje nic\./);
  const { calls, changes } = JSON.parse(project('calls', '--json').out) as {
    calls: unknown[];
    changes: unknown[];
  };
  expect(calls.length).toBeGreaterThan(3);
  expect(changes).toEqual([]);
});

test('an action nobody knows ends with 2 and says which there are', () => {
  expect(project('vyzvy')).toMatchObject({ status: 2, err: expect.stringMatching(/umím show, .*calls/) });
});
