import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDelimited } from './delimited.ts';
import { LIMITS } from './limits.ts';

test.each([
  [';', 'obec;částka\nLiberec;1,5\nRalsko;2\n'],
  [',', 'obec,částka\nLiberec,1\nRalsko,2\n'],
  ['\t', 'obec\tčástka\nLiberec\t1\n'],
  ['|', 'obec|částka\nLiberec|1\n'],
  [';', '"a;b";c\n"x, y, z";2\n'],
])('finds the separator %j', (separator, text) => {
  const read = readDelimited(text);
  expect(read.separator).toBe(separator);
  expect(read.rows.every((row) => row.cells.length === 2)).toBe(true);
});

test('rows know the line they begin on, over quoted line breaks and blank lines', () => {
  const { rows } = readDelimited('obec;text\r\nLiberec;"dva\r\nřádky"\r\n\r\n  \r\nRalsko;"a ""b"""\r\n');
  expect(rows).toEqual([
    { line: 1, cells: ['obec', 'text'] },
    { line: 2, cells: ['Liberec', 'dva\r\nřádky'] },
    { line: 6, cells: ['Ralsko', 'a "b"'] },
  ]);
});

test('a quote inside a cell is text', () => {
  expect(readDelimited('a;b\nSpolek "U nás";1\n').rows[1]!.cells).toEqual(['Spolek "U nás"', '1']);
});

test('a quote that never closes refuses the file and names the line it began on', () => {
  expect(readDelimited('a;b\n1;2\n"x;3\n4;5\n')).toMatchObject({
    rows: [],
    problems: [{ code: 'invalid-csv', severity: 'error', ref: { row: 3 } }],
  });
});

test('too many columns and too long cells are refused', () => {
  expect(readDelimited('a;'.repeat(LIMITS.columns + 1)).problems[0]!.code).toBe('too-many-columns');
  expect(readDelimited(`a;b\n1;${'x'.repeat(LIMITS.cellLength + 1)}`).problems).toMatchObject([
    { code: 'cell-too-long', ref: { row: 2 } },
  ]);
});

test('what is quoted comes back whole', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'ž', ';', ',', '"', '\n', ' ') });
  const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(rows, (pairs) => {
      const quoted = pairs
        .map((pair) => pair.map((one) => `"${one.replaceAll('"', '""')}"`).join(';'))
        .join('\n');
      expect(readDelimited(quoted, ';').rows.map((row) => row.cells)).toEqual(pairs.map((pair) => [...pair]));
    }),
  );
});
