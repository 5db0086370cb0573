import { expect, test } from 'vitest';
import { drawFrontier } from './frontier.ts';

const points = [
  { cost: 0n, value: 1 },
  { cost: 100n, value: 3 },
  { cost: 400n, value: 4 },
];

test('the frontier is a stair from nothing to full protection', () => {
  expect(drawFrontier(points, 200n)).toEqual({
    path: 'M0 100H0V75H25V25H100V0H100V100Z',
    points: [
      { x: 0, y: 75 },
      { x: 25, y: 25 },
      { x: 100, y: 0 },
    ],
    budget: 50,
  });
});

test('a budget beyond the dearest set widens the picture, and without points there is no stair', () => {
  expect(drawFrontier(points, 800n)).toMatchObject({
    budget: 100,
    points: [{ x: 0 }, { x: 12.5 }, { x: 50 }],
  });
  expect(drawFrontier([])).toEqual({ path: '', points: [], budget: null });
});
