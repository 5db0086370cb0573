import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseGolden } from './golden/rows.ts';
import { INDEX_2020, INDICATORS } from './methodology.ts';
import { buildReference, findReferenceShare, moveReference } from './reference-shares.ts';

const golden = parseGolden(readFileSync(new URL('golden/2023.yaml', import.meta.url), 'utf8'));

test.each(INDICATORS.map((id) => ({ id, shares: golden.shares[id] })))(
  'published shares of $id in 2023',
  ({ id, shares: [state, region, mean] }) => {
    const found = findReferenceShare(golden.reference, 'CZ051', id)!;
    expect(found.state).toBeCloseTo(state, 6);
    expect(found.region).toBeCloseTo(region, 6);
    expect(found.mean).toBeCloseTo(mean, 6);
  },
);

describe('sums from loaded municipalities', () => {
  test('leave out municipalities that only take a value over', () => {
    const { reference, problems } = buildReference(INDEX_2020, [golden.get('Ralsko'), golden.get('Cvikov')]);
    expect(problems).toEqual([]);
    expect(reference!.state['early-leavers']).toEqual({ count: 7, denominator: 41 });
    expect(reference!.state.enforcement).toEqual({ count: 963, denominator: 5707 });
    expect(reference!.regions.CZ051).toEqual(reference!.state);
  });

  test('a part of the state does not pass for the state', () => {
    const { reference, problems } = buildReference(INDEX_2020, golden.inputs, {
      expectedMunicipalities: 6258,
    });
    expect(reference).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'reference-set-incomplete', value: '13', expected: '6258' }]);
  });

  test('a part of the state is enough once the state is given, and the origin says so', () => {
    const { reference, problems } = buildReference(INDEX_2020, golden.inputs, {
      expectedMunicipalities: 6258,
      given: { state: golden.sums.state },
    });
    expect(problems).toEqual([]);
    expect(reference!.origin).toEqual({ state: 'given', regions: { CZ051: 'computed' } });
  });

  test('a missing value is reported and takes its denominator along', () => {
    const { enforcement: _, ...values } = golden.get('Ralsko').values;
    const { reference, problems } = buildReference(INDEX_2020, [
      { ...golden.get('Ralsko'), values },
      golden.get('Cvikov'),
    ]);
    expect(reference!.state.enforcement).toEqual({ count: 432, denominator: 3866 });
    expect(problems).toMatchObject([
      {
        code: 'reference-sum-incomplete',
        severity: 'warning',
        details: { indicator: 'enforcement', municipalities: 1 },
      },
    ]);
  });

  test('order of rows does not matter to the last bit', () => {
    const expected = buildReference(INDEX_2020, golden.inputs);
    fc.assert(
      fc.property(fc.shuffledSubarray(golden.inputs, { minLength: golden.inputs.length }), (shuffled) => {
        expect(buildReference(INDEX_2020, shuffled)).toEqual(expected);
      }),
    );
  });
});

test('moving one municipality moves its region and the state by the same people', () => {
  const moved = moveReference(golden.reference, 'CZ051', 'jobseekers-6m', -5);
  expect(moved.state['jobseekers-6m']).toEqual({ count: 126223, denominator: 6935475 });
  expect(moved.regions.CZ051!['jobseekers-6m']).toEqual({ count: 5390, denominator: 285215 });
  expect(moved.state.enforcement).toEqual(golden.reference.state.enforcement);
});

test('an unknown region has no reference share', () => {
  expect(findReferenceShare(golden.reference, 'CZ099', 'enforcement')).toBeUndefined();
});
