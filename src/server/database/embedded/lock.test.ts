import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'opora-lock-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Tries to take the lock in a process of its own and keeps it until it is killed. */
function contender() {
  const script = `
    const { takeLock } = await import(${JSON.stringify(join(import.meta.dirname, 'lock.ts'))});
    const lock = await takeLock(${JSON.stringify(folder)});
    console.log(lock ? 'held' : 'refused');
    setTimeout(() => {}, 60_000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const answer = new Promise<string>((resolve) =>
    child.stdout!.once('data', (chunk: Buffer) => resolve(chunk.toString().trim())),
  );
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return { answer, kill: () => (child.kill('SIGKILL'), ended) };
}

test('of many processes at once exactly one holds the folder, again after it was killed', async () => {
  for (let round = 0; round < 3; round++) {
    const contenders = Array.from({ length: 6 }, contender);
    const answers = await Promise.all(contenders.map((one) => one.answer));
    expect(answers.filter((answer) => answer === 'held')).toHaveLength(1);
    await Promise.all(contenders.map((one) => one.kill()));
  }
});
