import { readCalls } from '#server/workflows/projects/calls.ts';
import { today } from '#server/workflows/today.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  ...(await locals.site.read(readCalls)),
  today: today(),
});
