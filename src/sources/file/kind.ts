// What a file really is. The name only helps where the content leaves a choice (CSV against plain text).

import type { Problem } from '#model/import-report.ts';
import { findSeparator } from './separator.ts';
import { readZipDirectory } from './zip.ts';

export type FileKind =
  | 'empty'
  | 'xlsx'
  | 'xls'
  | 'ods'
  | 'encrypted-workbook'
  | 'zip'
  | 'gz'
  | 'pdf'
  | 'html'
  | 'xml'
  | 'json'
  | 'csv'
  | 'tsv'
  | 'text'
  | 'unknown';

/** How a kind is called in a message to a person. */
export const KIND_NAMES: Record<FileKind, string> = {
  empty: 'prázdný soubor',
  xlsx: 'sešit XLSX',
  xls: 'binární sešit (XLS, XLSB)',
  ods: 'sešit ODS',
  'encrypted-workbook': 'sešit chráněný heslem',
  zip: 'archiv ZIP',
  gz: 'soubor zabalený programem gzip',
  pdf: 'dokument PDF',
  html: 'webová stránka (HTML)',
  xml: 'soubor XML',
  json: 'soubor JSON',
  csv: 'tabulka CSV',
  tsv: 'tabulka oddělená tabulátory',
  text: 'prostý text',
  unknown: 'soubor neznámého typu',
};

const WORKBOOK_NAME = /\.(xlsx|xlsm|xlsb|xls|ods)$/i;
export const HEAD_BYTES = 64 * 1024;

/** Looks at the first bytes, inside a ZIP at the list of its parts. Never throws. */
export function readFileKind(bytes: Uint8Array, name: string): FileKind {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return readZipKind(bytes);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return readOleKind(bytes);
  if (startsWith(bytes, [0x1f, 0x8b])) return 'gz';
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return 'pdf';
  const head = readHead(bytes);
  if (head === undefined) return 'unknown';
  return readTextKind(head, name, bytes.length > HEAD_BYTES);
}

/** One problem when the file is none of the `accepted` kinds; the most telling code for what it is. */
export function checkFileKind(kind: FileKind, name: string, accepted: readonly FileKind[]): Problem[] {
  if (accepted.includes(kind)) return [];
  const expected = accepted.map((k) => KIND_NAMES[k]).join(', ');
  const found = { severity: 'error', value: KIND_NAMES[kind], expected, details: { file: name } } as const;
  if (kind === 'empty') return [{ code: 'empty-file', ...found }];
  if (kind === 'encrypted-workbook') return [{ code: 'encrypted-workbook', ...found }];
  if (kind === 'html' && isNamedAsWorkbook(name)) return [{ code: 'html-named-as-workbook', ...found }];
  const wantsWorkbook = accepted.includes('xlsx');
  return [{ code: wantsWorkbook && accepted.length <= 3 ? 'not-a-workbook' : 'unexpected-kind', ...found }];
}

export function isNamedAsWorkbook(name: string): boolean {
  return WORKBOOK_NAME.test(name);
}

function startsWith(bytes: Uint8Array, prefix: number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte);
}

function readZipKind(bytes: Uint8Array): FileKind {
  const directory = readZipDirectory(bytes);
  return 'problem' in directory ? 'zip' : kindOfParts(directory.entries.map((entry) => entry.name));
}

/** What an archive is by the names of its parts. */
export function kindOfParts(parts: readonly string[]): FileKind {
  const names = new Set(parts);
  if (names.has('EncryptedPackage')) return 'encrypted-workbook';
  if ([...names].some((part) => /^xl\/workbook\d*\.xml$/.test(part))) return 'xlsx';
  if (names.has('xl/workbook.bin')) return 'xls';
  return names.has('content.xml') && names.has('mimetype') ? 'ods' : 'zip';
}

/** OLE: the names of its streams stand in UTF-16 in the directory; Office packs an encrypted XLSX the same way. */
function readOleKind(bytes: Uint8Array): FileKind {
  if (includesUtf16(bytes, 'EncryptedPackage')) return 'encrypted-workbook';
  return includesUtf16(bytes, 'Workbook') || includesUtf16(bytes, 'Book') ? 'xls' : 'unknown';
}

function includesUtf16(bytes: Uint8Array, text: string): boolean {
  const needle = Uint8Array.from([...text].flatMap((char) => [char.charCodeAt(0), 0]));
  for (let at = bytes.indexOf(needle[0]!); at !== -1; at = bytes.indexOf(needle[0]!, at + 1)) {
    let length = 1;
    while (length < needle.length && bytes[at + length] === needle[length]) length += 1;
    if (length === needle.length) return true;
  }
  return false;
}

/** The beginning as text good enough to recognise marks; undefined for binary content. */
function readHead(bytes: Uint8Array): string | undefined {
  const part = bytes.subarray(0, HEAD_BYTES);
  if (startsWith(part, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(part);
  if (startsWith(part, [0xfe, 0xff])) return new TextDecoder('utf-16be').decode(part);
  if (part.includes(0)) return undefined;
  const head = new TextDecoder('latin1').decode(part);
  return startsWith(part, [0xef, 0xbb, 0xbf]) ? head.slice(3) : head;
}

function readTextKind(head: string, name: string, cut: boolean): FileKind {
  const start = head.trimStart();
  if (start === '') return cut ? 'text' : 'empty';
  if (/^(<!--[\s\S]{0,2000}?-->\s*)?<(!doctype\s+html|html|head|body|table|meta|div|p)\b/i.test(start))
    return 'html';
  if (/^<\?xml/i.test(start)) return /<html\b/i.test(start.slice(0, 2000)) ? 'html' : 'xml';
  if (/^[[{]/.test(start) && /^(\{\s*("|\})|\[\s*(\{|\[|"|-?\d|\]|t|f|n))/.test(start)) return 'json';
  if (/\.(tsv|tab)$/i.test(name)) return 'tsv';
  if (/\.csv$/i.test(name)) return 'csv';
  const separator = findSeparator(head, cut);
  if (separator === undefined) return 'text';
  return separator === '\t' ? 'tsv' : 'csv';
}
