// The graph of one stress test out of the whole register, and the scenario an event starts with.
import { findDay, formatDay } from '#model/day.ts';
import type { GraphInput } from '#continuity/graph-format.ts';
import { plainScenario, type Scenario } from '#continuity/scenario.ts';
import type { ContinuityRegister, LeftOut, RegisterImpactEvent } from './continuity-register.ts';

/**
 * The graph with the events named. What an event ends is taken to live on without it: a unit whose end the register knows
 * as the day before the event would otherwise be gone with or without it, and nothing would be hit.
 */
export function graphForEvents(register: ContinuityRegister, ids: readonly string[]): GraphInput {
  const events = register.events.filter((event) => ids.includes(event.id));
  const ended = new Map(
    events.flatMap((event) => event.effects.map((row) => [row.provider, event.date] as const)),
  );
  const undated = new Set(listUndated(register, ids).map((row) => `${row.entity}:${row.key}`));
  const known = register.graph.nodes.filter(({ id }) => !undated.has(id));
  const nodes = known.map((node) => {
    const date = ended.get(node.id);
    const lastDay = node.to ? findDay(node.to, 'last') : undefined;
    const dayBefore = date === undefined ? undefined : findDay(date, 'first')! - 1;
    return lastDay !== undefined && lastDay === dayBefore ? { ...node, to: null } : node;
  });
  return {
    ...register.graph,
    nodes,
    needs: register.graph.needs.filter(
      ({ dependent, provider }) => !undated.has(dependent) && !undated.has(provider),
    ),
    events: (register.graph.events ?? []).filter((event) => ids.includes(event.id)),
    measures: listFittingMeasures(register, events),
    horizon: horizonOf(events),
  };
}

const PLANS = new Set(['prepared_investment', 'call', 'access']);

/**
 * Intentions, calls and access to them of which no source says since when they are known: they can not be lost in a change that
 * has already come, since then nobody may have known of them.
 */
export function listUndated({ nodes, graph, events }: ContinuityRegister, ids: readonly string[]): LeftOut[] {
  const counted = events.filter((event) => ids.includes(event.id));
  if (counted.length === 0 || counted.some((event) => event.standing !== 'effective')) return [];
  const starts = new Map(graph.nodes.map(({ id, from }) => [id, from]));
  return Object.values(nodes)
    .filter(
      ({ id, entity, kind }) =>
        (PLANS.has(entity) || kind === 'investment') && (starts.get(id) ?? null) === null,
    )
    .map(({ entity, key, title, municipalities }) => ({
      ...{ entity, key, title, municipalities },
      reason: 'Odkdy se o tom ví, prameny neříkají; do změny, která už nastala, to nevstupuje.',
    }));
}

/**
 * Measures that reach what the events touch or what hangs on it. One may shorten a succession only where one of the events
 * makes it; one that is left with nothing is no choice.
 */
function listFittingMeasures(
  register: ContinuityRegister,
  events: readonly RegisterImpactEvent[],
): NonNullable<GraphInput['measures']> {
  const successions = new Set(
    events.flatMap((event) => event.effects.map((row) => `${row.provider} ${row.by}`)),
  );
  const reached = reachOf(register, events);
  return (register.graph.measures ?? []).flatMap((measure) => {
    const shortens = (measure.shortens ?? []).filter((row) => successions.has(`${row.provider} ${row.by}`));
    const names = [
      ...(measure.keeps ?? []),
      ...(measure.bridges ?? []).map((row) => row.node),
      ...(measure.takesOver ?? []).map((row) => row.provider),
    ];
    const reaches = shortens.length > 0 || names.some((id) => reached.has(id));
    return reaches ? { ...measure, shortens } : [];
  });
}

/** What the events touch, and all that hangs on it at any remove, be it essential or not. */
function reachOf({ graph }: ContinuityRegister, events: readonly RegisterImpactEvent[]): Set<string> {
  const dependents = Map.groupBy(graph.needs, (need) => need.provider);
  const reached = new Set(events.flatMap((event) => event.effects.map((row) => row.provider)));
  for (const id of reached) for (const need of dependents.get(id) ?? []) reached.add(need.dependent);
  return reached;
}

/** The end of the second year after the last event: two whole years for what comes slowly. */
export function horizonOf(events: readonly RegisterImpactEvent[]): string {
  const last = events
    .map((event) => event.date)
    .sort()
    .at(-1);
  return last === undefined ? formatDay(findDay('2200', 'last')!) : `${Number(last.slice(0, 4)) + 2}-12-31`;
}

/** What a page or a command shows before anybody assumes anything. */
export function scenarioOfEvent(register: ContinuityRegister, event: RegisterImpactEvent): Scenario {
  return { ...plainScenario(event.title), events: [event.id], dataVersion: register.dataVersion };
}
