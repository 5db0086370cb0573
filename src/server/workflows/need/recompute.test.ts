import { expect, test } from 'vitest';
import { buildEdition, imputedRow, sampleRow } from '#sources/exclusion-index/samples.ts';
import { findReferenceValues } from '#need/reference-values.ts';
import { hasDifference, recomputeWorkbook } from './recompute.ts';

/** Praha is a region of one municipality, so one row is a whole region beside the given sums of the state. */
const capital = (changes = {}) =>
  sampleRow(554782, 'Praha', {
    'district-code': 'CZ0100',
    'region-code': 'CZ010',
    'region-name': 'Hlavní město Praha',
    ...changes,
  });

const { state } = findReferenceValues(2023)!;
/** Quotient of a municipality that is its own region. */
const quotient = (share: number, { count, denominator }: { count: number; denominator: number }) =>
  share / ((share + (100 * count) / denominator) / 2);
/** Two points: one for the share of jobseekers, one for that of early leavers. */
const RIGHT = {
  'quotient-enforcement': quotient(5, state.enforcement),
  'quotient-housing-allowance': quotient(2.05, state['housing-allowance']),
  'quotient-living-allowance': quotient(0.8, state['living-allowance']),
  'quotient-jobseekers-6m': quotient(2, state['jobseekers-6m']),
  'quotient-early-leavers': quotient(7.5, state['early-leavers']),
  index: 2,
  band: '2 až 7',
};

test('a whole region is compared with the given sums of the state', () => {
  const read = recomputeWorkbook(buildEdition([capital(RIGHT)]), 'index.xlsx');
  expect(read.stateSums).toBe('given');
  expect(read.report).toMatchObject({
    own: { rows: 1, equal: 1, different: [] },
    quotients: { compared: 5, different: 0 },
  });
  expect(hasDifference(read)).toBe(false);
});

test.each([
  ['index', { index: 3 }, { own: { equal: 0, different: [{ code: '554782', published: 3, computed: 2 }] } }],
  ['quotient', { 'quotient-enforcement': 1.2 }, { quotients: { different: 1 } }],
  ['share', { 'share-enforcement': 6 }, { shares: { different: 1 } }],
  ['band', { band: '8 až 11' }, { bands: { different: [{ published: '8 až 11', computed: '2 až 7' }] } }],
])('another %s is a difference', (_, change, expected) => {
  const read = recomputeWorkbook(buildEdition([capital({ ...RIGHT, ...change })]), 'index.xlsx');
  expect(read.report).toMatchObject(expected);
  expect(hasDifference(read)).toBe(true);
});

test('a region in part can not be recomputed, and says so instead of comparing with a wrong sum', () => {
  const read = recomputeWorkbook(
    buildEdition([sampleRow(563889, 'Liberec'), imputedRow(564001, 'Dlouhý Most')]),
    'x.xlsx',
  );
  expect(read.report?.notRecomputed).toEqual([
    { code: '563889', name: 'Liberec', reason: 'no-reference' },
    { code: '564001', name: 'Dlouhý Most', reason: 'no-reference' },
  ]);
  expect(read.report?.problems).toContainEqual(
    expect.objectContaining({ code: 'region-incomplete', value: '2', expected: '215' }),
  );
  expect(hasDifference(read)).toBe(true);
});

test('one bad row costs its own region, not the rest of the file', () => {
  const rows = [
    capital(RIGHT),
    sampleRow(563889, 'Liberec', { enforcement: -1 }),
    sampleRow(563510, 'Jablonec'),
  ];
  const read = recomputeWorkbook(buildEdition(rows), 'x.xlsx');
  expect(read).toMatchObject({ rejected: 1, stateSums: 'given' });
  expect(read.report).toMatchObject({
    own: { rows: 2, equal: 1, different: [] },
    notRecomputed: [{ code: '563510', reason: 'no-reference' }],
    // Shares need no region: they are still compared.
    shares: { compared: 10, different: 0 },
  });
  expect(read.refused).toMatchObject([
    { code: '563889', name: 'Liberec', row: 3, problems: [{ severity: 'error', value: '-1' }] },
  ]);
});

test('a year after the break is not recomputed under the old rules', () => {
  const read = recomputeWorkbook(buildEdition([sampleRow(563889, 'Liberec')], { year: 2026 }), 'x.xlsx');
  expect(read.report).toBeUndefined();
  expect(read.problems).toContainEqual(expect.objectContaining({ code: 'wrong-year', value: '2026' }));
});

test('a file that is not a workbook gives its problem and no report', () => {
  const read = recomputeWorkbook(new TextEncoder().encode('<!doctype html><p>404</p>'), 'index.xlsx');
  expect(read.report).toBeUndefined();
  expect(read.problems).toContainEqual(expect.objectContaining({ code: 'html-named-as-workbook' }));
});

test('another year than one with stated sums expects as many municipalities as the nearest that has them', () => {
  const read = recomputeWorkbook(buildEdition([sampleRow(563889, 'Liberec')], { year: 2024 }), 'x.xlsx');
  expect(read.report?.problems).toContainEqual(
    expect.objectContaining({ code: 'reference-set-incomplete', value: '1', expected: '6258' }),
  );
  expect(read.report?.notRecomputed).toMatchObject([{ code: '563889', reason: 'no-reference' }]);
});

test('the register tells what the file alone can not: a moved and a made-up municipality', () => {
  const known = new Map([['563889', { name: 'Liberec', districtCode: 'CZ0511' }]]);
  const read = recomputeWorkbook(
    buildEdition([sampleRow(563889, 'Liberec'), sampleRow(599999, 'Nikde')]),
    'x.xlsx',
    { known, wholeRegions: new Set(['CZ051']) },
  );
  expect(read.problems).toMatchObject([
    { code: 'moved-district', severity: 'warning', ref: { row: 2, column: 'H' } },
    { code: 'unknown-territory', severity: 'error', ref: { row: 3, column: 'A' } },
  ]);
});
