import { listPublications } from '#server/register/sources.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) =>
  locals.site.read(async (tx) => ({ publications: await listPublications(tx) }));
