// A scenario: which events, under which assumptions, with which measures, and what people decided against the computation.
// It is pure data beside the graph; the same scenario on a newer graph is a recomputation, and overrides hold in it.

import { findDay } from '#model/day.ts';
import { priceMeasures } from './held-cost.ts';
import { firstDayOf, judgeDay } from './judged-day.ts';
import { formatDayCs } from './explain-cs.ts';
import { assumedInstead, describeScenarioLine, noteOnProvider } from './scenario-cs.ts';
import { needIndexOf } from './need-index.ts';
import { describeNoChange } from './no-change.ts';
import {
  certainDelay,
  type ChangeEvent,
  type Delay,
  type Graph,
  type Measure,
  type Override,
} from './graph.ts';
import { assessImpact, type Impact } from './impact.ts';
import type { GraphProblem } from './graph-problems.ts';
import type { Assumption, Scenario } from './scenario-schema.ts';

export type { Assumption, Scenario };

export type AppliedScenario = {
  graph: Graph;
  events: ChangeEvent[];
  measures: Measure[];
  overrides: Override[];
  /** What the scenario names and the graph does not have; those parts have no effect and must be shown. */
  problems: GraphProblem[];
};

/** Puts the assumptions of a scenario into a copy of the graph; the graph itself is not changed. */
export function applyScenario(graph: Graph, scenario: Scenario): AppliedScenario {
  const problems: GraphProblem[] = [];
  const unknown = (where: string, what: string, name: string) =>
    problems.push({
      severity: 'warning',
      where,
      message: `${what} „${name}“ data neobsahují; tato část scénáře nemá účinek. Opravte ji, nebo ji vypusťte.`,
    });
  const day = (text: string, edge: 'first' | 'last', where: string): number | undefined => {
    const found = findDay(text, edge);
    if (found === undefined)
      problems.push({
        severity: 'warning',
        where,
        message: `„${text}“ není datum; očekává se například 2026-04-01.`,
      });
    return found;
  };
  const known = new Map(graph.events.map((event) => [event.id, event] as const));
  scenario.events?.forEach((name, i) => {
    if (!known.has(name)) unknown(`events[${i}]`, 'Událost', name);
  });
  let events = scenario.events
    ? graph.events.filter((event) => scenario.events!.includes(event.id))
    : graph.events;
  let needs = graph.needs;
  scenario.assumptions.forEach((assumption, i) => {
    const where = `assumptions[${i}]`;
    if (assumption.kind === 'grace') {
      if (!needs.some((need) => need.for === assumption.role))
        unknown(where, 'Potřebu s rolí', assumption.role);
      needs = needs.map((need) =>
        need.for === assumption.role
          ? {
              ...{ ...need, grace: assumption.days, graceUnit: 'calendar' as const },
              assumption: assumedInstead(need.assumption, describeScenarioLine(assumption, graph)),
            }
          : need,
      );
      return;
    }
    const changed = events.map((event) => {
      const other = changeEvent(event, assumption, (text) => day(text, 'first', where));
      return other === event || assumption.kind === 'date'
        ? other
        : noteOnProvider(other, assumption.provider, describeScenarioLine(assumption, graph));
    });
    if (changed.every((event, k) => event === events[k]))
      unknown(
        where,
        'Událost nebo převzetí',
        assumption.kind === 'date' ? assumption.event : assumption.provider,
      );
    events = changed;
  });
  const horizon =
    scenario.horizon === undefined
      ? graph.horizon
      : (day(scenario.horizon, 'last', 'horizon') ?? graph.horizon);
  const priced = priceMeasures({ ...graph, horizon }, events);
  const measures = scenario.measures.flatMap((name, i) => {
    const found = priced.find((measure) => measure.id === name);
    if (!found) unknown(`measures[${i}]`, 'Opatření', name);
    return found ? [found] : [];
  });
  const announced = firstDayOf(graph.events.filter(({ id }) => events.some((event) => event.id === id)));
  const { nodeOf } = needIndexOf(graph);
  const overrides = scenario.overrides.flatMap((row, i): Override[] => {
    if (nodeOf(row.node) < 0) unknown(`overrides[${i}].node`, 'Věc', row.node);
    const where = `overrides[${i}].date`;
    const read = row.date === undefined ? undefined : day(row.date, 'first', where);
    const judged = row.decision === 'falls' ? judgeDay(read, firstDayOf(events), announced) : { day: read };
    if (judged.problem) problems.push({ where, ...judged.problem });
    if (judged.problem?.severity === 'error') return [];
    return [
      {
        node: row.node,
        decision: row.decision,
        reason: row.reason,
        ...(judged.day === undefined ? {} : { day: judged.day }),
        ...(row.author === undefined ? {} : { author: row.author }),
      },
    ];
  });
  const asOf = scenario.asOf === undefined ? graph.asOf : day(scenario.asOf, 'first', 'asOf');
  const told = describeNoChange(events, horizon);
  if (told) problems.push({ severity: 'warning', where: 'events', message: told });
  if (asOf !== undefined && asOf > horizon)
    problems.push({
      severity: 'error',
      where: 'horizon',
      message: `Konec sledování ${formatDayCs(horizon)} je před jeho začátkem ${formatDayCs(asOf)}.`,
    });
  return {
    graph: { ...graph, needs, horizon, measures: priced, ...(asOf === undefined ? {} : { asOf }) },
    events,
    measures,
    overrides,
    problems,
  };
}

function changeEvent(
  event: ChangeEvent,
  assumption: Exclude<Assumption, { kind: 'grace' }>,
  dayOf: (text: string) => number | undefined,
): ChangeEvent {
  if (assumption.kind === 'date') {
    const day = event.id === assumption.event ? dayOf(assumption.date) : undefined;
    return day === undefined ? event : { ...event, day };
  }
  if (assumption.kind === 'share') {
    if (!event.weakens.some((row) => row.provider === assumption.provider)) return event;
    const weakens = event.weakens.map((row) =>
      row.provider === assumption.provider ? { ...row, to: assumption.to } : row,
    );
    return { ...event, weakens };
  }
  const { provider, by } = assumption;
  if (!event.successions.some((row) => row.provider === provider && row.by === by)) return event;
  const delay = toDelay(assumption.days);
  const successions = event.successions.map((row) =>
    row.provider === provider && row.by === by ? { ...row, delay } : row,
  );
  return { ...event, successions };
}

function toDelay(value: number | Delay): Delay {
  return typeof value === 'number' ? certainDelay(value) : value;
}

/** The stress test of one scenario; an error among the problems leaves no impact. */
export function assessScenario(
  graph: Graph,
  scenario: Scenario,
): { impact?: Impact; problems: GraphProblem[] } {
  const applied = applyScenario(graph, scenario);
  if (applied.problems.some((problem) => problem.severity === 'error')) return { problems: applied.problems };
  return { impact: assessImpact(applied.graph, applied), problems: applied.problems };
}

/** The scenario in which nothing is assumed beyond the graph. */
export function plainScenario(title = ''): Scenario {
  return { title, assumptions: [], measures: [], overrides: [] };
}
