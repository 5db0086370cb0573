// The running text of a DOCX: paragraphs as lines, rows of tables as lines with cells parted by pipes.
import { tidyLines } from './tidy-lines.ts';
import { checkZipSize, readZipDirectory, unpackEntry } from '#sources/file/zip.ts';

const BODY = 'word/document.xml';
const DAMAGED = 'je poškozený DOCX; otevřete ho a uložte znovu';
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export function readDocx(bytes: Uint8Array): { text: string } | { problem: string } {
  const directory = readZipDirectory(bytes);
  if ('problem' in directory) return { problem: 'je archiv, který nejde přečíst' };
  const body = directory.entries.find(({ name }) => name === BODY);
  if (!body) return { problem: 'je archiv ZIP, ne dokument DOCX' };
  if (body.encrypted) return { problem: 'je chráněný heslem; uložte ho bez hesla' };
  if (checkZipSize(directory.entries, bytes.length).length > 0)
    return { problem: 'je po rozbalení nepřiměřeně velký; uložte ho jako text' };
  const unpacked = unpackEntry(bytes, body);
  if (!unpacked) return { problem: DAMAGED };
  const text = readBody(new TextDecoder().decode(unpacked));
  return text === '' ? { problem: 'je dokument bez textu' } : { text };
}

/** Deleted text of tracked changes (`w:delText`) and codes of fields (`w:instrText`) are not what a reader sees. */
function readBody(xml: string): string {
  const parts: string[] = [];
  let inText = false;
  let tables = 0;
  for (const [, close, tag, empty, text] of xml.matchAll(/<(\/?)(w:\w+)(?:\s[^<>]*?)?(\/?)>|([^<>]+)/g)) {
    if (text !== undefined) {
      if (inText) parts.push(decode(text));
    } else if (tag === 'w:t') inText = !close && !empty;
    else if (tag === 'w:tab') parts.push(' ');
    else if (tag === 'w:br' || tag === 'w:cr') parts.push('\n');
    else if (tag === 'w:noBreakHyphen') parts.push('-');
    else if (tag === 'w:tbl' && !empty) {
      tables += close ? -1 : 1;
      parts.push('\n\n');
    } else if (close && tag === 'w:tc') parts.push(' | ');
    else if (close && tag === 'w:tr') parts.push('\n');
    else if (close && tag === 'w:p') parts.push(tables > 0 ? ' ' : '\n\n');
  }
  return tidyLines(parts.join(''));
}

function decode(text: string): string {
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi, (whole, hex, decimal, name) => {
    if (name) return ENTITIES[name] ?? whole;
    const code = hex ? parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
