// Lays a graph, its events, measures and overrides out as flat arrays, once; runs of the timeline then only read it.
//
// A succession does not rewrite the graph: the provider's links expire on the day of the event and `by` gets links into the
// same groups, active once it takes over. In one group a living provider counts once, however many it took over from, so
// merging three substitutes into one leaves one. A wholly replaced node stands from then on exactly as long as its successor.

import { BEGINNING, NEVER, type Day } from '#model/day.ts';
import type { ChangeEvent, Delay, Graph, Measure, Override, Succession } from './graph.ts';
import { needIndexOf } from './need-index.ts';
import { noChangeOf, type NoChange } from './no-change.ts';
import { draftGroups, draftLinks, type DraftGroups, type DraftLinks } from './plan-draft.ts';
import { layOut } from './plan-layout.ts';
import { takeoverWriter } from './takeovers.ts';

/** Shares of a provider are whole ten-thousandths, so that 0.1 + 0.2 is 0.3. */
export const WHOLE = 10_000;

/** One way a successor's link becomes active: `delays[delay]` days after `day`, not before the link it came through. */
export type Takeover = { day: Day; delay: number; parent: number; measure: number; event: number };

export type Plan = {
  graph: Graph;
  /** All events asked for; `events` are those of them that were not withdrawn. */
  given: readonly ChangeEvent[];
  events: ChangeEvent[];
  measures: Measure[];
  overrides: Override[];
  from: Int32Array;
  to: Int32Array;
  watchTo: Int32Array;
  staysDown: Uint8Array;
  /** Groups of node n are `groupStart[n]` to `groupStart[n + 1]`; links of group g likewise in `linkStart`. */
  groupStart: Int32Array;
  groupDependent: Int32Array;
  groupMinimum: Int32Array;
  groupEssential: Uint8Array;
  groupGrace: Int32Array;
  groupWorking: Uint8Array;
  /** Calendars of the groups that have one. */
  groupDue: ReadonlyMap<number, readonly string[]>;
  /** 1 = it does not fail on the day it begins to lack: it has a grace or a calendar. */
  groupWaits: Uint8Array;
  /** 1 = the group counts for the life of its dependent, 0 = from groupFrom to groupTo. */
  groupLife: Uint8Array;
  groupFrom: Int32Array;
  groupTo: Int32Array;
  /** 1 = made by a replacement: the replaced node stands on its successor. */
  groupTakeover: Uint8Array;
  linkStart: Int32Array;
  linkNode: Int32Array;
  linkGroup: Int32Array;
  /** Row of `graph.needs`, -1 for a link made by a replacement of the node itself. */
  linkNeed: Int32Array;
  /** Index into `slots` for links made by successions, -1 for links of the file. */
  linkSlot: Int32Array;
  outStart: Int32Array;
  outLink: Int32Array;
  slots: { link: number; ways: Takeover[] }[];
  expiries: { link: number; day: Day; event: number; node: number }[];
  /** Out of service from `day`; `delay` -1 = for good, otherwise back after that delay. */
  forced: { node: number; day: Day; delay: number; event: number }[];
  weakened: { node: number; day: Day; until: Day; share: number; event: number }[];
  /** Wholly replaced: its own needs count no more from the day. */
  closed: { node: number; day: Day; event: number }[];
  delays: Delay[];
  shortens: { measure: number; delay: number; days: number }[];
  waivers: { measure: number; node: number; until: Day; extends: boolean }[];
  /** The day of the first change; where nothing changes, the day to look from. */
  firstDay: Day;
  noChange: NoChange | null;
  /** The day results are looked at from, never before the first change. */
  seenFrom: Day;
};

