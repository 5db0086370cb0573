import { error } from '@sveltejs/kit';
import { findFigure, openFigureBook } from '#server/register/figures.ts';
import { findFinding } from '#server/register/findings.ts';
import { listTerritories } from '#server/register/territories.ts';
import type { PageServerLoad } from './$types';
import { mapAddresses } from '../../addresses.server.ts';

export const load: PageServerLoad = ({ locals, params }) =>
  locals.site.read(async (tx) => {
    const finding = await findFinding(tx, params.id);
    if (!finding) error(404, 'not-found');
    const book = await openFigureBook(tx, { territories: [] });
    const names = new Map((await listTerritories(tx)).map((place) => [place.code, place.name]));
    return {
      finding,
      addresses: await mapAddresses(tx),
      places: finding.pointers.map((pointer) => {
        const figure = pointer.entity === 'published_figure' ? (findFigure(book, pointer.id) ?? null) : null;
        return {
          ...pointer,
          figure,
          territoryName: names.get(figure?.territory ?? '') ?? null,
          publication: book.titles.get(pointer.source) ?? null,
        };
      }),
    };
  });
