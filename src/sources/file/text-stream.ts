// Text of a file in parts. The encoding is told from all of its bytes first: a letter with a hook may come after a million lines.

import type { Problem } from '#model/import-report.ts';
import type { ByteStream } from './byte-stream.ts';
import { CONTROL, guessEncodingOf } from './text.ts';

export type EncodingResult =
  { encoding: string; problems: Problem[] } | { encoding?: undefined; problems: Problem[] };

/** Reads the bytes once when they are UTF-8, twice otherwise. Throws only when `open` does. */
export async function detectEncoding(open: () => ByteStream): Promise<EncodingResult> {
  const marked = await findMark(open());
  if (await decodes(open(), marked ?? 'utf-8')) return { encoding: marked ?? 'utf-8', problems: [] };
  const guess = marked === undefined ? guessEncodingOf(await countBytes(open())) : undefined;
  if (guess === undefined) {
    const expected = 'text v kódování UTF-8 (nebo windows-1250)';
    return { problems: [{ code: 'unknown-encoding', severity: 'error', expected }] };
  }
  const note = { code: 'guessed-encoding', severity: 'note', value: guess, expected: 'UTF-8' } as const;
  return { encoding: guess, problems: [note] };
}

/** Text in parts, the mark of the encoding left out. */
export async function* streamText(
  bytes: ByteStream,
  encoding: string,
): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of bytes) {
    const text = decoder.decode(chunk, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

async function findMark(bytes: ByteStream): Promise<string | undefined> {
  for await (const chunk of bytes) {
    if (chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le';
    return chunk[0] === 0xfe && chunk[1] === 0xff ? 'utf-16be' : undefined;
  }
  return undefined;
}

async function decodes(bytes: ByteStream, encoding: string): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for await (const chunk of bytes) {
    try {
      if (CONTROL.test(decoder.decode(chunk, { stream: true }).replaceAll(/[\0\u0085]/g, ''))) return false;
    } catch {
      return false;
    }
  }
  try {
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/** How often each of the 256 bytes occurs. */
async function countBytes(bytes: ByteStream): Promise<Float64Array> {
  const counts = new Float64Array(256);
  for await (const chunk of bytes) for (const byte of chunk) counts[byte]! += 1;
  return counts;
}
