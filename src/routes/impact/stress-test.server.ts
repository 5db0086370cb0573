// The stress test a page shows: one event of the register under the scenario of the address.
import { error } from '@sveltejs/kit';
import type { GraphProblem } from '#continuity/graph-problems.ts';
import type { Graph } from '#continuity/graph.ts';
import { assessImpact, type Impact } from '#continuity/impact.ts';
import { formatScenarioLink, parseScenarioLink } from '#continuity/scenario-link.ts';
import { applyScenario, type AppliedScenario, type Scenario } from '#continuity/scenario.ts';
import { simulateImpact, type Uncertainty } from '#continuity/uncertainty.ts';
import { countRuns } from '#lib/impact/run-count.ts';
import type { Reading } from '#lib/impact/readings.ts';
import { withoutEvents } from '#lib/impact/scenario-fields.ts';
import { keepWithin } from '#lib/impact/scenario-limits.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { Site } from '#server/site.ts';
import type {
  ContinuityRegister,
  RegisterImpactEvent,
} from '#server/workflows/impact/continuity-register.ts';
import { baseScenario, checkEvents, graphOf } from '#server/workflows/impact/assess-event.ts';
import { getContinuity } from '#server/workflows/impact/keep-continuity.ts';
import { otherReadings } from '#server/workflows/impact/other-readings.ts';

export type OpenedEvent = {
  register: ContinuityRegister;
  event: RegisterImpactEvent;
  graph: Graph;
  /** What the page shows before anybody assumes anything, with decisions of people kept in the register. */
  base: Scenario;
};

/** What the head of each page of an event says of it. */
export const headOf = ({ id, title, titleEn, date, standing }: RegisterImpactEvent) => ({
  ...{ id, title, titleEn, date, standing },
});

/** `queries`: addresses whose scenarios are to be read; events they count with that of the page are in the graph. */
export async function openEvent(
  site: Site,
  id: string,
  queries: readonly string[] = [],
): Promise<OpenedEvent> {
  const register = await getContinuity(site);
  const event = register.events.find((one) => one.id === id);
  if (!event) error(404, 'not-found');
  const asked = new Set(queries.flatMap((query) => new URLSearchParams(query).getAll('u')));
  const others = register.events.filter((one) => one !== event && asked.has(one.id)).map((one) => one.id);
  return {
    ...{ register, event, graph: graphOf(register, [id, ...others]) },
    base: baseScenario(register, event),
  };
}

/** Other pages and the API write the day of looking out: `asOf=2026-01-01` is the `a=2026-01-01` of a link. */
function withAsOf(query: string): string {
  const search = new URLSearchParams(query);
  const day = search.get('asOf');
  if (day === null || search.has('a')) return query;
  search.set('a', day);
  return search.toString();
}

/** The scenario of an address; without one the base. What is too much or cannot be read is said and left out. */
export function readScenario(
  { register, event, base }: OpenedEvent,
  query: string,
): { scenario: Scenario; problems: GraphProblem[]; changed: boolean } {
  const read = parseScenarioLink(withAsOf(query));
  if (!read.scenario) return { scenario: base, problems: read.problems, changed: false };
  const events = read.scenario.events ?? [event.id];
  const refused = checkEvents(register, event, events);
  if (refused.length > 0) return { scenario: base, problems: refused, changed: false };
  const { scenario, problems } = keepWithin(read.scenario, event.date);
  const changed =
    events.length > 1 ||
    scenario.assumptions.length + scenario.measures.length + scenario.overrides.length > 0 ||
    scenario.horizon !== undefined ||
    scenario.asOf !== undefined;
  if (!changed) return { scenario: base, problems, changed: false };
  const own = new Set(scenario.overrides.map((row) => row.node));
  return {
    scenario: {
      ...scenario,
      events: [event.id, ...events.filter((id) => id !== event.id)],
      overrides: [...scenario.overrides, ...base.overrides.filter((row) => !own.has(row.node))],
    },
    problems,
    changed: true,
  };
}

export type StressTest = {
  applied: AppliedScenario;
  impact: Impact;
  spread: Uncertainty | undefined;
  problems: GraphProblem[];
};

/** The result, for a page with the spread of its delays in as many runs as a page may wait for. */
export function assess(graph: Graph, scenario: Scenario, { spread: spreads = true } = {}): StressTest {
  const applied = applyScenario(graph, scenario);
  const impact = assessImpact(applied.graph, applied);
  const spread = spreads ? openSpread(graph, scenario, applied, impact) : undefined;
  return { applied, impact, spread, problems: applied.problems };
}

const MOST_SPREADS = 20;
const spreadsKept = new WeakMap<Graph, Map<string, Uncertainty | undefined>>();

/** Runs of one scenario, made once for one state of the data; the last few scenarios are kept. */
function openSpread(
  graph: Graph,
  scenario: Scenario,
  applied: AppliedScenario,
  impact: Impact,
): Uncertainty | undefined {
  const kept = spreadsKept.get(graph) ?? new Map<string, Uncertainty | undefined>();
  spreadsKept.set(graph, kept);
  const { title: _, dataVersion: __, ...rest } = scenario;
  const key = formatScenarioLink({ ...rest, title: '' });
  if (!kept.has(key)) {
    const runs = countRuns(applied.graph, impact.plan.delays);
    const oldest = kept.keys().next().value;
    if (kept.size >= MOST_SPREADS && oldest !== undefined) kept.delete(oldest);
    kept.set(key, runs ? simulateImpact(applied.graph, { ...applied, runs }) : undefined);
  }
  return kept.get(key);
}

export function namesOf(register: ContinuityRegister): Record<string, string> {
  return Object.fromEntries(register.municipalities.map(({ code, name }) => [code, name]));
}

/** Names in the order of the language of the page. */
export function sortByName<T extends { name: string }>(places: T[]): T[] {
  return places.sort((a, b) => a.name.localeCompare(b.name, getLocale()));
}

/** Stored scenarios that let a thing fall, as links of the page. */
export function readingsOf(register: ContinuityRegister, event: string, node: string): Reading[] {
  return otherReadings(register, event, node).map(({ id, title, scenario }) => ({
    ...{ id, title, event },
    query: formatScenarioLink({ ...withoutEvents(scenario), dataVersion: register.dataVersion }),
  }));
}

export type Place = { code: string; name: string };

/** The municipality an address is narrowed to; null where it names none that the register knows. */
export function placeOf(register: ContinuityRegister, search: URLSearchParams): Place | null {
  const found = register.municipalities.find(({ code }) => code === search.get('place'));
  return found ? { code: found.code, name: found.name } : null;
}
