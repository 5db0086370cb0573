import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnLetters, formatCellRef } from './import-report.ts';

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [30, 'AE'],
  [51, 'AZ'],
  [52, 'BA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16383, 'XFD'],
])('column %i is %s', (index, letters) => {
  expect(columnLetters(index)).toBe(letters);
});

test.each([-1, 1.5, Number.NaN])('%d is not a column', (index) => {
  expect(() => columnLetters(index)).toThrow(RangeError);
});

test('letters read in base 26 give the column back', () => {
  fc.assert(
    fc.property(fc.nat(100_000), (index) => {
      const read =
        [...columnLetters(index)].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      expect(read).toBe(index);
    }),
  );
});

test.each([
  [{ sheet: 'Seznam', row: 17, column: 'F' }, 'Seznam!F17', 'Seznam!F17'],
  [
    { sheet: 'Index soc. vyloučení 2023', row: 2, column: 'AE' },
    "'Index soc. vyloučení 2023'!AE2",
    "'Index soc. vyloučení 2023'!AE2",
  ],
  [{ sheet: 'project.csv', row: 3 }, 'project.csv, řádek 3', 'project.csv, line 3'],
  [{ sheet: '', row: 83 }, 'řádek 83', 'line 83'],
  [{ sheet: '', row: 83, column: 'C' }, 'řádek 83, sloupec C', 'line 83, column C'],
])('a place people can find: %o', (ref, cs, en) => {
  expect(formatCellRef(ref)).toBe(cs);
  expect(formatCellRef(ref, 'en')).toBe(en);
});
