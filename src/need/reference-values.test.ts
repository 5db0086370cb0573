import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseGolden } from './golden/rows.ts';
import { findYearStanding, INDICATORS } from './methodology.ts';
import {
  checkCompleteness,
  findExpectedMunicipalities,
  findReferenceValues,
  REFERENCE_VALUES,
} from './reference-values.ts';

const golden = parseGolden(readFileSync(join(import.meta.dirname, 'golden/2023.yaml'), 'utf8'));

test('the given sums of the state are those of the golden table', () => {
  const { state } = findReferenceValues(2023)!;
  for (const id of INDICATORS) {
    expect(state[id].denominator, id).toBe(golden.sums.state[id].denominator);
    expect(state[id].count, id).toBeCloseTo(golden.sums.state[id].count, 3);
  }
});

test.each(REFERENCE_VALUES)('the municipalities of $year add up to a complete file', (values) => {
  const total = Object.values(values.municipalities).reduce((sum, count) => sum + count, 0);
  const standing = findYearStanding(values.year);
  expect(standing.state === 'usable' && standing.rule.municipalities).toBe(total);
});

test('a year without a count of its own expects as many municipalities as the nearest that has one', () => {
  expect(findExpectedMunicipalities(2024)).toMatchObject({ year: 2023, municipalities: { CZ051: 215 } });
});

test('a surplus in one region does not stand for what another lacks', () => {
  const { municipalities } = findExpectedMunicipalities(2023);
  const all = Object.entries(municipalities).flatMap(([region, count]) => Array<string>(count).fill(region));
  expect(checkCompleteness(2024, all)).toMatchObject({ complete: true, needed: 6258, incompleteRegions: [] });
  const moved = [...all.slice(0, -1), 'CZ071'];
  expect(checkCompleteness(2024, moved)).toMatchObject({
    complete: false,
    needed: 6259,
    incompleteRegions: [{ region: 'CZ080', loaded: 299, expected: 300 }],
  });
});

test('a year without given sums has none', () => {
  expect(findReferenceValues(2022)).toBeUndefined();
});
