// Strategic documents and their tasks. A task needs its document in force.
import type { DependencyRows } from '../../register/dependencies.ts';
import type { Places } from './add-partners.ts';
import type { GraphDraft } from './draft.ts';
import { statedBy, type Origins } from './origin.ts';

export function addPlans(draft: GraphDraft, rows: DependencyRows, places: Places, origins: Origins): void {
  for (const row of rows.plan) {
    const municipalities = places.municipalitiesOf(row.territory_code, row.union_id);
    if (row.valid_to === null && row.valid_from === null && row.approved === null) {
      const reason = 'Zdroj neuvádí období plánu ani jeho schválení.';
      draft.leftOut.push({ entity: 'plan', key: row.id, title: row.title, municipalities, reason });
      continue;
    }
    draft.addNode({
      entity: 'plan',
      key: row.id,
      title: row.title,
      municipalities,
      from: row.valid_from ?? row.approved,
      to: row.valid_to,
      note: row.note,
      origins: [statedBy(origins(row))],
    });
  }
  const plans = new Map(rows.plan.map((row) => [row.id, row]));
  for (const row of rows.plan_node) {
    if (row.kind !== 'task' && row.kind !== 'measure') continue;
    const plan = plans.get(row.plan_id)!;
    const id = draft.addNode({
      entity: 'plan_node',
      key: row.id,
      kind: row.kind,
      title: row.code ? `${row.code} ${row.text}` : row.text,
      municipalities: places.municipalitiesOf(plan.territory_code, plan.union_id),
      from: plan.valid_from,
      to: plan.valid_to,
      origins: [statedBy(origins(row))],
    });
    draft.addNeed({
      dependent: id,
      provider: `plan:${row.plan_id}`,
      for: 'plan',
      origin: statedBy(origins(row)),
    });
  }
}
