// One process at a time may open an embedded data folder. The lock names the process that holds it.
import { existsSync, openSync, readFileSync, renameSync, rmSync, writeSync, closeSync } from 'node:fs';

type Holder = { pid: number; started: string };

/** Takes the lock file or returns the process that holds it. A lock left behind by a killed process is taken over. */
export function takeLock(path: string): { held: true } | { held: false; by: Holder } {
  for (;;) {
    try {
      const file = openSync(path, 'wx', 0o600);
      writeSync(
        file,
        JSON.stringify({ pid: process.pid, started: processStart(process.pid) } satisfies Holder),
      );
      closeSync(file);
      return { held: true };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = readHolder(path);
    if (holder && isRunning(holder)) return { held: false, by: holder };
    // Rename before removing: of two processes that find the same stale lock only one moves it away.
    const stale = `${path}.${process.pid}.stale`;
    try {
      renameSync(path, stale);
      rmSync(stale, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
}

export function dropLock(path: string): void {
  if (existsSync(path) && readHolder(path)?.pid === process.pid) rmSync(path, { force: true });
}

function readHolder(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

function isRunning(holder: Holder): boolean {
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return processStart(holder.pid) === holder.started;
}

/** Start time of a process in clock ticks, so that a recycled process number is not taken for the holder. Linux only. */
function processStart(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
