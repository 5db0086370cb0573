import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseMoney } from '#model/money.ts';
import { buildEncryptedWorkbook, buildWorkbook, utf8 } from '../file/samples.ts';
import { readReleaseTable, type ReleaseResult } from './read.ts';
import { TERRITORIES } from './samples/territories.ts';

const options = { knownTerritories: TERRITORIES, regionCode: 'CZ051' };
const sample = (name: string): ReleaseResult =>
  readReleaseTable(readFileSync(join(import.meta.dirname, 'samples', name)), name, options);
const read = (text: string, name = 'a.txt'): ReleaseResult => readReleaseTable(utf8(text), name, options);
const brief = (result: ReleaseResult): unknown[] =>
  result.candidates.map((one) => [
    one.name.ref.row,
    one.territoryCode ?? one.kind,
    String(one.hellers.value),
    one.missing ?? one.note ?? '',
  ]);
const codes = (result: ReleaseResult): unknown[] => result.problems.map((one) => [one.code, one.ref?.row]);

test('a table between paragraphs: rows, spoilt rows, total, address', () => {
  const result = sample('release.txt');
  expect(brief(result)).toEqual([
    [10, '563889', '12000000000', ''],
    [11, '563510', '4550000000', ''],
    [12, '564265', '725000050', ''],
    [13, '564028', '100000000', ''],
    [14, '561479', '0', 'not-yet'],
    [19, 'total', '17300000000', ''],
  ]);
  expect(result.problems.map(({ code, ref, value }) => [code, ref?.row, value])).toEqual([
    ['unknown-territory', 16, 'Kocourkov'],
    ['not-an-amount', 17, '61 45x 563'],
    ['duplicate-row', 18, 'Liberec'],
    ['total-mismatch', 19, '173000000.00'],
  ]);
  expect(result).toMatchObject({ rowsRead: 9, rejected: 3 });
  expect(result.rows).toHaveLength(9);
  expect(result.totals).toEqual([
    {
      label: 'celkem',
      unit: 'CZK',
      printed: '173000000.00',
      computed: '173755001.50',
      difference: '755001.50',
      ref: { sheet: '', row: 19 },
    },
  ]);
  expect(result.addresses).toEqual(['https://www.example.cz/zpravy/podpora-obci-v-kraji-2025-n123.html']);
});

test('the note of a zero stays with it', () => {
  const cvikov = sample('release.txt').candidates.find((one) => one.territoryCode === '561479');
  expect(cvikov).toMatchObject({
    missing: 'not-yet',
    note: 'spolupráce právě začíná',
    hellers: { value: 0n, raw: '0' },
  });
});

test('CSV: the amount is told from other numbers, thousands come from the heading', () => {
  const result = sample('release.csv');
  expect(brief(result)).toEqual([
    [2, '563889', '12000000000', ''],
    [3, '561860', '4550050000', 'včetně\nubytovny'],
    [5, '561479', '0', 'not-yet'],
    [6, 'total', '16550050000', ''],
  ]);
  expect(codes(result)).toEqual([['legend-below-data', 8]]);
  expect(result.totals[0]).toMatchObject({ difference: '0.00', ref: { row: 6, column: 'C' } });
});

test('HTML: the table with municipalities, not the one of the menu', () => {
  const result = sample('release.html');
  expect(brief(result)).toEqual([
    [2, '563838', '11700000000', ''],
    [3, '561380', '2470000000', ''],
    [4, 'total', '14170000000', ''],
  ]);
  expect(result.problems).toEqual([]);
  expect(result.candidates[0]!.hellers.ref).toEqual({ sheet: 'tabulka 2', row: 2, column: 'B' });
  expect(result.addresses).toEqual(['https://www.example.cz/zpravy/1']);
});

const HEAD = ['Obec', 'Prostředky (Kč)'];
const book = (rows: Parameters<typeof buildWorkbook>[0][number]['rows'], merges?: string[]): ReleaseResult =>
  readReleaseTable(
    buildWorkbook([{ name: 'List1', rows: [['Přehled podpory'], HEAD, ...rows], merges }]),
    'a.xlsx',
    options,
  );

