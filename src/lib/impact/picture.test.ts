import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDay, parseDay } from '#model/day.ts';
import { buildGraph } from '#continuity/graph-builder.ts';
import { assessImpact } from '#continuity/impact.ts';
import { simulateImpact } from '#continuity/uncertainty.ts';
import { listDayRows } from './day-rows.ts';
import { buildPanels } from './panels.ts';
import { buildPathTrees, drawTrees, wrapTitle, type Branch } from './path-tree.ts';
import { listThings } from './summary.ts';
import { exampleRegion } from './testing/example-region.ts';
import { buildAxis, placeDay } from './time-axis.ts';

const graph = buildGraph(exampleRegion).graph!;
const impact = assessImpact(graph);
const things = listThings(impact);
const axis = buildAxis(impact.months.map((row) => row.month));
const spread = simulateImpact(graph, { runs: 50 });

describe('panels of classes', () => {
  const panels = buildPanels(axis, things, spread);

  test('stand beside each other, each with its own top', () => {
    expect(panels.map((panel) => panel.class)).toEqual(['running', 'durability', 'eligibility', 'pipeline']);
    expect(panels[2]!.top).toBe(500_000_000n);
    expect(panels[1]).toMatchObject({ top: 0n, layers: [], band: null, unknown: [] });
  });

  test('draw a step on the day a thing falls, up to the top', () => {
    // 1 March 2026 to 31 December 2028 are 1037 days; the call closes on 1 April, 31 days after the left edge.
    expect(panels[2]!.layers).toMatchObject([
      { x: placeDay(axis, parseDay('2026-04-01')), y: 0, height: 100 },
    ]);
    expect(panels[2]!.layers[0]!.x).toBeCloseTo((100 * 31) / 1037, 1);
  });

  test('show things of unknown amount as marks on their day, never as zero', () => {
    expect(panels[0]!.unknown.map(({ day, x, things: own }) => [day, x, own.length])).toEqual([
      [parseDay('2026-05-01'), placeDay(axis, parseDay('2026-05-01')), 1],
    ]);
  });

  test.each([
    ['decided', 'high', true],
    ['effective', 'medium', true],
    ['announced', 'high', false],
    ['reported', 'high', false],
    ['decided', 'low', false],
  ] as const)('fill a step of a %s event and %s confidence: %s', (standing, confidence, firm) => {
    const sure = things.map((thing) => ({
      ...thing,
      fall: { ...thing.fall, standing, confidence },
      amounts: thing.amounts.map((row) => ({ ...row, standing })),
    }));
    const drawn = buildPanels(axis, sure).flatMap((panel) => panel.layers);
    expect(drawn.map((layer) => layer.firm)).toEqual(drawn.map(() => firm));
  });

  test('have a band only where runs differ', () => {
    expect(panels[2]!.band).toBeNull();
    const differs = spread.months.some((row) => row.running.p10 !== row.running.p90);
    expect(panels[0]!.band !== null).toBe(differs);
  });

  test('agree with the table behind them', () => {
    const rows = listDayRows(axis, things, spread);
    expect(rows.map((row) => formatDay(row.day))).toEqual([
      '2026-04-01',
      '2026-05-01',
      '2026-06-01',
      '2026-06-30',
      '2028-12-31',
    ]);
    const last = impact.months.at(-1)!.hit;
    for (const row of rows.at(-1)!.classes) expect(row.hit).toBe(last[row.class]);
  });
});

test('days lie as far apart as they are', () => {
  const days = fc.integer({ min: parseDay('2026-03-01'), max: parseDay('2028-12-31') });
  fc.assert(
    fc.property(days, days, (a, b) => {
      const [x, y] = [placeDay(axis, a)!, placeDay(axis, b)!];
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThan(100);
      expect(Math.abs(y - x - (100 * (b - a)) / 1037)).toBeLessThan(0.02);
    }),
  );
  expect(placeDay(axis, parseDay('2029-01-01'))).toBeUndefined();
  expect(placeDay(axis, parseDay('2026-02-28'))).toBeUndefined();
});

