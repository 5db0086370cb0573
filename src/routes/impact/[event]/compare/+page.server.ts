import { redirect } from '@sveltejs/kit';
import { assessImpact } from '#continuity/impact.ts';
import { formatScenarioLink } from '#continuity/scenario-link.ts';
import { applyScenario, plainScenario } from '#continuity/scenario.ts';
import { titleIn } from '#continuity/titles.ts';
import { queryOfPasted, readCompared, type StoredQuery } from '#lib/impact/compare-queries.ts';
import { compare as compareHref } from '#lib/impact/links.ts';
import { withoutEvents } from '#lib/impact/scenario-fields.ts';
import { describeScenario, nameScenario } from '#lib/impact/scenario-words.ts';
import { listThings } from '#lib/impact/summary.ts';
import { langOf } from '#lib/impact/words.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { PageServerLoad } from './$types';
import { headOf, openEvent, readScenario, type OpenedEvent } from '../../stress-test.server.ts';

const MOST = 3;
const LONGEST = 16_000;

type Offered = { title: string; lang: string; query: string };

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
    // Scenarios of the register have Czech names; a name a person gave is in whatever language it is.
    const lang = stored.some((row) => row.title === title) ? 'cs' : undefined;
    return {
      ...{ query, title, lang, impact, changed, things: listThings(impact) },
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
function listStored({ register, event }: OpenedEvent): (StoredQuery & Offered)[] {
  return register.scenarios
    .filter((row) => row.event === event.id)
    .map(({ id, title, scenario }) => ({
      ...{ id, title, lang: 'cs', query: formatScenarioLink(withoutEvents(scenario)) },
    }));
}

/** Every measure alone, so that nobody has to have a link at hand. */
function listAlone({ graph }: OpenedEvent): Offered[] {
  return graph.measures.map((measure) => {
    const title = titleIn(measure, getLocale());
    const query = formatScenarioLink({ ...plainScenario(title), measures: [measure.id] });
    return { title, lang: langOf(measure), query };
  });
}
