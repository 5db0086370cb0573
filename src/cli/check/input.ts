// A named file or standard input as the text to check.
import { readFile, stat } from 'node:fs/promises';
import {
  MOST_BYTES,
  readDocument,
  type DocumentText,
  type Refusal,
} from '#server/workflows/check/read-document.ts';

export async function readInput(file: string, name: string): Promise<DocumentText | Refusal> {
  if (file === '-') {
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
      chunks.push(chunk);
      // One byte over is enough to refuse; the rest is not read.
      if ((size += chunk.length) > MOST_BYTES) break;
    }
    return readDocument(Buffer.concat(chunks), name);
  }
  const info = await stat(file).catch(() => undefined);
  if (!info?.isFile()) return { refusal: `Soubor ${file} nejde otevřít. Zkontrolujte cestu a práva.` };
  if (info.size > MOST_BYTES)
    return { refusal: `Soubor ${file} má přes 16 MB, to je víc, než lze ověřit najednou; rozdělte ho.` };
  const bytes = await readFile(file).catch(() => undefined);
  return bytes ? readDocument(bytes, name) : { refusal: `Soubor ${file} nejde přečíst. Zkontrolujte práva.` };
}
