// Workbooks that are not what they should be, through the import door: a problem with its cell, and nothing stored.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import {
  buildEdition,
  imputedRow,
  sampleRow,
  type SampleEdition,
  type SampleRow,
} from '#sources/exclusion-index/samples.ts';
import { formatCellRef } from '#model/import-report.ts';
import { describeProblem } from '#model/problem-texts.ts';
import { openRegionDatabase } from '../../../../test/database.ts';
import { listNeedInputs } from '../../register/need-inputs.ts';
import { openFileStore } from './file-store.ts';
import { getImportFormat } from './formats.ts';
import { importFile } from './run.ts';

const database = await openRegionDatabase();
const folder = mkdtempSync(join(tmpdir(), 'opora-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const exclusionIndex = getImportFormat('exclusion-index');
const run = (rows: SampleRow[], edition: SampleEdition = {}) =>
  importFile(database, 'CZ051', openFileStore(folder), exclusionIndex, {
    bytes: buildEdition(rows, edition),
    fileName: 'index.xlsx',
    author: 'test',
  });
const inputs = (year: number) => database.read('CZ051', (tx) => listNeedInputs(tx, year));

const liberec = (changes: SampleRow = {}) => sampleRow(563889, 'Liberec', changes);

describe('refused, with the cell, and the register stays as it was', () => {
  test.each<[string, SampleRow[], SampleEdition, string, string]>([
    [
      'a missing indicator',
      [liberec()],
      { titles: { enforcement: null } },
      'missing-heading',
      "'Index 2023', řádek 1",
    ],
    [
      "another year's heading",
      [liberec()],
      { titles: { enforcement: 'Počet osob v exekuci (k 31. 12. 2022)' } },
      'wrong-year',
      "'Index 2023'!N1",
    ],
    ['a negative count', [liberec({ enforcement: -5 })], {}, 'negative-count', "'Index 2023'!N2"],
    ['a count that is not there', [liberec({ enforcement: null })], {}, 'empty-number', "'Index 2023'!N2"],
    [
      'a municipality that no longer exists in a region known whole',
      [liberec(), sampleRow(564999, 'Zaniklá')],
      {},
      'unknown-territory',
      "'Index 2023'!A3",
    ],
    [
      'a part over its whole',
      [liberec({ 'jobseekers-6m': 900 })],
      {},
      'count-above-whole',
      "'Index 2023'!W2",
    ],
    ['one municipality twice', [liberec(), liberec()], {}, 'duplicate-row', "'Index 2023'!A3"],
  ])('%s', async (_, rows, edition, code, cell) => {
    const before = await inputs(2023);
    const report = await run(rows, edition);
    const problem = report.problems.find((one) => one.code === code && one.severity === 'error');
    expect(problem && formatCellRef(problem.ref!).replace('Index 2023, řádek', "'Index 2023', řádek")).toBe(
      cell,
    );
    expect(describeProblem(problem!).advice).not.toBe('');
    expect(report.outcome).toBe('refused');
    expect(await inputs(2023)).toEqual(before);
  });
});

describe('taken with a warning at the cell, both values kept', () => {
  test.each<[string, SampleRow, string, string]>([
    ['a share that disagrees with its count', liberec({ 'share-enforcement': 9 }), 'share-disagrees', 'O2'],
    ['a municipality that moved district', liberec({ 'district-code': 'CZ0511' }), 'moved-district', 'H2'],
    ['a municipality under another name', sampleRow(563889, 'Liberec město'), 'renamed-territory', 'B2'],
  ])('%s', async (_, row, code, cell) => {
    const report = await run([row, imputedRow(563510, 'Jablonec nad Nisou', { 'district-code': 'CZ0512' })], {
      year: 2022,
    });
    expect(report.problems).toContainEqual(
      expect.objectContaining({ code, severity: 'warning', ref: expect.objectContaining(cellOf(cell)) }),
    );
    expect(report.outcome).toBe('imported');
  });

  test('an imputed school value is stored as imputed, not as zero', async () => {
    const stored = (await inputs(2022)).filter(({ territory }) => territory === '563510');
    expect(stored.find(({ indicator }) => indicator === 'early-leavers')).toMatchObject({
      value: null,
      imputed: true,
    });
  });
});

describe('told at import, before anybody relies on it', () => {
  const told = async (rows: SampleRow[], edition: SampleEdition) => (await run(rows, edition)).problems;
  // Praha is a region of one municipality: it can be compared without its neighbours.
  const praha = sampleRow(554782, 'Praha', {
    'district-code': 'CZ0100',
    'region-code': 'CZ010',
    'region-name': 'Hlavní město Praha',
  });

  test('a published index and quotients that do not follow from the counts', async () => {
    const problems = await told([{ ...praha, index: 9 }], { year: 2023 });
    expect(problems).toContainEqual(
      expect.objectContaining({
        code: 'published-index-differs',
        value: '9',
        details: { name: 'Praha' },
        ref: expect.objectContaining({ column: 'AD', row: 2 }),
      }),
    );
    expect(problems).toContainEqual(
      expect.objectContaining({
        code: 'published-quotients-differ',
        details: expect.objectContaining({ count: 1 }),
      }),
    );
  });

  test('municipalities of the register that the file lacks, by name', async () => {
    const problems = await told([liberec()], { year: 2020 });
    expect(problems).toContainEqual(
      expect.objectContaining({
        code: 'municipalities-missing',
        severity: 'warning',
        details: expect.objectContaining({ region: 'CZ051', count: 214, expected: 215 }),
      }),
    );
    const { names } = problems.find(({ code }) => code === 'municipalities-missing')!.details!;
    expect(names).toMatch(/\(\d{6}\), .* a další \(209\)$/);
  });

  test.each([
    [
      2025,
      'year-partly-comparable',
      /jen zčásti: Příspěvek na bydlení a Příspěvek na živobytí se od 1\. 10\. 2025/,
    ],
    [2026, 'indicators-abolished', /už index nejde spočítat/],
    [2017, 'year-without-rule', /není známa metodika indexu; známé roky: 2016, 2019/],
  ])('%i: %s', async (year, code, what) => {
    const problem = (await told([liberec()], { year })).find((one) => one.code === code)!;
    expect(problem).toMatchObject({ severity: 'warning', ref: { row: 1, column: 'Q' } });
    expect(describeProblem(problem).what).toMatch(what);
  });
});

test('a municipality of a region not known whole comes with the workbook', async () => {
  const other = sampleRow(581291, 'Blansko', {
    'district-code': 'CZ0641',
    'region-code': 'CZ064',
    'region-name': 'Jihomoravský kraj',
  });
  const report = await run([other], { year: 2021 });
  expect(report).toMatchObject({ outcome: 'imported', accepted: 1 });
  expect(report.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});

function cellOf(cell: string) {
  const [, column, row] = /^([A-Z]+)(\d+)$/.exec(cell)!;
  return { column, row: Number(row) };
}
