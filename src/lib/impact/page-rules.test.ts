import { expect, test } from 'vitest';
import { parseDay } from '#model/day.ts';
import { buildGraph } from '#continuity/graph-builder.ts';
import { assessImpact } from '#continuity/impact.ts';
import { listAssumedSteps } from '#continuity/assumed-steps.ts';
import { findLone, numbersOf, sharedNumbers } from './assumption-numbers.ts';
import { listChanges } from './compared.ts';
import { readCompared } from './compare-queries.ts';
import { listDecisions } from './decisions.ts';
import { formatFrozen, frozenSums } from './frozen.ts';
import { measureAlone } from '#continuity/measure-effect.ts';
import { countRuns } from './run-count.ts';
import { describeScenario } from './scenario-words.ts';
import { keepWithin } from './scenario-limits.ts';
import { gatherAlike, listThings } from './summary.ts';
import { exampleRegion } from './testing/example-region.ts';
import { sayUntouched } from './words.ts';
import { applyScenario, plainScenario } from '#continuity/scenario.ts';
import { scenarioSchema } from '#continuity/scenario-schema.ts';

const graph = buildGraph(exampleRegion).graph!;
const impact = assessImpact(graph);
const things = listThings(impact);

test('a link of other data tells what it said then and what is said now', () => {
  const search = new URLSearchParams({ v: '3', r: formatFrozen(things.slice(0, 5)) });
  const frozen = frozenSums(search, '4', things)!;
  expect(frozen).toMatchObject({ version: '3', then: { things: 5 }, now: { things: 9 } });
  expect(frozen.then!.classes.eligibility).toBe(500_000_000n);
  expect(frozen.then!.classes.running).toBe(0n);
  expect(frozen.now.classes.running).toBe(185_000_000n);
});

test.each([
  ['v=4', null],
  ['', null],
  ['v=3', { then: null }],
  ['v=3&r=9~x~0.00~0.00~0.00', { then: null }],
  ['v=3&r=9~1.00~0.00~0.00', { then: null }],
])('a link %s over data of version 4', (query, expected) => {
  const frozen = frozenSums(new URLSearchParams(query), '4', things);
  if (expected === null) expect(frozen).toBeNull();
  else expect(frozen).toMatchObject(expected);
});

test('a measure alone keeps what it keeps, class by class', () => {
  const applied = applyScenario(graph, plainScenario());
  const effects = measureAlone(graph, applied, impact);
  expect(effects.map(({ measure, kept, classes }) => [measure.id, kept.length, classes])).toEqual([
    ['town-leads', 2, [{ class: 'running', amount: 185_000_000n, unknown: 0, rough: true }]],
    ['bridge', 2, [{ class: 'running', amount: 0n, unknown: 1, rough: false }]],
    [
      'sign-early',
      3,
      [
        { class: 'eligibility', amount: 500_000_000n, unknown: 0, rough: false },
        { class: 'pipeline', amount: 2_470_000_000n, unknown: 0, rough: false },
      ],
    ],
  ]);
});

test('a decision says what the computation does without it, and when it was recorded', () => {
  const decided = (decision: 'stands' | 'falls', node: string) => ({
    ...{ node, decision, reason: 'Dotace končí', author: 'Kraj' },
  });
  const judged = assessImpact(graph, {
    overrides: [decided('falls', 'house'), decided('stands', 'project-a')],
  });
  const recorded = { node: 'house', reason: 'Dotace končí', author: 'Kraj', at: '2026-03-02T10:00:00.000Z' };
  expect(listDecisions(judged, [recorded])).toMatchObject([
    { node: 'house', decision: 'falls', computedDay: parseDay('2026-06-01'), at: recorded.at },
    { node: 'project-a', decision: 'stands', reason: 'Dotace končí', author: 'Kraj', at: null },
  ]);
  const alone = gatherAlike(listThings(judged)).find(([thing]) => thing!.fall.node.id === 'house');
  expect(alone).toHaveLength(1);
});

test('a later takeover is a difference though everything falls on the same day', () => {
  const taking = (days: number) => {
    const delay = { kind: 'delay' as const, provider: 'department', by: 'successor', days, reason: '' };
    const applied = applyScenario(graph, { ...plainScenario(), assumptions: [delay] });
    return { title: String(days), impact: assessImpact(applied.graph, applied) };
  };
  expect(listChanges([taking(180), taking(180)], true)).toEqual([]);
  const changed = listChanges([taking(180), taking(714)], true);
  const memorandum = changed.find(({ node }) => node.id === 'memorandum')!;
  expect(memorandum.cells.map((cell) => cell!.gap)).toEqual([180, 714]);
  expect(memorandum.cells[0]!.day).toBe(memorandum.cells[1]!.day);
});

