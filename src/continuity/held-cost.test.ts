import { expect, test } from 'vitest';
import { formatDecimal } from '#model/money.ts';
import { applyScenario } from './scenario.ts';
import { buildScenario } from './scenario-schema.ts';
import { graphOf } from './testing/small-graphs.ts';

const graph = graphOf({
  nodes: [
    { id: 'post', kind: 'post', title: 'Místo' },
    { id: 'short', kind: 'post', title: 'Místo do července', to: '2026-07-01' },
    { id: 'desk', kind: 'unit', title: 'Přepážka' },
  ],
  needs: [],
  events: [
    {
      ...{ id: 'e', date: '2026-04-01', standing: 'reported', ends: ['post', 'short'] },
      delays: [{ provider: 'desk', days: 10 }],
    },
  ],
  measures: [
    { id: 'keep', title: 'Držet', cost: '365.25', costPer: 'year', keeps: ['post'] },
    { id: 'end', title: 'Držet do konce', cost: '365.25', costPer: 'year', keeps: ['short'] },
    { id: 'wait', title: 'Počkat', cost: '365.25', costPer: 'year', keeps: ['desk'] },
    {
      ...{ id: 'bridge', title: 'Překlenout', cost: '365.25', costPer: 'year' },
      bridges: [{ node: 'post', until: '2026-04-30' }],
    },
    { id: 'once', title: 'Jednou', cost: '365.25', costPer: 'once', keeps: ['post'] },
  ],
  horizon: '2028-12-31',
});

test.each([
  ['to the horizon', 'keep', {}, '1006.00', 1006],
  ['to the own end of what it keeps', 'end', {}, '92.00', 92],
  ['to the return of what it keeps', 'wait', {}, '10.00', 10],
  ['to the end of the bridge', 'bridge', {}, '30.00', 30],
  ['paid once', 'once', {}, '365.25', undefined],
  [
    'of a later event',
    'keep',
    { assumptions: [{ kind: 'date', event: 'e', date: '2028-12-30' }] },
    '2.00',
    2,
  ],
  ['to a nearer horizon', 'keep', { horizon: '2026-04-30' }, '30.00', 30],
])('a measure costs as long as it is held: %s', (_, id, scenario, cost, heldDays) => {
  const { measures } = applyScenario(graph, buildScenario(scenario).scenario!).graph;
  const found = measures.find((row) => row.id === id)!;
  expect([formatDecimal(found.cost), found.heldDays]).toEqual([cost, heldDays]);
});
