// Builds a Graph out of a plain file: shape, references, dates, sizes. Nothing is half-taken: one error and there is no graph.

import { parseDecimal } from '#model/money.ts';
import { BEGINNING, findDay, NEVER, type Day } from '#model/day.ts';
import { certainDelay } from './graph.ts';
import type {
  ChangeEvent,
  ClassMoney,
  Delay,
  Graph,
  GraphNode,
  Measure,
  MoneyClass,
  Need,
  Succession,
} from './graph.ts';
import { checkGraph } from './graph-check.ts';
import type { GraphFile } from './graph-format.ts';
import type { GraphProblem } from './graph-problems.ts';
import { readShape, type ReadGraph } from './graph-read.ts';
import { priceMeasures } from './held-cost.ts';
import { buildNeedIndex, rememberNeedIndex, type NeedIndex } from './need-index.ts';

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
  const { file, problems, problemCount } = readShape(input, SHOWN_PROBLEMS);
  return file ? buildFromFile(file) : { graph: undefined, problems, problemCount };
}

function buildFromFile(file: ReadGraph): GraphResult {
  const problems: GraphProblem[] = [];
  const report: Report = (where, message) => problems.push({ severity: 'error', where, message });
  const graph = convert(file, report);
  problems.push(...checkGraph(graph));
  const failed = problems.some((problem) => problem.severity === 'error');
  problems.sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
  const shown = problems.slice(0, SHOWN_PROBLEMS);
  return failed
    ? { graph: undefined, problems: shown, problemCount: problems.length }
    : { graph, problems: shown, problemCount: problems.length };
}

function convert(file: ReadGraph, report: Report): Graph {
  const readDay = dayReader(report);
  const asOf = readDay(file.asOf, 'first', () => 'asOf');
  const index = buildNeedIndex(file.nodes, file.needs);
  const graph: Graph = {
    nodes: file.nodes.map((node, i) => convertNode(node, i, readDay)),
    needs: convertNeeds(file.needs, index, readDay, report),
    events: file.events.map((event, i) => convertEvent(event, `events[${i}]`, readDay)),
    measures: file.measures.map((measure, i) => convertMeasure(measure, `measures[${i}]`, readDay)),
    ...(asOf === undefined ? {} : { asOf }),
    horizon: readDay(file.horizon, 'last', () => 'horizon') ?? NEVER,
  };
  graph.measures = priceMeasures(graph, graph.events);
  rememberNeedIndex(graph, index);
  return graph;
}

/** Reads a date; the place is asked for only when it is needed. */
type ReadDay = (
  value: string | null | undefined,
  edge: 'first' | 'last',
  where: () => string,
) => Day | undefined;

/** The same dates come again and again, so each is read once. */
function dayReader(report: Report): ReadDay {
  const memory = { first: new Map<string, Day | undefined>(), last: new Map<string, Day | undefined>() };
  return (value, edge, where) => {
    if (value === null || value === undefined) return undefined;
    const days = memory[edge];
    let found = days.get(value);
    if (found === undefined) {
      found = findDay(value, edge);
      days.set(value, found);
    }
    if (found === undefined)
      report(
        where(),
        `Nalezeno „${value}“, očekává se datum jako 2026-04-01, 2026-04 nebo 2026 v letech 1900 až 2200.`,
      );
    return found;
  };
}

function convertNode(node: ReadGraph['nodes'][number], i: number, readDay: ReadDay): GraphNode {
  const from = readDay(node.from, 'first', () => `nodes[${i}].from`) ?? BEGINNING;
  const to = readDay(node.to, 'last', () => `nodes[${i}].to`) ?? NEVER;
  const converted: GraphNode = {
    id: node.id,
    kind: node.kind,
    title: node.title,
    from,
    to,
    money: convertMoney(node.money),
    unknownMoney: node.unknownMoney ?? NO_CLASSES,
    drawn: Array.isArray(node.drawn)
      ? node.drawn.map((payment, k) => ({
          day: readDay(payment.date, 'last', () => `nodes[${i}].drawn[${k}].date`) ?? NEVER,
          amount: parseDecimal(payment.amount),
        }))
      : (node.drawn ?? 'linear'),
    recovers: node.recovers ?? !KINDS_THAT_STAY_DOWN.has(node.kind),
    services: node.services ?? [],
  };
  if (node.durable)
    converted.durable = {
      from:
        readDay(node.durable.from, 'first', () => `nodes[${i}].durable.from`) ??
        (to === NEVER ? from : to + 1),
      to: readDay(node.durable.to, 'last', () => `nodes[${i}].durable.to`) ?? NEVER,
      falling: node.durable.exposure === 'proportional',
      ...(node.durable.about ? { about: true } : {}),
    };
  if (node.stated) converted.stated = convertStated(node.stated);
  if (isStated(node.people)) converted.people = node.people;
  if (isStated(node.contact)) converted.contact = node.contact;
  if (isStated(node.municipality)) converted.municipality = node.municipality;
  if (isStated(node.source)) converted.source = node.source;
  if (isStated(node.confidence)) converted.confidence = node.confidence;
  if (isStated(node.assumption)) converted.assumption = node.assumption;
  return converted;
}

function convertStated(stated: NonNullable<ReadGraph['nodes'][number]['stated']>): GraphNode['stated'] {
  const rows = Object.entries(stated).map(([name, row]) => {
    const { hedge = 'exact', asOf } = row;
    return [name, { hedge, ...(isStated(asOf) ? { asOf } : {}) }] as const;
  });
  return Object.fromEntries(rows);
}

