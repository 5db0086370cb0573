// The stress test of one event of the register under a scenario, with the decisions people took.
import { buildGraph } from '#continuity/graph-builder.ts';
import type { GraphProblem } from '#continuity/graph-problems.ts';
import type { Graph } from '#continuity/graph.ts';
import { assessImpact, type Impact } from '#continuity/impact.ts';
import { formatScenarioLink } from '#continuity/scenario-link.ts';
import { applyScenario, type AppliedScenario, type Scenario } from '#continuity/scenario.ts';
import type { ContinuityRegister, RegisterImpactEvent } from './continuity-register.ts';
import { graphForEvents, scenarioOfEvent } from './event-graph.ts';

const graphs = new WeakMap<ContinuityRegister, Map<string, Graph>>();

/** The graph of some events, built once for one state of the data. */
export function graphOf(register: ContinuityRegister, ids: readonly string[]): Graph {
  const kept = graphs.get(register) ?? new Map<string, Graph>();
  graphs.set(register, kept);
  const key = [...ids].sort().join('\n');
  let graph = kept.get(key);
  if (!graph) {
    const built = buildGraph(graphForEvents(register, ids));
    if (!built.graph) {
      const problem = built.problems[0];
      throw new Error(`Data o vazbách nejdou spočítat (${problem?.where}): ${problem?.message}`);
    }
    graph = built.graph;
    kept.set(key, graph);
  }
  return graph;
}

/** The scenario an event starts with: nothing assumed, decisions kept in the register hold. */
export function baseScenario(register: ContinuityRegister, event: RegisterImpactEvent): Scenario {
  return withOverrides(register, event, scenarioOfEvent(register, event));
}

/** Adds decisions of the register to those a scenario brings; of two about one thing the scenario's own holds. */
export function withOverrides(
  register: ContinuityRegister,
  event: RegisterImpactEvent,
  scenario: Scenario,
): Scenario {
  const own = new Set(scenario.overrides.map((row) => row.node));
  const kept = register.overrides
    .filter((row) => row.event === event.id && !own.has(row.node))
    .map(({ node, decision, date, reason, author }) => ({
      ...{ node, decision, reason, author },
      ...(date === null ? {} : { date }),
    }));
  return { ...scenario, overrides: [...scenario.overrides, ...kept] };
}

export type EventImpact = {
  register: ContinuityRegister;
  /** The event asked about; `applied.events` are all that are counted. */
  event: RegisterImpactEvent;
  scenario: Scenario;
  link: string;
  applied: AppliedScenario;
  impact: Impact;
  problems: GraphProblem[];
  /** The municipality the result is narrowed to. */
  place?: { code: string; name: string } | null;
};

/** Undefined impact and its problems when the scenario can not be applied. */
export function assessEvent(
  register: ContinuityRegister,
  event: RegisterImpactEvent,
  asked?: Scenario,
): EventImpact | { impact: undefined; problems: GraphProblem[] } {
  const scenario = asked
    ? withOverrides(register, event, { ...asked, events: asked.events ?? [event.id] })
    : baseScenario(register, event);
  const refused = checkEvents(register, event, scenario.events!);
  if (refused.length > 0) return { impact: undefined, problems: refused };
  const applied = applyScenario(graphOf(register, scenario.events!), scenario);
  const { problems } = applied;
  if (problems.some((problem) => problem.severity === 'error')) return { impact: undefined, problems };
  const impact = assessImpact(applied.graph, applied);
  const link = formatScenarioLink({ ...scenario, dataVersion: register.dataVersion });
  return { register, event, scenario, link, applied, impact, problems };
}

/** A result under the name of an event counts that event; others may be counted with it. */
export function checkEvents(
  register: ContinuityRegister,
  event: Pick<RegisterImpactEvent, 'id'>,
  ids: readonly string[],
): GraphProblem[] {
  const problems = ids
    .filter((id) => !register.events.some((row) => row.id === id))
    .map((id): GraphProblem => toProblem(`Událost „${id}“ registr nezná; opravte ji, nebo ji vypusťte.`));
  if (!ids.includes(event.id))
    problems.push(toProblem(`Scénář nepočítá událost „${event.id}“, o jejíž dopady jde; doplňte ji.`));
  return problems;
}

const toProblem = (message: string): GraphProblem => ({ severity: 'error', where: 'events', message });

/** Which measures may take part in a choice under a budget: an unknown cost is no zero. */
export function splitByCost(
  register: ContinuityRegister,
  graph: Graph,
): { graph: Graph; unpriced: string[] } {
  const unpriced = new Set(register.measures.flatMap((row) => (row.cost === null ? row.id : [])));
  const measures = graph.measures.filter((measure) => !unpriced.has(measure.id));
  return {
    graph: { ...graph, measures },
    unpriced: graph.measures.filter((measure) => unpriced.has(measure.id)).map((measure) => measure.id),
  };
}
