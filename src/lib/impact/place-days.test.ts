import { expect, test } from 'vitest';
import { formatDay, parseDay } from '#model/day.ts';
import { buildGraph } from '#continuity/graph-builder.ts';
import { assessImpact } from '#continuity/impact.ts';
import { listPlaceDays } from './place-days.ts';
import { countJudged, countPlaces, judgedBehind, listThings } from './summary.ts';
import { exampleRegion } from './testing/example-region.ts';

const graph = buildGraph({
  ...exampleRegion,
  nodes: [
    ...exampleRegion.nodes,
    { id: 'grant', kind: 'project', title: 'Dotace', to: '2026-07-31', municipality: '500002' },
    { id: 'assistants', kind: 'post', title: 'Asistenti', municipality: '500002' },
    { id: 'old', kind: 'project', title: 'Dávný projekt', to: '2020-12-31', municipality: '500002' },
    { id: 'group', kind: 'task', title: 'Společná skupina', municipality: '500001 500002' },
  ],
  needs: [
    ...exampleRegion.needs,
    { dependent: 'assistants', provider: 'grant', for: 'funding' },
    { dependent: 'group', provider: 'memorandum', for: 'data' },
  ],
}).graph!;
const impact = assessImpact(graph);
const things = listThings(impact);

test('a place has one list of what the change hits and what ends anyway', () => {
  const rows = listPlaceDays(impact, things, '500002');
  expect(rows.map(({ day, node, why }) => `${formatDay(day)} ${node.id} ${why}`)).toEqual([
    '2026-04-01 adviser-b hit',
    '2026-04-01 group hit',
    '2026-05-01 project-b hit',
    '2026-06-01 house hit',
    '2026-07-31 grant own',
    '2026-08-01 assistants anyway',
  ]);
});

test('things of several municipalities and of none are told apart', () => {
  expect(countPlaces(things)).toEqual({ placed: 7, shared: 1, wide: 3 });
});

test('what falls by a judgement of a person is told apart from what is computed', () => {
  const judged = assessImpact(graph, {
    overrides: [
      { node: 'grant', decision: 'falls', day: parseDay('2026-05-01'), reason: 'Smlouva to dovoluje.' },
    ],
  });
  const own = listThings(judged);
  const byJudgement = own.filter(({ fall }) => judgedBehind(fall)).map(({ fall }) => fall.node.id);
  expect(byJudgement).toContain('grant');
  expect(byJudgement).toContain('assistants');
  expect(countJudged(own)).toBe(byJudgement.length);
  expect(countJudged(things)).toBe(0);
});
