import { MONEY_CLASSES, type MoneyClass } from '#continuity/graph.ts';
import { listDecisions } from '#lib/impact/decisions.ts';
import { measureAlone } from '#lib/impact/measure-effect.ts';
import { notesOfOrigins } from '#lib/impact/origin-notes.ts';
import { describeScenario } from '#lib/impact/scenario-words.ts';
import { frozenSums } from '#lib/impact/frozen.ts';
import { filterThings, groupThings, listThings, placesOf, type Choice } from '#lib/impact/summary.ts';
import type { PageServerLoad } from './$types';
import { openMap } from '../map.server.ts';
import { originsOf } from '../origins.server.ts';
import { assess, namesOf, openEvent, readScenario, sortByName } from '../stress-test.server.ts';

const LONGEST_CHOICE = 60;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const opened = await openEvent(locals.site, params.event);
  const { register, event, graph } = opened;
  const { scenario, problems, changed } = readScenario(opened, url.search.slice(1));
  const { applied, impact, spread, problems: found } = assess(graph, scenario);
  const things = listThings(impact);
  const choice = readChoice(url.searchParams);
  const names = namesOf(register);
  const kept = [...url.searchParams].filter(([name]) => !['place', 'class', 'kind'].includes(name));
  const hit = new Set(things.map(({ fall }) => fall.node.id));
  const places = groupThings(things, placesOf);
  return {
    event: { ...event, effects: event.effects.length },
    impact,
    spread,
    things,
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
    names,
    places,
    filters: {
      places: sortByName(places.map(({ key }) => ({ code: key, name: names[key] ?? key }))),
      kinds: [...new Set(things.map(({ fall }) => fall.node.kind))],
    },
    map: await openMap(locals.site, register),
    measures: measureAlone(applied.graph, applied, impact),
    costs: Object.fromEntries(register.measures.map((measure) => [measure.id, measure.cost])),
    titles: Object.fromEntries(register.measures.map((measure) => [measure.id, measure.title])),
    leftOut: register.leftOut,
    notes: notesOfOrigins(originsOf(register, event, hit)),
  };
};

/** What the list is narrowed to; anything else in the address means all. */
function readChoice(search: URLSearchParams): Choice {
  const place = search.get('place')?.slice(0, LONGEST_CHOICE);
  const kind = search.get('kind')?.slice(0, LONGEST_CHOICE);
  const name = MONEY_CLASSES.find((one): one is MoneyClass => one === search.get('class'));
  return { ...(place ? { place } : {}), ...(kind ? { kind } : {}), ...(name ? { class: name } : {}) };
}
