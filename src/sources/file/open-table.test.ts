import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileOfBytes, type PublishedFile } from '#model/assertion-reader.ts';
import type { Problem } from '#model/import-report.ts';
import { openTable, type TableOptions } from './open-table.ts';
import {
  buildEncryptedWorkbook,
  buildWorkbook,
  buildZip,
  encodeBytes,
  utf8,
  type SampleCell,
} from './samples.ts';
import type { TableRow } from './table.ts';
import { readWorkbook } from './workbook.ts';

type Read = { rows: TableRow[]; problems: Problem[]; names: string[] };

async function readFile(file: PublishedFile, options?: TableOptions): Promise<Read> {
  const { sheets, problems } = await openTable(file, options);
  const read: Read = { rows: [], problems: [...problems], names: sheets.map(({ name }) => name) };
  for (const sheet of sheets)
    for await (const chunk of sheet.read()) {
      read.rows.push(...chunk.rows);
      read.problems.push(...chunk.problems);
    }
  return read;
}
const read = (bytes: Uint8Array, name: string, options?: TableOptions) =>
  readFile(fileOfBytes(bytes, name), options);
const texts = ({ rows }: Read) => rows.map(({ cells }) => cells);

const cell = fc.oneof(
  fc.constant(null),
  fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }),
  fc.string({ unit: fc.constantFrom('a', 'Ž', '<', '&', '"', ' ', '\n', '\u00a0', '7') }),
  fc.boolean(),
);

test('streamed XLSX rows are those of the workbook read whole', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(cell, { maxLength: 5 }), { minLength: 1, maxLength: 6 }),
      async (rows) => {
        const bytes = buildWorkbook([{ name: 'List', rows: rows as SampleCell[][] }]);
        const whole = readWorkbook(bytes, 'a.xlsx').sheets[0]!;
        const streamed = await read(bytes, 'a.xlsx');
        expect(streamed.problems).toEqual([]);
        const filled = whole.rows.flatMap((cells, index) =>
          cells.some((value) => value !== null) ? [[index + 1, cells]] : [],
        );
        expect(streamed.rows.map(({ row, cells }) => [row, cells])).toEqual(filled);
      },
    ),
    { numRuns: 60 },
  );
});

test('line breaks that Excel writes in its own way are line breaks', async () => {
  expect(texts(await read(buildWorkbook([{ rows: [['a_x000D_\nb', '_x0041_']] }]), 'a.xlsx'))).toEqual([
    ['a\nb', 'A'],
  ]);
});

test('ODS gives the rows of the same workbook', async () => {
  const rows: SampleCell[][] = [
    ['Název', 'Částka'],
    ['Kůň  se\u00a0dvěma mezerami', 1234.5],
    [],
    ['x', true],
  ];
  const xlsx = await read(buildWorkbook([{ rows }]), 'a.xlsx');
  const ods = await read(buildWorkbook([{ rows }], 'ods'), 'a.ods');
  expect(ods.problems).toEqual([]);
  expect(texts(ods)).toEqual(texts(xlsx));
  expect(ods.rows.map(({ row }) => row)).toEqual([1, 2, 4]);
});

test('a day is marked as one in both kinds of workbook', async () => {
  const xlsx = await read(
    buildWorkbook([{ rows: [[{ t: 'n', v: 45139, z: 'dd.mm.yyyy' }, 45139]] }]),
    'a.xlsx',
  );
  const day =
    '<table:table-cell office:value-type="date" office:date-value="2023-08-01T00:00:00"><text:p>1. 8. 2023</text:p></table:table-cell>';
  const file = await read(ods(`<table:table-row>${day}</table:table-row>`), 'a.ods');
  for (const { rows } of [xlsx, file])
    expect([rows[0]!.cells[0], rows[0]!.marks?.get(0)]).toEqual([45139, 'date']);
  expect(xlsx.rows[0]!.marks?.has(1)).toBe(false);
});

const ods = (body: string) =>
  buildZip([
    { name: 'mimetype', data: utf8('application/vnd.oasis.opendocument.spreadsheet') },
    {
      name: 'content.xml',
      data: utf8(
        `<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><table:table table:name="A">${body}</table:table></office:document-content>`,
      ),
    },
  ]);
const filled = (text: string, repeat = '') =>
  `<table:table-cell office:value-type="string" ${repeat}><text:p>${text}</text:p></table:table-cell>`;

