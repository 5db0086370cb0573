import { error } from '@sveltejs/kit';
import { findDay, formatDay } from '#model/day.ts';
import { MONEY_CLASSES } from '#continuity/graph.ts';
import { getContinuity } from '#server/workflows/impact/keep-continuity.ts';
import { findWeakPoints, placesOfPoint } from '#server/workflows/impact/weak-points.ts';
import { today } from '#server/workflows/today.ts';
import { saySumShort, sayThingAmountShort } from '#lib/impact/words.ts';
import { m } from '#lib/paraglide/messages.js';
import { namesOf } from '../stress-test.server.ts';
import type { PageServerLoad } from './$types';

/** What much stands on without a substitute, on the day of the address or today. A day that is none is said and today shown. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const asked = url.searchParams.get('asOf') ?? '';
  const read = asked === '' ? undefined : findDay(asked, 'first');
  const day = read ?? findDay(today(), 'first')!;
  const register = await getContinuity(locals.site);
  const points = await findWeakPoints(register, day);
  if (!points) error(503, m.impact_weak_busy());
  return {
    day,
    value: formatDay(day),
    wrong: asked !== '' && read === undefined ? asked.slice(0, 40) : null,
    names: namesOf(register),
    points: points
      .filter(({ falls }) => falls.length > 0)
      .map((point) => ({
        ...{ id: point.node.id, kind: point.node.kind, title: point.node.title },
        ...{ dependents: point.dependents, assumed: point.assumed, first: point.falls[0]!.day },
        contact: register.nodes[point.node.id]?.contact ?? null,
        places: placesOfPoint(register, point),
        falls: point.falls.map(({ node, day: on }) => ({
          ...{ id: node.id, kind: node.kind, title: node.title, day: on },
        })),
        money: MONEY_CLASSES.flatMap((name) => {
          const { hit, rough, unknown, only } = point.money[name];
          if (hit === 0n && unknown === 0) return [];
          const row = { class: name, amount: hit };
          const sum = only ? sayThingAmountShort({ node: only }, row) : saySumShort({ hit, rough });
          return [{ class: name, sum: hit > 0n ? sum : '', unknown }];
        }),
      })),
    spared: points
      .filter(({ falls }) => falls.length === 0)
      .map(({ node: { id, title } }) => ({ id, title })),
  };
};
