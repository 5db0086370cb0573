import { notesOfOrigins } from '#lib/impact/origin-notes.ts';
import { getContinuity } from '#server/workflows/impact/keep-continuity.ts';
import type { PageServerLoad } from './$types';
import { isAhead, listed, testAll } from './announced.server.ts';

export const load: PageServerLoad = async ({ locals }) => {
  const register = await getContinuity(locals.site);
  const tests = [...testAll(register)].sort((a, b) => (a.event.date < b.event.date ? 1 : -1));
  return {
    announced: tests.filter(isAhead).map(listed),
    past: tests.filter((test) => !isAhead(test)).map(listed),
    notes: notesOfOrigins(register.events.flatMap((event) => event.origins)),
  };
};
