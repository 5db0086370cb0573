// A file on disk that a reader may read in any parts and any number of times.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { PublishedFile } from '#model/assertion-reader.ts';

export type OpenFile = PublishedFile & {
  path: string;
  sha256: string;
  /** Time of the last change when it was opened. */
  changed: number;
  close(): Promise<void>;
};

export async function openPublished(path: string): Promise<OpenFile> {
  const sha256 = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }))
    sha256.update(chunk as Buffer);
  const file = await open(path, 'r');
  const { size, mtimeMs } = await file.stat();
  return {
    name: basename(path),
    path,
    size,
    changed: mtimeMs,
    sha256: sha256.digest('hex'),
    read: async (from, to) => {
      const bytes = Buffer.allocUnsafe(Math.max(0, Math.min(to, size) - from));
      const { bytesRead } = await file.read(bytes, 0, bytes.length, from);
      return bytes.subarray(0, bytesRead);
    },
    close: () => file.close(),
  };
}

/** Somebody wrote into a file between two readings of it. */
export async function changedSince(files: readonly OpenFile[]): Promise<boolean> {
  const now = await Promise.all(files.map((file) => stat(file.path)));
  return files.some((file, index) => now[index]!.size !== file.size || now[index]!.mtimeMs !== file.changed);
}
