import { listThings, summariseClasses } from '#lib/impact/summary.ts';
import { groupThings, placesOf } from '#lib/impact/summary.ts';
import { notesOfOrigins } from '#lib/impact/origin-notes.ts';
import { assessScenario } from '#continuity/scenario.ts';
import { getContinuity } from '#server/workflows/impact/keep-continuity.ts';
import type { PageServerLoad } from './$types';
import { baseScenario, graphOf } from './stress-test.server.ts';

export const load: PageServerLoad = async ({ locals }) => {
  const register = await getContinuity(locals.site);
  const events = register.events.map((event) => {
    const { impact } = assessScenario(graphOf(register, [event.id]), baseScenario(register, event));
    const things = impact ? listThings(impact) : [];
    return {
      ...{ id: event.id, title: event.title, date: event.date, standing: event.standing, note: event.note },
      things: things.length,
      places: groupThings(things, placesOf).length,
      first: things[0]?.fall.day ?? null,
      last: things.at(-1)?.fall.day ?? null,
      classes: summariseClasses(things).map(({ class: name, hit, counted, unknown }) => ({
        ...{ class: name, hit, counted: counted.length, unknown: unknown.length },
      })),
    };
  });
  const byDate = events.sort((a, b) => (a.date < b.date ? 1 : -1));
  return {
    /** What has happened or been withdrawn is history; the rest may still come. */
    announced: byDate.filter(({ standing }) => standing !== 'effective' && standing !== 'withdrawn'),
    past: byDate.filter(({ standing }) => standing === 'effective' || standing === 'withdrawn'),
    notes: notesOfOrigins(register.events.flatMap((event) => event.origins)),
  };
};
