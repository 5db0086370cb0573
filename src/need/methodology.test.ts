import { describe, expect, test } from 'vitest';
import {
  awardPoints,
  findYearStanding,
  formatBand,
  getBand,
  getMethodology,
  INDEX_2020,
  listUsableYears,
} from './methodology.ts';

const { indicators } = INDEX_2020;

describe('one point from the lower bound on, two over the upper bound', () => {
  test.each([
    ['enforcement', 'count', [99, 100, 200, 201], [0, 1, 1, 2]],
    ['enforcement', 'share', [11.99, 12, 18, 18.01], [0, 1, 1, 2]],
    ['housing-allowance', 'count', [39.9, 40, 80, 80.1], [0, 1, 1, 2]],
    ['housing-allowance', 'share', [2.09, 2.1, 3, 3.01], [0, 1, 1, 2]],
    ['living-allowance', 'count', [29.9, 30, 60, 60.1], [0, 1, 1, 2]],
    ['living-allowance', 'share', [0.89, 0.9, 1.7, 1.71], [0, 1, 1, 2]],
    ['jobseekers-6m', 'count', [39, 40, 80, 81], [0, 1, 1, 2]],
    ['jobseekers-6m', 'share', [1.39, 1.4, 2.5, 2.51], [0, 1, 1, 2]],
    ['early-leavers', 'count', [5, 6, 12, 13], [0, 1, 1, 2]],
    ['early-leavers', 'share', [4.99, 5, 12, 12.01], [0, 1, 1, 2]],
    ['early-leavers', 'quotient', [1.79, 1.8, 2.5, 2.51], [0, 1, 1, 2]],
  ] as const)('%s, %s', (indicator, measure, values, points) => {
    const threshold = indicators[indicator].thresholds[measure];
    expect(values.map((value) => awardPoints(value, threshold))).toEqual(points);
  });
});

test.each([
  [0, '0 až 1'],
  [1, '0 až 1'],
  [2, '2 až 7'],
  [7, '2 až 7'],
  [8, '8 až 11'],
  [11, '8 až 11'],
  [12, '12 až 30'],
  [30, '12 až 30'],
])('index %d lies in the band %s', (index, label) => {
  expect(formatBand(getBand(INDEX_2020, index))).toBe(label);
});

test.each([-1, 31, 1.5])('%d is no index', (index) => {
  expect(() => getBand(INDEX_2020, index)).toThrow(RangeError);
});

describe('years', () => {
  test.each([
    [2023, { state: 'usable', rule: { comparability: 'whole', thresholds: 'verified' } }],
    [2022, { state: 'usable', rule: { comparability: 'whole', thresholds: 'assumed' } }],
    [2025, { state: 'usable', rule: { comparability: 'partly' } }],
    [2026, { state: 'broken', abolished: ['housing-allowance', 'living-allowance'] }],
    [2030, { state: 'broken' }],
    [2017, { state: 'unknown' }],
    [2010, { state: 'unknown' }],
  ])('%d', (year, standing) => {
    expect(findYearStanding(year)).toMatchObject(standing);
  });

  test('a year that can not be computed says which years can', () => {
    expect(getMethodology(2023)).toBe(INDEX_2020);
    expect(() => getMethodology(2026)).toThrow(/broken.*2016, 2019.*2025/);
    expect(listUsableYears()).not.toContain(2026);
  });
});

test('every rule of the methodology names its source and its standing', () => {
  const sources = [...Object.values(INDEX_2020.sources), ...INDEX_2020.years.map((rule) => rule.source)];
  for (const source of sources) {
    expect(source.title).not.toBe('');
    if (source.standing === 'published' && source !== INDEX_2020.sources.imputation)
      expect(source.address).toMatch(/^https:/);
  }
  expect(INDEX_2020.sources.thresholds.standing).toBe('reconstructed');
});

test('bands cover 0 to 30 without a gap or overlap', () => {
  const covered = INDEX_2020.bands.flatMap(({ from, to }) =>
    Array.from({ length: to - from + 1 }, (_, at) => from + at),
  );
  expect(covered).toEqual(Array.from({ length: 31 }, (_, at) => at));
});
