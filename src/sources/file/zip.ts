// The parts of a ZIP: sizes are judged from its central directory before anything is unpacked, then held to while unpacking.

import { inflateRawSync } from 'node:zlib';
import type { Problem } from '#model/import-report.ts';
import { LIMITS } from './limits.ts';

export type ZipEntry = {
  name: string;
  method: number;
  encrypted: boolean;
  packed: number;
  unpacked: number;
  offset: number;
};

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const UNKNOWN_SIZE = 0xffffffff;

/** Lists the parts without unpacking any. A directory that does not hold together is a problem, not an exception. */
export function readZipDirectory(bytes: Uint8Array): { entries: ZipEntry[] } | { problem: Problem } {
  const end = readZipEnd(bytes);
  if ('problem' in end) return end;
  return readZipEntries(bytes.subarray(Math.min(end.from, bytes.length)), end.count);
}

/** Where the directory begins in the file and how many parts it lists, from the last bytes of the file. */
export function readZipEnd(
  tail: Uint8Array,
): { from: number; size: number; count: number } | { problem: Problem } {
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength);
  const end = findEnd(view);
  if (end === undefined) return { problem: damaged('konec archivu') };
  const count = view.getUint16(end + 10, true);
  if (count > LIMITS.parts) return { problem: tooMuch('parts', count, LIMITS.parts) };
  return { from: view.getUint32(end + 16, true), size: view.getUint32(end + 12, true), count };
}

/** The records of a directory that begins with the first byte given. */
export function readZipEntries(
  bytes: Uint8Array,
  count: number,
): { entries: ZipEntry[] } | { problem: Problem } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    const next = readEntry(view, bytes, at);
    if (next === undefined) return { problem: damaged(`záznam ${index + 1} v obsahu archivu`) };
    entries.push(next.entry);
    at = next.end;
  }
  return { entries };
}

/** Refuses a bomb: too much in sum, too much in one part, or packed more tightly than any real workbook. */
export function checkZipSize(
  entries: ZipEntry[],
  fileBytes: number,
  most: { sum: number; part: number } = { sum: LIMITS.unpackedBytes, part: LIMITS.partBytes },
): Problem[] {
  const sum = entries.reduce((total, entry) => total + entry.unpacked, 0);
  if (sum > most.sum) return [tooMuch('unpacked-bytes', sum, most.sum)];
  const part = entries.find((entry) => entry.unpacked > most.part);
  if (part) return [tooMuch('part-bytes', part.unpacked, most.part)];
  const ratio = Math.round(sum / Math.max(1, fileBytes));
  if (sum > LIMITS.ratioFromBytes && ratio > LIMITS.unpackedRatio)
    return [tooMuch('ratio', ratio, LIMITS.unpackedRatio)];
  return [];
}

/** Unpacks one part, never beyond the size its directory entry promised; undefined when it is damaged. */
export function unpackEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== LOCAL_SIGNATURE)
    return undefined;
  const nameLength = view.getUint16(entry.offset + 26, true);
  const start = entry.offset + 30 + nameLength + view.getUint16(entry.offset + 28, true);
  if (start + entry.packed > bytes.length) return undefined;
  const packed = bytes.subarray(start, start + entry.packed);
  if (entry.method === 0) return entry.packed === entry.unpacked ? packed : undefined;
  if (entry.method !== 8) return undefined;
  try {
    const unpacked = inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.unpacked) });
    return unpacked.length === entry.unpacked ? unpacked : undefined;
  } catch {
    return undefined;
  }
}

/** The end record stands within the last 64 KiB, before a comment of any length up to that. */
function findEnd(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at -= 1)
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  return undefined;
}

function readEntry(
  view: DataView,
  bytes: Uint8Array,
  at: number,
): { entry: ZipEntry; end: number } | undefined {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY_SIGNATURE) return undefined;
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const end = extraEnd + view.getUint16(at + 32, true);
  if (end > view.byteLength) return undefined;
  const entry: ZipEntry = {
    name: new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)),
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 0x2041) !== 0,
    packed: view.getUint32(at + 20, true),
    unpacked: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
  applyZip64(view, nameEnd, extraEnd, entry);
  return { entry, end };
}

/** Streaming writers put 64-bit sizes into the extra field even for small files. */
function applyZip64(view: DataView, from: number, to: number, entry: ZipEntry): void {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const end = Math.min(to, at + 4 + view.getUint16(at + 2, true));
    let field = at + 4;
    for (const key of ['unpacked', 'packed', 'offset'] as const) {
      if (entry[key] !== UNKNOWN_SIZE || field + 8 > end) continue;
      entry[key] = Number(view.getBigUint64(field, true));
      field += 8;
    }
  }
}

function damaged(what: string): Problem {
  return { code: 'not-a-workbook', severity: 'error', value: what, expected: 'celý, nepoškozený soubor' };
}

function tooMuch(what: string, found: number, limit: number): Problem {
  return {
    code: 'zip-bomb',
    severity: 'error',
    value: String(found),
    expected: `nejvýše ${limit}`,
    details: { measure: what, found, limit },
  };
}
