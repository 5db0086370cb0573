// A file of projects for a response, and the description of its bytes.
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { spool } from '../export/spool.ts';
import type { Door } from './book.ts';
import { buildManifest, type ExportRequest, type Manifest } from './export.ts';
import { writeOneVersion } from './one-version.ts';

/** A reader who takes nothing for so long has gone; a browser that pauses a download is not held for ever. */
const IDLE_MS = 10 * 60_000;

/** The file, however long it takes the reader; who goes away stops the reading of the register. */
export async function* downloadExport(
  door: Door,
  request: ExportRequest,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array> {
  yield* spool(
    door.spoolFolder ?? tmpdir(),
    async (sink) => {
      await writeOneVersion(door, request, { ...sink, begin: (_, growing) => sink.begin(growing) });
    },
    signal,
  );
}

/** A stream for a response: pulled, so that nothing waits in memory for a slow reader. */
export function streamExport(door: Door, request: ExportRequest): ReadableStream<Uint8Array> {
  const gone = new AbortController();
  const pieces = downloadExport(door, request, gone.signal);
  let idle: NodeJS.Timeout | undefined;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        clearTimeout(idle);
        const { done, value } = await pieces.next();
        if (done) return controller.close();
        controller.enqueue(value);
        idle = setTimeout(() => {
          controller.error(new Error('nobody reads the file'));
          gone.abort();
          void pieces.return(undefined);
        }, IDLE_MS).unref();
      },
      async cancel() {
        clearTimeout(idle);
        gone.abort();
        await pieces.return(undefined);
      },
    },
    { highWaterMark: 2 },
  );
}

/** Reads the whole export once to name its length and fingerprint. */
export async function describeExport(door: Door, request: ExportRequest): Promise<Manifest> {
  let hash = createHash('sha256');
  let bytes = 0;
  const book = await writeOneVersion(door, request, {
    async begin() {
      hash = createHash('sha256');
      bytes = 0;
    },
    async write(piece) {
      hash.update(piece);
      bytes += piece.length;
    },
  });
  return buildManifest(book, request, { bytes, sha256: hash.digest('hex') }, new Date());
}
