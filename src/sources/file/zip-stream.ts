// Parts of a ZIP that is not held in memory.

import type { PublishedFile } from '#model/assertion-reader.ts';
import type { Problem } from '#model/import-report.ts';
import { streamBytes, unpackBytes, type ByteStream } from './byte-stream.ts';
import { LIMITS } from './limits.ts';
import { checkZipSize, readZipEnd, readZipEntries, type ZipEntry } from './zip.ts';

const TAIL_BYTES = 22 + 0xffff;
const LOCAL_BYTES = 30;

/** The list of parts with their sizes judged, before anything is unpacked. */
export async function readZipParts(
  file: PublishedFile,
): Promise<{ entries: ZipEntry[] } | { problems: Problem[] }> {
  const end = readZipEnd(await file.read(Math.max(0, file.size - TAIL_BYTES), file.size));
  if ('problem' in end) return { problems: [end.problem] };
  const directory = readZipEntries(
    await file.read(end.from, Math.min(file.size, end.from + end.size)),
    end.count,
  );
  if ('problem' in directory) return { problems: [directory.problem] };
  const most = { sum: LIMITS.streamUnpackedBytes, part: LIMITS.streamUnpackedBytes };
  const problems = checkZipSize(directory.entries, file.size, most);
  return problems.length > 0 ? { problems } : directory;
}

/** Unpacks one part, never beyond the size its record promised. Throws when it is damaged. */
export async function* streamPart(file: PublishedFile, entry: ZipEntry): ByteStream {
  const local = await file.read(entry.offset, entry.offset + LOCAL_BYTES);
  const view = new DataView(local.buffer, local.byteOffset, local.byteLength);
  if (local.length < LOCAL_BYTES || view.getUint32(0, true) !== 0x04034b50)
    throw new RangeError('no part here');
  if (entry.encrypted) throw new RangeError('encrypted part');
  const start = entry.offset + LOCAL_BYTES + view.getUint16(26, true) + view.getUint16(28, true);
  const packed = streamBytes(file, start, Math.min(file.size, start + entry.packed));
  if (entry.method === 0) return yield* packed;
  if (entry.method !== 8) throw new RangeError(`packed by method ${entry.method}`);
  yield* unpackBytes(packed, 'deflate', entry.unpacked);
}
