import { error } from '@sveltejs/kit';
import { getLocale } from '#lib/paraglide/runtime.js';
import { getProjectBook, isNewest } from '#server/workflows/projects/keep-book.ts';
import { findOrganisation } from '#server/workflows/projects/organisation.ts';
import type { PageServerLoad } from './$types';
import { findTerms } from '../../obligations/terms.server.ts';
import { toLine } from '../../projects/projects.server.ts';
import { sayFacetValue } from '#projects/search/labels.ts';

export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
  const locale = getLocale();
  const book = await getProjectBook(locals.site);
  // An older book answers while the newest is being read: its page is not kept.
  if (!isNewest(book, await locals.site.version())) setHeaders({ 'cache-control': 'no-store' });
  const found = await findOrganisation(locals.site, book, params.id);
  if (!found) error(404, 'not-found');
  const { running, promised, largest, ...organisation } = found;
  const kind = organisation.money[0]?.kind;
  const lines = (projects: typeof largest) =>
    projects.map((project) => toLine(book, project, { kind, payers: [] }, locale));
  return {
    terms: await findTerms(locals.site, { organisation: params.id }),
    choice: { organisation: params.id },
    organisation: {
      ...organisation,
      kindName:
        organisation.kind === null
          ? null
          : sayFacetValue('beneficiary', organisation.kind, locale, () => undefined),
      territoryName: organisation.territory ? (book.places.get(organisation.territory)?.name ?? null) : null,
      isMunicipality:
        organisation.territory !== null && book.places.get(organisation.territory)?.level === 'municipality',
    },
    kind,
    running: lines(running),
    promised: lines(promised),
    largest: lines(largest),
  };
};
