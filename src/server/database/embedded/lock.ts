// One process at a time may open an embedded data folder. The kernel holds the lock and drops it when the process ends,
// however it ends: a name in the abstract socket space, bound by the holder.
import { createHash } from 'node:crypto';
import { readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

export type Lock = { release(): Promise<void> };

/** Takes the lock of a folder, or returns undefined when another process has it. */
export function takeLock(folder: string): Promise<Lock | undefined> {
  const id = createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 32);
  // Abstract names exist on Linux; elsewhere a port derived from the folder serves the same purpose.
  const address =
    process.platform === 'linux'
      ? { path: `\0opora-${id}` }
      : { host: '127.0.0.1', port: 49_152 + (Number.parseInt(id.slice(0, 6), 16) % 16_000) };
  return new Promise((resolve, reject) => {
    const holder = createServer((socket) => socket.destroy());
    holder.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error),
    );
    holder.listen(address, () => {
      holder.unref();
      writeFileSync(pidFile(folder), String(process.pid));
      resolve({ release: () => new Promise((done) => holder.close(() => done())) });
    });
  });
}

/** Who holds the folder, for a message; the file itself locks nothing. */
export function readHolder(folder: string): string {
  try {
    return readFileSync(pidFile(folder), 'utf8');
  } catch {
    return '?';
  }
}

function pidFile(folder: string): string {
  return join(folder, 'engine.pid');
}
