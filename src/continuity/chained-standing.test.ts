// A fall that takes two events is as sure as the less sure one, also where it goes through a successor.
import { expect, test } from 'vitest';
import { describeHit, describeStanding, describeSurer } from './explain-cs.ts';
import { describeStanding as describeStandingEn, describeSurer as describeSurerEn } from './explain-en.ts';
import { assessImpact } from './impact.ts';
import { listSurerParts } from './surer-part.ts';
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

test('one row never lets rumoured money pass for decided, in either language', () => {
  const service = { from: '2026-01-01', to: '2026-12-31', money: { running: '365.00' } };
  const needs = ['U', 'K'].map((provider) => ({ dependent: 'S', provider, for: 'staff' }));
  const decided = { id: 'd', date: '2026-04-01', standing: 'decided' };
  const rumour = { id: 'r', date: '2026-04-01', standing: 'rumour' };
  const said = (events: object[]) => {
    const file = { nodes: [thing('U'), thing('K'), { ...thing('S'), ...service }], needs, events };
    const impact = assessImpact(graphOf({ ...file, horizon: '2028-12-31' } as never));
    const hit = impact.hits.find((row) => row.class === 'running')!;
    const parts = listSurerParts(impact).get(hit) ?? [];
    return [...describeSurer(hit, parts), ...describeSurerEn(hit, parts), describeHit(hit, parts)].map(
      (text) => text.replaceAll('\u00a0', ' '),
    );
  };
  expect(
    said([
      { ...decided, delays: [{ provider: 'U', days: 30 }] },
      { ...rumour, delays: [{ provider: 'K', days: 74 }] },
    ]),
  ).toEqual([
    'Z toho asi 30 Kč od 1. 4. 2026 do 30. 4. 2026 i bez méně jistých událostí: rozhodnuto, zatím neúčinné',
    'Zbytek, asi 44 Kč: neověřená zpráva',
    'about CZK 30 of it from 1 April 2026 to 30 April 2026 even without less sure events: decided, not yet in effect',
    'The rest, about CZK 44: unverified rumour',
    expect.stringMatching(
      /asi 74 Kč, .*; stav celé částky: neověřená zpráva\..*Zbytek, asi 44 Kč: neověřená zpráva\.$/,
    ),
  ]);
  expect(
    said([
      { ...decided, ends: ['U'] },
      { ...rumour, replaces: [{ provider: 'U', by: 'K', delayDays: 61 }] },
    ])[0],
  ).toBe('Bez méně jistých událostí by šlo o asi 275 Kč od 1. 4. 2026: rozhodnuto, zatím neúčinné');
});
