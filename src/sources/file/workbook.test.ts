import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LIMITS } from './limits.ts';
import { buildEncryptedWorkbook, buildWorkbook, buildZip, utf8 } from './samples.ts';
import { checkTableCells, findMark, formatCell, readWorkbook } from './workbook.ts';

const codes = (bytes: Uint8Array, name = 'a.xlsx'): string[] =>
  readWorkbook(bytes, name).problems.map((p) => p.code);

test('values keep their types', () => {
  const { sheets, problems } = readWorkbook(
    buildWorkbook([{ name: 'Data', rows: [['Ralsko', 1.5, true], [], [null, 2]] }]),
  );
  expect(problems).toEqual([]);
  expect(sheets[0]).toMatchObject({
    name: 'Data',
    rows: [['Ralsko', 1.5, true], [], [null, 2]],
    hidden: false,
  });
});

test('a number is never rounded to what the sheet shows', () => {
  const { sheets } = readWorkbook(buildWorkbook([{ rows: [[{ t: 'n', v: 3.073140749846343, z: '0.00' }]] }]));
  expect(formatCell(sheets[0]!.rows[0]![0])).toBe('3.073140749846343');
});

test('dates are flagged and stay numbers', () => {
  const { sheets } = readWorkbook(
    buildWorkbook([
      {
        rows: [
          [
            { t: 'n', v: 45017, z: 'd.m.yyyy' },
            { t: 'n', v: 45017, z: '0 "dní"' },
          ],
        ],
      },
    ]),
  );
  expect(sheets[0]!.rows[0]).toEqual([45017, 45017]);
  expect(findMark(sheets[0]!, 0, 0)).toBe('date');
  expect(findMark(sheets[0]!, 0, 1)).toBeUndefined();
});

test('a formula nobody computed is told with its cell, one with a value is read', () => {
  const { sheets } = readWorkbook(formulaWorkbook());
  expect(sheets[0]!.rows[0]).toEqual(['součet', null, 3]);
  expect(checkTableCells(sheets[0]!, 0, 0).problems).toMatchObject([
    { code: 'formula-without-value', severity: 'error', ref: { sheet: 'List1', row: 1, column: 'B' } },
  ]);
});

test('merged cells count only inside the table', () => {
  const { sheets } = readWorkbook(
    buildWorkbook([
      {
        rows: [
          ['Přehled', null],
          ['Liberec', 1],
          ['Ralsko', 2],
        ],
        merges: ['A1:B1', 'A2:A3'],
      },
    ]),
  );
  expect(checkTableCells(sheets[0]!, 1, 2).problems).toMatchObject([
    { code: 'merged-cells', ref: { sheet: 'List1', row: 2, column: 'A' }, value: 'A2:A3' },
  ]);
  expect(checkTableCells(sheets[0]!, 0, 2).spoilt).toEqual(new Set([1, 2, 3]));
});

test('an error of a formula is read as its text', () => {
  const { sheets } = readWorkbook(buildWorkbook([{ rows: [[{ t: 'e', v: 7 }]] }]));
  expect(sheets[0]!.rows[0]).toEqual(['#DIV/0!']);
});

test.each([
  ['page named .xlsx', utf8('<html><table></table></html>'), 'html-named-as-workbook'],
  ['password', buildEncryptedWorkbook(), 'encrypted-workbook'],
  ['other archive', buildZip([{ name: 'a.txt', data: utf8('x') }]), 'not-a-workbook'],
  ['text', utf8('obec;částka'), 'not-a-workbook'],
  ['old binary workbook', buildWorkbook([{ rows: [['a']] }], 'biff8'), 'not-a-workbook'],
  ['open document', buildWorkbook([{ rows: [['a']] }], 'ods'), 'not-a-workbook'],
  ['binary workbook', buildWorkbook([{ rows: [['a']] }], 'xlsb'), 'not-a-workbook'],
  ['nothing', new Uint8Array(), 'empty-file'],
  ['cut in the middle', buildWorkbook([{ rows: [['a']] }]).slice(0, 900), 'not-a-workbook'],
])('refuses: %s', (_, bytes, code) => {
  expect(readWorkbook(bytes, 'a.xlsx').sheets).toEqual([]);
  expect(codes(bytes)).toEqual([code]);
});

test('refuses a file over the limit before looking inside', () => {
  expect(codes(new Uint8Array(LIMITS.workbookBytes + 1))).toEqual(['file-too-large']);
});

const book = { name: 'xl/workbook.xml', data: utf8('<workbook/>') };
const zeros = { name: 'xl/worksheets/sheet1.xml', data: new Uint8Array(12 * 1024 * 1024) };

