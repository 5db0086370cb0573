import { expect, test } from 'vitest';
import { fileOfBytes } from '#model/assertion-reader.ts';
import { openTable } from '#sources/file/open-table.ts';
import { buildWorkbook } from '#sources/file/samples.ts';
import type { TableRow } from '#sources/file/table.ts';
import { boundXls } from './bounded-xls.ts';

const ROWS = [
  ['Název', 'Částka', 'Datum'],
  ['Žluťoučký kůň', 1234.5, { t: 'n' as const, v: 45139, z: 'dd.mm.yyyy' }],
];

async function readAll(
  bytes: Uint8Array,
  name: string,
  limits?: { milliseconds: number; megabytes: number },
) {
  const { sheets, problems } = await openTable(fileOfBytes(bytes, name), { parseXls: boundXls(limits) });
  const rows: TableRow[] = [];
  for (const sheet of sheets) for await (const chunk of sheet.read()) rows.push(...chunk.rows);
  return { rows, problems };
}

test.each([
  ['biff8', 'a.xls'],
  ['xlsb', 'a.xlsb'],
] as const)('a workbook of type %s is read as an XLSX would be', async (type, name) => {
  const { rows, problems } = await readAll(buildWorkbook([{ name: 'List', rows: ROWS }], type), name);
  expect(problems).toEqual([]);
  expect(rows.map(({ row, cells }) => [row, cells])).toEqual([
    [1, ['Název', 'Částka', 'Datum']],
    [2, ['Žluťoučký kůň', 1234.5, 45139]],
  ]);
  expect(rows[1]!.marks?.get(2)).toBe('date');
});

test('without a bounded parser it is refused, with the advice to save it as XLSX', async () => {
  const { sheets, problems } = await openTable(
    fileOfBytes(buildWorkbook([{ rows: ROWS }], 'biff8'), 'a.xls'),
  );
  expect(sheets).toEqual([]);
  expect(problems).toMatchObject([{ severity: 'error', value: 'binární sešit (XLS, XLSB)' }]);
});

test('a workbook that takes too long or too much ends its worker and is a problem', async () => {
  const rows = Array.from({ length: 20_000 }, (_, index) => [`text ${index}`, index]);
  const bytes = buildWorkbook([{ rows }], 'biff8');
  for (const limits of [
    { milliseconds: 1, megabytes: 800 },
    { milliseconds: 60_000, megabytes: 8 },
  ]) {
    const { problems } = await readAll(bytes, 'a.xls', limits);
    expect(problems).toMatchObject([{ code: 'workbook-exhausts', severity: 'error' }]);
  }
});

test('bytes changed anywhere never end the process', async () => {
  const bytes = buildWorkbook([{ rows: ROWS }], 'biff8');
  for (let at = 512; at < bytes.length; at += 1_501) {
    const spoilt = Uint8Array.from(bytes);
    spoilt[at] = spoilt[at]! ^ 0xff;
    const { problems } = await readAll(spoilt, 'a.xls', { milliseconds: 2_000, megabytes: 200 });
    for (const { severity } of problems) expect(severity).toBe('error');
  }
});
