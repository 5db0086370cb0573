import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildEncryptedWorkbook, buildWorkbook, utf8 } from '../file/samples.ts';
import { formatTitle, HEADINGS } from './headings.ts';
import { contentKey, fieldOf, readExclusionIndex, type IndexResult } from './read.ts';
import {
  buildEdition,
  imputedRow,
  sampleRow,
  SENTENCE,
  type SampleEdition,
  type SampleRow,
} from './samples.ts';

const read = (rows: SampleRow[], edition?: SampleEdition): IndexResult =>
  readExclusionIndex(buildEdition(rows, edition), 'a.xlsx');
const brief = (result: IndexResult): [string, string, string][] => {
  return result.problems.map(({ code, severity, ref }) => [
    code,
    severity,
    `${ref?.column ?? ''}${ref?.row ?? ''}`,
  ]);
};
const liberec = sampleRow(563889, 'Liberec');
const bulovka = imputedRow(563935, 'Bulovka');

test('a whole edition', () => {
  const result = read([liberec, bulovka], { above: [['Index sociálního vyloučení'], []] });
  expect(brief(result)).toEqual([['imputed-value', 'note', 'Z5']]);
  expect(result).toMatchObject({ sheet: 'Index 2023', year: 2023, rowsRead: 2, rejected: 0 });
  expect(result.columns).toMatchObject({ code: 'A', enforcement: 'N', band: 'AE' });
  expect(result.headings).toMatchObject({ row: 3 });
  expect(result.rows.map((row) => row.row)).toEqual([4, 5]);
  expect(result.candidates[0]).toEqual({
    code: '563889',
    name: 'Liberec',
    status: 'O',
    pouCode: '51056',
    pouName: 'Liberec',
    orpCode: '5105',
    orpName: 'Liberec',
    districtCode: 'CZ0513',
    districtName: 'Liberec',
    regionCode: 'CZ051',
    regionName: 'Liberecký kraj',
    year: 2023,
    inputs: {
      'population-15-plus': 1000,
      'population-15-64': 800,
      enforcement: 50,
      'housing-allowance': 20.5,
      'living-allowance': 8,
      'jobseekers-6m': 16,
      'early-leavers': 3,
      'school-finishers': 40,
    },
    published: {
      shares: {
        enforcement: 5,
        'housing-allowance': 2.05,
        'living-allowance': 0.8,
        'jobseekers-6m': 2,
        'early-leavers': 7.5,
      },
      quotients: {
        enforcement: 0.7,
        'housing-allowance': 0.8,
        'living-allowance': 1.1,
        'jobseekers-6m': 1.2,
        'early-leavers': 2.4,
      },
      index: 9,
      band: '8 až 11',
    },
    imputed: [],
    row: 4,
  });
});

test('a value taken over is null, marked and told once', () => {
  const result = read([bulovka, liberec, imputedRow(563552, 'Desná')]);
  expect(result.candidates[0]).toMatchObject({
    imputed: ['early-leavers'],
    inputs: { 'early-leavers': null, 'school-finishers': null, enforcement: 50 },
  });
  expect(result.problems).toMatchObject([
    { code: 'imputed-value', severity: 'note', value: SENTENCE, details: { count: 2, first: 'Z2, Z4' } },
  ]);
});

test('Prague has no area of extended powers', () => {
  const none = { 'pou-code': 0, 'pou-name': 'X-X-X', 'orp-code': 0, 'orp-name': 'X-X-X' };
  const place = { 'district-code': 'CZ0100', 'region-code': 'CZ010' };
  const { candidates } = read([sampleRow(554782, 'Praha', { ...none, ...place })]);
  expect(candidates).toMatchObject([{ pouCode: null, pouName: null, orpCode: null, orpName: null }]);
});

test('every value has its cell', () => {
  const result = read([liberec, bulovka]);
  expect(fieldOf(result, result.candidates[0]!, 'enforcement')).toEqual({
    value: 50,
    raw: '50',
    ref: { sheet: 'Index 2023', row: 2, column: 'N' },
  });
  expect(fieldOf(result, result.candidates[1]!, 'early-leavers')).toBeUndefined();
});

