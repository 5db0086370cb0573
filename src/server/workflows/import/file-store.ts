// The bytes of every imported file, kept under their sha256 in the data folder.
import { randomUUID } from 'node:crypto';
import { access, mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';

export type FileStore = {
  save(sha256: string, bytes: Uint8Array): Promise<void>;
  read(sha256: string): Promise<Uint8Array>;
};

export function openFileStore(dataFolder: string): FileStore {
  const folder = join(dataFolder, 'files');
  return {
    async save(sha256, bytes) {
      await mkdir(folder, { recursive: true });
      const path = join(folder, sha256);
      const exists = await access(path).then(
        () => true,
        () => false,
      );
      if (exists) return;
      // Written aside and renamed: a file under its name is always whole.
      const aside = join(folder, `.${randomUUID()}`);
      const file = await open(aside, 'wx');
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(aside, path);
    },
    read: (sha256) => readFile(join(folder, sha256)),
  };
}
