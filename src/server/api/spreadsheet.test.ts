import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { formatCsv, neutralise, writeXlsx, type Table } from './spreadsheet.ts';

type Row = { name: string; value: number | undefined };
const table: Table<Row> = {
  name: 'zkouska',
  title: { cs: 'Zkouška', en: 'Trial' },
  columns: [
    { id: 'name', title: 'Název', value: ({ name }) => name },
    { id: 'value', title: 'Hodnota', value: ({ value }) => value, places: 2 },
  ],
  items: [
    { name: 'Černousy', value: 1234.5 },
    { name: '=HYPERLINK("http://x")', value: -0.5 },
    { name: 'Nové Město; pod Smrkem, "24"', value: undefined },
  ],
};

test('open CSV: commas, decimal dots, identifiers', () => {
  expect(formatCsv(table, 'en')).toBe(
    '\ufeffname,value\r\nČernousy,1234.5\r\n"\'=HYPERLINK(""http://x"")",-0.5\r\n"Nové Město; pod Smrkem, ""24""",\r\n',
  );
});

test('CSV of Czech spreadsheets: semicolons, decimal commas, Czech headings', () => {
  expect(formatCsv(table, 'cs')).toBe(
    '\ufeffNázev;Hodnota\r\nČernousy;1234,5\r\n"\'=HYPERLINK(""http://x"")";-0,5\r\n"Nové Město; pod Smrkem, ""24""";\r\n',
  );
});

test('XLSX keeps numbers as numbers and texts as texts', async () => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await writeXlsx(table, 'cs')).buffer);
  const sheet = workbook.getWorksheet('zkouska')!;
  expect(sheet.getCell('B2').value).toBe(1234.5);
  expect(sheet.getCell('B2').numFmt).toBe('#,##0.00');
  expect(sheet.getCell('A3')).toMatchObject({
    type: ExcelJS.ValueType.String,
    value: '\'=HYPERLINK("http://x")',
  });
  expect(sheet.getCell('B4').value).toBeNull();
});

describe('a text that would run as a formula gets an apostrophe', () => {
  test.each(['=1+1', '+420', '-2+3', '@SUM(A1)', '\tx', '\rx', '\nx'])('%j', (text) => {
    expect(neutralise(text)).toBe(`'${text}`);
  });
  test.each(['Liberec', '1 000', '–', 'a=b'])('%j stays', (text) => {
    expect(neutralise(text)).toBe(text);
  });
});