test('misspelt headings are read with a note', () => {
  const titles = {
    'population-15-plus': 'Počet obyvyatel - starších 15 let (k 31. 12. 2023)',
    'quotient-enforcement': 'Osoby v exekuci - lokalizační kvocint',
    'district-code': 'KÓD OKRESU',
  };
  const result = read([liberec], { titles });
  expect(brief(result)).toEqual([
    ['renamed-heading', 'note', 'H1'],
    ['renamed-heading', 'note', 'L1'],
    ['renamed-heading', 'note', 'P1'],
  ]);
  expect(result.problems[1]!.expected).toBe('Počet obyvatel - starších 15 let (k 31. 12. 2023)');
  expect(result.candidates).toHaveLength(1);
});

test('the last columns may be missing', () => {
  const result = read([liberec], { titles: { index: null, band: null, 'quotient-early-leavers': null } });
  expect(result.problems.map(({ code, severity }) => [code, severity])).toEqual(
    Array(3).fill(['missing-heading', 'warning']),
  );
  expect(result.candidates[0]!.published).toMatchObject({ index: null, band: null });
});

test('another year is taken from the headings, the school year by its end', () => {
  const result = read([liberec], { year: 2024 });
  expect(result).toMatchObject({ year: 2024, problems: [], candidates: [{ year: 2024 }] });
});

test.each<[string, SampleEdition, [string, string, string]]>([
  ['a count is missing', { titles: { enforcement: null } }, ['missing-heading', 'error', '1']],
  [
    'one heading is of another year',
    { titles: { enforcement: 'Počet osob v exekuci (k 31. 12. 2022)' } },
    ['wrong-year', 'error', 'N1'],
  ],
  ['a heading stands twice', { titles: { 'pou-code': 'Kód ORP' } }, ['duplicate-heading', 'error', 'F1']],
])('the file is refused when %s', (_, edition, problem) => {
  const result = read([liberec, bulovka], edition);
  expect(brief(result)).toContainEqual(problem);
  expect(result).toMatchObject({ candidates: [], rowsRead: 2, rejected: 2 });
});

test('the file is refused when it is of another year than wanted', () => {
  const result = readExclusionIndex(buildEdition([liberec]), 'a.xlsx', { year: 2024 });
  expect(result.problems[0]).toMatchObject({ code: 'wrong-year', value: '2023', expected: '2024' });
  expect(result.candidates).toEqual([]);
});

test.each<[string, SampleRow, [string, string, string]]>([
  ['a word among numbers', { enforcement: 'mnoho' }, ['count-not-a-number', 'error', 'N3']],
  ['a sentence where none belongs', { 'jobseekers-6m': SENTENCE }, ['count-not-a-number', 'error', 'W3']],
  [
    'a sentence in only one school cell',
    { 'early-leavers': SENTENCE },
    ['count-not-a-number', 'error', 'Z3'],
  ],
  ['an empty count', { 'living-allowance': null }, ['empty-number', 'error', 'T3']],
  ['an empty index', { index: ' ' }, ['empty-number', 'error', 'AD3']],
  [
    'a part over its whole',
    { 'jobseekers-6m': 801, 'share-jobseekers-6m': 100.125 },
    ['count-above-whole', 'error', 'W3'],
  ],
  [
    'more people of working age than people',
    { 'population-15-64': 1001, 'share-jobseekers-6m': 1.5984 },
    ['count-above-whole', 'error', 'M3'],
  ],
  ['half a person', { enforcement: 50.5 }, ['count-not-a-number', 'error', 'N3']],
  ['an error of a formula', { enforcement: { t: 'e', v: 7 } }, ['count-not-a-number', 'error', 'N3']],
  ['a negative count', { enforcement: -1 }, ['negative-count', 'error', 'N3']],
  ['a date', { enforcement: { t: 'n', v: 45017, z: 'd.m.yyyy' } }, ['date-as-serial', 'error', 'N3']],
  [
    'a band turned into a date',
    { band: { t: 'n', v: 45150, z: 'd.m.' } },
    ['date-as-serial', 'error', 'AE3'],
  ],
  ['a wrong code', { code: '56388' }, ['invalid-code', 'error', 'A3']],
  ['a district of another region', { 'district-code': 'CZ0804' }, ['invalid-code', 'error', 'H3']],
  ['the same municipality again', { code: 563935 }, ['duplicate-row', 'error', 'A3']],
  ['an index over 30', { index: 31 }, ['index-out-of-range', 'error', 'AD3']],
  ['an unknown band', { band: '9 až 11' }, ['unknown-band', 'error', 'AE3']],
  ['no name', { name: null }, ['row-too-short', 'error', 'B3']],
])('the row is rejected with its cell: %s', (_, change, problem) => {
  const result = read([bulovka, { ...liberec, ...change }]);
  expect(brief(result).filter(([, severity]) => severity === 'error')).toEqual([problem]);
  expect(result).toMatchObject({ rowsRead: 2, rejected: 1, candidates: [{ code: '563935' }] });
});

