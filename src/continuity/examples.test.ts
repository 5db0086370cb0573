// Runs the tables of examples/: each case is a graph an official can read and what has to come out of it.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { buildGraph } from './graph-builder.ts';
import type { GraphInput } from './graph-format.ts';
import { assessImpact } from './impact.ts';
import { formatImpact, type HitRow } from './impact-format.ts';
import { applyScenario } from './scenario.ts';
import { buildScenario } from './scenario-schema.ts';

type Case = Pick<GraphInput, 'nodes' | 'needs' | 'events' | 'measures'> & {
  name: string;
  horizon?: string;
  asOf?: string;
  take?: string[];
  overrides?: unknown[];
  hits: Partial<HitRow>[];
  unaffected?: Record<string, string>;
  anyway?: Record<string, string>;
  totals?: object;
};
type Table = { mechanism: string; cases: Case[] };

const folder = new URL('./examples/', import.meta.url);

for (const file of readdirSync(folder).sort()) {
  const table = parse(readFileSync(new URL(file, folder), 'utf8')) as Table;
  describe(table.mechanism, () => {
    test.each(table.cases)('$name', (example) => {
      const { nodes, needs, events, measures } = example;
      const built = buildGraph({
        ...{ nodes, needs, events, measures, asOf: example.asOf },
        horizon: example.horizon ?? '2028-12-31',
      });
      expect(built.problems.filter((problem) => problem.severity === 'error')).toEqual([]);
      const { scenario } = buildScenario({ measures: example.take, overrides: example.overrides });
      const applied = applyScenario(built.graph!, scenario!);
      const found = formatImpact(assessImpact(applied.graph, applied));

      const shown = (row: Partial<HitRow>) => `${row.node} ${row.class ?? ''} ${row.date}`;
      const sorted = [...found.hits].sort((a, b) => (shown(a) < shown(b) ? -1 : 1));
      const expected = [...example.hits].sort((a, b) => (shown(a) < shown(b) ? -1 : 1));
      expect(sorted.map(({ node, date, class: name }) => ({ node, date, class: name }))).toEqual(
        expected.map(({ node, date, class: name }) => ({ node, date, class: name ?? null })),
      );
      sorted.forEach((row, i) => expect(row).toMatchObject(expected[i]!));
      // A fall the example gives no return for must not return.
      sorted.forEach((row, i) => expect(row.until).toBe(expected[i]!.until ?? null));
      const reasons = Object.fromEntries(found.unaffected.map((entry) => [entry.node, entry.reason]));
      expect(reasons).toMatchObject(example.unaffected ?? {});
      const anyway = Object.fromEntries(found.anyway.map((entry) => [entry.node, entry.date]));
      expect(anyway).toEqual(example.anyway ?? {});
      expect(found.totals).toMatchObject(example.totals ?? {});
      expect(found.hits.length === 0 || found.hits.every((row) => row.standing !== undefined)).toBe(true);
    });
  });
}
