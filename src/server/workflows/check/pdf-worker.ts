// The body of the worker that reads one PDF; it may be stopped at any moment, so it holds nothing else.
import { parentPort, workerData } from 'node:worker_threads';
import { getDocumentProxy } from 'unpdf';
import { buildPageText, type PlacedText } from './pdf-lines.ts';

export type PdfInput = { bytes: Uint8Array; mostPages: number; mostCharacters: number };
export type PdfOutput = { text: string } | { failure: 'password' | 'pages' | 'length' | 'damaged' };

const { bytes, mostPages, mostCharacters } = workerData as PdfInput;
parentPort!.postMessage(await read());

async function read(): Promise<PdfOutput> {
  try {
    const pdf = await getDocumentProxy(bytes, { verbosity: 0, useSystemFonts: false });
    if (pdf.numPages > mostPages) return { failure: 'pages' };
    const pages: string[] = [];
    let length = 0;
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      const text = buildPageText(
        items.flatMap((item) => ('str' in item ? toPlaced(item) : [])),
        number,
      );
      if ((length += text.length) > mostCharacters) return { failure: 'length' };
      pages.push(text);
      page.cleanup();
    }
    return { text: pages.join('\n') };
  } catch (error) {
    return { failure: (error as Error).name === 'PasswordException' ? 'password' : 'damaged' };
  }
}

function toPlaced({
  str,
  transform,
  width,
  height,
}: {
  str: string;
  transform: number[];
  width: number;
  height: number;
}): PlacedText {
  return { text: str, x: transform[4]!, y: transform[5]!, width, height: height || Math.abs(transform[3]!) };
}
