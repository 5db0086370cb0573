// JSON with the place of the mistake when it is not one.

import type { Problem } from '#model/import-report.ts';
import { lineOf } from './text.ts';

export type JsonResult = { value: unknown; problems: Problem[] };

export function readJson(text: string): JsonResult {
  try {
    return { value: JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text), problems: [] };
  } catch (error) {
    const reason = String(error instanceof Error ? error.message : error).slice(0, 200);
    const offset = /position (\d+)/.exec(reason);
    const ref = { sheet: '', row: offset ? lineOf(text, Number(offset[1])) : lineOf(text, text.length) };
    return {
      value: undefined,
      problems: [
        { code: 'invalid-json', severity: 'error', ref, expected: 'platný JSON', details: { reason } },
      ],
    };
  }
}
