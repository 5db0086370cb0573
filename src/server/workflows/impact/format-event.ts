// The answer about an event as plain JSON, one shape for the command line, the API and a frozen scenario.
import { formatImpact } from '#continuity/impact-format.ts';
import type { Fall } from '#continuity/causes.ts';
import { describeAssumption, STANDING_TEXTS } from '#continuity/explain-cs.ts';
import { formatScenarioLink } from '#continuity/scenario-link.ts';
import { findSharedAssumption } from '#continuity/shared-assumption.ts';
import type { GraphProblem } from '#continuity/graph-problems.ts';
import type { EventImpact } from './assess-event.ts';
import { formatPathAssumptions } from './assumptions.ts';
import type { ContinuityRegister, RegisterImpactEvent } from './continuity-register.ts';
import { listUndated } from './event-graph.ts';
import { otherReadings } from './other-readings.ts';

/** One row of the list of events; the standing goes with it everywhere. */
export function formatEvent(register: ContinuityRegister, event: RegisterImpactEvent) {
  const { id, title, titleEn, kind, date, standing, note, origins, effects } = event;
  const scenarios = register.scenarios
    .filter((row) => row.event === id)
    .map(({ id: scenario, title: name, link, note: about, origin, frozen }) => ({
      ...{ id: scenario, title: name, link, note: about, assumption: origin.assumption, frozen },
    }));
  return {
    id,
    title,
    titleEn,
    kind,
    date,
    standing,
    standingText: STANDING_TEXTS[standing],
    note,
    origins,
    effects,
    scenarios,
  };
}

/** What of the scenario the data do not have: it has no effect and must be shown. */
export const formatProblems = (problems: readonly GraphProblem[]) =>
  problems.map(({ severity, where, message }) => ({ severity, where, message }));

const idsOf = ({ impact }: Pick<EventImpact, 'impact'>) => impact.plan.given.map(({ id }) => id);

function formatShared(falls: readonly Fall[]) {
  const shared = findSharedAssumption(falls);
  if (!shared) return null;
  const { about, text } = describeAssumption(shared.assumption);
  const { things, alone } = shared;
  return { about, text, confidence: shared.assumption.confidence, things, alone };
}

/** One shape by whichever door it was asked for: the name of the event where it has none, the version of the data it saw. */
function formatScenario({ register, event, scenario }: EventImpact) {
  const title = scenario.title || event.title;
  const { dataVersion = register.dataVersion } = scenario;
  const link = formatScenarioLink({ ...scenario, title, dataVersion: register.dataVersion });
  return { ...scenario, title, dataVersion, link };
}

export function formatEventImpact(result: EventImpact) {
  const { register, event, impact, problems, place = null } = result;
  const { events: counted, hits, unaffected, anyway, ...rest } = formatImpact(impact);
  const of = (id: string) => {
    const node = register.nodes[id];
    return {
      ...{ kind: node?.kind ?? null, municipalities: node?.municipalities ?? [], note: node?.note ?? null },
      sources: node?.origins ?? [],
    };
  };
  const titled = (id: string) => ({ title: register.nodes[id]?.title ?? id, ...of(id) });
  return {
    region: register.region,
    dataVersion: register.dataVersion,
    /** The municipality the result is narrowed to; null = the whole change. */
    place,
    standing: event.standing,
    standingText: STANDING_TEXTS[event.standing],
    event: formatEvent(register, event),
    /** All events counted, each with its own day and standing. */
    events: counted.map((row) => ({
      ...row,
      standingText: STANDING_TEXTS[row.standing],
    })),
    scenario: formatScenario(result),
    /** The assumption most things hit hang on; null where none carries two. */
    sharedAssumption: formatShared(impact.falls),
    problems: formatProblems(problems),
    ...rest,
    /** A class with a null amount is money nobody states the sum of. */
    hits: hits.map((row, i) => {
      const assumptions = formatPathAssumptions(impact.hits[i]!.fall);
      return { ...row, assumptions, ...of(row.node) };
    }),
    unaffected: unaffected.map((row) => ({
      ...{ ...row, ...titled(row.node) },
      otherReadings: otherReadings(register, event.id, row.node).map(({ id }) => id),
    })),
    anyway: anyway.map((row) => ({ ...row, ...titled(row.node) })),
    leftOut: [...register.leftOut, ...listUndated(register, idsOf(result))].filter(
      (row) => !place || row.municipalities.includes(place.code),
    ),
  };
}
