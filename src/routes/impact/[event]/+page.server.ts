import { MONEY_CLASSES, type MoneyClass } from '#continuity/graph.ts';
import type { Impact } from '#continuity/impact.ts';
import { listDecisions } from '#lib/impact/decisions.ts';
import { listPlaceDays } from '#lib/impact/place-days.ts';
import { titleIn } from '#continuity/titles.ts';
import { measureAlone, sizeOf, type MeasureEffect } from '#continuity/measure-effect.ts';
import { concerns, narrowImpact } from '#continuity/narrow.ts';
import { listSurerParts } from '#continuity/surer-part.ts';
import { groupSurer } from '#lib/impact/surer-parts.ts';
import type { AppliedScenario } from '#continuity/scenario.ts';
import { notesOfOrigins } from '#lib/impact/origin-notes.ts';
import { describeScenario } from '#lib/impact/scenario-words.ts';
import { frozenSums } from '#lib/impact/frozen.ts';
import { filterThings, groupThings, listThings, placesOf, type Choice } from '#lib/impact/summary.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { m } from '#lib/paraglide/messages.js';
import { findPublishedTotal } from '#server/register/overview.ts';
import { listUndated } from '#server/workflows/impact/event-graph.ts';
import type { PageServerLoad } from './$types';
import { findContactFacts } from '../contacts.server.ts';
import { openMap } from '../map.server.ts';
import { originsOf } from '../origins.server.ts';
import { assess, namesOf, openEvent, readingsOf, readScenario, sortByName } from '../stress-test.server.ts';

const LONGEST_CHOICE = 60;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const opened = await openEvent(locals.site, params.event, [url.search.slice(1)]);
  const { register, event, graph } = opened;
  const { scenario, problems, changed } = readScenario(opened, url.search.slice(1));
  const { applied, impact, spread, problems: found } = assess(graph, scenario);
  const things = listThings(impact);
  const names = namesOf(register);
  const choice = readChoice(url.searchParams);
  const place = choice.place !== undefined && names[choice.place] ? choice.place : undefined;
  if (choice.place !== undefined && place === undefined) {
    const message = m.impact_mine_unknown({ code: choice.place });
    problems.push({ severity: 'warning', where: 'place', message });
    delete choice.place;
  }
  const here = filterThings(things, place === undefined ? {} : { place });
  const kept = [...url.searchParams].filter(([name]) => !['place', 'class', 'kind'].includes(name));
  const shown = place === undefined ? impact : narrowImpact(impact, place);
  const hit = new Set(here.map(({ fall }) => fall.node.id));
  const places = groupThings(things, placesOf);
  return {
    event: { ...event, effects: event.effects.length },
    impact: shown,
    spread,
    surer: groupSurer(listSurerParts(impact)),
    things: here,
    all: things.length,
    place: place === undefined ? null : { code: place, name: names[place]!, count: here.length },
    days: place === undefined ? [] : listPlaceDays(impact, things, place),
    shown: filterThings(things, choice),
    choice,
    kept,
    changed,
    scenario: changed ? describeScenario(graph, scenario) : null,
    frozen: frozenSums(url.searchParams, register.dataVersion, things),
    problems: [...problems, ...found],
    decisions: listDecisions(
      impact,
      register.overrides.filter((row) => row.event === event.id),
    ),
    contacts: await findContactFacts(locals.site, register, here),
    names,
    places,
    filters: {
      places: sortByName(places.map(({ key }) => ({ code: key, name: names[key] ?? key }))),
      kinds: [...new Set(things.map(({ fall }) => fall.node.kind))],
    },
    map: await openMap(locals.site, register),
    measures: listMeasures(applied, impact, place),
    costs: Object.fromEntries(register.measures.map((measure) => [measure.id, measure.cost])),
    titles: Object.fromEntries(
      register.measures.map((measure) => [measure.id, titleIn(measure, getLocale())]),
    ),
    leftOut: [
      ...register.leftOut,
      ...listUndated(
        register,
        impact.plan.given.map(({ id }) => id),
      ),
    ].filter((row) => place === undefined || row.municipalities.includes(place)),
    unaffected: shown.unaffected,
    readings: Object.fromEntries(
      shown.unaffected
        .map(({ node }) => [node.id, readingsOf(register, event.id, node.id)] as const)
        .filter(([, own]) => own.length),
    ),
    anyway: { firstDay: impact.firstDay, anyway: shown.anyway },
    published: (await locals.site.read(findPublishedTotal)) ?? null,
    dataVersion: register.dataVersion,
    notes: notesOfOrigins(originsOf(register, event, hit)),
  };
};

/** Of one place: what it saves there, without what saves it nothing. */
function listMeasures(applied: AppliedScenario, impact: Impact, place: string | undefined): MeasureEffect[] {
  if (place === undefined) return measureAlone(applied.graph, applied, impact);
  const rows = measureAlone(applied.graph, applied, impact, concerns(place));
  return rows.filter((row) => row.taken || sizeOf(row) > 0);
}

/** What the list is narrowed to; anything else in the address means all. */
function readChoice(search: URLSearchParams): Choice {
  const place = search.get('place')?.slice(0, LONGEST_CHOICE);
  const kind = search.get('kind')?.slice(0, LONGEST_CHOICE);
  const name = MONEY_CLASSES.find((one): one is MoneyClass => one === search.get('class'));
  return { ...(place ? { place } : {}), ...(kind ? { kind } : {}), ...(name ? { class: name } : {}) };
}
