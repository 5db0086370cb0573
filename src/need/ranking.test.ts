import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { formatClaim, formatDefinition, formatRankValue } from './ranking-cs.ts';
import {
  buildRanking,
  CAPITAL_REGION,
  claimHolds,
  LEVELS,
  listDefinitions,
  type RankDefinition,
  type RankedMunicipality,
  type RankMeasure,
} from './ranking.ts';

type Example = {
  measure: RankMeasure;
  capital: 'with' | 'without';
  order: string[];
  first?: number;
  unit: string;
  value: number;
  holds4th: boolean;
};
const examples = parse(readFileSync(new URL('golden/rankings.yaml', import.meta.url), 'utf8')) as {
  municipalities: Record<string, [number, number][]>;
  rankings: Example[];
};

const municipalities: RankedMunicipality[] = Object.entries(examples.municipalities).flatMap(
  ([region, list]) =>
    list.map(([index, population15Plus], at) => ({
      code: `${region}-${at}`,
      units: { region, district: `${region}${at % 2}`, orp: `${region}-orp` },
      population15Plus,
      index,
    })),
);

const define = ({ measure, capital }: Pick<Example, 'measure' | 'capital'>): RankDefinition => ({
  level: 'region',
  year: 2023,
  measure,
  withoutRegions: capital === 'without' ? [CAPITAL_REGION] : [],
});

describe('definitions', () => {
  test.each(examples.rankings)('$measure.id $measure.points, $capital the capital', (example) => {
    const ranking = buildRanking(define(example), municipalities);
    const byRank = [...Map.groupBy(ranking.units, ({ rank }) => rank).values()];
    expect(byRank.map((units) => units.map(({ unit }) => unit).join(' = '))).toEqual(example.order);
    expect(ranking.units.find(({ unit }) => unit === example.unit)!.value).toBeCloseTo(example.value, 10);
    if (example.first !== undefined) expect(ranking.units[0]!.value).toBe(example.first);
    expect(claimHolds([ranking], 'CZ051', 4).holds === 1).toBe(example.holds4th);
  });

  test('units after a shared rank are counted on: 1, 1, 3', () => {
    const { units } = buildRanking(
      define({ measure: { id: 'number-at-least', points: 12 }, capital: 'without' }),
      municipalities,
    );
    expect(units.map(({ rank, tied }) => [rank, tied])).toEqual([
      [1, true],
      [1, true],
      [3, true],
      [3, true],
      [3, true],
    ]);
  });

  test('a public comparison has six measures over two sets', () => {
    const definitions = listDefinitions('region', 2023);
    expect(definitions).toHaveLength(12);
    expect(new Set(definitions.map((definition) => formatDefinition(definition))).size).toBe(12);
  });
});

test('other levels, and one region alone', () => {
  const rank = (level: RankDefinition['level'], withinRegion?: string) =>
    buildRanking(
      { ...define({ measure: { id: 'mean' }, capital: 'with' }), level, withinRegion },
      municipalities,
    );
  expect(rank('municipality').units[0]).toMatchObject({ unit: 'CZ041-0', value: 24, rank: 1 });
  expect(rank('municipality', 'CZ051').units.map(({ value }) => value)).toEqual([13, 8, 3, 0]);
  expect(rank('district', 'CZ051').units.map(({ unit, value }) => [unit, value])).toEqual([
    ['CZ0510', 8],
    ['CZ0511', 4],
  ]);
  expect(rank('orp').units).toHaveLength(6);
});

test('a ranking is a permutation of its units, whatever the order of rows', () => {
  const definitions = LEVELS.flatMap((level) => listDefinitions(level, 2023));
  fc.assert(
    fc.property(
      fc.shuffledSubarray(municipalities, { minLength: municipalities.length }),
      fc.constantFrom(...definitions),
      (shuffled, definition) => {
        const ranking = buildRanking(definition, shuffled);
        expect(ranking).toEqual(buildRanking(definition, municipalities));
        const inSet = shuffled.filter(({ units }) => !definition.withoutRegions.includes(units.region));
        const expected = new Set(
          inSet.map(({ code, units }) =>
            definition.level === 'municipality' ? code : units[definition.level],
          ),
        );
        expect(new Set(ranking.units.map(({ unit }) => unit))).toEqual(expected);
        expect(ranking.units).toHaveLength(expected.size);
        ranking.units.forEach(({ value, rank }, at) => {
          expect(rank).toBe(1 + ranking.units.filter((other) => other.value > value).length);
          expect(rank).toBeLessThanOrEqual(at + 1);
        });
      },
    ),
  );
});

describe('a claimed rank', () => {
  const rankings = listDefinitions('region', 2023).map((definition) =>
    buildRanking(definition, municipalities),
  );

  test('is answered with the definitions under which it holds', () => {
    const claim = claimHolds(rankings, 'CZ051', 4);
    expect([claim.holds, claim.fails]).toEqual([8, 4]);
    const { headline, verdicts } = formatClaim(claim);
    expect(plain(headline)).toBe('4. místo platí jen při některých způsobech počítání: 8 z 12.');
    expect(plain(verdicts[0]!)).toBe(
      'prostý průměr indexu obcí; kraje bez Prahy; rok 2023: platí, 4. místo, hodnota 6,00, jednotek v pořadí 5.',
    );
    expect(plain(verdicts[5]!)).toBe(
      'počet obcí s indexem 12 a více; kraje bez Prahy; rok 2023: platí, 3.–5. místo (dělené), hodnota 1, jednotek v pořadí 5.',
    );
  });

  test('is not decided while municipalities lack an index, nor for a unit outside the set', () => {
    const incomplete = [{ ...municipalities[0]!, index: undefined }, ...municipalities.slice(1)];
    const [without, whole] = [
      define({ measure: { id: 'mean' }, capital: 'without' }),
      define({ measure: { id: 'mean' }, capital: 'with' }),
    ];
    expect(claimHolds([buildRanking(whole, incomplete)], 'CZ051', 4).verdicts[0]!.verdict).toBe('incomplete');
    expect(claimHolds([buildRanking(without, municipalities)], 'CZ010', 1).verdicts[0]!.verdict).toBe(
      'not-in-set',
    );
  });
});

test.each([
  [{ id: 'mean' }, 3.3116, '3,31'],
  [{ id: 'municipalities-at-least', points: 12 }, 8.837, '8,84 %'],
  [{ id: 'number-at-least', points: 12 }, 19, '19'],
] as [RankMeasure, number, string][])('%j is written %d as %s', (measure, value, text) => {
  expect(plain(formatRankValue(define({ measure, capital: 'with' }), value))).toBe(text);
});

function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}