test.each<[string, SampleRow, [string, string, string]]>([
  [
    'a share that does not follow from its count',
    { 'share-enforcement': 5.02 },
    ['share-disagrees', 'warning', 'O2'],
  ],
  ['a band that does not fit the index', { band: '2 až 7' }, ['band-disagrees', 'warning', 'AE2']],
  ['an empty share', { 'share-enforcement': null }, ['empty-number', 'warning', 'O2']],
  ['an empty quotient', { 'quotient-enforcement': '' }, ['empty-number', 'warning', 'P2']],
])('both values are kept and told: %s', (_, change, problem) => {
  const result = read([{ ...liberec, ...change }]);
  expect(brief(result)).toEqual([problem]);
  expect(result.candidates).toHaveLength(1);
});

test.each<[string, SampleRow]>([
  [
    'a share rounded to two places',
    {
      enforcement: 77,
      'population-15-plus': 1003,
      'share-enforcement': 7.68,
      'share-housing-allowance': 2.04,
      'share-living-allowance': 0.8,
    },
  ],
  ['nobody of nobody', { 'early-leavers': 0, 'school-finishers': 0, 'share-early-leavers': 0 }],
  [
    'numbers stored as text',
    { enforcement: '50', 'share-housing-allowance': '2,05', 'population-15-plus': '1 000' },
  ],
])('nothing is wrong with %s', (_, change) => {
  expect(read([{ ...liberec, ...change }])).toMatchObject({ problems: [], rejected: 0 });
});

test('the register knows moved, renamed and unknown municipalities, and codes of other ones', () => {
  const known = new Map([
    ['563889', { name: 'Liberec', districtCode: 'CZ0511' }],
    ['563935', { name: 'Bulovka u Frýdlantu', districtCode: 'CZ0513' }],
    ['563510', { name: 'Jablonec nad Nisou', districtCode: 'CZ0512' }],
  ]);
  const rows = [liberec, bulovka, sampleRow(563552, 'Desná'), sampleRow(563510, 'Tanvald')];
  const own = sampleRow(563510, 'Jablonec nad Nisou', { 'district-code': 'CZ0512' });
  const result = readExclusionIndex(buildEdition([...rows, own]), 'a.xlsx', { known });
  expect(brief(result)).toEqual([
    ['moved-district', 'warning', 'H2'],
    ['renamed-territory', 'warning', 'B3'],
    ['unknown-territory', 'error', 'A4'],
    ['code-of-another-place', 'error', 'A5'],
    ['imputed-value', 'note', 'Z3'],
  ]);
  expect(result).toMatchObject({ rowsRead: 5, rejected: 2 });
  expect(result.candidates.map(({ name }) => name)).toEqual(['Liberec', 'Bulovka', 'Jablonec nad Nisou']);
});

test('headings without rows are told', () => {
  expect(brief(read([]))).toContainEqual(['no-rows', 'error', '1']);
});

test('a municipality where nobody lives is refused at its cell', () => {
  const nobody = { 'population-15-plus': 0, 'population-15-64': 0, enforcement: 0, 'jobseekers-6m': 0 };
  const result = read([{ ...liberec, ...nobody, 'housing-allowance': 0, 'living-allowance': 0 }]);
  expect(brief(result).filter(([, severity]) => severity === 'error')).toEqual([
    ['nobody-lives-there', 'error', 'L2'],
  ]);
});

