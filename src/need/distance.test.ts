import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDistance, type ReferenceMode } from './distance.ts';
import { parseGolden } from './golden/rows.ts';
import type { MunicipalityInputs } from './inputs.ts';
import { INDEX_2020, INDICATORS, type IndicatorId } from './methodology.ts';
import { scoreMunicipality } from './points.ts';
import { moveReference } from './reference-shares.ts';

const golden = parseGolden(readFileSync(new URL('golden/2023.yaml', import.meta.url), 'utf8'));

const distanceOf = (inputs: MunicipalityInputs, mode?: ReferenceMode) =>
  findDistance(INDEX_2020, golden.reference, inputs, { mode })!;

function indexAfter(inputs: MunicipalityInputs, id: IndicatorId, count: number, mode: ReferenceMode): number {
  const own = inputs.values[id]!;
  const reference =
    mode === 'held' ? golden.reference : moveReference(golden.reference, inputs.region, id, count - own);
  const held = scoreMunicipality(INDEX_2020, golden.reference, inputs).imputedPoints;
  return scoreMunicipality(INDEX_2020, reference, {
    ...inputs,
    values: { ...inputs.values, [id]: count },
    publishedIndex: undefined,
    imputedPoints: { 'early-leavers': held },
  }).index!;
}

describe('towns one point under the threshold', () => {
  test.each([
    [
      'Velké Hamry',
      1,
      {
        'early-leavers': 2,
        'living-allowance': 6,
        'housing-allowance': 12,
        'jobseekers-6m': 14,
        enforcement: 71,
      },
    ],
    [
      'Nový Bor',
      1,
      {
        'living-allowance': 6,
        'early-leavers': 2,
        'jobseekers-6m': 29,
        enforcement: 256,
        'housing-allowance': 108,
      },
    ],
  ] as const)('%s', (name, points, people) => {
    const { higher, index } = distanceOf(golden.get(name));
    expect(index).toBe(11);
    expect(higher!.points).toBe(points);
    expect(Object.fromEntries(higher!.alone.map((step) => [step.indicator, step.people]))).toEqual(people);
    expect(higher!.alone.every((step) => step.index >= 12)).toBe(true);
  });
});

test('steps are listed fewest people first', () => {
  const people = distanceOf(golden.get('Velké Hamry')).higher!.alone.map((step) => step.people);
  expect(people).toEqual(people.toSorted((a, b) => a - b));
});

test('where no indicator reaches the band alone, the cheapest combination does', () => {
  const { lower } = distanceOf(golden.get('Nové Město pod Smrkem'));
  expect(lower!.points).toBe(13);
  expect(lower!.alone).toEqual([]);
  expect(lower!.notAlone).toEqual([...INDICATORS]);
  expect(lower!.together!.index).toBeLessThanOrEqual(11);
  expect(lower!.together!.people).toBe(lower!.together!.steps.reduce((sum, step) => sum + step.people, 0));
});

test('imputed points have no steps', () => {
  const ralsko = distanceOf(golden.get('Ralsko'));
  expect(ralsko.imputedPoints).toBe(3);
  const steps = [...ralsko.nextPoint.fewer, ...ralsko.nextPoint.more, ...ralsko.lower!.alone];
  expect(steps.map((step) => step.indicator)).not.toContain('early-leavers');
});

test('there is no band under the lowest or over the highest, and no distance without an index', () => {
  const none = Object.fromEntries(INDICATORS.map((id) => [id, 0]));
  const liberec = golden.get('Liberec');
  expect(distanceOf({ ...liberec, values: { ...liberec.values, ...none } }).lower).toBeUndefined();
  expect(distanceOf(liberec).higher).toBeUndefined();
  const unknown = { ...golden.get('Ralsko'), publishedIndex: undefined };
  expect(findDistance(INDEX_2020, golden.reference, unknown)).toBeUndefined();
});

test.each(['held', 'moving'] as const)(
  '%s: every step does what it says, and one person less does not',
  (mode) => {
    fc.assert(
      fc.property(fc.constantFrom(...golden.inputs), (inputs) => {
        const { index, lower, higher, nextPoint } = distanceOf(inputs, mode);
        const reached = [
          ...(lower?.alone ?? []).map((step) => ({
            step,
            isThere: (after: number) => after <= lower!.band.to,
          })),
          ...(higher?.alone ?? []).map((step) => ({
            step,
            isThere: (after: number) => after >= higher!.band.from,
          })),
          ...nextPoint.fewer.map((step) => ({ step, isThere: (after: number) => after < index })),
          ...nextPoint.more.map((step) => ({ step, isThere: (after: number) => after > index })),
        ];
        for (const { step, isThere } of reached) {
          const sign = step.direction === 'fewer' ? -1 : 1;
          const after = indexAfter(inputs, step.indicator, step.to, mode);
          expect(after).toBe(step.index);
          expect(isThere(after)).toBe(true);
          const almost = Math.max(0, step.from + sign * (step.people - 1));
          expect(isThere(indexAfter(inputs, step.indicator, almost, mode))).toBe(false);
        }
      }),
    );
  },
);

test('no combination of steps needs fewer people than the one found', () => {
  const inputs = golden.get('Frýdlant');
  const { lower, index } = distanceOf(inputs);
  // Exhaustive over the counts at which points change, which are few.
  const options = INDICATORS.map((id) => {
    const count = inputs.values[id]!;
    const found: { people: number; points: number }[] = [{ people: 0, points: 0 }];
    for (let people = 1; people <= Math.ceil(count); people++) {
      const points = index - indexAfter(inputs, id, Math.max(0, count - people), 'held');
      if (points > found.at(-1)!.points) found.push({ people, points });
    }
    return found;
  });
  let fewest = Infinity;
  const visit = (at: number, people: number, points: number): void => {
    if (points >= lower!.points) fewest = Math.min(fewest, people);
    if (at < options.length)
      for (const step of options[at]!) visit(at + 1, people + step.people, points + step.points);
  };
  visit(0, 0, 0);
  expect(lower!.together!.people).toBe(fewest);
});