test('XLSX: numbers and texts, each with its cell', () => {
  const result = book([
    ['Liberec', 1500.5],
    ['Jablonec n/N', '2 000 Kč'],
    ['celkem', 3500.5],
  ]);
  expect(brief(result)).toEqual([
    [3, '563889', '150050', ''],
    [4, '563510', '200000', ''],
    [5, 'total', '350050', ''],
  ]);
  expect(result.candidates[0]!.hellers).toEqual({
    value: 150050n,
    raw: '1500.5',
    ref: { sheet: 'List1', row: 3, column: 'B' },
  });
});

test.each([
  [
    'a number with thousandths',
    [
      ['Liberec', 123.567],
      ['Ralsko', 5],
    ],
    ['not-an-amount', 3],
  ],
  [
    'a date',
    [
      ['Liberec', { t: 'n', v: 45017, z: 'd.m.yyyy' } as const],
      ['Ralsko', 5],
    ],
    ['date-as-serial', 3],
  ],
  [
    'an empty cell',
    [
      ['Liberec', 1],
      ['Cvikov', null],
      ['Ralsko', 5],
    ],
    ['row-too-short', 4],
  ],
  [
    'a word',
    [
      ['Liberec', 1],
      ['Cvikov', 'mnoho'],
      ['Ralsko', 5],
    ],
    ['not-an-amount', 4],
  ],
  [
    'a negative number',
    [
      ['Liberec', -1],
      ['Ralsko', 5],
    ],
    ['not-an-amount', 3],
  ],
])('XLSX: %s is rejected with its cell', (_, rows, problem) => {
  const result = book(rows);
  expect(codes(result)).toContainEqual(problem);
  expect(result.candidates.length + result.rejected).toBe(result.rowsRead);
  expect(result.rejected).toBe(1);
});

test('XLSX: merged cells keep every row they touch out', () => {
  const result = book(
    [
      ['Liberec', 1],
      ['Ralsko', 5],
      ['Cvikov', 3],
    ],
    ['A1:B1', 'C3:C4'],
  );
  expect(codes(result)).toContainEqual(['merged-cells', 3]);
  expect(brief(result)).toEqual([[5, '561479', '300', '']]);
});

test('two columns of amounts that nobody can tell apart', () => {
  const result = read('Obec;Dotace 2023;Dotace 2024\nLiberec;1;2\nRalsko;3;4\n', 'a.csv');
  expect(result.candidates).toEqual([]);
  expect(result.problems).toMatchObject([{ code: 'ambiguous-column', severity: 'error', value: 'B, C' }]);
});

test.each([
  ['Celkový součet', '3'],
  ['součet', '3'],
  ['úhrnem', '3'],
  ['CELKEM:', '3'],
  ['total', '3'],
])('%s is the word of a total', (word, amount) => {
  const result = read(`Liberec 1\nRalsko 2\n${word} ${amount}\n`);
  expect(result.totals).toMatchObject([{ printed: '3.00', difference: '0.00' }]);
  expect(result.problems).toEqual([]);
});

test.each([
  ['narrow spaces', 'Liberec 1\u202f000\u202f000\nRalsko 2\u00a0000', ['100000000', '200000']],
  ['currency and dash', 'Liberec 1 000,- Kč\nRalsko 2 000,–', ['100000', '200000']],
  ['dots that lead to the number', 'Liberec ........ 1.000\nRalsko ... 20', ['100000', '2000']],
  ['tabs', 'Liberec\t1 000\nRalsko\t20', ['100000', '2000']],
  ['millions in the heading', 'obec v mil. Kč\nLiberec 1,5\nRalsko 20', ['150000000', '2000000000']],
  ['own scale over the heading', 'obec (tis. Kč)\nLiberec 1,5 mil.\nRalsko 20', ['150000000', '2000000']],
  ['a name over two lines', 'Liberec 1\nNové Město pod\nSmrkem 5\nRalsko 20', ['100', '500', '2000']],
  ['a dash of one that only begins', 'Liberec 1\nCvikov – (zahájeno)\nRalsko 2', ['100', '0', '200']],
])('%s', (_, text, hellers) => {
  expect(read(text).candidates.map((one) => String(one.hellers.value))).toEqual(hellers);
});

test('amounts in a foreign currency are not taken for crowns', () => {
  const result = read('obec v EUR\nLiberec 1 000\nRalsko 2 000');
  expect(result).toMatchObject({ candidates: [], rowsRead: 2, rejected: 2 });
  expect(result.problems[0]).toMatchObject({ code: 'not-an-amount', value: 'EUR' });
});

