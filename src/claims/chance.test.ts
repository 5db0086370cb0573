import { expect, test } from 'vitest';
import type { Statement } from '#model/hedge.ts';
import { chanceOf } from './chance.ts';

const exact = (value: string, step = '1'): Statement => ({
  value,
  hedge: 'exact',
  precision: 'unknown',
  step,
});

test.each([
  ['9 483 people', exact('9483'), 0.00005],
  ['9 per cent', exact('9'), 0.048],
  ['28,8 per cent', exact('28.8', '0.1'), 0.0015],
  ['at least 12, no upper end', { ...exact('12'), hedge: 'at_least' }, 1],
  ['nothing', exact('0'), 1],
] satisfies [string, Statement, number][])('%s', (_, statement, chance) => {
  expect(chanceOf(statement)).toBeCloseTo(chance, 3);
});
