import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDay } from '#model/day.ts';
import { buildGraph } from '#continuity/graph-builder.ts';
import { assessImpact } from '#continuity/impact.ts';
import { simulateImpact } from '#continuity/uncertainty.ts';
import { buildAxis, buildPanels, listMonthRows, placeDay } from './panels.ts';
import { buildPathTrees, drawTrees, wrapTitle, type Branch } from './path-tree.ts';
import { listThings } from './summary.ts';
import { exampleRegion } from './testing/example-region.ts';

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

  test('draw a step in the month in which a thing falls, up to the top', () => {
    // 34 months: March 2026 before the event, then April, in which the call closes.
    expect(panels[2]!.layers.map((layer) => layer.path)).toEqual(['M2.94 100V0H100V100Z']);
  });

  test('show things of unknown amount as marks, never as zero', () => {
    expect(panels[0]!.unknown.map(({ month, things: own }) => [month, own.length])).toEqual([['2026-05', 1]]);
  });

  test('have a band only where runs differ', () => {
    expect(panels[2]!.band).toBeNull();
    const differs = spread.months.some((row) => row.running.p10 !== row.running.p90);
    expect(panels[0]!.band !== null).toBe(differs);
  });

  test('agree with the table behind them', () => {
    const rows = listMonthRows(axis, things, spread);
    expect(rows.map((row) => row.month)).toEqual(['2026-04', '2026-05', '2026-06', '2028-12']);
    const last = impact.months.at(-1)!.hit;
    for (const row of rows.at(-1)!.classes) expect(row.hit).toBe(last[row.class]);
  });
});

test('a day lies between the edges of its month', () => {
  const days = fc.integer({ min: parseDay('2026-03-01'), max: parseDay('2028-12-31') });
  fc.assert(
    fc.property(days, days, (a, b) => {
      const [x, y] = [placeDay(axis, a)!, placeDay(axis, b)!];
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThan(100.01);
      if (a < b) expect(x).toBeLessThanOrEqual(y);
    }),
  );
  expect(placeDay(axis, parseDay('2029-01-01'))).toBeUndefined();
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
