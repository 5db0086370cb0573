import { expect, test } from 'vitest';
import { readGoal, writeGoal } from './asked-goal.ts';

const GOALS = ['things', 'running', 'pipeline'] as const;

test.each([
  ['', 'things', false],
  ['goal=running', 'running', false],
  ['goal=durability', 'things', false],
  ['goal=weighted&w.running=2&w.pipeline=0,5', { running: 2, pipeline: 0.5 }, false],
  ['goal=weighted&w.running=2', { running: 2 }, false],
  ['goal=weighted&w.running=0&w.pipeline=0', 'things', true],
  ['goal=weighted&w.running=mnoho&w.pipeline=1', 'things', true],
  ['goal=weighted&w.running=-1', 'things', true],
  ['goal=running%3D2%2Cpipeline%3D0.5', { running: 2, pipeline: 0.5 }, false],
  ['goal=durability%3D1', 'things', false],
])('%s', (query, goal, problem) => {
  expect(readGoal(new URLSearchParams(query), GOALS)).toMatchObject({ goal, problem });
});

test('what was typed stays in the form, a link carries the goal whole', () => {
  const { typed } = readGoal(new URLSearchParams('goal=weighted&w.running=mnoho&w.pipeline=1'), GOALS);
  expect(typed).toEqual({ running: 'mnoho', pipeline: '1' });
  const link = new URLSearchParams({ goal: writeGoal({ running: 2, pipeline: 0.5 }) });
  expect(readGoal(link, GOALS).goal).toEqual({ running: 2, pipeline: 0.5 });
});
