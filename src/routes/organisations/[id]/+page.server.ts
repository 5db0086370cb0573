import { error } from '@sveltejs/kit';
import { getLocale } from '#lib/paraglide/runtime.js';
import { getProjectBook } from '#server/workflows/projects/keep-book.ts';
import { findOrganisation } from '#server/workflows/projects/organisation.ts';
import type { PageServerLoad } from './$types';
import { today } from '#server/workflows/today.ts';
import { findTerms } from '../../obligations/terms.server.ts';
import { toLine } from '../../projects/projects.server.ts';
import { sayFacetValue } from '#projects/search/labels.ts';

export const load: PageServerLoad = async ({ locals, params }) => {
  const locale = getLocale();
  const book = await getProjectBook(locals.site);
  const found = await findOrganisation(locals.site, book, params.id, today());
  if (!found) error(404, 'not-found');
  const { running, promised, largest, ...organisation } = found;
  const kind = organisation.money[0]?.kind;
  const lines = (projects: typeof largest) =>
    projects.map((project) => toLine(book, project, { kind, payer: 'all' }, locale));
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
