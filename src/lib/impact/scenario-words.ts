// A scenario said in words: what differs from the announcement.
import { findDay } from '#model/day.ts';
import type { Graph } from '#continuity/graph.ts';
import type { Assumption, Scenario } from '#continuity/scenario.ts';
import { m } from '#lib/paraglide/messages.js';
import { quoteCzech, sayDay, sayRole, sayStanding, sayTitle } from './words.ts';

const LONGEST_NAME = 70;

/** `onlyDay`: nothing is assumed, the same result is looked at from another day. */
export type ScenarioWords = { title: string; lines: string[]; onlyDay?: boolean };

/** What a scenario without a title is called: its first assumption, and how many more it has. */
export function nameScenario({ title, lines }: ScenarioWords): string {
  const [first, ...more] = lines;
  if (title || first === undefined) return title || m.impact_plain();
  const short = first.length > LONGEST_NAME ? `${first.slice(0, LONGEST_NAME).trimEnd()}…` : first;
  return more.length ? m.impact_scenario_more({ first: short, count: more.length }) : short;
}

export function describeScenario(graph: Graph, scenario: Scenario): ScenarioWords {
  const titles = new Map(graph.nodes.map((node) => [node.id, node.title] as const));
  const titleOf = (id: string) => titles.get(id) ?? id;
  const dayOf = (text: string) => {
    const day = findDay(text, 'first');
    return day === undefined ? text : sayDay(day);
  };
  const because = (reason: string) => (reason ? ` (${quoteCzech(reason)})` : '');
  const say = (row: Assumption): string => {
    switch (row.kind) {
      case 'date':
        return m.impact_says_date({ date: dayOf(row.date) }) + because(row.reason);
      case 'delay': {
        const { days } = row;
        const by = titleOf(row.by);
        return (
          (typeof days === 'number'
            ? m.impact_says_delay({ by, days })
            : m.impact_says_delay_between({ by, low: days.min, days: days.likely, high: days.max })) +
          because(row.reason)
        );
      }
      case 'share':
        return (
          m.impact_says_share({ name: titleOf(row.provider), percent: Math.round(row.to * 100) }) +
          because(row.reason)
        );
      case 'grace':
        return m.impact_says_grace({ role: sayRole(row.role), days: row.days }) + because(row.reason);
    }
  };
  return {
    title: scenario.title,
    onlyDay:
      scenario.asOf !== undefined &&
      scenario.horizon === undefined &&
      (scenario.events?.length ?? 0) < 2 &&
      scenario.assumptions.length + scenario.measures.length + scenario.overrides.length === 0,
    lines: [
      ...(scenario.events ?? []).slice(1).flatMap((id) => sayEvent(graph, id)),
      ...scenario.assumptions.map(say),
      ...scenario.measures.map((id) => m.impact_says_measure({ title: titleOfMeasure(graph, id) })),
      ...scenario.overrides.map((row) =>
        (row.decision === 'stands' ? m.impact_says_stands : m.impact_says_falls)({
          name: titleOf(row.node),
          reason: row.reason,
        }),
      ),
      ...(scenario.asOf ? [m.impact_says_as_of({ date: dayOf(scenario.asOf) })] : []),
      ...(scenario.horizon ? [m.impact_says_horizon({ date: dayOf(scenario.horizon) })] : []),
    ],
  };
}

function titleOfMeasure({ measures }: Graph, id: string): string {
  const measure = measures.find((row) => row.id === id);
  return measure ? sayTitle(measure) : id;
}

/** An event counted beside that of the page, with its own day and standing. */
function sayEvent({ events }: Graph, id: string): string[] {
  const event = events.find((row) => row.id === id);
  if (!event) return [];
  const { day, standing } = event;
  return [
    m.impact_says_event({ title: sayTitle(event), date: sayDay(day), standing: sayStanding(standing) }),
  ];
}
