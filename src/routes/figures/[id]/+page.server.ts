import { error } from '@sveltejs/kit';
import { findFigure, openFigure } from '#server/register/figures.ts';
import { listFindings } from '#server/register/findings.ts';
import { listStatements } from '#server/register/published-figures.ts';
import { findRawRow } from '#server/register/sources.ts';
import { listTerritories } from '#server/register/territories.ts';
import type { PageServerLoad } from './$types';
import { mapAddresses } from '../../addresses.server.ts';

export const load: PageServerLoad = ({ locals, params }) =>
  locals.site.read(async (tx) => {
    const found = await openFigure(tx, params.id);
    if (!found) error(404, 'not-found');
    const { book, figure } = found;
    const rows = await Promise.all(
      figure.sources.map(async (source) => ({
        ...source,
        address: book.titles.get(source.source)?.address ?? null,
        cells: source.sheet === undefined ? null : ((await findRawRow(tx, source.source, source.sheet, source.row!))?.cells ?? null),
      })),
    );
    const findings = await listFindings(tx);
    return {
      figure,
      addresses: await mapAddresses(tx),
      names: Object.fromEntries((await listTerritories(tx)).map((place) => [place.code, place.name])),
      madeOf: figure.madeOf.flatMap((id) => findFigure(book, id) ?? []),
      parts: book.published.filter((part) => part.partOf === figure.id).flatMap((part) => findFigure(book, part.id) ?? []),
      rows,
      statements: figure.computed ? [] : await listStatements(tx, figure.id),
      findings: findings.filter((finding) => finding.pointers.some((pointer) => pointer.id === figure.id)),
    };
  });
