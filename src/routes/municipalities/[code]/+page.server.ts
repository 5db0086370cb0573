import { error } from '@sveltejs/kit';
import { findMunicipality } from '#server/register/municipality.ts';
import type { PageServerLoad } from './$types';
import { mapAddresses } from '../../addresses.server.ts';

export const load: PageServerLoad = ({ locals, params }) =>
  locals.site.read(async (tx) => {
    const municipality = await findMunicipality(tx, params.code);
    if (!municipality) error(404, 'not-found');
    return { municipality, addresses: await mapAddresses(tx) };
  });
