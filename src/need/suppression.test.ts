import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseGolden } from './golden/rows.ts';
import { INDEX_2020 } from './methodology.ts';
import { scoreMunicipality } from './points.ts';
import { findShowable, isSmallCell, SECTOR_CUSTOM, suppressCells } from './suppression.ts';

const golden = parseGolden(readFileSync(new URL('golden/2023.yaml', import.meta.url), 'utf8'));

test.each([
  [0, false],
  [1, true],
  [9, true],
  [9.5, true],
  [10, false],
])('%d persons: hidden %s', (count, hidden) => {
  expect(isSmallCell(count, SECTOR_CUSTOM)).toBe(hidden);
});

test('zero is hidden where the source hides it too; without a rule nothing is', () => {
  expect(isSmallCell(0, { below: 10, showZero: false })).toBe(true);
  expect(isSmallCell(1, undefined)).toBe(false);
});

describe('a row whose total is shown', () => {
  const hide = (...counts: number[]) => {
    const { cells, totalShown } = suppressCells(
      counts.map((count, at) => ({ key: String(at), count })),
      SECTOR_CUSTOM,
    );
    return [cells.map((cell) => ('hidden' in cell ? cell.hidden : cell.count)), totalShown];
  };
  test.each([
    ['nothing small', [10, 20], [[10, 20], true]],
    ['two small cells protect each other', [9, 8, 50], [['small', 'small', 50], true]],
    ['one small cell needs a second', [3, 50, 20], [['small', 50, 'derivable'], true]],
    ['two cells of one person need a third', [1, 1, 50], [['small', 'small', 'derivable'], true]],
    ['zeros can not protect', [0, 3, 0], [[0, 'small', 0], false]],
  ] as const)('%s', (_, counts, expected) => {
    expect(hide(...counts)).toEqual(expected);
  });

  test('hidden cells can not be computed back to a small number', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 40 }), { maxLength: 8 }), (counts) => {
        const { cells, totalShown } = suppressCells(
          counts.map((count, at) => ({ key: String(at), count })),
          SECTOR_CUSTOM,
        );
        const hidden = cells.flatMap((cell, at) => ('hidden' in cell ? [counts[at]!] : []));
        for (const cell of cells)
          if (!('hidden' in cell)) expect(isSmallCell(cell.count, SECTOR_CUSTOM)).toBe(false);
        if (totalShown && hidden.length > 0) {
          expect(hidden.length).toBeGreaterThan(1);
          expect(hidden.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(SECTOR_CUSTOM.below);
        }
      }),
    );
  });
});

describe('what gives a small count away is hidden with it', () => {
  const score = scoreMunicipality(INDEX_2020, golden.reference, golden.get('Nové Město pod Smrkem'));
  const sources = { 'early-leavers': 'school-statistics', 'school-finishers': 'school-statistics' };

  test('share, quotient and distance', () => {
    const shown = findShowable(INDEX_2020, score, sources, { 'school-statistics': SECTOR_CUSTOM });
    expect(shown['early-leavers']).toEqual({ count: false, share: false, quotient: false, distance: false });
    expect(shown.enforcement).toEqual({ count: true, share: true, quotient: true, distance: true });
  });

  test('only where the source of that very input demands it', () => {
    const shown = findShowable(INDEX_2020, score, sources, { 'another-source': SECTOR_CUSTOM });
    expect(shown['early-leavers'].count).toBe(true);
  });

  test('a small whole hides the share, not the count', () => {
    const inputs = golden.get('Velké Hamry');
    const small = scoreMunicipality(INDEX_2020, golden.reference, {
      ...inputs,
      values: { ...inputs.values, 'school-finishers': 7 },
    });
    expect(
      findShowable(INDEX_2020, small, sources, { 'school-statistics': SECTOR_CUSTOM })['early-leavers'],
    ).toEqual({
      count: true,
      share: false,
      quotient: false,
      distance: true,
    });
  });
});
