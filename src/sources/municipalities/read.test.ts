import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildWorkbook, utf8 } from '../file/samples.ts';
import { readMunicipalities, type MunicipalityResult } from './read.ts';

const SAMPLE = readFileSync(join(import.meta.dirname, 'samples/municipalities.csv'), 'utf8');
const [HEADING, LIBEREC, PRAHA] = SAMPLE.split('\n') as [string, string, string];
const read = (text: string): MunicipalityResult => readMunicipalities(utf8(text), 'obce.csv');
const brief = (result: MunicipalityResult): unknown[] =>
  result.problems.map(({ code, ref, value }) => [code, `${ref?.column ?? ''}${ref?.row ?? ''}`, value]);

test('the register: whole rows, Prague without ORP, a place without a number or point', () => {
  const { candidates, problems, rowsRead, rejected, headings } = read(SAMPLE);
  expect({ problems, rowsRead, rejected }).toEqual({ problems: [], rowsRead: 4, rejected: 0 });
  expect(headings.cells[0]).toBe('kod_obce');
  expect(candidates[0]).toEqual({
    code: '563889',
    name: 'Liberec',
    locatives: ['Liberci'],
    status: 'S',
    pou: { code: '51056', name: 'Liberec' },
    orp: { code: '5105', name: 'Liberec' },
    district: { code: 'CZ0513', name: 'Liberec' },
    region: { code: 'CZ051', name: 'Liberecký kraj' },
    ico: '00262978',
    latitude: 50.767,
    longitude: 15.056,
    population: { year: 2020, people: 100000 },
    population15Plus: { year: 2023, people: 90000 },
    row: 2,
  });
  expect(candidates[1]).toMatchObject({ name: 'Praha', orp: undefined, pou: undefined });
  expect(candidates[2]).toMatchObject({ ico: undefined, locatives: ['Městě Libavé', 'Městu Libavé'] });
  expect(candidates[3]!.ico).toBe('00573311');
  expect(candidates[3]).not.toHaveProperty('latitude');
});

test.each([
  ['a short code', '563889', '56388', ['invalid-code', 'A3', '56388']],
  ['no name', ',Liberec,S', ',,S', ['missing-value', 'B3', '']],
  ['an unknown status', ',S,', ',X,', ['invalid-code', 'C3', 'X']],
  ['a district of another region', 'CZ0513', 'CZ0804', ['invalid-code', 'H3', 'CZ0804']],
  ['a wrong check digit', '00262978', '00262979', ['invalid-ico', 'L3', '00262979']],
  ['half a person', '100000', '100.5', ['not-a-number', 'M3', '100.5']],
  ['fewer than nobody', '100000', '-1', ['negative-count', 'M3', '-1']],
  ['swapped coordinates', '50.767,15.056', '15.056,50.767', ['outside-czechia', 'O3', '15.056']],
  ['a decimal comma', '50.767', '"50,767"', ['not-a-number', 'O3', '50,767']],
  ['a cell too few', '12 až 30', '', ['row-too-short', '3', undefined]],
])('%s keeps its row out and names the cell', (_, from, to, problem) => {
  const spoilt =
    to === '' && from === '12 až 30' ? LIBEREC.replace(`,${from}`, '') : LIBEREC.replace(from, to);
  const result = read([HEADING, PRAHA, spoilt].join('\n'));
  expect(brief(result)).toEqual([problem]);
  expect(result).toMatchObject({ rowsRead: 2, rejected: 1, candidates: [{ name: 'Praha' }] });
});

test('a municipality twice', () => {
  expect(read([HEADING, LIBEREC, LIBEREC].join('\n')).problems).toMatchObject([
    { code: 'duplicate-row', ref: { row: 3, column: 'A' }, details: { firstRow: 2 } },
  ]);
});

test.each([
  ['missing', HEADING.replace('lokativ', 'sklon'), ['missing-heading', '1', undefined]],
  ['twice', HEADING.replace('kategorie_2023', 'ico'), ['duplicate-heading', 'S1', 'ico']],
])('a heading is %s: no row is taken', (_, heading, problem) => {
  const result = read([heading, LIBEREC].join('\n'));
  expect(brief(result)).toContainEqual(problem);
  expect(result).toMatchObject({ candidates: [], rowsRead: 1, rejected: 1 });
});

test('years are read from the headings', () => {
  const result = read([HEADING.replace('obyv_2020', 'obyv_2024'), LIBEREC].join('\n'));
  expect(result.candidates[0]!.population).toEqual({ year: 2024, people: 100000 });
});

test('a workbook is no CSV', () => {
  const result = readMunicipalities(buildWorkbook([{ rows: [['kod_obce']] }]), 'obce.csv');
  expect(result.problems).toMatchObject([{ code: 'unexpected-kind', severity: 'error' }]);
});

test('order does not matter; accepted and rejected are all rows', () => {
  const lines = fc.shuffledSubarray(SAMPLE.trim().split('\n').slice(1), { minLength: 1 });
  fc.assert(
    fc.property(lines, fc.boolean(), (rows, spoilt) => {
      const result = read([HEADING, ...rows, ...(spoilt ? ['x,y'] : [])].join('\n'));
      expect(result.candidates.length + result.rejected).toBe(result.rowsRead);
      expect(result.candidates.map((one) => one.code).sort()).toEqual(
        rows.map((row) => row.slice(0, 6)).sort(),
      );
    }),
  );
});

test('no bytes make it throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void readMunicipalities(bytes, 'a.csv')),
  );
});
