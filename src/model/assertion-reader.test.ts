import { expect, test } from 'vitest';
import { fileOfBytes, readWhole, type AssertionReading } from './assertion-reader.ts';

test('a file of bytes gives any part of itself, and less only at its end', async () => {
  const file = fileOfBytes(Uint8Array.from([1, 2, 3, 4]), 'a.bin');
  expect(file.size).toBe(4);
  expect(await file.read(1, 3)).toEqual(Uint8Array.from([2, 3]));
  expect(await file.read(3, 9)).toEqual(Uint8Array.from([4]));
});

async function* read(): AssertionReading {
  yield { rows: [{ sheet: '', row: 1, cells: ['a'] }], assertions: [], continuations: [], problems: [] };
  yield { rows: [{ sheet: '', row: 2, cells: ['b'] }], assertions: [], continuations: [], problems: [] };
  return { headings: [], edition: {}, rowsRead: 2, rejected: 2, assertions: 0, totals: [] };
}

test('batches of a reading are put together in their order', async () => {
  const { rows, end } = await readWhole(read());
  expect(rows.map((row) => row.row)).toEqual([1, 2]);
  expect(end.rowsRead).toBe(2);
});
