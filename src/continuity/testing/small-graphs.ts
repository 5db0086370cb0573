// Small random graphs for properties, as files an author could write.

import fc from 'fast-check';
import { buildGraph } from '../graph-builder.ts';
import type { GraphInput } from '../graph-format.ts';
import { formatDay, parseDay } from '#model/day.ts';
import type { Graph } from '../graph.ts';

export const FIRST = parseDay('2026-01-01');
export const SPAN = 60;

const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const name = fc.constantFrom(...names);
const day = fc.integer({ min: 0, max: SPAN }).map((offset) => formatDay(FIRST + offset));
const crowns = fc
  .integer({ min: 0, max: 1_000_000 })
  .map((cents) => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`);
const role = fc.constantFrom('staff', 'signature', 'data');

const money = fc.record({ running: crowns, durability: crowns, eligibility: crowns, pipeline: crowns });

const life = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  {
    weight: 2,
    arbitrary: fc.tuple(day, day).map(([x, y]) => (x < y ? { from: x, to: y } : { from: y, to: x })),
  },
);

const event = (id: string) =>
  fc.record({
    id: fc.constant(id),
    date: day,
    standing: fc.constantFrom('rumour' as const, 'reported' as const, 'decided' as const),
    ends: fc.uniqueArray(name, { maxLength: 2 }),
    weakens: fc.array(fc.record({ provider: name, to: fc.constantFrom(0, 0.5, 0.9) }), { maxLength: 1 }),
    delays: fc.array(fc.record({ provider: name, days: fc.integer({ min: 0, max: 30 }) }), { maxLength: 1 }),
    replaces: fc.array(
      fc.record({
        provider: name,
        by: name,
        delayDays: fc.integer({ min: 0, max: 30 }),
        for: fc.option(fc.uniqueArray(role, { minLength: 1 })),
      }),
      { maxLength: 1 },
    ),
  });

const measure = (id: string) =>
  fc.record({
    id: fc.constant(id),
    title: fc.constant(id),
    cost: fc.integer({ min: 0, max: 9 }).map(String),
    posts: fc.integer({ min: 0, max: 2 }),
    keeps: fc.array(name, { maxLength: 1 }),
    bridges: fc.array(fc.record({ node: name, until: day }), { maxLength: 1 }),
    takesOver: fc.array(fc.record({ provider: name, by: name, delayDays: fc.integer({ min: 0, max: 20 }) }), {
      maxLength: 1,
    }),
  });

const yearDay = (after: number) => formatDay(FIRST + after).slice(5);

const need = fc.record({
  dependent: name,
  provider: name,
  for: role,
  graceDays: fc.constantFrom(0, 0, 3, 10),
  due: fc.constantFrom<(string[] | null)[]>(
    ...Array.from({ length: 15 }, () => null),
    [yearDay(8)],
    [yearDay(4), yearDay(20)],
  ),
  group: fc.constantFrom(null, null, 'x', 'y'),
  essential: fc.constantFrom(true, true, true, false),
});

export type Shape = { dated: boolean };

/** Files that pass every check; at most seven nodes, sixteen needs, three events, four measures. */
export function smallFiles({ dated }: Shape): fc.Arbitrary<GraphInput> {
  return fc
    .record({
      lives: fc.array(life, { minLength: names.length, maxLength: names.length }),
      monies: fc.array(money, { minLength: names.length, maxLength: names.length }),
      recovers: fc.array(fc.boolean(), { minLength: names.length, maxLength: names.length }),
      needs: fc.uniqueArray(need, { maxLength: 16, selector: (row) => `${row.dependent}${row.provider}` }),
      minimum: fc.integer({ min: 1, max: 2 }),
      events: fc.tuple(event('e1'), event('e2'), event('e3')),
      eventCount: fc.integer({ min: 1, max: 3 }),
      measures: fc.tuple(measure('m1'), measure('m2'), measure('m3'), measure('m4')),
    })
    .map(({ lives, monies, recovers, needs, minimum, events, eventCount, measures }) => {
      const rows = needs.filter((row) => row.dependent !== row.provider);
      const first = (row: (typeof rows)[number]) =>
        rows.find((other) => other.dependent === row.dependent && other.group === row.group)!;
      return {
        nodes: names.map((id, i) => ({
          id,
          kind: 'thing',
          title: id,
          ...(dated ? lives[i] : {}),
          money: monies[i]!,
          recovers: recovers[i]!,
        })),
        needs: rows.map((row) => {
          if (row.group === null) return row;
          const size = rows.filter(
            (other) => other.dependent === row.dependent && other.group === row.group,
          ).length;
          const { graceDays, due, essential } = first(row);
          return { ...row, graceDays, due, essential, minimum: Math.min(minimum, size) };
        }),
        events: events.slice(0, eventCount).map(legalEvent),
        measures: measures.map((row) => ({
          ...row,
          takesOver: row.takesOver.filter((take) => take.provider !== take.by),
        })),
        asOf: formatDay(FIRST),
        horizon: formatDay(FIRST + SPAN),
      };
    });
}

/** An event may not hand a role to what it ends. */
function legalEvent<T extends { ends: string[]; replaces: { provider: string; by: string }[] }>(row: T): T {
  const replaces = row.replaces.filter((take) => take.provider !== take.by && !row.ends.includes(take.by));
  return { ...row, replaces };
}

export function graphOf(file: GraphInput): Graph {
  const built = buildGraph(file);
  if (!built.graph) throw new Error(built.problems.map((row) => `${row.where}: ${row.message}`).join('\n'));
  return built.graph;
}
