// Builds a Graph out of a plain file: shape, references, dates, sizes. Nothing is half-taken: one error and there is no graph.

import { parseDecimal } from '#model/money.ts';
import { BEGINNING, findDay, NEVER, type Day } from './days.ts';
import { certainDelay, MONEY_CLASSES } from './graph.ts';
import type { ChangeEvent, ClassMoney, Delay, Graph, GraphNode, Measure, Need, Succession } from './graph.ts';
import { checkGraph } from './graph-check.ts';
import { graphSchema, type GraphFile } from './graph-format.ts';
import { formatIssue, formatPlace, type GraphProblem } from './graph-problems.ts';

/** Kinds that stay down once fallen: a terminated grant is not resumed, a breached duty stays breached. */
const KINDS_THAT_STAY_DOWN = new Set(['project', 'obligation']);

const SHOWN_PROBLEMS = 200;

export type GraphResult =
  | { graph: Graph; problems: GraphProblem[]; problemCount: number }
  | { graph: undefined; problems: GraphProblem[]; problemCount: number };

/** The same, with a place to write what is wrong. */
type Report = (where: string, message: string) => void;

/**
 * Reads the file of graph-format.ts. Errors leave `graph` undefined; warnings come beside a graph.
 * At most 200 problems are listed, `problemCount` says how many there are.
 */
export function buildGraph(input: unknown): GraphResult {
  const parsed = graphSchema.safeParse(input, { reportInput: false });
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue): GraphProblem => ({
      severity: 'error',
      where: formatPlace(issue.path),
      message: formatIssue(issue),
    }));
    return { graph: undefined, problems: problems.slice(0, SHOWN_PROBLEMS), problemCount: problems.length };
  }
  const problems: GraphProblem[] = [];
  const report: Report = (where, message) => problems.push({ severity: 'error', where, message });
  const graph = convert(parsed.data, report);
  problems.push(...checkGraph(graph));
  const failed = problems.some((problem) => problem.severity === 'error');
  problems.sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
  const shown = problems.slice(0, SHOWN_PROBLEMS);
  return failed
    ? { graph: undefined, problems: shown, problemCount: problems.length }
    : { graph, problems: shown, problemCount: problems.length };
}

function convert(file: GraphFile, report: Report): Graph {
  const asOf = day(file.asOf, 'first', 'asOf', report);
  return {
    nodes: file.nodes.map((node, i) => convertNode(node, `nodes[${i}]`, report)),
    needs: convertNeeds(file.needs, report),
    events: file.events.map((event, i) => convertEvent(event, `events[${i}]`, report)),
    measures: file.measures.map((measure, i) => convertMeasure(measure, `measures[${i}]`, report)),
    ...(asOf === undefined ? {} : { asOf }),
    horizon: day(file.horizon, 'last', 'horizon', report) ?? NEVER,
  };
}

function day(
  value: string | null | undefined,
  edge: 'first' | 'last',
  where: string,
  report: Report,
): Day | undefined {
  if (value === null || value === undefined) return undefined;
  const found = findDay(value, edge);
  if (found === undefined)
    report(
      where,
      `Nalezeno „${value}“, očekává se datum jako 2026-04-01, 2026-04 nebo 2026 v letech 1900 až 2200.`,
    );
  return found;
}

function convertNode(node: GraphFile['nodes'][number], where: string, report: Report): GraphNode {
  const from = day(node.from, 'first', `${where}.from`, report) ?? BEGINNING;
  const to = day(node.to, 'last', `${where}.to`, report) ?? NEVER;
  const money = {} as ClassMoney;
  for (const name of MONEY_CLASSES) money[name] = parseDecimal(node.money?.[name] ?? '0');
  const drawn = Array.isArray(node.drawn)
    ? node.drawn.map((payment, i) => ({
        day: day(payment.date, 'last', `${where}.drawn[${i}].date`, report) ?? NEVER,
        amount: parseDecimal(payment.amount),
      }))
    : node.drawn;
  const durable = node.durable && {
    from: day(node.durable.from, 'first', `${where}.durable.from`, report) ?? (to === NEVER ? from : to + 1),
    to: day(node.durable.to, 'last', `${where}.durable.to`, report) ?? NEVER,
    falling: node.durable.exposure === 'proportional',
  };
  return {
    id: node.id,
    kind: node.kind,
    title: node.title,
    from,
    to,
    money,
    drawn,
    ...(durable ? { durable } : {}),
    recovers: node.recovers ?? !KINDS_THAT_STAY_DOWN.has(node.kind),
    ...present({
      people: node.people,
      contact: node.contact,
      municipality: node.municipality,
      source: node.source,
    }),
    services: node.services,
  };
}

