import { error } from '@sveltejs/kit';
import { findMunicipality } from '#server/register/municipality.ts';
import { compareStatedFunds } from '#server/workflows/projects/stated.ts';
import type { PageServerLoad } from './$types';
import { mapAddresses } from '../../addresses.server.ts';
import { findChangesOfPlace } from '../../impact/announced.server.ts';
import { findNeedOfPlace } from '../../need/book.server.ts';
import { findTerms } from '../../obligations/terms.server.ts';
import { findProjectsOfPlace } from '../../projects/projects.server.ts';

export const load: PageServerLoad = async ({ locals, params }) => ({
  need: await findNeedOfPlace(locals.site, params.code),
  changes: await findChangesOfPlace(locals.site, params.code),
  projects: await findProjectsOfPlace(locals.site, params.code),
  terms: await findTerms(locals.site, { territory: params.code }),
  ...(await locals.site.read(async (tx) => {
    const municipality = await findMunicipality(tx, params.code);
    if (!municipality) error(404, 'not-found');
    const [compared = null] = await compareStatedFunds(tx, params.code);
    return { municipality, compared, addresses: await mapAddresses(tx) };
  })),
});
