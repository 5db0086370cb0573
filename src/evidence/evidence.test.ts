import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDecimal } from '#model/money.ts';
import {
  checkOverlappingAgreements,
  checkOverlappingForms,
  checkReversedDates,
  type Episode,
} from './episodes.ts';
import { currentFigures } from './editions.ts';
import { figure, table } from './figures.example.ts';
import { checkAmountParts, checkDuplicateProjects, checkShares, type ProjectAmount } from './projects.ts';
import { checkProse } from './prose.ts';
import { checkSums } from './sums.ts';

const place = { source: 's@1', locator: 'l' };

describe('a total and its rows', () => {
  test.each([
    // total, rows, difference (none: no finding)
    ['300', ['100', '200'], undefined],
    ['300.50', ['100.25', '200.25'], undefined],
    [
      '680269114',
      ['351688567', '45881463', '11080000', '117478288', '61452563', '53569163', '19058781', '24700000', '0'],
      '4639711.00',
    ],
    ['301', ['100', '200'], '-1.00'],
    ['300', ['100', '200.01'], '0.01'],
    ['0', ['0', '0'], undefined],
  ])('%s against %j', (total, rows, difference) => {
    expect(checkSums(table(total, rows)).map((finding) => finding.difference)).toEqual(
      difference === undefined ? [] : [difference],
    );
  });

  test('a row whose value is not known keeps the total from being judged', () => {
    const rows = table('300', ['100', '200']);
    expect(checkSums([...rows, figure('row-3', { partOf: 'total' })])).toEqual([]);
  });

  test('a row left out of the total is named', () => {
    const [finding] = checkSums(table('300', ['100', '200', '50']));
    expect(finding!.details).toMatchObject({ parts: 3, equalsPart: 'row-3', divisibleByNine: false });
  });

  test('two rows left out are named', () => {
    const [finding] = checkSums(table('300', ['100', '200', '50', '7']));
    expect(finding!.details.equalsSumOfTwo).toBe('row-3 + row-4');
  });

  test('exchanged digits leave a difference divisible by nine', () => {
    const [finding] = checkSums(table('354', ['145', '200']));
    expect(finding!.details.divisibleByNine).toBe(true);
  });

  test('a zero that is not final stays one in the finding', () => {
    const rows = [
      ...table('1', ['5']),
      figure('begun', { value: '0', missing: 'not-yet', partOf: 'total', territory: '9' }),
    ];
    expect(checkSums(rows)[0]!.pointers.at(-1)).toMatchObject({
      id: 'begun',
      missing: 'not-yet',
      territory: '9',
    });
  });

  test('the finding points to the total and to every row', () => {
    const [finding] = checkSums(table('1', ['100', '200']));
    expect(finding!.pointers.map((pointer) => `${pointer.role} ${pointer.id}`)).toEqual([
      'total total',
      'part row-1',
      'part row-2',
    ]);
  });

  test('whatever the rows, their exact sum is no finding and one heller more is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.bigInt({ min: 0n, max: 10n ** 14n }), { minLength: 1, maxLength: 30 }),
        (values) => {
          const sum = values.reduce((a, b) => a + b, 0n);
          const rows = values.map(formatDecimal);
          expect(checkSums(table(formatDecimal(sum), rows))).toEqual([]);
          expect(checkSums(table(formatDecimal(sum + 1n), rows))[0]!.difference).toBe('-0.01');
        },
      ),
    );
  });

  test('the order of rows does not matter', () => {
    const rows = table('1', ['5', '6', '7']);
    expect(checkSums([...rows].reverse())[0]!.difference).toBe(checkSums(rows)[0]!.difference);
  });
});

describe('editions of one table', () => {
  const edition = (number: number, rows: ReturnType<typeof table>) =>
    rows.map((row) => ({ ...row, source: `release@${number}`, sequence: number }));
  const first = edition(1, table('300', ['100', '200']));

  test('a later edition with a right total ends the finding of the first', () => {
    const wrong = edition(1, table('301', ['100', '200']));
    expect(checkSums(wrong)).toHaveLength(1);
    expect(checkSums([...wrong, ...edition(2, table('300', ['100', '200']))])).toEqual([]);
  });

  test('a row left out of the later edition is withdrawn', () => {
    const both = [...first, ...edition(2, table('100', ['100']))];
    expect(checkSums(both)).toEqual([]);
    expect(currentFigures(both).map((statement) => `${statement.id} ${statement.source}`)).toEqual([
      'row-1 release@2',
      'total release@2',
    ]);
  });

  test('a single number published later does not break the table it comes from', () => {
    const later = { ...figure('row-1', { value: '150' }), source: 'release@2', sequence: 2 };
    expect(checkSums([...first, later])).toEqual([]);
    expect(currentFigures([...first, later]).find((statement) => statement.id === 'row-1')!.value).toBe(
      '150',
    );
  });

  test('the order in which statements are read does not matter', () => {
    const all = [...first, ...edition(2, table('99', ['100']))];
    expect(currentFigures([...all].reverse())).toEqual(currentFigures(all));
  });
});

