// A fall that takes two events is as sure as the less sure one, also where it goes through a successor.
import { expect, test } from 'vitest';
import { assessImpact } from './impact.ts';
import { graphOf } from './testing/small-graphs.ts';

const thing = (id: string) => ({ id, kind: 'unit', title: id });
const need = { dependent: 'd', provider: 'a', for: 'counterparty' };

const standings = (events: object[]) => {
  const nodes = ['a', 'b', 'c', 'd'].map(thing);
  const file = { nodes, needs: [need], events, horizon: '2028-12-31' };
  const { falls } = assessImpact(graphOf(file as never));
  return Object.fromEntries(falls.map(({ node, standing }) => [node.id, standing]));
};

test('the successor is replaced in its turn, as a rumour', () => {
  const first = { id: 'e1', date: '2026-01-01', standing: 'effective' };
  const second = { id: 'e2', date: '2026-04-01', standing: 'rumour' };
  expect(
    standings([
      { ...first, replaces: [{ provider: 'a', by: 'b', delayDays: 0 }] },
      { ...second, replaces: [{ provider: 'b', by: 'c', delayDays: 180 }] },
    ]),
  ).toEqual({ a: 'rumour', b: 'rumour', d: 'rumour' });
});

test('a rumour replaces, and the successor surely ends', () => {
  const first = { id: 'e1', date: '2026-02-01', standing: 'rumour' };
  const second = { id: 'e2', date: '2026-04-01', standing: 'effective' };
  expect(
    standings([
      { ...first, replaces: [{ provider: 'a', by: 'b', delayDays: 0 }] },
      { ...second, ends: ['b'] },
    ]),
  ).toEqual({ a: 'rumour', b: 'effective', d: 'rumour' });
});