/** Builds the plan; events that were withdrawn and decisions on things the graph has no more take no part. */
export function buildPlan(
  graph: Graph,
  events: readonly ChangeEvent[],
  measures: readonly Measure[] = [],
  decisions: readonly Override[] = [],
): Plan {
  const known = needIndexOf(graph);
  const overrides = decisions.filter(({ node }) => known.nodeOf(node) >= 0);
  const at = (id: string): number => {
    const found = known.nodeOf(id);
    if (found < 0) throw new RangeError(`expected a node of the graph, found "${id}"`);
    return found;
  };
  const active = events
    .filter((event) => event.standing !== 'withdrawn')
    .sort((a, b) => a.day - b.day || (a.id < b.id ? -1 : 1));
  const fallDays = overrides.flatMap((row) =>
    row.decision === 'falls' && row.day !== undefined ? [row.day] : [],
  );
  const noChange = fallDays.length > 0 ? null : noChangeOf(events, graph.horizon);
  const firstDay = Math.min(
    noChange ? quietDay(graph, events) : (active[0]?.day ?? graph.horizon),
    ...fallDays,
  );

  const groups = draftGroups(known);
  const links = draftLinks(known);
  const changes = layChanges(graph, active, measures, overrides, at, groups, links, firstDay);
  return {
    ...layOut(graph, groups, links, changes),
    given: events,
    events: active,
    measures: [...measures],
    overrides,
    firstDay,
    noChange,
    seenFrom: Math.max(firstDay, graph.asOf ?? firstDay),
  };
}

/** Where nothing changes: the day asked for, that of the first event, or the first on which anything begins. */
function quietDay({ asOf, nodes, horizon }: Graph, events: readonly ChangeEvent[]): Day {
  if (asOf !== undefined) return Math.min(asOf, horizon);
  const days = events.map(({ day }) => day).filter((day) => day <= horizon);
  if (days.length > 0) return Math.min(...days);
  return nodes.reduce((first, { from }) => (from > BEGINNING && from < first ? from : first), horizon);
}

export type Changes = Pick<
  Plan,
  'slots' | 'expiries' | 'forced' | 'weakened' | 'closed' | 'delays' | 'shortens' | 'waivers'
>;

function layChanges(
  graph: Graph,
  events: readonly ChangeEvent[],
  measures: readonly Measure[],
  overrides: readonly Override[],
  at: (id: string) => number,
  groups: DraftGroups,
  links: DraftLinks,
  firstDay: Day,
): Changes {
  const changes: Changes = {
    slots: [],
    expiries: [],
    forced: [],
    weakened: [],
    closed: [],
    delays: [],
    shortens: [],
    waivers: [],
  };
  const takeovers = takeoverWriter(
    graph,
    [...events.flatMap((e) => e.successions), ...measures.flatMap((m) => m.takesOver)],
    at,
    groups,
    links,
    changes,
  );
  events.forEach((event, e) => {
    for (const id of event.ends) changes.forced.push({ node: at(id), day: event.day, delay: -1, event: e });
    for (const row of event.delays) {
      const day = Math.max(event.day, graph.nodes[at(row.provider)]!.from);
      changes.forced.push({
        node: at(row.provider),
        day,
        delay: changes.delays.push(row.delay) - 1,
        event: e,
      });
    }
    for (const row of event.weakens) {
      const share = Math.round(row.to * WHOLE);
      changes.weakened.push({
        node: at(row.provider),
        day: event.day,
        until: row.until ?? NEVER,
        share,
        event: e,
      });
    }
    for (const row of [...event.successions].sort(bySuccession)) takeovers(row, event.day, e, -1);
  });
  measures.forEach((measure, m) => {
    for (const id of measure.keeps)
      changes.waivers.push({ measure: m, node: at(id), until: NEVER, extends: false });
    for (const row of measure.bridges)
      changes.waivers.push({ measure: m, node: at(row.node), until: row.until, extends: true });
    for (const row of measure.takesOver) takeovers(row, measure.from ?? firstDay, -1, m);
    for (const row of measure.shortens)
      takeovers
        .delaysOf(row.provider, row.by)
        .forEach((delay) => changes.shortens.push({ measure: m, delay, days: row.days }));
  });
  for (const override of overrides) {
    if (override.decision === 'falls')
      changes.forced.push({ node: at(override.node), day: override.day ?? firstDay, delay: -1, event: -1 });
    else changes.waivers.push({ measure: -1, node: at(override.node), until: NEVER, extends: false });
  }
  return changes;
}

function bySuccession(a: Succession, b: Succession): number {
  if (a.provider !== b.provider) return a.provider < b.provider ? -1 : 1;
  return a.by < b.by ? -1 : a.by > b.by ? 1 : 0;
}
