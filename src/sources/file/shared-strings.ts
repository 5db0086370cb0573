// The strings of a workbook kept as bytes outside the heap: a list of a million texts costs what they measure.

import { readXml } from './xml-stream.ts';
import type { ByteStream } from './byte-stream.ts';

export type SharedStrings = { get(index: number): string | undefined };

const FIRST_BYTES = 64 * 1024;
/** Excel writes characters that XML does not allow as `_x000D_`. */
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

export async function readSharedStrings(bytes: ByteStream | undefined): Promise<SharedStrings> {
  const store = createStore();
  if (bytes === undefined) return store;
  let text = '';
  let inText = false;
  let phonetic = false;
  const reading = readXml(bytes, {
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') phonetic = true;
      inText = name === 't' && !phonetic;
    },
    close(name) {
      if (name === 'si') store.add(unescapeText(text));
      if (name === 'rPh') phonetic = false;
      if (name === 't') inText = false;
    },
    text(piece) {
      if (inText) text += piece;
    },
  });
  for await (const _ of reading);
  return store;
}

export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text
    .replace(ESCAPED, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replaceAll('\r\n', '\n');
}

function createStore(): SharedStrings & { add(text: string): void } {
  let bytes = Buffer.allocUnsafeSlow(FIRST_BYTES);
  let ends = new Uint32Array(1024);
  let used = 0;
  let count = 0;
  return {
    add(text) {
      const most = text.length * 3;
      if (used + most > bytes.length) {
        const larger = Buffer.allocUnsafeSlow(Math.max(bytes.length * 2, used + most));
        bytes.copy(larger, 0, 0, used);
        bytes = larger;
      }
      used += bytes.write(text, used, 'utf8');
      if (count === ends.length) {
        const longer = new Uint32Array(ends.length * 2);
        longer.set(ends);
        ends = longer;
      }
      ends[count] = used;
      count += 1;
    },
    get(index) {
      if (!(index >= 0 && index < count)) return undefined;
      return bytes.toString('utf8', index === 0 ? 0 : ends[index - 1]!, ends[index]!);
    },
  };
}