/** Settings of a group may be written in any of its rows; rows that leave them out take them from the row that has them. */
function convertNeeds(rows: GraphFile['needs'], report: Report): Need[] {
  const stated = new Map<string, Partial<(typeof rows)[number]>>();
  const settings = ['essential', 'graceDays', 'graceWorkingDays', 'minimum', 'from', 'to'] as const;
  rows.forEach((row, i) => {
    if (!row.group) return;
    const key = `${row.dependent}\u0000${row.group}`;
    const shared = stated.get(key) ?? {};
    for (const name of settings) {
      const value = row[name];
      if (value === null || value === undefined) continue;
      if (shared[name] !== undefined && shared[name] !== value)
        report(
          `needs[${i}].${name}`,
          `Skupina „${row.group}“ uzlu „${row.dependent}“ má jinde hodnotu ${shared[name]}, zde ${value}; v jedné skupině musí být stejná.`,
        );
      Object.assign(shared, { [name]: value });
    }
    stated.set(key, shared);
  });
  return rows.map((row, i) => {
    const all = row.group ? { ...row, ...stated.get(`${row.dependent}\u0000${row.group}`) } : row;
    const where = `needs[${i}]`;
    if (typeof all.graceDays === 'number' && typeof all.graceWorkingDays === 'number')
      report(where, 'Uvedeny jsou graceDays i graceWorkingDays; ponechte jen jeden odklad.');
    const from = day(all.from, 'first', `${where}.from`, report);
    const to = day(all.to, 'last', `${where}.to`, report);
    return {
      dependent: row.dependent,
      provider: row.provider,
      for: row.for,
      essential: all.essential ?? true,
      grace: all.graceDays ?? all.graceWorkingDays ?? 0,
      graceUnit: typeof all.graceWorkingDays === 'number' ? 'working' : 'calendar',
      group: row.group ?? null,
      minimum: all.minimum ?? 1,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      ...present({ source: row.source, assumption: row.assumption }),
      confidence: row.confidence ?? 'unknown',
    };
  });
}

function convertEvent(event: GraphFile['events'][number], where: string, report: Report): ChangeEvent {
  const successions: Succession[] = [
    ...event.replaces.map((row) => convertSuccession(row)),
    ...event.merges.flatMap((row) =>
      row.providers
        .filter((provider) => provider !== row.into)
        .map((provider) =>
          convertSuccession({ provider, by: row.into, delayDays: row.delayDays, for: null }),
        ),
    ),
    ...event.splits.flatMap((row) =>
      row.into.map((part) =>
        convertSuccession({ provider: row.provider, ...part, delayDays: row.delayDays }),
      ),
    ),
  ];
  return {
    id: event.id,
    title: event.title ?? event.id,
    day: day(event.date, 'first', `${where}.date`, report) ?? NEVER,
    standing: event.standing,
    ...present({ source: event.source }),
    // A split unit ends whole even when each of its parts takes only some roles.
    ends: [
      ...event.ends,
      ...event.splits.filter((row) => row.into.every((part) => part.for)).map((row) => row.provider),
    ],
    weakens: event.weakens.map((row, i) => {
      const until = day(row.until, 'last', `${where}.weakens[${i}].until`, report);
      return { provider: row.provider, to: row.to, ...(until === undefined ? {} : { until }) };
    }),
    delays: event.delays.map((row) => ({ provider: row.provider, delay: convertDelay(row.days)! })),
    successions,
  };
}

function convertMeasure(measure: GraphFile['measures'][number], where: string, report: Report): Measure {
  return {
    id: measure.id,
    title: measure.title,
    cost: parseDecimal(measure.cost),
    posts: measure.posts,
    ...present({
      owner: measure.owner,
      deadline: day(measure.deadline, 'last', `${where}.deadline`, report),
      from: day(measure.from, 'first', `${where}.from`, report),
    }),
    keeps: measure.keeps,
    bridges: measure.bridges.map((row, i) => ({
      node: row.node,
      until: day(row.until, 'last', `${where}.bridges[${i}].until`, report) ?? NEVER,
    })),
    takesOver: measure.takesOver.map((row) => convertSuccession(row)),
    shortens: measure.shortens.map((row) => ({ provider: row.provider, by: row.by, days: row.delayDays })),
  };
}

type SuccessionRow = {
  provider: string;
  by: string;
  delayDays?: number | Delay | null;
  for?: string[] | null;
};

function convertSuccession(row: SuccessionRow): Succession {
  const delay = convertDelay(row.delayDays);
  return {
    provider: row.provider,
    by: row.by,
    ...(delay ? { delay } : {}),
    ...(row.for ? { roles: row.for } : {}),
  };
}

function convertDelay(value: number | Delay | null | undefined): Delay | undefined {
  return typeof value === 'number' ? certainDelay(value) : (value ?? undefined);
}

/** Leaves out what is null or undefined, so that "not stated" has one form inside. */
function present<T extends Record<string, unknown>>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value !== undefined),
  ) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
}
