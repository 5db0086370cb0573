import { error } from '@sveltejs/kit';
import { getLocale } from '#lib/paraglide/runtime.js';
import { sayFacetValue, sayPlaceName } from '#projects/search/labels.ts';
import { findProjectDetail } from '#server/workflows/projects/detail.ts';
import type { PageServerLoad } from './$types';
import { findChangesOfNodes } from '../../impact/announced.server.ts';
import { today } from '#server/workflows/today.ts';
import { findTerms } from '../../obligations/terms.server.ts';
import { findPartyId } from '../projects.server.ts';

export const load: PageServerLoad = async ({ locals, params }) => {
  const locale = getLocale();
  const detail = await locals.site.read((tx) => findProjectDetail(tx, params.id));
  if (!detail) error(404, 'not-found');
  const { project, predecessor, successors, editions, words, missed, reasons, placeNames, calls } = detail;
  const placeName = (code: string) => placeNames.get(code)?.name;
  return {
    changes: await findChangesOfNodes(locals.site, [`project:${params.id}`]),
    terms: await findTerms(locals.site, { project: project.id }),
    project,
    recipientId: findPartyId(project.recipient),
    predecessor,
    successors,
    words,
    missed,
    calls,
    editions: Object.fromEntries(editions),
    today: today(),
    phase: project.phase === null ? null : sayFacetValue('phase', project.phase, locale, placeName),
    kindName:
      project.recipient.kind === null
        ? null
        : sayFacetValue('beneficiary', project.recipient.kind, locale, placeName),
    places: project.places.map(({ code, share, rule }) => {
      const place = placeNames.get(code);
      return {
        code,
        name: place ? sayPlaceName(place, locale) : code,
        municipality: place?.level === 'municipality',
        share,
        rule,
      };
    }),
    areas: project.areas.map(({ area, rule }) => ({
      area,
      name: sayFacetValue('area', area, locale, placeName),
      rule,
      reason: reasons[rule] ?? null,
    })),
  };
};
