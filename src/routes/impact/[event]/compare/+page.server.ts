import { redirect } from '@sveltejs/kit';
import { assessImpact } from '#continuity/impact.ts';
import { formatScenarioLink } from '#continuity/scenario-link.ts';
import { applyScenario, plainScenario } from '#continuity/scenario.ts';
import { compare as compareHref } from '#lib/impact/links.ts';
import { withoutEvents } from '#lib/impact/scenario-fields.ts';
import { describeScenario, nameScenario } from '#lib/impact/scenario-words.ts';
import { listThings } from '#lib/impact/summary.ts';
import { m } from '#lib/paraglide/messages.js';
import type { PageServerLoad } from './$types';
import { openEvent, readScenario, type OpenedEvent } from '../../stress-test.server.ts';

const MOST = 3;
const LONGEST = 16_000;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const links = [...new Set(url.searchParams.getAll('s'))].slice(0, MOST);
  const opened = await openEvent(locals.site, params.event, links);
  const { event, graph } = opened;
  const added = url.searchParams.get('add');
  if (added !== null) {
    const asked = queryOf(added);
    const all = [...links.filter((one) => one !== asked), asked];
    const query = new URLSearchParams(all.slice(-MOST).map((one) => ['s', one]));
    redirect(303, compareHref(event.id, query.toString()));
  }
  const queries = links.length ? links : [''];
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
    event: { id: event.id, title: event.title, date: event.date, standing: event.standing },
    columns,
    more: links.length < MOST,
    offered: listOffered(opened).filter(({ query }) => !queries.includes(query)),
  };
};

/** Scenarios the register names, and every measure alone, so that nobody has to have a link at hand. */
function listOffered({ register, event, graph }: OpenedEvent): { title: string; query: string }[] {
  const stored = register.scenarios
    .filter((row) => row.event === event.id)
    .map(({ title, scenario }) => ({ title, query: formatScenarioLink(withoutEvents(scenario)) }));
  const alone = graph.measures.map(({ id, title }) => ({
    title,
    query: formatScenarioLink({ ...plainScenario(title), measures: [id] }),
  }));
  return [...stored, ...alone];
}

/** A pasted address or its query alone. */
function queryOf(text: string): string {
  const trimmed = text.trim().slice(0, LONGEST);
  const at = trimmed.indexOf('?');
  return (at < 0 ? (trimmed.includes('=') ? trimmed : '') : trimmed.slice(at + 1)).split('#')[0]!;
}