describe('prose against the table', () => {
  const row = figure('row', { territory: '563889', value: '351688567' });
  test.each([
    // hedge, value, precision, holds
    ['over', '351000000', 'million', true],
    ['over', '352000000', 'million', false],
    ['exact', '351688567', 'crown', true],
    ['exact', '351688568', 'crown', false],
    ['nearly', '352000000', 'million', true],
    ['at_most', '351000000', 'million', false],
  ] as const)('%s %s to the %s', (hedge, value, precision, holds) => {
    const prose = figure('prose', { role: 'prose', territory: '563889', hedge, value, precision });
    expect(checkProse([row, prose])).toHaveLength(holds ? 0 : 1);
  });

  test('a sentence is judged by the table it was printed with, not by a later one', () => {
    const prose = figure('prose', {
      role: 'prose',
      territory: '563889',
      hedge: 'over',
      value: '351000000',
      precision: 'million',
    });
    const later = { ...row, value: '12', source: 'release@2', sequence: 2 };
    expect(checkProse([row, prose, later])).toEqual([]);
    expect(checkProse([{ ...row, value: '12' }, prose, { ...later, value: '351688567' }])).toHaveLength(1);
  });

  test('prose of another place, definition or document is not compared', () => {
    const different = [
      { territory: '1' },
      { definition: 'other' },
      { publication: 'other' },
      { amountKind: 'planned' },
    ];
    for (const part of different) {
      const prose = figure('prose', { role: 'prose', territory: '563889', value: '1', ...part });
      expect(checkProse([row, prose])).toEqual([]);
    }
  });
});

describe('amounts of a project', () => {
  const amount = (scope: string, payer: string, hellers: bigint): ProjectAmount => ({
    project: 'p',
    kind: 'approved',
    scope,
    payer,
    hellers,
    asOf: null,
    ...place,
  });

  test('parts of one source that do not make its total are found to the heller', () => {
    // Varnsdorf, CZ.03.2.60/0.0/0.0/15_022/0001205: the page's parts exceed its total by 333 207 Kč.
    const parts = [
      amount('part', 'EU', 566452700n),
      amount('part', 'state', 99962250n),
      amount('part', 'municipality', 33320750n),
    ];
    const [finding] = checkAmountParts([amount('total', 'all', 666415000n), ...parts]);
    expect(finding).toMatchObject({ stated: '6664150.00', computed: '6997357.00', difference: '333207.00' });
  });

  test('parts that make the total are no finding', () => {
    const parts = [
      amount('part', 'EU', 584931750n),
      amount('part', 'state', 68815500n),
      amount('part', 'municipality', 34407750n),
    ];
    expect(checkAmountParts([amount('total', 'all', 688155000n), ...parts])).toEqual([]);
  });

  test('a single part is incomplete, not wrong', () => {
    expect(checkAmountParts([amount('total', 'all', 35400000n), amount('part', 'state', 20700000n)])).toEqual(
      [],
    );
  });
});

test('one registration number on two projects is a finding, twice on one project is not', () => {
  const number = 'CZ.03.2.60/0.0/0.0/16_052/0007825';
  const on = (project: string) => ({ project, normalised: number, ...place });
  expect(checkDuplicateProjects([on('a'), on('a')])).toEqual([]);
  expect(checkDuplicateProjects([on('a'), on('b')])[0]!.details).toEqual({ projects: 2 });
});

test.each([
  [['0.5', '0.5'], 0],
  [['0.5', '0.500001'], 1],
  [['1', null], 0],
  [['0.3', '0.3', '0.3'], 0],
] as const)('shares %j of a project', (shares, findings) => {
  const list = shares.map((share, index) => ({ project: 'p', territory: String(index), share, ...place }));
  expect(checkShares(list)).toHaveLength(findings);
});

describe('forms of cooperation that exclude each other', () => {
  const episode = (
    id: string,
    form: string,
    validFrom: string | null,
    validTo: string | null,
    conflict: string | null = null,
  ): Episode => ({
    id,
    partner: '563510',
    form,
    validFrom,
    validTo,
    conflict,
    ...place,
  });
  test.each([
    ['one after the other', '2016', '2018', '2019', '2021', 0],
    ['at once', '2016', '2020', '2019', '2021', 1],
    ['touching years', '2016', '2019', '2019', '2021', 0],
    ['without an end', '2016', null, '2021', '2022', 1],
    ['unknown beginning', null, null, '2021', '2022', 0],
  ])('%s', (_name, from1, to1, from2, to2, findings) => {
    expect(
      checkOverlappingForms([episode('a', 'KPSVL', from1, to1), episode('b', 'VDP', from2, to2)]),
    ).toHaveLength(findings);
  });

  test('two sources that disagree about one episode are kept side by side', () => {
    const both = [episode('a', 'KPSVL', '2016', null, 'same'), episode('b', 'VDP', '2017', null, 'same')];
    expect(checkOverlappingForms(both)).toEqual([]);
  });
});

test('agreements of the same parties overlap only when both ends are known', () => {
  const memorandum = (id: string, validFrom: string, validTo: string | null) => ({
    id,
    kind: 'memorandum',
    parties: ['a', 'b'],
    territory: 'CZ051',
    validFrom,
    validTo,
    conflict: null,
    ...place,
  });
  expect(
    checkOverlappingAgreements([memorandum('m1', '2014', null), memorandum('m2', '2019', null)]),
  ).toEqual([]);
  expect(
    checkOverlappingAgreements([memorandum('m1', '2014', '2020'), memorandum('m2', '2019', '2023')]),
  ).toHaveLength(1);
});

test.each([
  ['2019', '2018', 1],
  ['2019', '2019', 0],
  ['2019-05', '2019', 0],
  ['2019-05-02', '2019-05-01', 1],
])('from %s to %s', (validFrom, validTo, findings) => {
  expect(checkReversedDates([{ entity: 'project', id: 'p', validFrom, validTo, ...place }])).toHaveLength(
    findings,
  );
});
