import { redirect } from '@sveltejs/kit';
import { assessImpact } from '#continuity/impact.ts';
import { formatScenarioLink } from '#continuity/scenario-link.ts';
import { applyScenario, plainScenario } from '#continuity/scenario.ts';
import { queryOfPasted, readCompared, type StoredQuery } from '#lib/impact/compare-queries.ts';
import { compare as compareHref } from '#lib/impact/links.ts';
import { withoutEvents } from '#lib/impact/scenario-fields.ts';
import { describeScenario, nameScenario } from '#lib/impact/scenario-words.ts';
import { listThings } from '#lib/impact/summary.ts';
import { m } from '#lib/paraglide/messages.js';
import type { PageServerLoad } from './$types';
import { headOf, openEvent, readScenario, type OpenedEvent } from '../../stress-test.server.ts';

const MOST = 3;
const LONGEST = 16_000;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const asked = url.searchParams.getAll('s');
  const opened = await openEvent(locals.site, params.event, asked);
  const { event, graph } = opened;
  const stored = listStored(opened);
  const { queries, unknown } = readCompared(asked, stored, MOST);
  const added = url.searchParams.get('add');
  if (added !== null) {
    const pasted = queryOfPasted(added.trim().slice(0, LONGEST));
    const kept = asked.length ? queries.filter((one) => one !== pasted) : [];
    const query = new URLSearchParams([...kept, pasted].slice(-MOST).map((one) => ['s', one]));
    redirect(303, compareHref(event.id, query.toString()));
  }
  const columns = queries.map((query) => {
    const { scenario, problems, changed } = readScenario(opened, query);
    const applied = applyScenario(graph, scenario);
    const impact = assessImpact(applied.graph, applied);
    const words = changed ? describeScenario(graph, scenario) : { title: '', lines: [] };
    const title = changed ? nameScenario(words) : m.impact_plain();
    return {
      ...{ query, title, impact, changed, things: listThings(impact) },
      words: words.lines,
      problems: [...problems, ...applied.problems],
    };
  });
  return {
    event: headOf(event),
    columns,
    unknown,
    stored: stored.map(({ id }) => id),
    more: (asked.length ? queries.length : 0) < MOST,
    offered: [...stored, ...listAlone(opened)].filter(({ query }) => !queries.includes(query)),
  };
};

/** Scenarios the register names. */
function listStored({ register, event }: OpenedEvent): (StoredQuery & { title: string })[] {
  return register.scenarios
    .filter((row) => row.event === event.id)
    .map(({ id, title, scenario }) => ({ id, title, query: formatScenarioLink(withoutEvents(scenario)) }));
}

/** Every measure alone, so that nobody has to have a link at hand. */
function listAlone({ graph }: OpenedEvent): { title: string; query: string }[] {
  return graph.measures.map(({ id, title }) => ({
    title,
    query: formatScenarioLink({ ...plainScenario(title), measures: [id] }),
  }));
}
