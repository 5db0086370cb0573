import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FORMAT_IDS, FORMATS } from './formats.ts';

test.each(FORMAT_IDS)(
  '%s: its folder says its quirks and headings, and a wrong kind of file is refused',
  (id) => {
    const { kinds, read, title } = FORMATS[id];
    for (const file of ['README.md', 'headings.ts', 'read.ts'])
      expect(existsSync(join(import.meta.dirname, id, file))).toBe(true);
    expect(FORMATS[id].id).toBe(id);
    expect(title).toMatch(/^\p{Lu}/u);
    expect(kinds).not.toContain('pdf');
    const pdf = new TextEncoder().encode('%PDF-1.7 x');
    const result = read(pdf, 'a.pdf', { knownTerritories: [], regionCode: 'CZ051' });
    expect(result).toMatchObject({ candidates: [], rowsRead: 0 });
    expect(result.problems).toMatchObject([{ severity: 'error', value: 'dokument PDF' }]);
  },
);
