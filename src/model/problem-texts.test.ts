import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Problem } from './import-report.ts';
import { NEED_PROBLEM_CODES } from '#need/problem-texts.ts';
import { PROBLEM_CODES, describeProblem } from './problem-texts.ts';

const full: Omit<Problem, 'code'> = {
  severity: 'error',
  ref: { sheet: 'Seznam', row: 17, column: 'F' },
  column: 'Počet',
  value: 'deset',
  expected: '10',
  details: {
    found: 1,
    limit: 2,
    firstRow: 3,
    first: 'B',
    count: 4,
    denominator: 5,
    candidates: 'Lhota (500011)',
    places: 6,
    reason: 'x',
  },
};

test.each<[Problem, string]>([
  [
    {
      ...{ code: 'no-table-found', severity: 'error' },
      expected: `nadpisy „${'a'.repeat(60)}“, „${'b'.repeat(40)}“, „useknutý“…`,
    },
    `V souboru není tabulka, kterou by šlo přečíst; očekávají se nadpisy „${'a'.repeat(60)}“, „${'b'.repeat(40)}“…`,
  ],
  [
    { code: 'no-table-found', severity: 'error', expected: 'nadpisy „Projekt“…' },
    'V souboru není tabulka, kterou by šlo přečíst; očekávají se nadpisy „Projekt“…',
  ],
  [
    { code: 'not-a-number', severity: 'error', column: 'Počet', value: 'deset' },
    'Ve sloupci „Počet“ je „deset“ místo čísla.',
  ],
  [
    { code: 'not-a-number', severity: 'error', value: 'deset', expected: 'celé číslo' },
    '„deset“ místo čísla; očekává se celé číslo.',
  ],
  [
    {
      code: 'total-mismatch',
      severity: 'warning',
      value: '10.00',
      expected: '12.00',
      details: { difference: '2.00' },
    },
    'Uvedený součet 10\u00a0Kč se liší od součtu řádků 12\u00a0Kč o 2\u00a0Kč.',
  ],
  [
    {
      code: 'row-too-short',
      severity: 'error',
      expected: 'obec a částka',
      details: { found: 3, expected: 5 },
    },
    'Řádek nemá všechny údaje: nalezeno 3, očekáváno 5.',
  ],
  [{ code: 'merged-cells', severity: 'error' }, 'V tabulce jsou sloučené buňky.'],
  [
    { code: 'never-heard-of', severity: 'error', column: 'Počet', value: 'x', expected: 'y' },
    'Kontrola never-heard-of nevyšla ve sloupci „Počet“: nalezeno „x“, očekáváno y.',
  ],
  [{ code: 'toString', severity: 'error' }, 'Kontrola toString nevyšla.'],
])('%o is told', (problem, what) => {
  expect(describeProblem(problem).what).toBe(what);
});

test('a place is given as people find it', () => {
  expect(describeProblem({ code: 'empty-file', ...full }).where).toBe('Seznam!F17');
  expect(describeProblem({ code: 'empty-file', severity: 'error' })).not.toHaveProperty('where');
});

test.each([
  [{ sheet: 'Seznam', row: 17, column: 'F' }, 'Částka', 'Seznam!F17'],
  [{ sheet: '', row: 83, column: 'C' }, 'Částka', 'řádek textu 83, sloupec C „Částka“'],
  [{ sheet: '', row: 83, column: 'C' }, undefined, 'řádek textu 83, sloupec C'],
  [{ sheet: '', row: 83 }, undefined, 'řádek 83'],
])('%o of the column %s is at %s', (ref, column, where) => {
  const problem: Problem = { code: 'place-unknown', severity: 'note', ref, value: 'x' };
  expect(describeProblem({ ...problem, ...(column ? { column } : {}) }).where).toBe(where);
});

test('a heading that stands in the sentence is not said twice', () => {
  const ref = { sheet: '', row: 83, column: 'C' };
  const problem: Problem = { code: 'not-a-number', severity: 'error', ref, column: 'Počet', value: 'x' };
  expect(describeProblem(problem).where).toBe('řádek textu 83, sloupec C');
});

test('a limit is told in English although the reader wrote it in Czech', () => {
  const problem: Problem = { code: 'too-many-rows', severity: 'error', expected: 'nejvýše 1000000 řádků' };
  expect(describeProblem(problem, 'en').what).toBe('The table has too many rows; the limit is 1000000.');
});

test.each(PROBLEM_CODES)('%s is a sentence and an advice in both languages', (code) => {
  for (const locale of ['cs', 'en'] as const) {
    for (const problem of [
      { code, ...full },
      { code, severity: 'error', value: 'x', expected: 'y' } as Problem,
    ]) {
      const { what, advice } = describeProblem(problem, locale);
      expect(what).toMatch(/^[\p{Lu}„“].*\.$/u);
      expect(advice).toMatch(/^\p{Lu}.*\.$/u);
      expect(what + advice).not.toMatch(/[{}[\]]|undefined|\s[.,;]|\s\s/);
    }
  }
  expect(describeProblem({ code, ...full }, 'cs')).not.toEqual(describeProblem({ code, ...full }, 'en'));
  expect(describeProblem({ code, ...full }, 'cs').what).not.toContain('?');
});

test('a value from a file stays on one line, within a sentence, and is never read as a template', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (value) => {
      const { what } = describeProblem({ code: 'not-an-amount', severity: 'error', value });
      expect(what.length).toBeLessThan(200);
      expect(what).not.toMatch(/\n/);
    }),
  );
  expect(describeProblem({ code: 'not-an-amount', severity: 'error', value: '{column}[x]' }).what).toBe(
    '„{column}[x]“ není částka.',
  );
});

const sources = ['sources', 'server'].flatMap((folder) => {
  const root = join(import.meta.dirname, '..', folder);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .map((path) => [join(folder, path), readFileSync(join(root, path), 'utf8')] as const);
});

/** Literals behind `code:` and `code =`, and first arguments of the small functions that report. */
function findCodes(text: string): string[] {
  const assigned = [...text.matchAll(/\bcode\s*(?::|=(?!=))\s*([^,;]*)/g)].map(
    ([, expression]) => expression!,
  );
  const reported = [...text.matchAll(/\b(?:reject|report|limit)\(\s*(?:\w+,\s*)?([^,)]*)/g)].map(
    ([, first]) => first!,
  );
  return [...assigned, ...reported].flatMap((expression) =>
    [...expression.matchAll(/'([a-z]+(?:-[a-z0-9]+)+)'/g)].map(([, code]) => code!),
  );
}

test('every code of a reader or a workflow has its sentence', () => {
  const used = sources.filter(([, text]) => text.includes('import-report.ts'));
  const told = new Set([...PROBLEM_CODES, ...NEED_PROBLEM_CODES]);
  const missing = used.flatMap(([path, text]) =>
    findCodes(text).flatMap((code) => (told.has(code) ? [] : [`${path}: ${code}`])),
  );
  expect(missing).toEqual([]);
});

test('the search for codes sees the ways in which they are written', () => {
  const text = `{ code: 'a-b', level: 'c-d' }; const code = x ? 'e-f' : 'g-h'; reject(row, 'i-j', 'k-l'); report(z ? 'm-n' : 'o-p', 'error')`;
  expect(findCodes(text)).toEqual(['a-b', 'e-f', 'g-h', 'i-j', 'm-n', 'o-p']);
});
