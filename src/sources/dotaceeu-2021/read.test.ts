import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileOfBytes, readWhole } from '#model/assertion-reader.ts';
import { COLUMNS } from './headings.ts';
import { readDotaceeu2021 } from './read.ts';
import { buildList, COLUMNS_2025, PROJECT, withContract, type SampleProject } from './samples.ts';

const read = (projects: SampleProject[], batchRows?: number, columns = COLUMNS_2025) =>
  readWhole(
    readDotaceeu2021(
      fileOfBytes(buildList(projects, columns), 'seznam.xlsx'),
      batchRows ? { batchRows } : {},
    ),
  );
const numbered = (serial: number, more: SampleProject = {}): SampleProject => ({
  ...PROJECT,
  number: `CZ.03.02.01/00/22_007/${String(serial).padStart(7, '0')}`,
  ...more,
});

test('the columns are the 46 that the ministry printed', () => {
  expect(COLUMNS_2025).toHaveLength(46);
});

test('a project with all that its row says', async () => {
  const { assertions, problems, end } = await read([PROJECT]);
  expect(problems).toEqual([{ code: 'contacts-removed', severity: 'note', details: { count: 1 } }]);
  expect(end.edition).toEqual({
    title: 'Seznam operací / List of operations 2021-2027',
    published: '2025-03-01',
  });
  expect(assertions).toMatchObject([
    {
      key: 'CZ.03.02.01/00/22_007/0000173',
      title: 'Centrum bydlení v Horní Lhotě II',
      summary: 'Navazuje na první centrum. Kontakt: [kontakt vypuštěn]',
      recipient: { name: 'Město Horní Lhota', ico: '00262978', postcode: '46059' },
      programme: { code: '03', title: 'Operační program Zaměstnanost plus' },
      call: '03_22_007',
      validFrom: '2022-11-01',
      validTo: '2025-10-31',
      state: { code: 'PP36', text: 'Projekt ve fyzické realizaci' },
      unionRate: '0.76735',
      places: [{ code: 'CZ051' }],
      contracts: [],
      rowCount: 1,
    },
  ]);
  expect(assertions[0]!.amounts.map(({ kind, payer, hellers }) => [kind, payer, hellers])).toEqual([
    ['stated', 'all', 2_150_000_000n],
    ['contracted', 'all', 2_145_780_000n],
    ['contracted', 'EU', 1_646_564_283n],
    ['contracted', 'national-public-unsplit', 499_215_717n],
    ['contracted', 'private', 0n],
  ]);
});

test('contracts of one project never multiply its money', async () => {
  const { assertions, rows, continuations } = await read([withContract(1), withContract(2), withContract(3)]);
  expect(rows).toHaveLength(3);
  expect(continuations).toEqual([]);
  expect(assertions).toMatchObject([
    {
      rowCount: 3,
      otherRows: [
        { sheet: 'Sheet1', row: 7 },
        { sheet: 'Sheet1', row: 8 },
      ],
      contracts: [
        { order: '1', title: 'Zakázka 1', supplier: 'Dodavatel s.r.o.', supplierIco: '27074358' },
        { order: '2' },
        { order: '3' },
      ],
    },
  ]);
  expect(assertions[0]!.amounts).toHaveLength(5);
});

test('rows of a project that stand together are one assertion, whatever the batch', async () => {
  const projects = [1, 2, 3].flatMap((serial) =>
    [1, 2, 3, 4, 5].map((order) => withContract(order, numbered(serial))),
  );
  const { assertions, continuations } = await read(projects, 2);
  expect(continuations).toEqual([]);
  expect(assertions.map(({ contracts, rowCount }) => [contracts.length, rowCount])).toEqual([
    [5, 5],
    [5, 5],
    [5, 5],
  ]);
});

test('rows that come apart are continuations of the same key', async () => {
  const apart = [numbered(1), numbered(2), numbered(3), numbered(4), numbered(1)].map((project, index) =>
    withContract(index + 1, project),
  );
  const { assertions, continuations } = await read(apart, 2);
  expect(assertions.map(({ key }) => key)).toHaveLength(4);
  expect(continuations).toMatchObject([
    { key: assertions[0]!.key, rowCount: 1, ref: { row: 10 }, contracts: [{ order: '5' }] },
  ]);
});

test('a row that prints other money is told and adds nothing', async () => {
  const { assertions, problems } = await read([withContract(1), withContract(2, { ...PROJECT, bound: 1 })]);
  expect(problems).toContainEqual({
    code: 'rows-disagree',
    severity: 'warning',
    ref: { sheet: 'Sheet1', row: 7, column: 'H' },
    value: 'CZ.03.02.01/00/22_007/0000173',
    details: { firstRow: 6 },
  });
  expect(assertions[0]!.amounts.find(({ kind }) => kind === 'contracted')!.hellers).toBe(2_145_780_000n);
});

test('the 48 columns of 2026: the date of the legal act and a column nobody knows', async () => {
  const columns = [...COLUMNS, { id: 'new', title: 'Nový sloupec', needed: false }];
  const { assertions, problems } = await read(
    [{ ...PROJECT, signed: '23.07.2026', new: 'x' }],
    undefined,
    columns,
  );
  expect(assertions).toHaveLength(1);
  expect(problems).toContainEqual(
    expect.objectContaining({ code: 'unexpected-heading', severity: 'note', value: 'Nový sloupec' }),
  );
});

test('the order of rows and the size of batches change no sum, no contract and no row', async () => {
  const all = [1, 2, 3, 4].flatMap((serial) =>
    [1, 2, 3].map((order) => withContract(order, numbered(serial, { bound: serial * 1000 }))),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(all, { minLength: all.length }),
      fc.integer({ min: 1, max: 6 }),
      async (projects, batchRows) => {
        const { assertions, continuations, rows, end } = await read(projects, batchRows);
        expect(end).toMatchObject({ assertions: 4, rejected: 0, rowsRead: 12 });
        expect(rows).toHaveLength(12);
        const bound = assertions.flatMap(({ amounts }) =>
          amounts.filter(({ kind, payer }) => kind === 'contracted' && payer === 'all'),
        );
        expect(bound.reduce((sum, { hellers }) => sum + hellers, 0n)).toBe(1_000_000n);
        const parts = [...assertions, ...continuations];
        expect(parts.reduce((sum, { rowCount }) => sum + rowCount, 0)).toBe(12);
        expect(
          parts.flatMap(({ key, contracts }) => contracts.map(({ order }) => `${key} ${order}`)).sort(),
        ).toHaveLength(12);
      },
    ),
    { numRuns: 25 },
  );
});
