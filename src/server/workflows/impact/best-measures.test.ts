// The choice in its thread agrees with a search through all sets.
import { expect, test } from 'vitest';
import { buildGraph } from '#continuity/graph-builder.ts';
import type { Graph } from '#continuity/graph.ts';
import { assessImpact } from '#continuity/impact.ts';
import { chooseBest } from './best-measures.ts';

/** The test is of the choice, not of the clock. */
const PATIENCE_MS = 50_000;

const graph = buildGraph({
  nodes: [
    { id: 'unit', kind: 'unit', title: 'Odbor' },
    ...['a', 'b', 'c'].map((id) => ({ id, kind: 'body', title: `Skupina ${id}` })),
    { id: 'call', kind: 'call', title: 'Výzva', from: '2026', to: '2027', money: { eligibility: '900.00' } },
  ],
  needs: [
    ...['a', 'b', 'c'].map((dependent) => ({ dependent, provider: 'unit', for: 'staff', source: 'x' })),
    { dependent: 'call', provider: 'c', for: 'eligibility', source: 'x' },
  ],
  events: [{ id: 'end', date: '2026-04-01', standing: 'reported', ends: ['unit'] }],
  measures: [
    { id: 'keep-a', title: 'A', cost: '100.00', keeps: ['a'] },
    { id: 'keep-b', title: 'B', cost: '100.00', keeps: ['b'] },
    { id: 'keep-c', title: 'C', cost: '250.00', posts: 1, keeps: ['c'] },
  ],
  horizon: '2028-12-31',
}).graph!;

function bestBySearch(whole: Graph, budget: bigint): number {
  let best = 0;
  for (let set = 0; set < 2 ** whole.measures.length; set++) {
    const measures = whole.measures.filter((_, i) => set & (1 << i));
    if (measures.reduce((sum, row) => sum + row.cost, 0n) > budget) continue;
    const spared = assessImpact(whole).falls.length - assessImpact(whole, { measures }).falls.length;
    best = Math.max(best, spared);
  }
  return best;
}

test.each([0n, 10_000n, 20_000n, 25_000n, 35_000n, 45_000n])('with %s hellers', async (budget) => {
  const answer = (await chooseBest(
    { graph, events: graph.events, overrides: [], goal: 'things', budget },
    PATIENCE_MS,
  ))!;
  const measures = graph.measures.filter((measure) => answer.chosen.includes(measure.id));
  const spared = assessImpact(graph).falls.length - assessImpact(graph, { measures }).falls.length;
  expect(spared).toBe(bestBySearch(graph, budget));
  expect(answer.frontier!.points.map((point) => point.value)).toEqual([0, 1, 2, 3, 4]);
});

test('posts limit the choice, money of a class may be the goal', async () => {
  const ask = { graph, events: graph.events, overrides: [], goal: 'eligibility' } as const;
  expect((await chooseBest(ask, PATIENCE_MS))!.chosen).toEqual(['keep-c']);
  expect((await chooseBest({ ...ask, posts: 0 }, PATIENCE_MS))!.chosen).toEqual([]);
});
