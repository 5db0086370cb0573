// A fall that takes two events is as sure as the less sure one, also where it goes through a successor.
import { expect, test } from 'vitest';
import { describeStanding } from './explain-cs.ts';
import { describeStanding as describeStandingEn } from './explain-en.ts';
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

test('a surer event that does not suffice keeps its own standing in words', () => {
  const file = {
    nodes: ['U', 'S'].map(thing),
    needs: [{ dependent: 'S', provider: 'U', for: 'staff', graceDays: 20 }],
    events: [
      {
        ...{ id: 'd', date: '2026-04-01', standing: 'decided' },
        weakens: [{ provider: 'U', to: 0, until: '2026-04-16' }],
      },
      { id: 'r', date: '2026-04-10', standing: 'rumour', ends: ['U'] },
    ],
    horizon: '2028-12-31',
  };
  const { falls } = assessImpact(graphOf(file as never));
  const fall = falls.find(({ node }) => node.id === 'S')!;
  expect(fall.standing).toBe('rumour');
  expect(describeStanding(fall).replaceAll('\u00a0', ' ')).toBe(
    'Událost „d“: rozhodnuto, zatím neúčinné; sama k tomu nestačí, a tak platí stav méně jisté události: neověřená zpráva.',
  );
  expect(describeStandingEn(fall)).toMatch(
    /“d”: decided.*; alone it does not suffice, .*: unverified rumour/,
  );
});
