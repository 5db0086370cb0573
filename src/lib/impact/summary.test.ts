import { describe, expect, test } from 'vitest';
import { buildGraph } from '#continuity/graph-builder.ts';
import { listAssumedSteps } from '#continuity/assumed-steps.ts';
import { formatDay } from '#model/day.ts';
import { assessImpact } from '#continuity/impact.ts';
import {
  toneOf,
  filterThings,
  gatherAlike,
  groupThings,
  listRoles,
  listThings,
  summariseClasses,
  weakestStanding,
} from './summary.ts';
import { exampleRegion } from './testing/example-region.ts';

const things = listThings(assessImpact(buildGraph(exampleRegion).graph!));
const ids = (list: typeof things) => list.map(({ fall }) => fall.node.id);

describe('things of a stress test', () => {
  test('with several outages are one, with the money of all of them', () => {
    const { graph } = buildGraph({
      nodes: [
        { id: 'post', kind: 'post', title: 'Poradce' },
        {
          id: 'service',
          kind: 'service',
          title: 'Poradna',
          from: '2026-01-01',
          to: '2026-12-31',
          money: { running: '365.00' },
        },
      ],
      needs: [{ dependent: 'service', provider: 'post', for: 'staff', essential: true, graceDays: 0 }],
      events: [
        { id: 'a', date: '2026-04-01', standing: 'rumour', delays: [{ provider: 'post', days: 30 }] },
        { id: 'b', date: '2026-06-01', standing: 'decided', ends: ['post'] },
      ],
      horizon: '2026-12-31',
    });
    const own = listThings(assessImpact(graph!));
    const service = own.find(({ fall }) => fall.node.id === 'service')!;
    expect(own.filter(({ fall }) => fall.node.id === 'service')).toHaveLength(1);
    expect(formatDay(service.fall.day)).toBe('2026-04-01');
    expect(service.later.map(({ day, standing }) => [formatDay(day), standing])).toEqual([
      ['2026-06-01', 'decided'],
    ]);
    expect(service.amounts).toEqual([
      {
        ...{ class: 'running', amount: (30n + 214n) * 100n, standing: 'rumour' },
        shares: [
          { standing: 'decided', amount: 214n * 100n },
          { standing: 'rumour', amount: 30n * 100n },
        ],
      },
    ]);
  });

  test('stand by date, each once', () => {
    expect(things.map(({ fall }) => `${formatDay(fall.day)} ${fall.node.id}`)).toEqual([
      '2026-04-01 memorandum',
      '2026-04-01 department',
      '2026-04-01 adviser-b',
      '2026-04-01 adviser-a',
      '2026-04-01 call',
      '2026-05-01 project-b',
      '2026-05-31 partnership-a',
      '2026-06-01 house',
      '2026-06-30 project-a',
    ]);
  });

  test('keep classes apart and say how many amounts nobody stated', () => {
    const classes = summariseClasses(things);
    expect(classes.map((row) => [row.class, row.counted.length, ids(row.unknown)])).toEqual([
      ['running', 1, ['project-b']],
      ['durability', 0, []],
      ['eligibility', 1, []],
      ['pipeline', 1, []],
    ]);
    // 7 300 000 over 730 days, 185 of them left on 30 June.
    expect(classes[0]!.hit).toBe(185_000_000n);
    expect(formatDay(classes[0]!.first!)).toBe('2026-05-01');
    expect(classes[1]!.first).toBeNull();
  });

  test('are as sure as the least sure trigger', () => {
    expect(weakestStanding(things)).toBe('reported');
    expect(weakestStanding([])).toBeNull();
  });

  test.each([
    [{ place: '500002' }, ['adviser-b', 'project-b', 'house']],
    [{ class: 'running' as const }, ['project-b', 'project-a']],
    [{ kind: 'post', place: '500001' }, ['adviser-a']],
    [{}, ids(things)],
  ])('can be narrowed to %j', (choice, expected) => {
    expect(ids(filterThings(things, choice))).toEqual(expected);
  });

  test('are grouped without those that have no key', () => {
    const groups = groupThings(things, ({ fall }) => (fall.node.contact ? [fall.node.contact] : []));
    expect(groups.map(({ key, things: own }) => [key, ids(own)])).toEqual([
      ['sekretariát odboru', ['department']],
      ['sociální odbor Horní Lhoty', ['partnership-a', 'project-a']],
    ]);
  });

  test('stand on assumptions, each told once with what hangs on it', () => {
    const rows = listAssumedSteps(things);
    expect(rows.map(({ assumption, things: count }) => [assumption.text, count])).toEqual([
      ['Partnerství vede poradce; jiný svolavatel není uveden.', 2],
      ['Projekt řídí partnerství.', 1],
    ]);
  });

  test('alike are told as one when they are many and no amount is known', () => {
    const graph = buildGraph({
      ...exampleRegion,
      nodes: [
        ...exampleRegion.nodes,
        ...[1, 2, 3, 4, 5].map((i) => ({
          ...{ id: `access-${i}`, kind: 'access', title: `Přístup ${i}` },
          ...(i === 5 ? { money: { eligibility: '9.00' } } : { unknownMoney: ['eligibility' as const] }),
        })),
      ],
      needs: [
        ...exampleRegion.needs,
        ...[1, 2, 3, 4, 5].map((i) => ({
          ...{ dependent: `access-${i}`, provider: 'memorandum', for: 'eligibility' },
        })),
      ],
    }).graph!;
    const groups = gatherAlike(listThings(assessImpact(graph)));
    const access = groups.filter(([thing]) => thing!.fall.node.kind === 'access');
    expect(access.map((group) => group.length)).toEqual([4, 1]);
  });

  test('name the roles that are missing', () => {
    expect(listRoles(things)).toEqual(['counterparty', 'eligibility', 'facilitation', 'staff']);
  });
});

test.each([
  [0, 0],
  [3, 1],
  [4, 2],
  [6, 2],
  [11, 3],
])('%d things of a municipality, shared ones too, have tone %d', (count, tone) => {
  expect(toneOf(count)).toBe(tone);
});
