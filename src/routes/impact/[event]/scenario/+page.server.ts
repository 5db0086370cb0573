import { redirect } from '@sveltejs/kit';
import { formatScenarioLink } from '#continuity/scenario-link.ts';
import { frozenSums } from '#lib/impact/frozen.ts';
import { scenario as scenarioHref } from '#lib/impact/links.ts';
import { buildOffer, readFields, withoutEvents } from '#lib/impact/scenario-fields.ts';
import { listThings } from '#lib/impact/summary.ts';
import { listFrozenScenarios } from '#server/register/scenarios.ts';
import type { PageServerLoad } from './$types';
import { assess, headOf, namesOf, openEvent, readScenario } from '../../stress-test.server.ts';

const MOST_OTHERS = 2;

export const load: PageServerLoad = async ({ locals, params, url, setHeaders }) => {
  // Keeping a result changes no data, so a page kept for their version would not show it.
  setHeaders({ 'cache-control': 'no-store' });
  const opened = await openEvent(locals.site, params.event, [url.search.slice(1)]);
  const { register, event, graph, base } = opened;
  const offer = buildOffer(graph, event.id);
  const others = url.searchParams.getAll('s').slice(0, MOST_OTHERS);
  let { scenario, problems, changed } = readScenario(opened, url.search.slice(1));
  if (url.searchParams.has('form')) {
    const made = readFields(offer, scenario, url.searchParams);
    const query = new URLSearchParams(
      formatScenarioLink({ ...withoutEvents(made.scenario), dataVersion: register.dataVersion }),
    );
    for (const other of others) query.append('s', other);
    // What could not be read is told where it was written; the rest holds.
    if (made.problems.length === 0) redirect(303, scenarioHref(event.id, query.toString()));
    ({ scenario, problems, changed } = readScenario(opened, query.toString()));
    problems = [...problems, ...made.problems];
  }
  const { spread, problems: found, impact } = assess(graph, scenario);
  return {
    event: headOf(event),
    dataVersion: register.dataVersion,
    graph,
    offer,
    base,
    scenario: changed ? scenario : { ...base, title: '' },
    others,
    spread,
    frozen: frozenSums(url.searchParams, register.dataVersion, listThings(impact)),
    problems: [...problems, ...found],
    names: namesOf(register),
    stored: register.scenarios
      .filter((row) => row.event === event.id)
      .map(({ id, title, note, origin, scenario: own }) => ({
        ...{ id, title, note: note ?? origin.assumption },
        query: formatScenarioLink({ ...withoutEvents(own), dataVersion: register.dataVersion }),
      })),
    kept: (await locals.site.read((tx) => listFrozenScenarios(tx))).filter((row) => row.event === event.id),
    costs: Object.fromEntries(register.measures.map((measure) => [measure.id, measure.cost])),
  };
};
