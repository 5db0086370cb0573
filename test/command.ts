// The command in the test's own process, over a register of the pack in a data folder of its own.
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, inject } from 'vitest';
import { runCommand } from '../src/cli/main.ts';
import { readSettings, type Settings } from '../src/server/settings.ts';
import { openRegister } from '../src/server/workflows/open-register.ts';
import type { Door } from '../src/server/workflows/check/evidence.ts';
import './engines/template.ts';

export type Ended = { status: number; out: string; err: string };

/**
 * Call at the top of a test file; everything is removed after its last test. The engine stays open: commands share it
 * as they share that of a running site, and need not start one each.
 */
export async function openCommandLine({ author = 'test' } = {}) {
  const work = await mkdtemp(join(tmpdir(), 'opora-command-'));
  const dataFolder = join(work, 'data');
  await cp(inject('template').region, dataFolder, { recursive: true });
  const settings = readSettings({ OPORA_DATA: dataFolder });
  const register = await openRegister(settings, { share: true, author });
  afterAll(async () => {
    await register.close();
    await rm(work, { recursive: true, force: true });
  });

  const { database, region } = register;
  const door: Door = { region, read: (work) => database.read(region, work) };
  return { work, dataFolder, door, run: commandRunner(settings, author) };
}

/** Runs a command to its end: what it wrote, hard spaces as spaces, and its exit code. */
export function commandRunner(settings: Settings, author = 'test') {
  return async (...args: string[]): Promise<Ended> => {
    const ended = { status: 0, out: '', err: '' };
    const terminal = {
      out: (text: string) => void (ended.out += text),
      err: (text: string) => void (ended.err += text),
      progress: () => undefined,
      settings,
      author,
    };
    ended.status = await runCommand(terminal, args);
    return { ...ended, out: ended.out.replaceAll('\u00a0', ' ') };
  };
}
