// The objects of an array in a JSON file, one at a time: `{ "grants": [ {…}, {…} ] }`.

import type { Problem } from '#model/import-report.ts';

/** `line` is where the object begins, counted from 1. */
export type JsonItem = { text: string; value: Record<string, unknown>; line: number };
export type JsonChunk = { items: JsonItem[]; problems: Problem[] };

/** One object longer than this is no record. */
const MOST_CHARACTERS = 8 * 1024 * 1024;

/** Objects inside the first array of the file. A mistake ends the reading with its line. */
export async function* streamObjects(
  text: AsyncIterable<string>,
): AsyncGenerator<JsonChunk, void, undefined> {
  const scan = createScan();
  let found = false;
  for await (const piece of text) {
    const chunk = scan.read(piece);
    found ||= chunk.items.length > 0;
    if (chunk.items.length > 0 || chunk.problems.length > 0) yield chunk;
    if (chunk.problems.length > 0) return;
  }
  if (!scan.closed()) yield { items: [], problems: [broken(scan.line(), 'soubor nekončí')] };
  else if (!found) yield { items: [], problems: [] };
}

function createScan() {
  let buffer = '';
  let line = 1;
  let began = 1;
  let depth = 0;
  let array = -1;
  let inString = false;
  let escaped = false;
  let any = false;

  const read = (piece: string): JsonChunk => {
    const items: JsonItem[] = [];
    let from = buffer === '' ? -1 : 0;
    for (let at = 0; at < piece.length; at += 1) {
      const char = piece.charCodeAt(at);
      if (char === 10) line += 1;
      if (inString) {
        if (escaped) escaped = false;
        else if (char === 92) escaped = true;
        else if (char === 34) inString = false;
        continue;
      }
      if (char === 34) inString = true;
      else if (char === 123 || char === 91) {
        any = true;
        if (char === 91 && array < 0) array = depth + 1;
        else if (char === 123 && array === depth && from < 0) [from, began] = [at, line];
        depth += 1;
      } else if (char === 125 || char === 93) {
        depth -= 1;
        if (char === 93 && depth === array - 1) array = Infinity;
        if (char !== 125 || depth !== array || from < 0) continue;
        const text = buffer + piece.slice(from, at + 1);
        buffer = '';
        from = -1;
        try {
          items.push({ text, value: JSON.parse(text) as Record<string, unknown>, line: began });
        } catch (error) {
          return { items, problems: [broken(began, String(error instanceof Error ? error.message : error))] };
        }
      }
    }
    if (from >= 0) buffer += piece.slice(from);
    const problems = buffer.length > MOST_CHARACTERS ? [tooLong(began)] : [];
    return { items, problems };
  };
  return { read, closed: () => any && depth === 0 && !inString, line: () => line };
}

function broken(line: number, reason: string): Problem {
  const ref = { sheet: '', row: line };
  return {
    code: 'invalid-json',
    severity: 'error',
    ref,
    expected: 'platný JSON',
    details: { reason: reason.slice(0, 200) },
  };
}

function tooLong(line: number): Problem {
  const expected = `nejvýše ${MOST_CHARACTERS} znaků`;
  return { code: 'cell-too-long', severity: 'error', ref: { sheet: '', row: line }, expected };
}
