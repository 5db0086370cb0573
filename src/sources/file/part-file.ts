// A part of an archive seen as a file of its own. Reading on is cheap, going back unpacks the part again from its beginning.

import type { PublishedFile } from '#model/assertion-reader.ts';
import type { ByteStream } from './byte-stream.ts';
import type { ZipEntry } from './zip.ts';
import { streamPart } from './zip-stream.ts';

export function partFile(archive: PublishedFile, entry: ZipEntry): PublishedFile {
  let stream: ByteStream | undefined;
  let kept = new Uint8Array(0);
  let keptFrom = 0;

  const restart = async () => {
    await stream?.return();
    stream = streamPart(archive, entry);
    kept = new Uint8Array(0);
    keptFrom = 0;
  };
  return {
    name: entry.name.split('/').at(-1)!,
    size: entry.unpacked,
    async read(from, to) {
      if (!stream || from < keptFrom) await restart();
      while (keptFrom + kept.length < Math.min(to, entry.unpacked)) {
        const step = await stream!.next();
        if (step.done) break;
        const skip = Math.min(kept.length, Math.max(0, from - keptFrom));
        const joined = new Uint8Array(kept.length - skip + step.value.length);
        joined.set(kept.subarray(skip));
        joined.set(step.value, kept.length - skip);
        kept = joined;
        keptFrom += skip;
      }
      return kept.subarray(Math.max(0, from - keptFrom), Math.max(0, to - keptFrom));
    },
  };
}
