// Bytes of a text file into text, with the encoding named when it had to be guessed.

import type { Problem } from '#model/import-report.ts';
import { LIMITS } from './limits.ts';

export type TextResult = { text: string; encoding: string; problems: Problem[] };

/** One-byte encodings of Czech texts in use; both are tried and the one that gives Czech letters wins. */
const GUESSED = ['windows-1250', 'iso-8859-2'] as const;
const CZECH = /[ÁČĎÉĚÍŇÓŘŠŤÚŮÝŽáčďéěíňóřšťúůýž„“”‚‘’–—…€§°«»\u00a0]/gu;
/** Never in a text; with one, the bytes are in another encoding or no text at all. */
export const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/;

/**
 * Decodes UTF-8 (with or without its mark), UTF-16 with a mark, and Czech one-byte text, where the guess is told in a
 * note. Bytes that are no text give an empty text and `unknown-encoding`.
 */
export function readText(bytes: Uint8Array): TextResult {
  if (bytes.length > LIMITS.textBytes) {
    const expected = `nejvýše ${LIMITS.textBytes} bajtů`;
    return refuse({ code: 'file-too-large', severity: 'error', value: `${bytes.length} bajtů`, expected });
  }
  if (bytes.length === 0)
    return refuse({ code: 'empty-file', severity: 'error', expected: 'soubor s obsahem' });
  const mark = findMarkedEncoding(bytes);
  const text = decode(bytes, mark ?? 'utf-8');
  if (text !== undefined && !CONTROL.test(text.replaceAll('\u0085', '')))
    return text.trim() === ''
      ? refuse({ code: 'empty-file', severity: 'error', expected: 'soubor s obsahem' })
      : { text, encoding: mark ?? 'utf-8', problems: [] };
  const guess = mark === undefined && text === undefined ? guessEncoding(bytes) : undefined;
  if (guess === undefined) {
    const expected = 'text v kódování UTF-8 (nebo windows-1250)';
    return refuse({ code: 'unknown-encoding', severity: 'error', ref: firstBadLine(bytes), expected });
  }
  const note = {
    code: 'guessed-encoding',
    severity: 'note',
    value: guess.encoding,
    expected: 'UTF-8',
  } as const;
  return { ...guess, problems: [note] };
}

/** Line on which a place in the text stands, counted from 1. */
export function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

function refuse(problem: Problem): TextResult {
  return { text: '', encoding: '', problems: [problem] };
}

function findMarkedEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The same guess from how often each byte occurs, for a text that is not held whole. */
export function guessEncodingOf(counts: ArrayLike<number>): string | undefined {
  let best: { encoding: string; share: number } | undefined;
  for (const encoding of GUESSED) {
    let foreign = 0;
    let czech = 0;
    let spoilt = false;
    for (let byte = 0; byte < 256; byte += 1) {
      const count = counts[byte] ?? 0;
      if (count === 0 || (byte >= 0x20 && byte < 0x7f) || (byte >= 9 && byte <= 13)) continue;
      const char = decode(Uint8Array.of(byte), encoding);
      if (char === undefined || CONTROL.test(char)) spoilt = true;
      foreign += count;
      if (char !== undefined && char.match(CZECH)) czech += count;
    }
    const share = czech / Math.max(1, foreign);
    if (!spoilt && share > (best?.share ?? 0.8)) best = { encoding, share };
  }
  return best?.encoding;
}

/** Most letters outside ASCII must be Czech, or the bytes are in an encoding nobody here writes (e.g. CP852). */
function guessEncoding(bytes: Uint8Array): { text: string; encoding: string } | undefined {
  let best: { text: string; encoding: string; share: number } | undefined;
  for (const encoding of GUESSED) {
    const text = decode(bytes, encoding);
    if (text === undefined || CONTROL.test(text)) continue;
    const foreign = text.match(/[^\t-\r -~]/gu)?.length ?? 0;
    const share = (text.match(CZECH)?.length ?? 0) / Math.max(1, foreign);
    if (share > (best?.share ?? 0.8)) best = { text, encoding, share };
  }
  return best && { text: best.text, encoding: best.encoding };
}

function firstBadLine(bytes: Uint8Array): Problem['ref'] {
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, 1 << 20));
  const at = text.search(/[\u0000-\u0008\u000e-\u001f\ufffd]/);
  return at < 0 ? undefined : { sheet: '', row: lineOf(text, at) };
}