test('a million repeated empty rows and cells of ODS cost nothing, filled ones meet the limits', async () => {
  const empty = await read(
    ods(
      `<table:table-row>${filled('a')}<table:table-cell table:number-columns-repeated="16383"/></table:table-row><table:table-row table:number-rows-repeated="1048574"><table:table-cell table:number-columns-repeated="16384"/></table:table-row><table:table-row>${filled('z')}</table:table-row>`,
    ),
    'a.ods',
  );
  expect(empty.rows.map(({ row, cells }) => [row, cells])).toEqual([
    [1, ['a']],
    [1048576, ['z']],
  ]);
  const wide = await read(
    ods(`<table:table-row>${filled('a', 'table:number-columns-repeated="1000000000"')}</table:table-row>`),
    'a.ods',
  );
  expect(wide.problems).toMatchObject([{ code: 'too-many-columns', severity: 'error' }]);
  const long = await read(
    ods(`<table:table-row table:number-rows-repeated="1000000000">${filled('a')}</table:table-row>`),
    'a.ods',
  );
  expect(long).toMatchObject({ rows: [], problems: [{ code: 'too-many-rows', severity: 'error' }] });
});

test('what ODS merges, comments and computes not', async () => {
  const { rows } = await read(
    ods(
      `<table:table-row>${filled('a', 'table:number-columns-spanned="2"')}<table:covered-table-cell/><table:table-cell office:value-type="string"><office:annotation><text:p>poznámka</text:p></office:annotation><text:p>b<text:s text:c="2"/>c</text:p></table:table-cell><table:table-cell table:formula="of:=1"/></table:table-row>`,
    ),
    'a.ods',
  );
  expect(rows[0]!.cells).toEqual(['a', null, 'b  c']);
  expect(rows[0]!.merged?.map(({ column }) => column)).toEqual([0, 1]);
  expect(rows[0]!.marks?.get(3)).toBe('formula-without-value');
});

test('merged cells and formulas without a value are told on their rows', async () => {
  const bytes = buildWorkbook([
    {
      rows: [
        ['a', 'b'],
        [1, { t: 'n', f: 'A1' }],
        ['c', 'd'],
      ],
      merges: ['A1:B1', 'A2:A3'],
    },
  ]);
  const { rows } = await read(bytes, 'a.xlsx');
  expect(rows.map(({ row, merged }) => [row, merged?.map(({ range }) => range)])).toEqual([
    [1, ['A1:B1']],
    [2, ['A2:A3']],
    [3, ['A2:A3']],
  ]);
  expect(rows[1]!.marks?.get(1)).toBe('formula-without-value');
});

const cp1250 = { ř: 0xf8, ž: 0x9e, ů: 0xf9, č: 0xe8, Ž: 0x8e } as Record<string, number>;

