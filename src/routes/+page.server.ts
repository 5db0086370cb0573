import { buildRegionMap } from '#lib/map/region-map.ts';
import { findPublishedTotal } from '#server/register/overview.ts';
import { listBoundaries, listTerritories } from '#server/register/territories.ts';
import type { PageServerLoad } from './$types';
import { mapAddresses } from './addresses.server.ts';
import { listAnnounced } from './impact/announced.server.ts';

export const load: PageServerLoad = async ({ locals }) => ({
  changes: await listAnnounced(locals.site),
  ...(await locals.site.read(async (tx) => {
    const municipalities = await listTerritories(tx, { level: 'municipality', parent: tx.region });
    const boundaries = await listBoundaries(tx, 'municipality', tx.region);
    return {
      published: (await findPublishedTotal(tx)) ?? null,
      map: buildRegionMap(municipalities, boundaries),
      addresses: await mapAddresses(tx),
    };
  })),
});
