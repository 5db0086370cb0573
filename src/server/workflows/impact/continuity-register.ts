// What the register knows of capacity and dependency, as one JSON-able value: the plain graph the engine reads, and beside
// it what a page says of each node, need, event and measure. Read by read-continuity.ts.
import type { SourceRef } from '#model/figure.ts';
import type { EventStanding, MoneyClass } from '#continuity/graph.ts';
import type { GraphInput } from '#continuity/graph-format.ts';
import type { Scenario } from '#continuity/scenario.ts';

export type GraphNodeInput = GraphInput['nodes'][number];
export type GraphNeedInput = GraphInput['needs'][number];

/** Where a row comes from. A row that no source states carries the reason why it is believed. */
export type Origin = {
  source: SourceRef;
  /** Address of the publication, when it has one. */
  address: string | null;
  assumption: string | null;
  confidence: 'high' | 'medium' | 'low';
};

/** Tables of the register whose rows become nodes; an id of a node is `entity:key`, for example `project:ralsko-pokracovani`. */
export type NodeEntity =
  | 'organisation'
  | 'unit'
  | 'post'
  | 'agreement'
  | 'cooperation'
  | 'body'
  | 'plan'
  | 'plan_node'
  | 'call'
  | 'access'
  | 'project'
  | 'service'
  | 'obligation'
  | 'prepared_investment';

export type RegisterNode = {
  id: string;
  entity: NodeEntity;
  /** Key of the row in its table; of `access` (a call for one partner) `call:partner`. */
  key: string;
  kind: string;
  title: string;
  /** Codes of municipalities it concerns; empty = the whole region or the state. */
  municipalities: string[];
  /** ISO dates of any precision; null = not stated. */
  from: string | null;
  to: string | null;
  unknownMoney: MoneyClass[];
  people: number | null;
  services: string[];
  contact: string | null;
  note: string | null;
  origins: Origin[];
};

/** In the order of `graph.needs`. */
export type RegisterNeed = {
  dependent: string;
  provider: string;
  for: string;
  essential: boolean;
  note: string | null;
  origin: Origin;
};

export type RegisterEffect = {
  kind: 'ends' | 'weakens' | 'delays' | 'replaces' | 'merges';
  provider: string;
  /** Who takes over. */
  by: string | null;
  note: string | null;
  origin: Origin;
};

export type RegisterImpactEvent = {
  id: string;
  title: string;
  titleEn: string | null;
  kind: string;
  /** First day of the change; of a date of less precision the first day it can mean. */
  date: string;
  standing: EventStanding;
  note: string | null;
  origins: Origin[];
  effects: RegisterEffect[];
};

export type RegisterMeasure = {
  id: string;
  title: string;
  titleEn: string | null;
  /** Decimal crowns; null = nobody knows, so it takes no part in a choice under a budget. */
  cost: string | null;
  /** Whether the cost is paid once or for every year it is held. */
  costPer: 'once' | 'year' | null;
  posts: number;
  owner: string | null;
  deadline: string | null;
  note: string | null;
  origin: Origin;
};

/** A result kept with the data it was computed on. */
export type FrozenScenario = {
  id: string;
  at: string;
  author: string;
  dataVersion: string;
  /** The register has changed since. */
  stale: boolean;
};

export type RegisterScenario = {
  id: string;
  title: string;
  /** The event it belongs to. */
  event: string;
  scenario: Scenario;
  /** The same as the query of an address (scenario-link.ts). */
  link: string;
  note: string | null;
  origin: Origin;
  frozen: FrozenScenario[];
};

/** A decision of a person against the computation; it holds until it is withdrawn. */
export type RegisterOverride = {
  event: string;
  node: string;
  decision: 'stands' | 'falls';
  date: string | null;
  reason: string;
  author: string;
  at: string;
};

/** A row that takes no part in the stress test, and why. */
export type LeftOut = {
  entity: string;
  key: string;
  title: string;
  municipalities: string[];
  reason: string;
};

export type ContinuityRegister = {
  region: string;
  dataVersion: string;
  /** All nodes, needs, events and measures; `graphForEvent` makes the graph of one stress test out of it. */
  graph: GraphInput;
  nodes: Record<string, RegisterNode>;
  needs: RegisterNeed[];
  events: RegisterImpactEvent[];
  measures: RegisterMeasure[];
  scenarios: RegisterScenario[];
  overrides: RegisterOverride[];
  leftOut: LeftOut[];
  /** Places named by nodes, for the map and the list beside it. */
  municipalities: { code: string; name: string; latitude: number | null; longitude: number | null }[];
};