// bytes, options, rows
test.each<[string, Uint8Array, TableOptions | undefined, unknown[][]]>([
  [
    'semicolons',
    utf8('a;b\n1,5;2\n3;4'),
    undefined,
    [
      ['a', 'b'],
      ['1,5', '2'],
      ['3', '4'],
    ],
  ],
  [
    'tabs',
    utf8('a\tb\n1\t2\n3\t4'),
    undefined,
    [
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ],
  ],
  [
    'a mark of UTF-8',
    utf8('\ufeffa;b\n1;2'),
    undefined,
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'UTF-16',
    new Uint8Array(Buffer.from('\ufeffa;ř\n1;2', 'utf16le')),
    undefined,
    [
      ['a', 'ř'],
      ['1', '2'],
    ],
  ],
  [
    'windows-1250',
    encodeBytes('příjemce;ů\nŽlutý;č\n', { ...cp1250, í: 0xed, ý: 0xfd }),
    undefined,
    [
      ['příjemce', 'ů'],
      ['Žlutý', 'č'],
    ],
  ],
  [
    'an encoding given',
    encodeBytes('ř;b\n1;2', cp1250),
    { encoding: 'windows-1250' },
    [
      ['ř', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a separator given',
    utf8('a|b;c\n1|2;3'),
    { separator: '|' },
    [
      ['a', 'b;c'],
      ['1', '2;3'],
    ],
  ],
  [
    'quotes inside quotes and line breaks',
    utf8('a;"b ""c""\nd"\n1;2'),
    undefined,
    [
      ['a', 'b "c"\nd'],
      ['1', '2'],
    ],
  ],
  [
    'a zero byte further on',
    utf8(`a;b\n${'1;2\n'.repeat(20_000)}x\0y;z\n`),
    undefined,
    [['a', 'b'], ...Array.from({ length: 20_000 }, () => ['1', '2']), ['xy', 'z']],
  ],
  [
    'packed by gzip',
    new Uint8Array(gzipSync('a;b\n1;2')),
    undefined,
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
])('CSV with %s', async (_, bytes, options, rows) => {
  expect(texts(await read(bytes, 'a.csv', options))).toEqual(rows);
});

test('a letter of another encoding far from the beginning is met', async () => {
  const bytes = encodeBytes(`a;b\n${'x;y\n'.repeat(200_000)}žluť;ř\n`, { ...cp1250, ť: 0x9d });
  const result = await read(bytes, 'a.csv');
  expect(result.rows.at(-1)!.cells).toEqual(['žluť', 'ř']);
  expect(result.problems).toMatchObject([{ code: 'guessed-encoding', value: 'windows-1250' }]);
});

test('a row knows the line it begins on, after quoted line breaks and blank lines', async () => {
  const { rows } = await read(utf8('a;b\n\n"x\n\ny";2\n;\n3;4'), 'a.csv');
  expect(rows.map(({ row }) => row)).toEqual([1, 3, 7]);
});

test('rows do not depend on how the file is cut', async () => {
  const bytes = utf8('název;č\n"ž;\n\n""";2\r\nř;4\n');
  const whole = await read(bytes, 'a.csv');
  for (const size of [1, 2, 3, 7]) {
    const slow: PublishedFile = {
      name: 'a.csv',
      size: bytes.length,
      read: async (from, to) => bytes.subarray(from, Math.min(to, from + size)),
    };
    expect(
      (
        await readFile({
          ...slow,
          read: async (from, to) =>
            from === 0 && to > 60_000 ? bytes.subarray(from, to) : slow.read(from, to),
        })
      ).rows,
    ).toEqual(whole.rows);
  }
});

const xlsx = buildWorkbook([
  {
    rows: [
      ['a', 'b'],
      [1, 2],
    ],
  },
]);
const packed = new Uint8Array(gzipSync(utf8('a;b\n'.repeat(50_000))));

// bytes, name, code
test.each<[string, Uint8Array, string, string]>([
  ['a page named as a workbook', utf8('<!DOCTYPE html><html>'), 'a.xlsx', 'html-named-as-workbook'],
  ['a workbook with a password', buildEncryptedWorkbook(), 'a.xlsx', 'encrypted-workbook'],
  ['a workbook cut in the middle', xlsx.slice(0, xlsx.length / 2), 'a.xlsx', 'not-a-workbook'],
  ['gzip cut in the middle', packed.slice(0, packed.length / 2), 'a.csv.gz', 'damaged-file'],
  [
    'a bomb',
    buildZip([
      { name: 'xl/workbook.xml', data: utf8('<a/>') },
      { name: 'xl/worksheets/sheet1.xml', data: new Uint8Array(40_000_000) },
    ]),
    'a.xlsx',
    'zip-bomb',
  ],
  ['a quote never closed', utf8(`a;b\n"${'x;y\n'.repeat(600_000)}`), 'a.csv', 'invalid-csv'],
  ['too many columns', utf8(`${'a;'.repeat(2000)}\n`), 'a.csv', 'too-many-columns'],
  ['a cell too long', utf8(`a;${'x'.repeat(70_000)}\n1;2`), 'a.csv', 'cell-too-long'],
  ['binary content', Uint8Array.from([1, 0, 2, 0, 3]), 'a.csv', 'unexpected-kind'],
  ['nothing', new Uint8Array(0), 'a.csv', 'empty-file'],
  ['a sheet that is not there', xlsx, 'a.xlsx', 'missing-sheet'],
])('%s is told', async (_, bytes, name, code) => {
  const { problems } = await read(bytes, name, code === 'missing-sheet' ? { sheet: 'Jiný' } : {});
  expect(problems.map((problem) => [problem.code, problem.severity])).toEqual([[code, 'error']]);
});

test('bytes changed anywhere never throw and never hang', async () => {
  const sources: [Uint8Array, string][] = [
    [xlsx, 'a.xlsx'],
    [
      buildWorkbook(
        [
          {
            rows: [
              ['a', 'b'],
              [1, 2],
            ],
          },
        ],
        'ods',
      ),
      'a.ods',
    ],
    [packed, 'a.csv.gz'],
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...sources),
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      async ([bytes, name], at, change) => {
        const spoilt = Uint8Array.from(bytes);
        spoilt[at % bytes.length]! ^= change;
        const { problems } = await read(spoilt, name);
        for (const { severity } of problems) expect(['error', 'warning', 'note']).toContain(severity);
      },
    ),
    { numRuns: 120 },
  );
});
