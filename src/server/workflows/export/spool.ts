// A file on its way to somebody slower than the register: written into a temporary file at the speed of the register, read
// from it at the speed of the reader. So a slow reader keeps no transaction open, and nothing of it is kept in memory.
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { open, unlink, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';

export type Sink = {
  /** What was written before is forgotten. `growing`: it will not be begun again, and may be read before it is whole. */
  begin(growing: boolean): Promise<void>;
  write(bytes: Uint8Array): Promise<void>;
};

/** Files on their way at once; the next one waits for its turn. Each may be as large as the register. */
const MOST = 8;
const READ_BYTES = 0x10000;

let taken = 0;
const waiting: (() => void)[] = [];

/** Gives what `write` writes, or its failure; a file that was not to be read before it is whole gives no byte of a failed one. */
export async function* spool(
  folder: string,
  write: (sink: Sink) => Promise<void>,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array> {
  await takeTurn();
  let file: FileHandle;
  try {
    file = await openUnnamed(folder);
  } catch (error) {
    passTurn();
    throw error;
  }
  const state = { size: 0, readable: false, ended: false, gone: false, failure: undefined as unknown };
  let news = Promise.withResolvers<void>();
  const tell = () => {
    news.resolve();
    news = Promise.withResolvers();
  };
  const leave = () => {
    state.gone = true;
    tell();
  };
  if (signal?.aborted) leave();
  signal?.addEventListener('abort', leave);
  const writing = write({
    async begin(growing) {
      await file.truncate(0);
      state.size = 0;
      state.readable = growing;
    },
    async write(bytes) {
      if (state.gone) throw new Error('nobody reads the file any more');
      await writeAll(file, bytes, state.size);
      state.size += bytes.length;
      if (state.readable) tell();
    },
  })
    .then(
      () => (state.readable = true),
      (error: unknown) => (state.failure = error),
    )
    .finally(() => {
      state.ended = true;
      tell();
    });
  try {
    for (let at = 0; !state.gone;) {
      if (state.readable && at < state.size) {
        const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(READ_BYTES), 0, READ_BYTES, at);
        at += bytesRead;
        yield buffer.subarray(0, bytesRead);
      } else if (state.ended) break;
      else await news.promise;
    }
    if (state.failure !== undefined && !state.gone) throw state.failure;
  } finally {
    leave();
    signal?.removeEventListener('abort', leave);
    await writing;
    await file.close();
    passTurn();
  }
}

/** Without a name from the beginning: the system frees it with the process, however that ends. */
async function openUnnamed(folder: string): Promise<FileHandle> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, `opora-download-${randomUUID()}`);
  const file = await open(path, 'wx+', 0o600);
  await unlink(path);
  return file;
}

async function writeAll(file: FileHandle, bytes: Uint8Array, from: number): Promise<void> {
  for (let at = 0; at < bytes.length;) {
    const { bytesWritten } = await file.write(bytes, at, bytes.length - at, from + at);
    at += bytesWritten;
  }
}

async function takeTurn(): Promise<void> {
  if (taken < MOST) taken++;
  else await new Promise<void>((resolve) => waiting.push(resolve));
}

function passTurn(): void {
  const next = waiting.shift();
  if (next) next();
  else taken--;
}
