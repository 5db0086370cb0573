import { error } from '@sveltejs/kit';
import { findPublication, listRawRows } from '#server/register/sources.ts';
import { readSmallCells } from '#server/register/small-cells.ts';
import { listEditionChanges } from '#server/workflows/projects/changes.ts';
import type { PageServerLoad } from './$types';
import { packHeadings } from '../../headings.server.ts';

const ROWS_ON_PAGE = 100;
const ROWS_BEFORE = 4;
/** Changed projects a page carries; the API has more. */
const MOST_CHANGES = 50;
/** More than any sheet has; a larger number in an address is not a row. */
const LAST_ROW = 10_000_000;

export const load: PageServerLoad = ({ locals, params, url }) =>
  locals.site.read(async (tx) => {
    const publication = await findPublication(tx, params.id);
    if (!publication) error(404, 'not-found');
    const asked = url.searchParams.get('edition');
    const edition =
      publication.list.find((candidate) => candidate.id === asked) ?? publication.list[0] ?? null;
    // A link to one row (`sheet`, `row`) opens the page of rows that begins just before it; `after` turns the pages.
    const sheet = url.searchParams.get('sheet');
    const row = readRow(url.searchParams.get('row'));
    const turned = url.searchParams.has('after');
    const after = sheet === null ? undefined : { sheet, row: turned ? row : row - ROWS_BEFORE };
    const hidden = (await readSmallCells(tx))[params.id] !== undefined;
    const rows =
      edition && !hidden ? await listRawRows(tx, edition.id, { after, limit: ROWS_ON_PAGE + 1 }) : [];
    const changes = hidden ? undefined : await listEditionChanges(tx, params.id, MOST_CHANGES);
    return {
      changes: changes?.before === undefined ? null : changes,
      publication,
      edition,
      hidden,
      rows: rows.slice(0, ROWS_ON_PAGE),
      headings: edition?.kind === 'pack' ? packHeadings : {},
      marked: sheet === null || turned ? null : { sheet, row, column: url.searchParams.get('column') },
      fromStart: after === undefined,
      next: rows.length > ROWS_ON_PAGE ? rows[ROWS_ON_PAGE - 1]! : null,
    };
  });

function readRow(text: string | null): number {
  const row = Number(text);
  return Number.isInteger(row) && row >= 0 && row <= LAST_ROW ? row : 0;
}