test('a military training area may have no inhabitants', () => {
  const zeros = Object.fromEntries(
    HEADINGS.flatMap(({ id }, at) => (at >= 11 ? [[id, id === 'band' ? '0 až 1' : 0]] : [])),
  );
  expect(read([sampleRow(555177, 'Hradiště', { ...zeros, status: 'U' })]).problems).toEqual([]);
});

test('a sheet named after another year than its headings says so', () => {
  const titles = Object.fromEntries(
    HEADINGS.flatMap((one) =>
      /\{(year|school)\}/.test(one.title) ? [[one.id, formatTitle(one, 2024)]] : [],
    ),
  );
  const result = read([liberec], { year: 2023, titles });
  expect(result.year).toBe(2024);
  expect(result.problems).toMatchObject([
    { code: 'sheet-of-another-year', severity: 'warning', value: '2023', expected: '2024' },
  ]);
});

test('merged cells and formulas without a value keep their rows out', () => {
  const result = read([liberec, bulovka], { merges: ['B2:B3'] });
  expect(brief(result)).toContainEqual(['merged-cells', 'error', 'B2']);
  expect(result).toMatchObject({ rowsRead: 2, rejected: 2, candidates: [] });
});

test('a legend below the data is told, not read; a row with numbers is no legend', () => {
  const legend = read([liberec], { below: [[], ['Vysvětlivky', 'PnB – příspěvek na bydlení']] });
  expect(brief(legend)).toEqual([['legend-below-data', 'note', 'A4']]);
  expect(legend.rowsRead).toBe(1);
  const spoilt = read([liberec, { ...bulovka, code: 'x' }]);
  expect(brief(spoilt)).toContainEqual(['invalid-code', 'error', 'A3']);
  expect(spoilt).toMatchObject({ rowsRead: 2, rejected: 1 });
});

test.each([
  ['password', buildEncryptedWorkbook(), 'encrypted-workbook'],
  ['page', utf8('<html><body>Přihlášení</body></html>'), 'html-named-as-workbook'],
  ['no such sheet', buildWorkbook([{ name: 'Jiný', rows: [['a', 'b']] }]), 'missing-sheet'],
  ['empty', new Uint8Array(), 'empty-file'],
])('%s is refused', (_, bytes, code) => {
  expect(readExclusionIndex(bytes, 'a.xlsx')).toMatchObject({
    candidates: [],
    rowsRead: 0,
    problems: [{ code, severity: 'error' }],
  });
});

const editions = fc.uniqueArray(
  fc.record({ code: fc.integer({ min: 500001, max: 500040 }), imputed: fc.boolean(), spoilt: fc.boolean() }),
  { minLength: 1, maxLength: 12, selector: (row) => row.code },
);
const print = (list: { code: number; imputed: boolean; spoilt: boolean }[]): SampleRow[] =>
  list.map(({ code, imputed, spoilt }) =>
    (imputed ? imputedRow : sampleRow)(code, `Obec ${code}`, spoilt ? { enforcement: 'x' } : {}),
  );

test('order of rows and columns does not matter; accepted and rejected are all rows', () => {
  fc.assert(
    fc.property(editions, (list) => {
      const first = read(print(list));
      const second = read(print(list.toReversed()), { reversedColumns: true });
      expect(contentKey(second)).toBe(contentKey(first));
      expect(first.candidates.length + first.rejected).toBe(first.rowsRead);
      expect(first.rejected).toBe(list.filter((row) => row.spoilt).length);
      expect(second.rejected).toBe(first.rejected);
    }),
    { numRuns: 20 },
  );
});

test('one other number is other content', () => {
  const key = contentKey(read([liberec, bulovka]));
  expect(contentKey(read([{ ...liberec, enforcement: 51 }, bulovka]))).not.toBe(key);
  expect(contentKey(read([liberec, bulovka], { year: 2024 }))).not.toBe(key);
  expect(contentKey(read([liberec, { ...liberec, code: 563935, name: 'Bulovka' }]))).not.toBe(key);
});

test('no bytes make it throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void readExclusionIndex(bytes, 'a.xlsx')),
  );
});
