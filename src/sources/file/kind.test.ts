import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkFileKind, readFileKind } from './kind.ts';
import { buildEncryptedWorkbook, buildWorkbook, buildZip, utf8 } from './samples.ts';

const rows = [
  ['obec', 'částka'],
  ['Liberec', 1],
];

test.each([
  ['workbook', buildWorkbook([{ rows }]), 'a.xlsx', 'xlsx'],
  ['workbook under a wrong name', buildWorkbook([{ rows }]), 'a.csv', 'xlsx'],
  ['old workbook', buildWorkbook([{ rows }], 'biff8'), 'a.xls', 'xls'],
  ['binary workbook', buildWorkbook([{ rows }], 'xlsb'), 'a.xlsb', 'xls'],
  ['open document', buildWorkbook([{ rows }], 'ods'), 'a.ods', 'ods'],
  ['workbook with a password', buildEncryptedWorkbook(), 'a.xlsx', 'encrypted-workbook'],
  ['other archive', buildZip([{ name: 'a.txt', data: utf8('a') }]), 'a.zip', 'zip'],
  ['gzip', Uint8Array.of(0x1f, 0x8b, 8, 0), 'a.csv.gz', 'gz'],
  ['PDF', utf8('%PDF-1.7'), 'a.pdf', 'pdf'],
  ['page named workbook', utf8('<!DOCTYPE html>\n<table></table>'), 'a.xlsx', 'html'],
  ['table without a page', utf8('  <table><tr><td>1</td></tr></table>'), 'a.xls', 'html'],
  ['XML', utf8('<?xml version="1.0"?><data/>'), 'a.xml', 'xml'],
  ['JSON', utf8('{"type":"Topology"}'), 'a.txt', 'json'],
  ['semicolons', utf8('obec;částka\nLiberec;1\nRalsko;2\n'), 'a.txt', 'csv'],
  ['tabs', utf8('obec\tčástka\nLiberec\t1\n'), 'a', 'tsv'],
  [
    'prose with commas',
    utf8('V kraji, kde žijeme, to jde.\nA jinde, bohužel, ne.\nNevadí.'),
    'a.txt',
    'text',
  ],
  ['nothing', new Uint8Array(), 'a.xlsx', 'empty'],
  ['white space', utf8(' \n \n'), 'a.csv', 'empty'],
  ['binary', Uint8Array.of(1, 0, 2, 0), 'a.txt', 'unknown'],
])('%s', (_, bytes, name, kind) => {
  expect(readFileKind(bytes, name)).toBe(kind);
});

test.each([
  ['html', 'index.xlsx', 'html-named-as-workbook'],
  ['html', 'index.html', 'not-a-workbook'],
  ['pdf', 'index.xlsx', 'not-a-workbook'],
  ['encrypted-workbook', 'index.xlsx', 'encrypted-workbook'],
  ['empty', 'index.xlsx', 'empty-file'],
] as const)('%s named %s where a workbook is wanted: %s', (kind, name, code) => {
  const [problem] = checkFileKind(kind, name, ['xlsx']);
  expect(problem).toMatchObject({ code, severity: 'error', expected: 'sešit XLSX' });
});

test('any bytes have a kind', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.string(), (bytes, name) => {
      expect(typeof readFileKind(bytes, name)).toBe('string');
    }),
  );
});