test('a spoilt last row is not left out', () => {
  expect(codes(read('Liberec 1\nRalsko 2\nCvikov 3x4\n'))).toContainEqual(['not-an-amount', 3]);
});

test('a namesake is rejected with those it could be, one outside the region is told', () => {
  const result = read('Liberec 1\nRoztoky 2\nHavlíčkův Brod 3\n');
  expect(result.problems).toMatchObject([
    {
      code: 'ambiguous-territory',
      value: 'Roztoky',
      details: { candidates: 'Roztoky (534421), Roztoky (539643)' },
    },
    { code: 'territory-outside-region', severity: 'warning', value: 'Havlíčkův Brod' },
    { code: 'no-total-row', severity: 'note' },
  ]);
});

test.each([
  [
    'prose',
    'V Liberci žije přes 100 000\nlidí a v Ralsku jich je 2 000\nPodpora roste už od roku 2019.',
    'no-table-found',
  ],
  ['a table of something else', 'Projekty 9\nOsoby 120\n', 'no-table-found'],
  ['nothing', '', 'empty-file'],
])('%s gives no row', (_, text, code) => {
  const result = read(text);
  expect(result).toMatchObject({ candidates: [], rowsRead: 0, problems: [{ code, severity: 'error' }] });
});

test.each([
  ['PDF', utf8('%PDF-1.7'), 'a.pdf', 'unexpected-kind'],
  ['page named .xlsx', utf8('<html><body>Chyba 404</body></html>'), 'a.xlsx', 'html-named-as-workbook'],
  ['password', buildEncryptedWorkbook(), 'a.xlsx', 'encrypted-workbook'],
  ['binary', Uint8Array.of(0, 1, 2), 'a.txt', 'unexpected-kind'],
])('%s is refused', (_, bytes, name, code) => {
  expect(readReleaseTable(bytes, name, options).problems).toMatchObject([{ code }]);
});

const names = TERRITORIES.filter((one) => one.parents![0] === 'CZ051').map((one) => one.name);
const tables = fc.uniqueArray(fc.tuple(fc.constantFrom(...names), fc.nat(2_000_000_000)), {
  minLength: 2,
  selector: ([name]) => name,
});

test('the order of rows does not matter, and the difference is exact', () => {
  fc.assert(
    fc.property(tables, fc.nat(2_000_000_000), (rows, total) => {
      const print = (list: typeof rows): string =>
        list.map(([name, amount]) => `${name} ${amount}`).join('\n') + `\ncelkem ${total}\n`;
      const result = read(print(rows));
      const sum = rows.reduce((all, [, amount]) => all + BigInt(amount), 0n);
      expect(result.rejected).toBe(0);
      expect(parseMoney(result.totals[0]!.difference)).toBe((sum - BigInt(total)) * 100n);
      const keys = (one: ReleaseResult): string[] =>
        one.candidates.map((c) => `${c.territoryCode} ${c.hellers.value}`).sort();
      expect(keys(read(print(rows.toReversed())))).toEqual(keys(result));
    }),
  );
});

test('accepted and rejected are all rows read, whatever the text', () => {
  const piece = fc.constantFrom(
    'Liberec',
    'Ralsko ',
    'Cvikov 0 (',
    ')',
    ' 1 000',
    '12',
    '\n',
    '\n\n',
    'celkem',
    ' Kč',
    ';',
    '\t',
    'x',
    '<table>',
    '<td>',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const result = read(pieces.join(''));
      expect(result.candidates.length + result.rejected).toBe(result.rowsRead);
      expect(result.rows).toHaveLength(result.rowsRead);
    }),
  );
});

test.each(['1 ', '. ', '1\u00a0000', ' :', '(', 'https://a.cz/\n-'])(
  'an endless line of %j is no row',
  (piece) => {
    expect(read(`Liberec ${piece.repeat(50_000)}\nRalsko 1`).candidates).toEqual([]);
  },
);

test('no bytes make it throw', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 200 }),
      fc.constantFrom('a.txt', 'a.csv', 'a.xlsx', 'a.html'),
      (bytes, name) => {
        readReleaseTable(bytes, name, options);
      },
    ),
  );
});
