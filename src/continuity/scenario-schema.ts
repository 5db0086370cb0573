// The shape of a scenario, and reading one. Apart from scenario.ts so that a page that computes carries no schema library.

import { z } from 'zod';
import { findDay } from '#model/day.ts';
import { formatIssue, formatPlace, type GraphProblem } from './graph-problems.ts';

// As in graph-format.ts: no eval in the browser.
z.config({ jitless: true });

const id = z.string().min(1).max(120);
const reason = z.string().max(500).default('');
const date = z.string().refine((text) => findDay(text, 'first') !== undefined, {
  error: (issue) =>
    `Nalezeno „${String(issue.input).slice(0, 40)}“, očekává se datum jako 2026-04-01, 2026-04 nebo 2026 v letech 1900 až 2200.`,
});
const days = z.number().int().min(0).max(36_500);
const spread = z
  .strictObject({ min: days, likely: days, max: days })
  .refine((row) => row.min <= row.likely && row.likely <= row.max, {
    error: 'Zpoždění musí mít min ≤ likely ≤ max; opravte pořadí.',
  });
const delay = z.union([days, spread]);

const assumptionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('date'), event: id, date, reason }),
  z.strictObject({ kind: z.literal('delay'), provider: id, by: id, days: delay, reason }),
  z.strictObject({ kind: z.literal('share'), provider: id, to: z.number().min(0).max(1), reason }),
  z.strictObject({ kind: z.literal('grace'), role: z.string().min(1).max(60), days, reason }),
]);

const overrideSchema = z.strictObject({
  node: id,
  decision: z.enum(['stands', 'falls']),
  date: date.optional(),
  reason: z.string().min(1).max(500),
  author: z.string().min(1).max(120).optional(),
});

export const scenarioSchema = z.strictObject({
  title: z.string().max(200).default(''),
  /** Identifiers of events that take place; missing = all of the graph. */
  events: z.array(id).max(1000).optional(),
  assumptions: z.array(assumptionSchema).max(500).default([]),
  measures: z.array(id).max(200).default([]),
  overrides: z.array(overrideSchema).max(500).default([]),
  asOf: date.optional(),
  horizon: date.optional(),
  /** The version of the register the scenario was computed on, so that a frozen one can be told from a fresh one. */
  dataVersion: z.string().max(200).optional(),
});

export type Scenario = z.output<typeof scenarioSchema>;
export type Assumption = Scenario['assumptions'][number];

/** Reads a scenario file. Example: `{ "title": "Bez dvou poradců", "events": ["sloučení"], "measures": [] }`. */
export function buildScenario(input: unknown): { scenario?: Scenario; problems: GraphProblem[] } {
  const parsed = scenarioSchema.safeParse(input);
  if (parsed.success) return { scenario: parsed.data, problems: [] };
  return {
    problems: parsed.error.issues.map((issue) => ({
      severity: 'error' as const,
      where: formatPlace(issue.path),
      message:
        issue.path.at(-1) === 'reason'
          ? 'Zásah člověka musí mít důvod; doplňte ho (nejvýš 500 znaků).'
          : formatIssue(issue),
    })),
  };
}
