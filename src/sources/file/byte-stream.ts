// Bytes of a file in parts: read, and unpacked while they are read.

import { createGunzip, createInflateRaw } from 'node:zlib';
import type { PublishedFile } from '#model/assertion-reader.ts';

const CHUNK_BYTES = 64 * 1024;

export type ByteStream = AsyncGenerator<Uint8Array, void, undefined>;

export async function* streamBytes(file: PublishedFile, from = 0, to = file.size): ByteStream {
  for (let at = from; at < to;) {
    const chunk = await file.read(at, Math.min(to, at + CHUNK_BYTES));
    if (chunk.length === 0) return;
    at += chunk.length;
    yield chunk;
  }
}

/** Throws on damaged bytes, and when more than `most` bytes come out. */
export async function* unpackBytes(
  packed: AsyncIterable<Uint8Array>,
  how: 'gzip' | 'deflate',
  most: number,
): ByteStream {
  const options = { chunkSize: CHUNK_BYTES };
  const stream = how === 'gzip' ? createGunzip(options) : createInflateRaw(options);
  const writing = writeAll(stream, packed);
  let unpacked = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      unpacked += chunk.length;
      if (unpacked > most) throw new RangeError(`more than ${most} bytes unpacked`);
      yield chunk;
    }
  } finally {
    stream.destroy();
    await writing;
  }
}

type Unpacking = ReturnType<typeof createGunzip>;

/** A stream that met damaged bytes closes without saying that the last ones were taken. */
async function writeAll(stream: Unpacking, packed: AsyncIterable<Uint8Array>): Promise<void> {
  const closed = new Promise<void>((done) => stream.once('close', done));
  try {
    for await (const chunk of packed) {
      if (stream.destroyed) return;
      await Promise.race([closed, new Promise<void>((done) => stream.write(chunk, () => done()))]);
    }
    stream.end();
  } catch (error) {
    stream.destroy(error as Error);
  }
}

/** The first bytes, as many as there are up to `most`. */
export async function readHead(stream: ByteStream, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    parts.push(chunk);
    length += chunk.length;
    if (length >= most) break;
  }
  return joinBytes(parts, Math.min(length, most));
}

export async function readAll(stream: ByteStream): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const chunk of stream) parts.push(chunk);
  return joinBytes(
    parts,
    parts.reduce((sum, part) => sum + part.length, 0),
  );
}

function joinBytes(parts: Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    const fits = part.subarray(0, length - at);
    bytes.set(fits, at);
    at += fits.length;
  }
  return bytes;
}
