import { expect, test } from 'vitest';
import { counts, parseGoal, sumOf } from './choice-goal.ts';

test.each([
  ['running', 'running'],
  ['things', 'things'],
  ['running=2,pipeline=0.5', { running: 2, pipeline: 0.5 }],
  ['pipeline=1', { pipeline: 1 }],
  ['all', undefined],
  ['running=0', undefined],
  ['running=1,running=2', undefined],
  ['running=-1', undefined],
  ['running=5000', undefined],
  ['things=1', undefined],
  ['', undefined],
])('%s', (text, goal) => {
  expect(parseGoal(text)).toEqual(goal);
});

test('a sum is in the unit of its goal', () => {
  const sums = { running: 1_000n, durability: 0n, eligibility: 300n, pipeline: 5_000n };
  expect(sumOf('running', sums)).toBe(10);
  expect(sumOf('things', sums)).toBe(3);
  expect(sumOf({ running: 2, pipeline: 0.5 }, sums)).toBe(45);
  expect(counts({ running: 2, pipeline: 0 }, 'pipeline')).toBe(false);
});
