import { expect, test } from 'vitest';
import { fileOfBytes, readWhole } from '#model/assertion-reader.ts';
import { describeProblem } from '#model/problem-texts.ts';
import { buildWorkbook, type SampleCell } from '../file/samples.ts';
import { LIST_COLUMNS } from './headings.ts';
import { readDotaceeu2014 } from './read.ts';
import { buildExtract, buildFullList, EXTRACTED, PROJECT, type SampleProject } from './samples.ts';

const read = (bytes: Uint8Array) => readWhole(readDotaceeu2014(fileOfBytes(bytes, 'seznam.xlsx')));

test('the full list: a project with all that its row says', async () => {
  const { assertions, problems, end } = await read(buildFullList([PROJECT]));
  expect(problems).toMatchObject([{ code: 'padded-ico', severity: 'note', details: { count: 1 } }]);
  expect(end).toMatchObject({
    rowsRead: 1,
    rejected: 0,
    assertions: 1,
    edition: { title: 'Seznam operací / List of operations 2014-2020', published: '2021-09-01' },
  });
  expect(end.headings.map(({ row }) => row)).toEqual([1, 2, 3, 4]);
  expect(assertions[0]).toMatchObject({
    ref: { sheet: 'Seznam operací', row: 5, column: 'C' },
    key: 'CZ.03.2.60/0.0/0.0/16_052/0007825',
    title: 'Terénní práce v Horní Lhotě',
    summary: 'První věta.\nDruhá věta.',
    recipient: { name: 'Město Horní Lhota', ico: '00262978', legalForm: 'Obec', postcode: '46059' },
    programme: { code: '03', title: 'Operační program Zaměstnanost' },
    call: '03_16_052',
    fund: 'ESF',
    validFrom: '2018-01-01',
    validTo: '2020-12-31',
    state: { text: 'Projekt s právním aktem o poskytnutí / převodu podpory' },
    places: [{ code: 'CZ051', text: 'Zkušební kraj', level: 'region' }],
    interventions: [{ code: '112', title: 'Zlepšování přístupu k cenově dostupným službám' }],
    unionRate: '0.85',
  });
  expect(assertions[0]).not.toHaveProperty('endedOn');
});

test('money stands by kind and payer; a missing amount is none and a zero is zero', async () => {
  const { assertions } = await read(buildFullList([PROJECT]));
  expect(
    assertions[0]!.amounts.map(({ kind, payer, hellers, ref }) => [kind, payer, hellers, ref.column]),
  ).toEqual([
    ['contracted', 'all', 688_155_000n, 'U'],
    ['contracted', 'EU', 584_931_750n, 'V'],
    ['contracted', 'national-public-unsplit', 68_815_500n, 'W'],
    ['contracted', 'private', 34_407_750n, 'X'],
    ['claimed', 'all', 0n, 'Y'],
  ]);
});

test('the extract: a legend below the data is told and is no project', async () => {
  const { assertions, rows, problems, end } = await read(
    buildExtract([EXTRACTED, { ...EXTRACTED, number: 'CZ.03.1.48/0.0/0.0/15_004/0000011' }]),
  );
  expect(assertions).toHaveLength(2);
  expect(rows.map(({ row }) => row)).toEqual([2, 3]);
  expect(end).toMatchObject({ rowsRead: 2, rejected: 0 });
  expect(problems).toMatchObject([
    {
      code: 'legend-below-data',
      severity: 'note',
      ref: { sheet: 'Export', row: 5, column: 'A' },
      value: 'Zkratka OP',
    },
  ]);
  expect(assertions[0]).toMatchObject({
    state: { code: 'PP37', text: 'Projekt v plné (fyzické i finanční) realizaci' },
    call: '03_15_004',
    programme: { code: '03', title: 'Operační program Zaměstnanost' },
  });
});

test('raw rows are as printed, hard spaces too', async () => {
  const { rows } = await read(buildExtract([EXTRACTED]));
  expect(rows[0]!.cells[4]).toBe('Projekt v\u00a0plné (fyzické i\u00a0finanční) realizaci');
});

// what is changed, code of the problem, its cell, how bad it is, and whether the row stays in
test.each<[string, SampleProject, string, string, string, boolean]>([
  ['an amount in words', { allocated: 'neznámo' }, 'not-an-amount', 'U5', 'error', false],
  ['an English amount', { 'allocated-eu': '5,849,317.50' }, 'not-an-amount', 'V5', 'error', false],
  ['no number', { number: null }, 'no-project-number', 'C5', 'error', false],
  ['a number of another kind', { number: '314D083009393' }, 'unknown-number', 'C5', 'warning', true],
  [
    'a number with a part missing',
    { number: 'CZ.03.2.60/0.0/16_052/0007783' },
    'repairable-number',
    'C5',
    'warning',
    true,
  ],
  ['a wrong check digit', { ico: '00262979' }, 'invalid-ico', 'G5', 'warning', true],
  ['a foreign number in place of IČO', { ico: 'PL7831234567' }, 'invalid-ico', 'G5', 'warning', true],
  ['a day that is not', { start: '31.02.2018' }, 'not-a-date', 'J5', 'warning', true],
  ['a date as a number of a day', { start: 43101 }, 'date-as-serial', 'J5', 'warning', true],
  ['more places than hellers', { allocated: 1.2345 }, 'rounded-amount', 'U5', 'note', true],
  ['a rate beyond the whole', { rate: 850 }, 'not-a-number', 'T5', 'warning', true],
  [
    'a formula nobody computed',
    { allocated: { t: 'n', f: 'SUM(V5:X5)' } },
    'formula-without-value',
    'U5',
    'error',
    false,
  ],
])('%s is told with its cell', async (_, change, code, cell, severity, stays) => {
  const { assertions, problems } = await read(buildFullList([{ ...PROJECT, ico: '00262978', ...change }]));
  const { ref } = problems.find((problem) => problem.code === code)!;
  expect({
    severity: problems.find((problem) => problem.code === code)!.severity,
    cell: `${ref!.column}${ref!.row}`,
  }).toEqual({ severity, cell });
  expect(assertions).toHaveLength(stays ? 1 : 0);
  for (const problem of problems) expect(describeProblem(problem).what).not.toMatch(/[{}[\]?]/);
});

