import { error } from '@sveltejs/kit';
import { compareStatedFunds } from '#server/workflows/projects/stated.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const places = await locals.site.read((tx) => compareStatedFunds(tx));
  const region = places.find(({ isRegion }) => isRegion);
  if (!region) error(404, 'not-found');
  return { places, region };
};
