// ./opora project as its users run it, over the region of the pack.
import { expect, test } from 'vitest';
import { openCommandLine } from '../../../test/command.ts';

const { run } = await openCommandLine();
const project = (...args: string[]) => run('project', ...args);

test('calls with their terms; a freshly loaded pack has changed nothing', async () => {
  const { status, out } = await project('calls');
  expect(status).toBe(0);
  expect(out).toMatch(/OPZ\+ 03_22_018 .*\n +příjem 2022-08-29 až 2023-12-08; 900 000 000 Kč; podmínek 1;/);
  expect(out).toMatch(/příjem neznámo; částka neznámo/);
  expect(out).toMatch(/Co se změnilo\nOd prvního načtení balíčku kraje nic\./);
  const { calls, changes } = JSON.parse((await project('calls', '--json')).out) as {
    calls: unknown[];
    changes: unknown[];
  };
  expect(calls.length).toBeGreaterThan(3);
  expect(changes).toEqual([]);
});

test('an action nobody knows ends with 2 and says which there are', async () => {
  expect(await project('vyzvy')).toMatchObject({
    status: 2,
    err: expect.stringMatching(/umím show, .*calls/),
  });
});
