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

const handsOver = (
  id: string,
  date: string,
  standing: string,
  [provider, by]: string[],
  delayDays: number,
) => ({
  ...{ id, date, standing },
  replaces: [{ provider, by, delayDays }],
});

test.each([
  [
    'the successor is replaced in its turn, as a rumour',
    handsOver('e1', '2026-01-01', 'effective', ['a', 'b'], 0),
    handsOver('e2', '2026-04-01', 'rumour', ['b', 'c'], 180),
    { a: 'rumour', b: 'rumour', d: 'rumour' },
  ],
  [
    'a rumour replaces, and the successor surely ends',
    handsOver('e2', '2026-02-01', 'rumour', ['a', 'b'], 0),
    { id: 'e1', date: '2026-04-01', standing: 'effective', ends: ['b'] },
    { a: 'rumour', b: 'effective', d: 'rumour' },
  ],
])('%s', (_name, first, second, expected) => {
  expect(standings([first, second])).toEqual(expected);
});
