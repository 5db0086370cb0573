// The bytes of every imported file, kept under their sha256 in the data folder.
import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, mkdir, open, readFile, rename, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';

export type FileStore = {
  save(sha256: string, bytes: Uint8Array): Promise<void>;
  /** A file of any size, copied without being held in memory. */
  saveFile(sha256: string, path: string): Promise<void>;
  read(sha256: string): Promise<Uint8Array>;
};

export function openFileStore(dataFolder: string): FileStore {
  const folder = join(dataFolder, 'files');
  /** Written aside and renamed: a file under its name is always whole. */
  const keep = async (sha256: string, write: (file: FileHandle) => Promise<unknown>) => {
    await mkdir(folder, { recursive: true });
    const path = join(folder, sha256);
    const exists = await access(path).then(
      () => true,
      () => false,
    );
    if (exists) return;
    const aside = join(folder, `.${randomUUID()}`);
    const file = await open(aside, 'wx');
    try {
      await write(file);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(aside, path);
  };
  return {
    save: (sha256, bytes) => keep(sha256, (file) => file.writeFile(bytes)),
    saveFile: (sha256, path) => keep(sha256, (file) => file.writeFile(createReadStream(path))),
    read: (sha256) => readFile(join(folder, sha256)),
  };
}