/** Shared by all nodes that carry none: nothing writes into the money of a node. */
const NO_MONEY: ClassMoney = Object.freeze({ running: 0n, durability: 0n, eligibility: 0n, pipeline: 0n });

const NO_CLASSES: readonly MoneyClass[] = Object.freeze([]);

function convertMoney(money: ReadGraph['nodes'][number]['money']): ClassMoney {
  if (!money) return NO_MONEY;
  const read = (amount: string | undefined) => (amount === undefined ? 0n : parseDecimal(amount));
  return {
    running: read(money.running),
    durability: read(money.durability),
    eligibility: read(money.eligibility),
    pipeline: read(money.pipeline),
  };
}

type NeedRow = ReadGraph['needs'][number];
type Settings = Pick<
  NeedRow,
  'essential' | 'graceDays' | 'graceWorkingDays' | 'due' | 'minimum' | 'from' | 'to'
>;
const SETTINGS = ['essential', 'graceDays', 'graceWorkingDays', 'due', 'minimum', 'from', 'to'] as const;

/** Settings of a group may be written in any of its rows; rows that leave them out take them from the row that has them. */
function convertNeeds(rows: NeedRow[], index: NeedIndex, readDay: ReadDay, report: Report): Need[] {
  const shared = new Array<Settings | undefined>(index.groupSize.length);
  for (let i = 0; i < rows.length; i++) {
    const group = index.group[i]!;
    if (index.groupSize[group]! > 1) shared[group] = joinSettings(shared[group], rows[i]!, i, report);
  }
  return rows.map((row, i) => convertNeed(row, shared[index.group[i]!] ?? row, i, readDay, report));
}

function joinSettings(known: Settings | undefined, row: NeedRow, i: number, report: Report): Settings {
  const joined: Settings = known ?? {};
  for (const name of SETTINGS) {
    const value = row[name];
    if (!isStated(value)) continue;
    if (isStated(joined[name]) && String(joined[name]) !== String(value))
      report(
        `needs[${i}].${name}`,
        `Skupina „${row.group}“ uzlu „${row.dependent}“ má jinde hodnotu ${joined[name]}, zde ${value}; v jedné skupině musí být stejná.`,
      );
    (joined as Record<string, unknown>)[name] = value;
  }
  return joined;
}

/** Written whole: a field added to an object afterwards costs a second object, and most needs of a large file have a source. */
const toNeed = (row: NeedRow, all: Settings): Need => ({
  dependent: row.dependent,
  provider: row.provider,
  for: row.for,
  essential: all.essential ?? true,
  grace: all.graceDays ?? all.graceWorkingDays ?? 0,
  graceUnit: isStated(all.graceWorkingDays) ? 'working' : 'calendar',
  group: row.group ?? null,
  minimum: all.minimum ?? 1,
  confidence: row.confidence ?? 'unknown',
  source: row.source ?? undefined,
});

function convertNeed(row: NeedRow, all: Settings, i: number, readDay: ReadDay, report: Report): Need {
  if (isStated(all.graceDays) && isStated(all.graceWorkingDays))
    report(`needs[${i}]`, 'Uvedeny jsou graceDays i graceWorkingDays; ponechte jen jeden odklad.');
  const need = toNeed(row, all);
  if (isStated(all.from)) {
    const from = readDay(all.from, 'first', () => `needs[${i}].from`);
    if (from !== undefined) need.from = from;
  }
  if (isStated(all.to)) {
    const to = readDay(all.to, 'last', () => `needs[${i}].to`);
    if (to !== undefined) need.to = to;
  }
  if (isStated(all.due)) need.due = all.due;
  if (isStated(row.assumption)) need.assumption = row.assumption;
  return need;
}

const isStated = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined;

function convertEvent(event: GraphFile['events'][number], where: string, readDay: ReadDay): ChangeEvent {
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
    day: readDay(event.date, 'first', () => `${where}.date`) ?? NEVER,
    standing: event.standing,
    ...present({ titleEn: event.titleEn, source: event.source }),
    assumptions: event.assumptions.map(({ provider, confidence, assumption }) => ({
      ...{ provider, ...present({ confidence, assumption }) },
    })),
    // A split unit ends whole even when each of its parts takes only some roles.
    ends: [
      ...event.ends,
      ...event.splits.filter((row) => row.into.every((part) => part.for)).map((row) => row.provider),
    ],
    weakens: event.weakens.map((row, i) => {
      const until = readDay(row.until, 'last', () => `${where}.weakens[${i}].until`);
      return { provider: row.provider, to: row.to, ...(until === undefined ? {} : { until }) };
    }),
    delays: event.delays.map((row) => ({ provider: row.provider, delay: convertDelay(row.days)! })),
    successions,
  };
}

function convertMeasure(measure: GraphFile['measures'][number], where: string, readDay: ReadDay): Measure {
  return {
    id: measure.id,
    title: measure.title,
    cost: parseDecimal(measure.cost),
    ...(measure.costPer === 'year' ? { yearly: parseDecimal(measure.cost) } : {}),
    posts: measure.posts,
    ...present({
      titleEn: measure.titleEn,
      assumption: measure.assumption,
      owner: measure.owner,
      deadline: readDay(measure.deadline, 'last', () => `${where}.deadline`),
      from: readDay(measure.from, 'first', () => `${where}.from`),
    }),
    keeps: measure.keeps,
    bridges: measure.bridges.map((row, i) => ({
      node: row.node,
      until: readDay(row.until, 'last', () => `${where}.bridges[${i}].until`) ?? NEVER,
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
