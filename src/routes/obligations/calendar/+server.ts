// Terms as an iCalendar feed that a calendar program can subscribe to.
import { error } from '@sveltejs/kit';
import { findRegion, findTerritory } from '#server/register/territories.ts';
import { findVersion } from '#server/register/version.ts';
import { buildFeed } from '#server/workflows/obligations/calendar.ts';
import { listObligations } from '#server/workflows/obligations/list.ts';
import { projectPage } from '#lib/projects/links.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, url }) =>
  locals.site.read(async (tx) => {
    const organisation = url.searchParams.get('organisation') || undefined;
    const project = url.searchParams.get('project') || undefined;
    const asked = url.searchParams.get('territory') || undefined;
    const territory = asked ?? (organisation || project ? undefined : tx.region);
    const place = territory === undefined ? undefined : await findTerritory(tx, territory);
    if (territory !== undefined && !place) error(404, m.obligations_bad_place({ code: territory }));
    const list = await listObligations(tx, { territory, organisation, project });
    const region = await findRegion(tx);
    const feed = buildFeed(list, {
      name: `Opora: ${m.obligations_nav()}, ${place?.name ?? organisation ?? region.title}`,
      locale: getLocale(),
      changedAt: (await findVersion(tx))?.changed_at ?? new Date(0),
      origin: url.origin,
      projectPage,
    });
    return new Response(feed, {
      headers: {
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': `attachment; filename="opora-${territory ?? organisation ?? 'projekt'}.ics"`,
      },
    });
  });
