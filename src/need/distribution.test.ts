import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { buildDistribution, countAtLeast } from './distribution.ts';
import { parseGolden } from './golden/rows.ts';
import { INDEX_2020 } from './methodology.ts';
import { scoreAll } from './points.ts';

const golden = parseGolden(readFileSync(new URL('golden/2023.yaml', import.meta.url), 'utf8'));

const scores = scoreAll(INDEX_2020, golden.reference, [
  ...golden.inputs,
  { ...golden.get('Ralsko'), publishedIndex: undefined },
]);

test('bands, edge, and what stays without points for counts', () => {
  expect(buildDistribution(INDEX_2020, scores)).toEqual({
    municipalities: 14,
    withoutIndex: 1,
    bands: { '0-1': 0, '2-7': 0, '8-11': 2, '12-30': 11 },
    edge: { at: 0, under: 2 },
    // Of nine with a school of their own: Nové Město 16, Desná 14.
    withoutCounts: { own: 9, stay: 2 },
  });
});

test.each([
  [8, 13],
  [12, 11],
  [20, 3],
  [25, 0],
])('at least %d points: %d municipalities', (points, count) => {
  expect(countAtLeast(scores, points)).toBe(count);
});
