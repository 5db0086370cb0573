import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ProjectBookBuilder, type BookPlace, type BookProject } from './book.ts';
import { cutLines, DIMENSIONS, isPlace, pivotMoney, UNALLOCATED } from './pivot.ts';
import { blankProject } from './testing/blank-project.ts';

const place = (code: string, level: string, parents: Record<string, string> = {}): BookPlace => ({
  code,
  level,
  parents,
  forms: [code],
});
const PLACES = [
  place('R1', 'region'),
  place('D1', 'district', { region: 'R1' }),
  place('D2', 'district', { region: 'R1' }),
  place('M1', 'municipality', { district: 'D1', region: 'R1' }),
  place('M2', 'municipality', { district: 'D1', region: 'R1' }),
  place('M3', 'municipality', { district: 'D2', region: 'R1' }),
];

type Money = { total: bigint; eu: bigint };
const project = (places: BookProject['places'], areas: string[], money: Money | null, year = 2020) =>
  blankProject({
    year,
    areas,
    places,
    amounts: money
      ? [
          { kind: 'paid', payer: 'all', hellers: money.total },
          { kind: 'paid', payer: 'EU', hellers: money.eu },
        ]
      : [],
  });
function build(projects: BookProject[]) {
  const builder = new ProjectBookBuilder(PLACES);
  for (const one of projects) builder.add(one);
  return { book: builder.finish(), rows: Uint32Array.from(projects, (_, at) => at) };
}

const lines = (
  projects: BookProject[],
  ...dimensions: [(typeof DIMENSIONS)[number], (typeof DIMENSIONS)[number]?]
) => {
  const { book, rows } = build(projects);
  const pivot = pivotMoney(book, rows, 'paid', ...dimensions);
  return Object.fromEntries(pivot.lines.map(({ key, total }) => [key, total]));
};
const whole = { total: 1001n, eu: 600n };

test('columns of years go by time, others by their sum, what is not known stands last', () => {
  const paid = (total: bigint, year: number | null, fund: string | null) => ({
    ...project([], [], { total, eu: 0n }),
    ...{ year, fund },
  });
  const { book, rows } = build([
    paid(9n, null, null),
    paid(1n, 2021, 'ESF'),
    paid(5n, 2016, 'EFRR'),
    paid(3n, 2019, 'FS'),
  ]);
  expect(pivotMoney(book, rows, 'paid', 'area', 'year')).toMatchObject({
    columnKeys: ['2016', '2019', '2021', 'unknown'],
    columnTotals: [5n, 3n, 1n, 9n],
    lines: [{ cells: [5n, 3n, 1n, 9n] }],
  });
  expect(pivotMoney(book, rows, 'paid', 'area', 'fund').columnKeys).toEqual(['EFRR', 'FS', 'ESF', 'unknown']);
});

test.each([
  // One place has it all; a project of a whole district has no municipality.
  [[{ code: 'M1', share: null }], { M1: 1001n }, { D1: 1001n }],
  [[{ code: 'D1', share: null }], { unknown: 1001n }, { D1: 1001n }],
  [[], { unknown: 1001n }, { unknown: 1001n }],
  // Shares are kept to the heller, the whole stays whole.
  [
    [
      { code: 'M1', share: '0.5' },
      { code: 'M3', share: '0.5' },
    ],
    { M1: 501n, M3: 500n },
    { D1: 501n, D2: 500n },
  ],
  // Without shares it is not divided between towns; of one district it still is.
  [
    [
      { code: 'M1', share: null },
      { code: 'M2', share: null },
    ],
    { [UNALLOCATED]: 1001n },
    { D1: 1001n },
  ],
  [
    [
      { code: 'M1', share: '0.25' },
      { code: 'M3', share: null },
    ],
    { M1: 250n, M3: 751n },
    { D1: 250n, D2: 751n },
  ],
])('places %j', (places, municipalities, districts) => {
  const projects = [project(places as BookProject['places'], [], whole)];
  expect(lines(projects, 'municipality')).toEqual(municipalities);
  expect(lines(projects, 'district')).toEqual(districts);
});

