// A ZIP whose parts are not compressed. The workbook library gets one, so that its own unpacking, which has no limit and
// never ends on a truncated file, is not used.

export type ZipPart = { name: string; data: Uint8Array };

const LOCAL = 30;
const ENTRY = 46;
const END = 22;

export function buildStoredZip(parts: readonly ZipPart[]): Uint8Array {
  const names = parts.map((part) => new TextEncoder().encode(part.name));
  const size = parts.reduce(
    (sum, part, i) => sum + LOCAL + ENTRY + 2 * names[i]!.length + part.data.length,
    END,
  );
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  const offsets: number[] = [];
  let at = 0;
  for (const [i, part] of parts.entries()) {
    offsets.push(at);
    view.setUint32(at, 0x04034b50, true);
    writeSizes(view, at + 18, part.data.length, names[i]!.length);
    bytes.set(names[i]!, at + LOCAL);
    bytes.set(part.data, at + LOCAL + names[i]!.length);
    at += LOCAL + names[i]!.length + part.data.length;
  }
  const directory = at;
  for (const [i, part] of parts.entries()) {
    view.setUint32(at, 0x02014b50, true);
    writeSizes(view, at + 20, part.data.length, names[i]!.length);
    view.setUint32(at + 42, offsets[i]!, true);
    bytes.set(names[i]!, at + ENTRY);
    at += ENTRY + names[i]!.length;
  }
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, parts.length, true);
  view.setUint16(at + 10, parts.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}

/** Packed and unpacked size are the same; the length of the name follows them in both kinds of header. */
function writeSizes(view: DataView, at: number, size: number, nameLength: number): void {
  view.setUint32(at, size, true);
  view.setUint32(at + 4, size, true);
  view.setUint16(at + 8, nameLength, true);
}
