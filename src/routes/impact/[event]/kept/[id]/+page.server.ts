import { error } from '@sveltejs/kit';
import { findKeptResult } from '#server/workflows/impact/kept-result.ts';
import { getContinuity } from '#server/workflows/impact/keep-continuity.ts';
import { withoutEvents } from '#lib/impact/scenario-fields.ts';
import { formatScenarioLink, parseScenarioLink } from '#continuity/scenario-link.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const kept = await locals.site.read((tx) => findKeptResult(tx, params.id));
  if (!kept?.result || kept.event !== params.event) error(404, 'not-found');
  const { dataVersion } = await getContinuity(locals.site);
  const { scenario } = parseScenarioLink(kept.link);
  return {
    kept: { ...kept, result: kept.result },
    /** The same scenario for the data of today. */
    query: scenario ? formatScenarioLink({ ...withoutEvents(scenario), dataVersion }) : '',
    today: dataVersion,
  };
};