test.each([
  ['payer', 'municipality', { unknown: 2 }],
  ['municipality', 'payer', { M1: 1, [UNALLOCATED]: 1 }],
  ['year', 'payer', { 2020: 2 }],
  ['municipality', undefined, { M1: 1, [UNALLOCATED]: 1 }],
] as const)('a project of no money counts among its parts: %s and %s', (rowsBy, columnsBy, expected) => {
  const nothing = { total: 0n, eu: 0n };
  const two = ['M1', 'M3'].map((code) => ({ code, share: null }));
  const { book, rows } = build([project([two[0]!], [], nothing), project(two, [], nothing)]);
  const pivot = pivotMoney(book, rows, 'paid', rowsBy, columnsBy);
  const counts = Object.fromEntries(pivot.lines.map(({ key, projects }) => [key, projects]));
  expect(counts).toEqual(expected);
  expect(pivot.projects).toBe(2);
});

test('money of nobody known stands under unknown, and payers make the whole', () => {
  expect(lines([project([], [], whole)], 'payer')).toEqual({ EU: 600n, unknown: 401n });
});

test('a project of two areas is whole in both, and once in the total', () => {
  const { book, rows } = build([project([], ['housing', 'debts'], whole), project([], ['debts'], whole)]);
  const pivot = pivotMoney(book, rows, 'paid', 'area', 'payer');
  expect(Object.fromEntries(pivot.lines.map(({ key, total }) => [key, total]))).toEqual({
    housing: 1001n,
    debts: 2002n,
  });
  expect(pivot).toMatchObject({ total: 2002n, projects: 2, rowsAdd: false, columnsAdd: true });
});

test('totals equal their parts in every breakdown', () => {
  const shares = fc.constantFrom<(string | null)[]>(
    [null],
    ['0.5', '0.5'],
    [null, null],
    ['0.333333', null],
    ['0.2'],
  );
  const projects = fc.array(
    fc
      .record({
        codes: fc.shuffledSubarray(['M1', 'M2', 'M3', 'D1', 'R1'], { minLength: 0, maxLength: 2 }),
        shares,
        areas: fc.subarray(['housing', 'debts']),
        money: fc.option(
          fc.record({ total: fc.bigInt(-(10n ** 14n), 10n ** 14n), eu: fc.bigInt(-1000n, 10n ** 14n) }),
          { nil: null },
        ),
        year: fc.constantFrom(2019, 2020, 2021),
      })
      .map(({ codes, shares: given, areas, money, year }) =>
        project(
          codes.map((code, at) => ({ code, share: given[at] ?? null })),
          areas,
          money,
          year,
        ),
      ),
    { maxLength: 25 },
  );
  const dimension = fc.constantFrom(...DIMENSIONS);
  fc.assert(
    fc.property(projects, dimension, dimension, (items, rows, columns) => {
      const { book, rows: found } = build(items);
      const pivot = pivotMoney(book, found, 'paid', rows, columns);
      const sum = (values: bigint[]) => values.reduce((all, value) => all + value, 0n);
      const paid = items.flatMap(
        ({ amounts }) => amounts.find(({ payer }) => payer === 'all')?.hellers ?? [],
      );
      expect(pivot.total).toBe(sum(paid));
      expect(pivot.projects).toBe(paid.length);
      if (pivot.rowsAdd) expect(sum(pivot.lines.map(({ total }) => total))).toBe(pivot.total);
      if (pivot.columns === undefined) {
        expect(rows === columns || (isPlace(rows) && isPlace(columns))).toBe(true);
        return;
      }
      if (pivot.columnsAdd) {
        expect(sum(pivot.columnTotals)).toBe(pivot.total);
        for (const { cells, total } of pivot.lines) expect(sum(cells)).toBe(total);
      }
      if (pivot.rowsAdd)
        pivot.columnTotals.forEach((total, at) => {
          expect(sum(pivot.lines.map(({ cells }) => cells[at]!))).toBe(total);
        });
    }),
    { numRuns: 300 },
  );
});

test('a shortened table keeps what is not known and one sum of the rest: its parts make the total', () => {
  const line = (key: string, total: bigint) => ({ key, total, projects: 1, cells: [total - 1n, 1n] });
  const all = [
    line('a', 50n),
    line('b', 40n),
    line('c', 30n),
    line('unknown', 900n),
    line('unallocated', 7n),
  ];
  const { lines, rest } = cutLines(all, 1);
  expect(lines.map(({ key }) => key)).toEqual(['a', 'unknown', 'unallocated']);
  expect(rest).toEqual({ after: 1, count: 2, total: 70n, cells: [68n, 2n] });
  expect(cutLines(all, 3)).toEqual({ lines: all, rest: undefined });
});