test('a bomb is refused by its directory, before anything is unpacked', () => {
  const { problems } = readWorkbook(buildZip([book, zeros]), 'a.xlsx');
  expect(problems).toMatchObject([
    { code: 'zip-bomb', details: { measure: 'ratio', limit: LIMITS.unpackedRatio } },
  ]);
});

test('a bomb of many large parts is refused by their sum', () => {
  const parts = [1, 2, 3].map((n) => ({ name: `xl/p${n}.xml`, data: utf8('x'), claimed: 200 * 1024 * 1024 }));
  expect(codes(buildZip([book, ...parts]))).toEqual(['zip-bomb']);
});

test('a directory that lies about its sizes gets no more room than it asked for', () => {
  expect(codes(buildZip([book, { ...zeros, claimed: 100 }]))).toEqual(['not-a-workbook']);
});

test('a bomb that calls itself another archive is refused too', () => {
  expect(codes(buildZip([{ ...zeros, name: 'a.xml' }]))).toEqual(['zip-bomb']);
});

test('a sheet that claims to be endless is read as far as it has cells', () => {
  const bytes = buildWorkbook([{ rows: [['a'], ['b']] }]);
  expect(readWorkbook(bytes).sheets[0]!.rows).toEqual([['a'], ['b']]);
});

test('too many columns are refused with the cell', () => {
  const wide = Array.from({ length: LIMITS.columns + 1 }, (_, index) => index);
  expect(readWorkbook(buildWorkbook([{ rows: [wide] }])).problems).toMatchObject([
    { code: 'too-many-columns', ref: { sheet: 'List1', row: 1, column: 'AMK' } },
  ]);
});

test('no bytes make it throw', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void readWorkbook(bytes, 'a.xlsx')));
});

test('a spoilt file gives sheets or a problem, never an exception', () => {
  const whole = buildWorkbook([
    {
      rows: [
        ['obec', 'částka'],
        ['Liberec', 1],
      ],
    },
  ]);
  const spoilt = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(spoilt, (changes) => {
      const bytes = whole.slice();
      for (const [at, byte] of changes) bytes[at] = byte;
      const { sheets, problems } = readWorkbook(bytes, 'a.xlsx');
      expect(sheets.length > 0 || problems.length > 0).toBe(true);
    }),
  );
});

test('arrays of formulas take no more time than numbers', () => {
  const cell = (n: number): string =>
    `<row r="${n}"><c r="A${n}"><f t="array" ref="A${n}:A${n + 9}">SUM(B1)</f><v>${n}</v></c></row>`;
  const { sheets } = readWorkbook(
    buildRawWorkbook(Array.from({ length: 40_000 }, (_, index) => cell(index + 1)).join('')),
  );
  expect(sheets[0]!.rows.at(-1)).toEqual([40_000]);
});

test('a spoilt sheet gives sheets or a problem, never an exception', () => {
  const pieces = [
    '<row r="1">',
    '<row>',
    '</row>',
    '<c r="A1"',
    '<c r="ZZZ9999999"',
    '<c',
    ' t="s"',
    ' s="9"',
    '>',
    '<v>1</v>',
    '</c>',
  ];
  const more = [
    '<f>A1</f>',
    '<f t="shared" si="0"/>',
    '<v>-5</v>',
    '&#x;',
    '<mergeCell ref="A1:XFD1048576"/>',
    '<is><t>',
    '"',
    ' ',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces, ...more), { maxLength: 30 }), (parts) => {
      const { sheets, problems } = readWorkbook(buildRawWorkbook(parts.join('')), 'a.xlsx');
      expect(sheets.length > 0 || problems.length > 0).toBe(true);
    }),
  );
});

function formulaWorkbook(): Uint8Array {
  return buildRawWorkbook(
    '<row r="1"><c r="A1" t="inlineStr"><is><t>součet</t></is></c><c r="B1"><f>1+2</f></c><c r="C1"><f>1+2</f><v>3</v></c></row>',
  );
}

/** A workbook around hand-written rows of one sheet. */
function buildRawWorkbook(rows: string): Uint8Array {
  const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packages = 'http://schemas.openxmlformats.org/package/2006';
  const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return buildZip([
    {
      name: '[Content_Types].xml',
      data: utf8(
        `<Types xmlns="${packages}/content-types"><Override PartName="/xl/workbook.xml" ContentType="${main}.sheet.main+xml"/>` +
          `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${main}.worksheet+xml"/></Types>`,
      ),
    },
    {
      name: 'xl/workbook.xml',
      data: utf8(
        `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"><sheets><sheet name="List1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ),
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: utf8(
        `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      ),
    },
    { name: 'xl/worksheets/sheet1.xml', data: utf8(sheet) },
  ]);
}