test('names of months stand under the middle of their month, years under their part of the axis', () => {
  const april = axis.labels.find((label) => label.month === '2026-04')!;
  const middle = (placeDay(axis, parseDay('2026-04-01'))! + placeDay(axis, parseDay('2026-05-01'))!) / 2;
  expect(april.x).toBeCloseTo(middle, 1);
  expect(axis.years.map(({ year, x }) => [year, x])).toEqual([
    ['2026', 0],
    ['2027', placeDay(axis, parseDay('2027-01-01'))],
    ['2028', placeDay(axis, parseDay('2028-01-01'))],
  ]);
  // One month of a year before the first has no room for the name of that year.
  expect(buildAxis(['2020-01', '2020-02', '2021-01']).years.map(({ year }) => year)).toEqual([
    '2020',
    '2021',
  ]);
});

describe('the tree of paths', () => {
  const trees = buildPathTrees(things);
  const count = (branches: Branch[]): number =>
    branches.reduce((sum, branch) => sum + branch.things.length + count(branch.children), 0);

  test('holds every thing once, under what it fell through', () => {
    expect(trees).toHaveLength(1);
    expect(count(trees[0]!.children)).toBe(things.length);
    const department = trees[0]!.children.find((branch) => branch.things[0]!.fall.node.id === 'department')!;
    expect(department.children.map((branch) => branch.things[0]!.fall.node.id)).toEqual([
      'memorandum',
      'adviser-b',
      'adviser-a',
    ]);
  });

  test('marks steps nobody states', () => {
    const marks = new Map<string, boolean>();
    const walk = (branches: Branch[]) => {
      for (const branch of branches) {
        marks.set(branch.things[0]!.fall.node.id, branch.assumed);
        walk(branch.children);
      }
    };
    walk(trees[0]!.children);
    expect(marks.get('partnership-a')).toBe(true);
    expect(marks.get('call')).toBe(false);
    expect(marks.get('department')).toBe(false);
  });

  test('tells many alike as one', () => {
    const many = buildGraph({
      ...exampleRegion,
      nodes: [
        ...exampleRegion.nodes,
        ...[1, 2, 3, 4].map((i) => ({ id: `task-${i}`, kind: 'task', title: `Úkol ${i}` })),
      ],
      needs: [
        ...exampleRegion.needs,
        ...[1, 2, 3, 4].map((i) => ({ dependent: `task-${i}`, provider: 'memorandum', for: 'data' })),
      ],
    }).graph!;
    const [tree] = buildPathTrees(listThings(assessImpact(many)));
    const memorandum = tree!.children
      .flatMap((branch) => branch.children)
      .find((branch) => branch.things[0]!.fall.node.id === 'memorandum')!;
    expect(memorandum.children.map((branch) => branch.things.length).sort()).toEqual([1, 4]);
  });

  test('is drawn without boxes over each other', () => {
    const drawing = drawTrees(trees, { width: 180, height: 50, gapX: 30, gapY: 10 });
    expect(drawing.boxes).toHaveLength(things.length + 1);
    expect(drawing.links).toHaveLength(things.length);
    for (const a of drawing.boxes)
      for (const b of drawing.boxes)
        if (a !== b && a.x === b.x) expect(Math.abs(a.y - b.y)).toBeGreaterThanOrEqual(60);
    expect(Math.max(...drawing.boxes.map((box) => box.x + 180))).toBe(drawing.width);
  });

  test.each([
    ['Krátký', ['Krátký']],
    ['Lokální partnerství Horní Lhota', ['Lokální partnerství', 'Horní Lhota']],
    ['Jedna dvě tři čtyři pět šest sedm osm devět deset', ['Jedna dvě tři čtyři', 'pět šest sedm osm…']],
    ['Nejneobhospodařovávatelnějšímu', ['Nejneobhospodařováva…']],
  ])('writes a title on two lines: %s', (title, lines) => {
    expect(wrapTitle(title, 20)).toEqual(lines);
  });
});
