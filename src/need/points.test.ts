import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseGolden } from './golden/rows.ts';
import type { MunicipalityInputs } from './inputs.ts';
import { INDEX_2020, INDICATORS, MEASURES } from './methodology.ts';
import { scoreAll, scoreMunicipality } from './points.ts';

const golden = parseGolden(readFileSync(new URL('golden/2023.yaml', import.meta.url), 'utf8'));

const score = (inputs: MunicipalityInputs) => scoreMunicipality(INDEX_2020, golden.reference, inputs);

describe('published rows of 2023', () => {
  test.each(golden.rows)('$name has $index points', ({ inputs, points, index, measures }) => {
    const result = score(inputs);
    expect(INDICATORS.map((id) => pointsOf(result, id))).toEqual(points);
    expect(result.index).toBe(index);
    if (measures) expect(MEASURES.map((measure) => result.byMeasure[measure])).toEqual(measures);
  });

  test('own school values give the published index without knowing it', () => {
    for (const { inputs, index } of golden.rows.filter((row) => row.inputs.imputed!.length === 0))
      expect(score({ ...inputs, publishedIndex: undefined }).index).toBe(index);
  });
});

describe('imputed points', () => {
  test('are marked and are the published index less what can be recomputed', () => {
    const ralsko = score(golden.get('Ralsko'));
    expect(ralsko.indicators['early-leavers']).toEqual({ state: 'imputed', points: 3 });
    expect(ralsko).toMatchObject({ computedPoints: 14, imputedPoints: 3, index: 17 });
  });

  test('stay unknown without a published index, and so does the index', () => {
    const ralsko = score({ ...golden.get('Ralsko'), publishedIndex: undefined });
    expect(ralsko.index).toBeUndefined();
    expect(ralsko.band).toBeUndefined();
    expect(ralsko.bounds).toEqual({ lowest: 14, highest: 20 });
  });

  test.each([13, 21, 14.5])('a published index of %d does not fit 14 recomputed points', (publishedIndex) => {
    const ralsko = score({ ...golden.get('Ralsko'), publishedIndex });
    expect(ralsko.indicators['early-leavers']).toMatchObject({ state: 'missing', reason: 'remainder' });
    expect(ralsko.index).toBeUndefined();
  });

  test('are not guessed while another indicator is missing', () => {
    const { enforcement: _, ...values } = golden.get('Ralsko').values;
    const ralsko = score({ ...golden.get('Ralsko'), values });
    expect(ralsko.indicators['early-leavers']).toMatchObject({
      state: 'missing',
      reason: 'imputed-beside-hole',
    });
    expect(ralsko.bounds).toEqual({ lowest: 8, highest: 20 });
  });
});

describe('values that can not count', () => {
  test.each([
    ['missing', undefined, 'unknown'],
    ['negative', -1, 'invalid'],
    ['not a number', NaN, 'invalid'],
    ['above its whole', 3139, 'invalid'],
  ])('a %s count is no silent zero', (_, enforcement, reason) => {
    const inputs = golden.get('Nové Město pod Smrkem');
    const result = score({ ...inputs, values: { ...inputs.values, enforcement } });
    expect(result.indicators.enforcement).toMatchObject({ state: 'missing', reason });
    expect(result.index).toBeUndefined();
    expect(result.bounds).toEqual({ lowest: 20, highest: 26 });
  });

  test('the reason a source gives is kept', () => {
    const inputs = golden.get('Liberec');
    const result = score({
      ...inputs,
      values: { ...inputs.values, 'living-allowance': undefined },
      missing: { 'living-allowance': 'suppressed' },
    });
    expect(result.indicators['living-allowance']).toEqual({
      state: 'missing',
      reason: 'suppressed',
      inputs: ['living-allowance'],
    });
  });

  test('a region without reference shares gives no quotient', () => {
    expect(score({ ...golden.get('Liberec'), region: 'CZ099' }).indicators.enforcement).toMatchObject({
      reason: 'no-reference',
    });
  });

  test('nobody out of nobody is a share of zero', () => {
    const inputs = golden.get('Velké Hamry');
    const result = score({ ...inputs, values: { ...inputs.values, 'school-finishers': 0 } });
    expect(result.indicators['early-leavers']).toMatchObject({ state: 'computed', points: 0 });
    expect(result.index).toBe(11);
  });
});

test('more of a count never lowers the points', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...INDICATORS),
      fc.integer({ min: 1, max: 60_000 }),
      fc.array(fc.integer({ min: 0, max: 720_000 }), { minLength: 2, maxLength: 2 }),
      (id, population, twelfths) => {
        const [less, more] = twelfths
          .map((count) => Math.min(count / 12, population))
          .toSorted((a, b) => a - b);
        const withCount = (count: number): MunicipalityInputs => ({
          code: '500000',
          region: 'CZ051',
          values: {
            'population-15-plus': population,
            'population-15-64': population,
            'school-finishers': population,
            enforcement: 0,
            'housing-allowance': 0,
            'living-allowance': 0,
            'jobseekers-6m': 0,
            'early-leavers': 0,
            [id]: count,
          },
        });
        expect(score(withCount(more!)).index!).toBeGreaterThanOrEqual(score(withCount(less!)).index!);
      },
    ),
  );
});

test('order of rows does not matter', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(golden.inputs, { minLength: golden.inputs.length }), (shuffled) => {
      const byCode = new Map(
        scoreAll(INDEX_2020, golden.reference, shuffled).map((result) => [result.code, result]),
      );
      expect(golden.inputs.map(({ code }) => byCode.get(code))).toEqual(
        scoreAll(INDEX_2020, golden.reference, golden.inputs),
      );
    }),
  );
});

function pointsOf(result: ReturnType<typeof score>, id: (typeof INDICATORS)[number]): number | undefined {
  const own = result.indicators[id];
  return own.state === 'missing' ? undefined : own.points;
}
