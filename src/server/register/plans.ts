// Strategic documents: of a place and of the levels above it, all of them, and one with its tasks.
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

/** With whose it is: a place, or a union of municipalities. */
export type PlanRecord = PlanSummary & {
  territory: string | null;
  union: { id: string; name: string } | null;
  predecessor: string | null;
};

/** A theme, a goal, a measure or a task, under its parent. */
export type PlanNodeRow = {
  id: string;
  kind: string;
  code: string | null;
  parent: string | null;
  text: string;
  locator: string;
};

const selectPlans = (tx: ReadTransaction) =>
  tx
    .selectFrom('plan')
    .innerJoin('source', 'source.id', 'plan.source_id')
    .innerJoin('publication', 'publication.id', 'source.publication_id')
    .leftJoin('organisation', 'organisation.id', 'plan.union_id')
    .selectAll('plan')
    .select(['publication.id as publication', 'publication.title as publication_title'])
    .select('organisation.name as union_name')
    .orderBy('plan.valid_from', 'desc')
    .orderBy('plan.id');

type Row = Awaited<ReturnType<ReturnType<typeof selectPlans>['execute']>>[number];

const toSummary = (row: Row): PlanSummary => ({
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
});

const toRecord = (row: Row): PlanRecord => ({
  ...toSummary(row),
  territory: row.territory_code,
  union: row.union_id === null ? null : { id: row.union_id, name: row.union_name ?? row.union_id },
  predecessor: row.predecessor_id,
});

/** Plans of the municipality itself and of the unions it belongs to, newest first. */
export async function listPlansOf(tx: ReadTransaction, territory: string): Promise<PlanSummary[]> {
  const rows = await selectPlans(tx)
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
    .execute();
  return rows.map(toSummary);
}

/** Newest first; those of an unknown period before them. */
export async function listPlans(tx: ReadTransaction): Promise<PlanRecord[]> {
  return (await selectPlans(tx).execute()).map(toRecord);
}

/** Parts of one plan, or of all, in the order of their codes. */
export async function listPlanNodes(
  tx: ReadTransaction,
  plan?: string,
): Promise<(PlanNodeRow & { plan: string })[]> {
  const rows = await tx
    .selectFrom('plan_node')
    .select(['id', 'plan_id', 'kind', 'code', 'parent_id', 'text', 'locator'])
    .$if(plan !== undefined, (query) => query.where('plan_id', '=', plan!))
    .orderBy('id')
    .execute();
  return rows.map(({ plan_id, parent_id, ...row }) => ({ ...row, plan: plan_id, parent: parent_id }));
}
