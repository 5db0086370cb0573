// Starts the embedded engine for a data folder, or finds the one another process of ours already runs.
import { createHash } from 'node:crypto';
import { accessSync, chmodSync, constants, mkdirSync, realpathSync, rmdirSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { readHolder, takeLock } from './lock.ts';

export type Engine = { socketFolder: string; owned: boolean; close(): Promise<void> };

const SOCKET_NAME = '.s.PGSQL.5432';

/**
 * Opens the engine over `folder` (undefined: in memory, for tests).
 * `share`: when another process holds the folder, use its engine; otherwise wait until it lets go.
 */
export async function openEngine(
  folder: string | undefined,
  { share, waitMs = 60_000, onWait }: { share: boolean; waitMs?: number; onWait?: (pid: string) => void },
): Promise<Engine> {
  if (folder === undefined) return startEngine(undefined, memorySocketFolder());
  prepareFolder(folder);
  const socketFolder = socketFolderFor(folder);
  const deadline = Date.now() + waitMs;
  let told = false;
  for (;;) {
    const lock = await takeLock(folder);
    if (lock) {
      try {
        return await startEngine(join(folder, 'postgres'), socketFolder, () => lock.release());
      } catch (error) {
        await lock.release();
        throw error;
      }
    }
    if (share && (await answers(join(socketFolder, SOCKET_NAME)))) {
      return { socketFolder, owned: false, close: async () => {} };
    }
    if (Date.now() > deadline) {
      throw new Error(
        `Datovou složku ${folder} drží proces ${readHolder(folder)}. Ukončete ho, nebo nastavte OPORA_DATA na jinou složku.`,
      );
    }
    if (!told) onWait?.(readHolder(folder));
    told = true;
    await sleep(100);
  }
}

/** A folder that cannot be used is told in words; what it is good for is told with it. */
function prepareFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.R_OK | constants.W_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why =
      code === 'EACCES' || code === 'EROFS' ? 'nelze do ní zapisovat' : `není to použitelná složka (${code})`;
    throw new Error(
      `Datová složka ${folder}: ${why}. Změňte práva, nebo nastavte OPORA_DATA na složku, do které může Opora psát.`,
    );
  }
}

async function startEngine(
  folder: string | undefined,
  socketFolder: string,
  release: () => Promise<void> = async () => {},
): Promise<Engine> {
  const socket = join(socketFolder, SOCKET_NAME);
  // Whoever held the folder before us may have taken its own away when it closed.
  mkdirSync(socketFolder, { recursive: true, mode: 0o700 });
  rmSync(socket, { force: true });
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: { folder, socket } });
  await new Promise<void>((resolve, reject) => {
    worker.once('message', () => resolve());
    worker.once('error', reject);
  });
  worker.removeAllListeners('error');
  // Without its engine a process can neither read nor write: it ends, and says why.
  worker.on('error', (error) => {
    process.stderr.write(
      `Databáze skončila chybou: ${error instanceof Error ? error.message : String(error)}\n`,
    );
    process.exit(2);
  });
  worker.unref();
  const close = async () => {
    worker.ref();
    await drain(worker);
    const closed = new Promise((resolve) =>
      worker.on('message', (message) => message === 'closed' && resolve(null)),
    );
    worker.postMessage('close');
    await closed;
    await worker.terminate();
    rmSync(socket, { force: true });
    removeEmpty(socketFolder);
    await release();
  };
  return { socketFolder, owned: true, close };
}

/** The folder of a socket is of no use without it; what somebody else has put there stays. */
function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Not empty, or gone already.
  }
}

/** Another command may be using our engine; let it finish, but not for ever. */
async function drain(worker: Worker): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt++) {
    const connections = await new Promise<number>((resolve) => {
      worker.once('message', (message: { connections: number }) => resolve(message.connections));
      worker.postMessage('connections');
    });
    if (connections === 0) return;
    await sleep(100);
  }
}

function answers(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const client = connect(socket);
    client.once('connect', () => (client.destroy(), resolve(true)));
    client.once('error', () => resolve(false));
  });
}

/** Socket addresses are limited to about 100 characters, data folders are not: the socket lives in a short private folder. */
function socketFolderFor(folder: string): string {
  const id = createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 16);
  return privateFolder(`opora-${userInfo().uid}-${id}`);
}

function memorySocketFolder(): string {
  return privateFolder(
    `opora-${userInfo().uid}-memory-${process.pid}-${Math.random().toString(36).slice(2, 8)}`,
  );
}

function privateFolder(name: string): string {
  const path = join(tmpdir(), name);
  mkdirSync(path, { recursive: true, mode: 0o700 });
  chmodSync(path, 0o700);
  return path;
}