test('a stored scenario is compared by its name too, and a name nobody stored is told', () => {
  const stored = [
    { id: 'later', query: 'd=e~2026-07-01' },
    { id: 'same-text', query: 'm=one' },
  ];
  expect(
    readCompared(['', 'later', 'nonsense', 'm=one', 'same-text', 'm=two', 'm=three'], stored, 3),
  ).toEqual({
    queries: ['', 'd=e~2026-07-01', 'm=one'],
    unknown: ['nonsense'],
  });
  expect(readCompared(['nonsense'], stored, 3)).toEqual({ queries: [''], unknown: ['nonsense'] });
});

test('runs follow the graph and its uncertain days, and a huge one has none', () => {
  const { delays } = impact.plan;
  expect(countRuns(graph, delays)).toBe(10_000);
  const wide = { min: 0, likely: 300, max: 714 };
  const region = { ...graph, needs: Array.from({ length: 260 }, () => graph.needs[0]!) };
  expect(countRuns(region, [wide])).toBe(10_000);
  expect(countRuns(region, [wide, wide])).toBe(1_000);
  expect(countRuns({ ...graph, needs: Array.from({ length: 50_000 }, () => graph.needs[0]!) }, delays)).toBe(
    0,
  );
});

test('what a link asks beyond the limits is left out and said', () => {
  const scenario = scenarioSchema.parse({
    horizon: '2199-12-31',
    assumptions: [
      { kind: 'date', event: 'merger', date: '1900-01-01' },
      ...Array.from({ length: 80 }, (_, days) => ({ kind: 'grace', role: 'staff', days })),
    ],
  });
  const { scenario: kept, problems } = keepWithin(scenario, '2026-04-01');
  expect(kept.horizon).toBeUndefined();
  expect(kept.assumptions.length).toBeLessThanOrEqual(60);
  expect(kept.assumptions.some((row) => row.kind === 'date')).toBe(false);
  expect(problems.map((problem) => problem.where)).toEqual(['assumptions', 'date', 'horizon']);
});

test.each([
  ['unlisted', 'registr nic takového nezná'],
  ['nothing-left', 'už nic v sázce (skončilo nebo je vyčerpáno)'],
  ['not-hit', 'nic zasaženého'],
  // Of a place: the class is hit elsewhere.
  ['hit', 'nic zasaženého'],
] as const)('a class nothing of which is hit is told by its state %s', (state, words) => {
  const total = { ...impact.totals.durability, atStake: 1n, state };
  const said = (own: typeof total) => sayUntouched(own).replaceAll('\u00a0', ' ');
  expect(said(total)).toBe(words);
  if (state === 'not-hit')
    expect(said({ ...total, atStake: 0n, unknownAtStake: 1 })).toContain('u jedné věci nevíme');
});

test('assumptions under known money stand first', () => {
  const moneyed = listAssumedSteps(things).map((row) => row.moneyed > 0);
  expect(moneyed).toEqual([...moneyed].sort((a, b) => Number(b) - Number(a)));
  expect(moneyed[0]).toBe(true);
});

test('a day of looking alone is no scenario of its own assumptions', () => {
  const looked = { ...plainScenario(), asOf: '2026-11-30' };
  expect(describeScenario(graph, looked).onlyDay).toBe(true);
  expect(describeScenario(graph, { ...looked, measures: ['bridge'] }).onlyDay).toBe(false);
});

test('assumptions have numbers, and the one most things hang on is told', () => {
  const rows = listAssumedSteps(things);
  const lists = things.map((thing) => numbersOf(thing, rows));
  rows.forEach((row, i) => expect(lists.filter((list) => list.includes(i + 1))).toHaveLength(row.things));
  const lone = findLone(things, rows)!;
  expect(lone.things).toBe(Math.max(...rows.map((row) => row.things)));
  expect(rows[lone.number - 1]!.things).toBe(lone.things);
  const alone = lists.filter((list) => list.length === 1 && list[0] === lone.number);
  expect(lone.alone).toBe(alone.length);
  expect(
    sharedNumbers([
      [1, 2, 4],
      [2, 4, 5],
    ]),
  ).toEqual([2, 4]);
  expect(sharedNumbers([[1], []])).toEqual([]);
  expect(findLone(things.slice(0, 1), listAssumedSteps(things.slice(0, 1)))).toBeUndefined();
});
