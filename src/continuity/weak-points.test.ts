import { expect, test } from 'vitest';
import { formatDay, parseDay } from '#model/day.ts';
import { buildGraph } from './graph-builder.ts';
import { listWeakPoints } from './weak-points.ts';

const DAY = parseDay('2026-11-30');
const assumption = 'nikdo to nepíše';

/** A post two partnerships stand on, one of which carries a project; a unit with a substitute; one that has ended. */
const { graph } = buildGraph({
  nodes: [
    { id: 'post', kind: 'post', title: 'Konzultant', money: { running: '70.00' } },
    { id: 'a', kind: 'body', title: 'Partnerství A' },
    { id: 'b', kind: 'body', title: 'Partnerství B' },
    {
      id: 'project',
      kind: 'project',
      title: 'Projekt',
      money: { pipeline: '100.00' },
      stated: { pipeline: { hedge: 'nearly' } },
    },
    { id: 'call', kind: 'call', title: 'Výzva', unknownMoney: ['eligibility'] },
    { id: 'one', kind: 'unit', title: 'První' },
    { id: 'two', kind: 'unit', title: 'Druhý' },
    { id: 'past', kind: 'unit', title: 'Dávný', to: '2020' },
    { id: 'plan', kind: 'plan', title: 'Plán' },
    { id: 'service', kind: 'service', title: 'Služba' },
  ],
  needs: [
    { dependent: 'a', provider: 'post', for: 'staff', graceDays: 10, assumption },
    { dependent: 'b', provider: 'post', for: 'staff' },
    { dependent: 'project', provider: 'a', for: 'facilitation' },
    { dependent: 'call', provider: 'a', for: 'signature' },
    { dependent: 'plan', provider: 'one', for: 'data', group: 'data' },
    { dependent: 'plan', provider: 'two', for: 'data', group: 'data' },
    { dependent: 'service', provider: 'past', for: 'data', to: '2020' },
    { dependent: 'service', provider: 'plan', for: 'data', essential: false },
  ],
  events: [],
  horizon: '2028-12-31',
});

test('each thing is ended alone: what falls with it, when, for how much, and how much of it is only assumed', () => {
  const points = listWeakPoints(graph!, DAY).map(({ node, dependents, assumed, falls }) => ({
    ...{ id: node.id, dependents, assumed },
    falls: falls.map((fall) => `${fall.node.id} ${formatDay(fall.day)}`),
  }));
  expect(points).toEqual([
    {
      ...{ id: 'post', dependents: 2, assumed: 1 },
      falls: ['b 2026-11-30', 'a 2026-12-10', 'call 2026-12-10', 'project 2026-12-10'],
    },
    { id: 'a', dependents: 2, assumed: 0, falls: ['call 2026-11-30', 'project 2026-11-30'] },
    { id: 'one', dependents: 1, assumed: 0, falls: [] },
    { id: 'two', dependents: 1, assumed: 0, falls: [] },
  ]);
});

test('money is that of others by class, and unknown sums are counted', () => {
  const { money } = listWeakPoints(graph!, DAY)[0]!;
  expect(money).toMatchObject({
    running: { hit: 0n, unknown: 0, rough: false },
    // All of it is of one thing, so it is said as its source says it.
    pipeline: { hit: 10_000n, unknown: 0, rough: true, only: { id: 'project' } },
    eligibility: { hit: 0n, unknown: 1 },
  });
});

test('a need counts only while it holds and both live', () => {
  const providers = (day: string) => listWeakPoints(graph!, parseDay(day)).map(({ node }) => node.id);
  expect(providers('2019-05-01')).toContain('past');
  expect(providers('2026-11-30')).not.toContain('past');
});
