import { listPrecedents } from '#continuity/precedents.ts';
import { frozenSums } from '#lib/impact/frozen.ts';
import { listContacts } from '#lib/impact/contacts.ts';
import { listDecisions } from '#lib/impact/decisions.ts';
import { listAssumedSteps } from '#continuity/assumed-steps.ts';
import { measureAlone, sizeOf } from '#continuity/measure-effect.ts';
import { concerns, narrowImpact } from '#continuity/narrow.ts';
import { notesOfOrigins } from '#lib/impact/origin-notes.ts';
import { describeScenario } from '#lib/impact/scenario-words.ts';
import { groupThings, listRoles, listThings, placesOf } from '#lib/impact/summary.ts';
import type { PageServerLoad } from './$types';
import { findContactFacts } from '../../contacts.server.ts';
import { originsOf } from '../../origins.server.ts';
import { assess, headOf, namesOf, openEvent, placeOf, readScenario } from '../../stress-test.server.ts';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const opened = await openEvent(locals.site, params.event, [url.search.slice(1)]);
  const { register, event, graph } = opened;
  const query = url.search.slice(1);
  const { scenario, problems, changed } = readScenario(opened, query);
  const { applied, impact: whole, problems: found } = assess(graph, scenario, { spread: false });
  const place = placeOf(register, url.searchParams);
  const impact = place ? narrowImpact(whole, place.code) : whole;
  const things = listThings(impact);
  const hit = new Set(things.map(({ fall }) => fall.node.id));
  const names = namesOf(register);
  return {
    event: { ...headOf(event), note: event.note },
    query,
    day: impact.events.find((one) => one.id === event.id)?.day ?? null,
    things,
    asOf: impact.asOf ?? null,
    totals: impact.totals,
    scenario: changed ? describeScenario(graph, scenario) : null,
    frozen: frozenSums(url.searchParams, register.dataVersion, things),
    problems: [...problems, ...found],
    decisions: listDecisions(
      impact,
      register.overrides.filter((row) => row.event === event.id),
    ),
    places: groupThings(things, placesOf).map(({ key, things: own }) => ({
      ...{ name: names[key] ?? key, count: own.length, first: own[0]!.fall.day },
    })),
    names,
    facts: await findContactFacts(locals.site, register, things),
    contacts: listContacts(things).map(({ key, things: own }) => ({
      contact: key,
      first: own[0]!.fall.day,
      count: own.length,
    })),
    measures: measureAlone(applied.graph, applied, whole, place ? concerns(place.code) : undefined).filter(
      (row) => !place || row.taken || sizeOf(row) > 0,
    ),
    place,
    costs: Object.fromEntries(register.measures.map((measure) => [measure.id, measure.cost])),
    assumed: listAssumedSteps(things),
    precedents: listPrecedents(listRoles(things)),
    notes: notesOfOrigins(originsOf(register, event, hit)),
    dataVersion: register.dataVersion,
  };
};