test('a misprinted number keeps its original and proposes a repair', async () => {
  const { assertions } = await read(buildFullList([{ ...PROJECT, number: 'CZ.03.2.60/0.0/16_052/0007783' }]));
  expect(assertions[0]).toMatchObject({
    key: 'CZ.03.2.60/0.0/16_052/0007783',
    identifiers: [{ value: 'CZ.03.2.60/0.0/16_052/0007783', repair: 'CZ.03.2.60/0.0/0.0/16_052/0007783' }],
  });
});

test('several regions in one cell are several places', async () => {
  const { assertions } = await read(
    buildFullList([{ ...PROJECT, 'nuts-code': 'CZ051, CZ052', 'nuts-name': 'Zkušební kraj, Jiný kraj' }]),
  );
  expect(assertions[0]!.places).toEqual([
    { code: 'CZ051', text: 'Zkušební kraj', level: 'region' },
    { code: 'CZ052', text: 'Jiný kraj', level: 'region' },
  ]);
});

test('a project repeated for its regions is one, its money counted once', async () => {
  const { assertions } = await read(
    buildFullList([PROJECT, { ...PROJECT, 'nuts-code': 'CZ052', 'nuts-name': 'Jiný kraj' }]),
  );
  expect(assertions).toHaveLength(1);
  expect(assertions[0]).toMatchObject({ rowCount: 2, otherRows: [{ sheet: 'Seznam operací', row: 6 }] });
  expect(assertions[0]!.places.map(({ code }) => code)).toEqual(['CZ051', 'CZ052']);
});

test('a renamed heading is recognised and told, a missing one refuses every row', async () => {
  const titles = LIST_COLUMNS.map(({ title }) => title);
  const renamed = await read(
    buildFullList(
      [PROJECT],
      titles.map((title) => title.replace('Stav realizace', 'STAV  realizace')),
    ),
  );
  expect(renamed.problems).toContainEqual(
    expect.objectContaining({ code: 'renamed-heading', value: 'STAV realizace', expected: 'Stav realizace' }),
  );
  expect(renamed.assertions).toHaveLength(1);
  const missing = await read(
    buildFullList(
      [PROJECT],
      titles.map((title) => (title === 'IČ' ? 'Kód' : title)),
    ),
  );
  expect(missing.problems).toContainEqual(
    expect.objectContaining({ code: 'missing-heading', severity: 'error', expected: 'IČ' }),
  );
  expect(missing).toMatchObject({ assertions: [], end: { rowsRead: 1, rejected: 1 } });
});

test('merged cells among the data are refused, in the title they are not', async () => {
  const titles = LIST_COLUMNS.map(({ title }) => title);
  const data = (project: SampleProject): SampleCell[] => LIST_COLUMNS.map(({ id }) => project[id] ?? null);
  const rows = [
    ['Seznam operací'],
    ['01.09.2021'],
    titles,
    data(PROJECT),
    data({ ...PROJECT, number: 'CZ.03.2.60/0.0/0.0/16_052/0007826' }),
  ];
  const title = await read(buildWorkbook([{ rows, merges: ['A1:D1'] }]));
  expect(title.assertions).toHaveLength(2);
  const spoilt = await read(buildWorkbook([{ rows, merges: ['A1:D1', 'F4:F5'] }]));
  expect(spoilt.assertions).toHaveLength(0);
  expect(
    spoilt.problems.filter(({ code }) => code === 'merged-cells').map(({ ref, value }) => [ref!.row, value]),
  ).toEqual([
    [4, 'F4:F5'],
    [5, 'F4:F5'],
  ]);
});

test('text between data is an error of its row, not a legend', async () => {
  const { problems, end } = await read(
    buildFullList([
      PROJECT,
      { programme: 'Poznámka: údaje k 1. 9.' },
      { ...PROJECT, number: 'CZ.03.2.60/0.0/0.0/16_052/0007826' },
    ]),
  );
  expect(problems).toContainEqual(
    expect.objectContaining({
      code: 'no-project-number',
      severity: 'error',
      ref: expect.objectContaining({ row: 6 }),
    }),
  );
  expect(end).toMatchObject({ rowsRead: 3, rejected: 1, assertions: 2 });
});

test('two readings of a file give the same', async () => {
  const file = fileOfBytes(buildFullList([PROJECT, { ...PROJECT, allocated: 'x' }]), 'seznam.xlsx');
  expect(await readWhole(readDotaceeu2014(file))).toEqual(await readWhole(readDotaceeu2014(file)));
});
