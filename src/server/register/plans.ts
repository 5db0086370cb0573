// Strategic documents of a place and of the levels above it.
import type { ReadTransaction } from '../database/transaction.ts';

export type PlanSummary = {
  id: string;
  kind: string;
  title: string;
  level: string;
  validFrom: string | null;
  validTo: string | null;
  approved: string | null;
  resolution: string | null;
  note: string | null;
  publication: string;
  publicationTitle: string;
  locator: string;
};

/** Plans of the municipality itself and of the unions it belongs to, newest first. */
export async function listPlansOf(tx: ReadTransaction, territory: string): Promise<PlanSummary[]> {
  const rows = await tx
    .selectFrom('plan')
    .innerJoin('source', 'source.id', 'plan.source_id')
    .innerJoin('publication', 'publication.id', 'source.publication_id')
    .selectAll('plan')
    .select(['publication.id as publication', 'publication.title as publication_title'])
    .where((e) =>
      e.or([
        e('plan.territory_code', '=', territory),
        e(
          'plan.union_id',
          'in',
          e
            .selectFrom('union_member')
            .select('union_member.union_id')
            .where('union_member.territory_code', '=', territory),
        ),
      ]),
    )
    .orderBy('plan.valid_from', 'desc')
    .orderBy('plan.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    title: row.title,
    level: row.level,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    approved: row.approved,
    resolution: row.resolution,
    note: row.note,
    publication: row.publication,
    publicationTitle: row.publication_title,
    locator: row.locator,
  }));
}
