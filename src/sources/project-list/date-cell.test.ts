import { expect, test } from 'vitest';
import type { CellMark, CellValue } from '../file/workbook.ts';
import { readDateCell, type DateOrder } from './date-cell.ts';

test.each<[CellValue, CellMark | undefined, DateOrder | undefined, string | undefined]>([
  ['01.08.2023', undefined, undefined, '2023-08-01'],
  ['1. 8. 2023', undefined, undefined, '2023-08-01'],
  ['1.\u00a08.\u00a02023', undefined, undefined, '2023-08-01'],
  ['2024-02-28T00:00:00.000+01:00', undefined, undefined, '2024-02-28'],
  ['31.12.2027 00:00:00', undefined, undefined, '2027-12-31'],
  ['05/06/2014', undefined, undefined, '2014-06-05'],
  ['05/06/2014', undefined, 'month-first', '2014-05-06'],
  [45139, 'date', undefined, '2023-08-01'],
  [45139.75, 'date', undefined, '2023-08-01'],
  [2016, undefined, undefined, '2016'],
  ['2016', undefined, undefined, '2016'],
  ['31.02.2023', undefined, undefined, undefined],
  ['13/13/2014', undefined, undefined, undefined],
  ['brzy', undefined, undefined, undefined],
  [3, 'date', undefined, undefined],
  [true, undefined, undefined, undefined],
])('%s (%s, %s) is %s', (value, mark, order, text) => {
  expect(readDateCell(value, mark, order)?.text).toBe(text);
});

test('a number not shown as a date is told as a serial number', () => {
  expect(readDateCell(45139)).toEqual({ text: '2023-08-01', serial: true });
  expect(readDateCell('45139')).toEqual({ text: '2023-08-01', serial: true });
  expect(readDateCell(45139, 'date')).toEqual({ text: '2023-08-01', serial: false });
});
