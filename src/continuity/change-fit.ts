// Recognises events and measures of the usual shape by hand, as graph-fit.ts does nodes and needs: the first question to the schema
// costs as much as the whole test of a region. Rows that are not recognised, and merges and splits, go to the schema.
import {
  amount,
  confidence,
  date,
  listOf,
  oneOf,
  orNone,
  record,
  shaped,
  source,
  text,
  textOrNone,
  within,
  type Check,
} from './fit-checks.ts';
import { MAX, type GraphFile } from './graph-format.ts';

const id: Check = (value) => text(value, 120);
const name: Check = (value) => textOrNone(value, 500);
const day: Check = (value) => typeof value === 'string' && value.length <= 12;
const days: Check = (value) => Number.isInteger(value) && within(0, 36_500)(value);
const range = shaped({ min: days, likely: days, max: days }, {});
const delay: Check = (value) => days(value) || range(value);
const roles = orNone(
  (value) => listOf((role) => text(role, 60), 50)(value) && (value as unknown[]).length > 0,
);
const takesOver = shaped({ provider: id, by: id }, { delayDays: orNone(delay), for: roles });
const nothing = listOf(() => false, 0);

const fitsEvent = shaped(
  {
    id,
    date: day,
    standing: oneOf('rumour', 'reported', 'announced', 'decided', 'effective', 'withdrawn'),
  },
  {
    title: name,
    titleEn: name,
    source,
    assumptions: listOf(shaped({ provider: id }, { confidence, assumption: source }), MAX.list),
    ends: listOf(id, MAX.list),
    weakens: listOf(shaped({ provider: id, to: within(0, 1) }, { until: date }), MAX.list),
    delays: listOf(shaped({ provider: id, days: delay }, {}), MAX.list),
    replaces: listOf(takesOver, MAX.list),
    merges: nothing,
    splits: nothing,
  },
);

const fitsMeasure = shaped(
  { id, title: (value) => text(value, 500) },
  {
    titleEn: name,
    cost: amount,
    costPer: orNone(oneOf('once', 'year')),
    posts: within(0, 10_000),
    assumption: source,
    owner: name,
    deadline: date,
    from: date,
    keeps: listOf(id, 1000),
    bridges: listOf(shaped({ node: id, until: day }, {}), 1000),
    takesOver: listOf(takesOver, 1000),
    shortens: listOf(shaped({ provider: id, by: id, delayDays: days }, {}), 1000),
  },
);

type Rest = Omit<GraphFile, 'nodes' | 'needs'>;
type EventRow = Rest['events'][number];
type MeasureRow = Rest['measures'][number];

const outline = shaped(
  { nodes: Array.isArray, needs: Array.isArray, horizon: day },
  { events: listOf(fitsEvent, MAX.events), measures: listOf(fitsMeasure, MAX.measures), asOf: date },
);

/** All of a file but the rows of its nodes and needs, with defaults filled in; undefined where the schema has to be asked. */
export function fitRest(input: unknown): Rest | undefined {
  if (!record(input) || !outline(input)) return undefined;
  const { events = [], measures = [], asOf, horizon } = input as Partial<Rest> & Pick<Rest, 'horizon'>;
  return { events: events.map(wholeEvent), measures: measures.map(wholeMeasure), asOf, horizon };
}

const NO_CHANGES = {
  assumptions: [],
  ends: [],
  weakens: [],
  delays: [],
  replaces: [],
  merges: [],
  splits: [],
};
const wholeEvent = (row: EventRow): EventRow => ({ ...NO_CHANGES, ...row });

const NO_EFFECTS = { cost: '0', posts: 0, keeps: [], bridges: [], takesOver: [], shortens: [] };
const wholeMeasure = (row: MeasureRow): MeasureRow => ({ ...NO_EFFECTS, ...row });
