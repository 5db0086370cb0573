import { listFindings } from '#server/register/findings.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) =>
  locals.site.read(async (tx) => ({ findings: await listFindings(tx) }));
