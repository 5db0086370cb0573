// Builds small files for tests: workbooks with chosen cells, archives with chosen sizes. Nothing binary is kept in the repository.

import { deflateRawSync } from 'node:zlib';
import * as XLSX from '@e965/xlsx';
import { buildStoredZip, type ZipPart } from './stored-zip.ts';

export type SampleCell = string | number | boolean | null | XLSX.CellObject;
export type SampleSheet = { name?: string; rows: SampleCell[][]; merges?: string[] };

/** A packed XLSX (or another type SheetJS writes) with the given rows. */
export function buildWorkbook(sheets: SampleSheet[], bookType: XLSX.BookType = 'xlsx'): Uint8Array {
  const workbook = XLSX.utils.book_new();
  sheets.forEach(({ name, rows, merges }, index) => {
    const sheet = XLSX.utils.aoa_to_sheet(rows);
    if (merges) sheet['!merges'] = merges.map((range) => XLSX.utils.decode_range(range));
    XLSX.utils.book_append_sheet(workbook, sheet, name ?? `List${index + 1}`);
  });
  return new Uint8Array(XLSX.write(workbook, { type: 'array', bookType, compression: true }) as ArrayBuffer);
}

/** What Office writes for a workbook with a password: an OLE container with the encrypted package inside. */
export function buildEncryptedWorkbook(): Uint8Array {
  const container = XLSX.CFB.utils.cfb_new();
  XLSX.CFB.utils.cfb_add(container, 'EncryptionInfo', new Uint8Array(64));
  XLSX.CFB.utils.cfb_add(container, 'EncryptedPackage', new Uint8Array(512).fill(7));
  return new Uint8Array(XLSX.CFB.write(container, { type: 'buffer' }) as Uint8Array);
}

/** A ZIP of deflated parts; `claimed` writes another unpacked size into its directory than the part really has. */
export function buildZip(parts: (ZipPart & { claimed?: number })[]): Uint8Array {
  const packed = parts.map(({ name, data }) => ({ name, data: new Uint8Array(deflateRawSync(data)) }));
  const zip = buildStoredZip(packed);
  const view = new DataView(zip.buffer);
  let entry = view.getUint32(zip.length - 6, true);
  for (const [index, part] of parts.entries()) {
    view.setUint16(entry + 10, 8, true);
    view.setUint32(entry + 20, packed[index]!.data.length, true);
    view.setUint32(entry + 24, part.claimed ?? part.data.length, true);
    entry += 46 + view.getUint16(entry + 28, true);
  }
  return zip;
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Text in a one-byte encoding, for the letters such a test needs. */
export function encodeBytes(text: string, bytesOf: Record<string, number>): Uint8Array {
  return Uint8Array.from([...text].map((char) => bytesOf[char] ?? char.charCodeAt(0)));
}
