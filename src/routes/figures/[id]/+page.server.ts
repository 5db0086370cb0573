import { error } from '@sveltejs/kit';
import { findFigure, openFigure } from '#server/register/figures.ts';
import { listFindings } from '#server/register/findings.ts';
import { listStatements } from '#server/register/published-figures.ts';
import { findRawRow } from '#server/register/sources.ts';
import { listTerritories } from '#server/register/territories.ts';
import type { ReadTransaction } from '#server/database/transaction.ts';
import type { SourceRef } from '#model/figure.ts';
import type { PageServerLoad } from './$types';
import { packHeadings } from '../../headings.server.ts';
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
        ...(await readRow(tx, source)),
      })),
    );
    const findings = await listFindings(tx);
    return {
      figure,
      addresses: await mapAddresses(tx),
      names: Object.fromEntries((await listTerritories(tx)).map((place) => [place.code, place.name])),
      madeOf: figure.madeOf.flatMap((id) => findFigure(book, id) ?? []),
      parts: book.published
        .filter((part) => part.partOf === figure.id)
        .flatMap((part) => findFigure(book, part.id) ?? []),
      rows,
      statements: figure.computed ? [] : await listStatements(tx, figure.id),
      findings: findings.filter((finding) => finding.pointers.some((pointer) => pointer.id === figure.id)),
    };
  });

/** The row a figure stands on, with what names its columns: the pack's own headings, or the first row of the sheet. */
async function readRow(tx: ReadTransaction, { source, sheet, row }: SourceRef) {
  if (sheet === undefined || row === undefined) return { cells: null, headings: null };
  const found = await findRawRow(tx, source, sheet, row);
  const first = row > 1 ? await findRawRow(tx, source, sheet, 1) : undefined;
  return { cells: found?.cells ?? null, headings: packHeadings[sheet] ?? first?.cells ?? null };
}
