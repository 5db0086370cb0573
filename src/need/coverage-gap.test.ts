import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { formatCoverageHeadline } from './coverage-gap-cs.ts';
import { buildCoverageGap, type CoverageMunicipality, type MoneyLine } from './coverage-gap.ts';
import { NEED_TEXTS } from './texts.ts';
import { INDEX_2020 } from './methodology.ts';

type Row = {
  name: string;
  population: number;
  index: number;
  partner: boolean;
  money: number | '-';
  perInhabitant?: number;
  group: string;
};
const golden = parse(readFileSync(new URL('golden/coverage.yaml', import.meta.url), 'utf8')) as {
  threshold: number;
  rows: Row[];
};

const stated = (figure: string, crowns: number): MoneyLine => ({
  hellers: BigInt(crowns) * 100n,
  kind: 'stated',
  attribution: 'claimed',
  figure,
});
const municipalities: CoverageMunicipality[] = golden.rows.map(
  ({ name, population, index, partner, money }) => ({
    code: name,
    population15Plus: population,
    index,
    cooperation: partner ? 'partner' : 'none',
    money: money === '-' ? [] : [stated(`row-${name}`, money)],
    moneyMissing: money === '-' ? (partner ? 'not-yet' : 'unknown') : undefined,
  }),
);
const gap = buildCoverageGap(INDEX_2020, municipalities);
const getRow = (name: string) => gap.rows.find((row) => row.code === name)!;

describe('published amounts', () => {
  test.each(golden.rows)(
    '$name: $group, $perInhabitant Kč per inhabitant',
    ({ name, perInhabitant, group }) => {
      const row = getRow(name);
      expect(row.group).toBe(group);
      const [money] = row.money;
      if (perInhabitant === undefined) expect(money).toBeUndefined();
      else expect(Math.round(Number(money!.perInhabitant) / 100)).toBe(perInhabitant);
    },
  );

  test('the nine rows give 684 908 825 Kč, split at the threshold', () => {
    const { covered, below } = gap.groups;
    expect(covered.money[0]!.hellers + below.money[0]!.hellers).toBe(68_490_882_500n);
    expect(covered.money[0]).toMatchObject({ kind: 'stated', attribution: 'claimed', lines: 6, undated: 6 });
    expect(below.municipalities).toBe(2);
  });

  test('highest need first; distance to the threshold is signed', () => {
    expect(gap.rows.map((row) => row.index)).toEqual(
      gap.rows.map((row) => row.index).toSorted((a, b) => b! - a!),
    );
    expect(getRow('Velké Hamry').overThreshold).toBe(-1);
    expect(getRow('Desná').overThreshold).toBe(9);
  });

  test('no money yet is not zero', () => {
    expect(getRow('Cvikov')).toMatchObject({ money: [], moneyMissing: 'not-yet', group: 'covered' });
    const zero = buildCoverageGap(INDEX_2020, [{ ...municipalities[8]!, money: [stated('zero', 0)] }]);
    expect(zero.rows[0]!.money[0]).toMatchObject({ hellers: 0n, perInhabitant: 0n, perPoint: 0n });
  });

  test('money per point', () => {
    expect(getRow('Nové Město pod Smrkem').money[0]!.perPoint).toBe(102_916_667n);
  });

  test('the opening sentence', () => {
    expect(formatCoverageHeadline(gap).replaceAll('\u00a0', ' ')).toBe(
      'Index 12 a více má 11 obcí, z toho bez spolupráce 4 (11 831 obyvatel od 15 let). ' +
        'Spolupráci mají také 2 obce s nižším indexem. ' +
        'Členství ve svazku, který spolupracuje, se za spolupráci obce nepočítá.',
    );
  });
});

test('kinds of amount and attributions are never added', () => {
  const lines: MoneyLine[] = [
    stated('a', 100),
    { ...stated('b', 50), asOf: '2024' },
    { ...stated('c', 30), kind: 'paid' },
    { ...stated('d', 20), attribution: 'condition-of-call' },
  ];
  const { rows } = buildCoverageGap(INDEX_2020, [{ ...municipalities[0]!, money: lines }]);
  expect(
    rows[0]!.money.map(({ kind, attribution, hellers, figures }) => [kind, attribution, hellers, figures]),
  ).toEqual([
    ['paid', 'claimed', 3000n, ['c']],
    ['stated', 'claimed', 15000n, ['a', 'b']],
    ['stated', 'condition-of-call', 2000n, ['d']],
  ]);
  expect(rows[0]!.money[1]).toMatchObject({ asOf: ['2024'], undated: 1 });
});

test.each([
  ['union', false, 'gap'],
  ['union', true, 'covered'],
  ['unknown', true, 'open'],
  ['unknown', false, 'open'],
] as const)('cooperation %s, union counts %s: %s', (cooperation, unionCounts, group) => {
  const { rows } = buildCoverageGap(INDEX_2020, [{ ...municipalities[0]!, cooperation }], { unionCounts });
  expect(rows[0]!.group).toBe(group);
});

test('below the threshold an unknown cooperation is unsure, and the sentence says what is not known', () => {
  const unknown = municipalities.map((one) => ({ ...one, cooperation: 'unknown' as const, money: [] }));
  const built = buildCoverageGap(INDEX_2020, unknown);
  expect(built.rows.filter(({ group }) => group === 'unsure').map(({ code }) => code)).toEqual([
    'Nový Bor',
    'Velké Hamry',
  ]);
  const { gap: without, outside, open } = built.groups;
  expect([without.municipalities, outside.municipalities, open.municipalities]).toEqual([0, 0, 11]);
  expect(formatCoverageHeadline(built).replaceAll('\u00a0', ' ')).toBe(
    'Index 12 a více má 11 obcí. Zda spolupracují, registr neví.',
  );
  expect(NEED_TEXTS.en.formatCoverageHeadline(built)).toBe(
    '11 municipalities have an index of 12 or more. Whether they cooperate, the register does not know.',
  );
});

test('an unknown index or an empty place gives no quotient', () => {
  const [unknown, empty] = [
    { ...municipalities[0]!, index: undefined },
    { ...municipalities[1]!, population15Plus: 0, index: 0 },
  ].map((municipality) => buildCoverageGap(INDEX_2020, [municipality]).rows[0]!);
  expect(unknown!.group).toBe('unknown');
  expect(unknown!.money[0]!.perPoint).toBeUndefined();
  expect(empty!.money[0]).toMatchObject({ perInhabitant: undefined, perPoint: undefined });
});

test('groups hold every municipality and every heller once, whatever the order', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(municipalities), fc.integer({ min: 0, max: 30 }), (subset, threshold) => {
      const built = buildCoverageGap(INDEX_2020, subset, { threshold });
      const groups = Object.values(built.groups);
      expect(groups.reduce((sum, group) => sum + group.municipalities, 0)).toBe(subset.length);
      expect(groups.flatMap((group) => group.money).reduce((sum, money) => sum + money.hellers, 0n)).toBe(
        subset.flatMap((row) => row.money).reduce((sum, line) => sum + line.hellers, 0n),
      );
      expect(built).toEqual(buildCoverageGap(INDEX_2020, subset.toReversed(), { threshold }));
    }),
  );
});
