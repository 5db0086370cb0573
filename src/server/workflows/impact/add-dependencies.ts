// Rows of dependency.csv as needs; one whose end takes no part in the stress test is told, not lost.
import type { DependencyRows } from '../../register/dependencies.ts';
import type { GraphDraft } from './draft.ts';
import { believed, type Origins } from './origin.ts';

export function addDependencies(draft: GraphDraft, rows: DependencyRows, origins: Origins): void {
  for (const row of rows.dependency) {
    const missing = [row.dependent, row.provider].filter((id) => !draft.nodes.has(id));
    if (missing.length > 0) {
      draft.leftOut.push({
        ...{ entity: 'dependency', key: row.id, title: `${row.dependent} → ${row.provider}` },
        municipalities: draft.nodes.get(row.dependent)?.municipalities ?? [],
        reason: `Vazba míří na věc, která do výpočtu nevstupuje: ${missing.join(', ')}.`,
      });
      continue;
    }
    draft.addNeed({
      ...{ dependent: row.dependent, provider: row.provider, for: row.role, note: row.note },
      origin: believed(origins, row),
      engine: {
        essential: row.essential,
        ...(row.grace_days === null ? {} : { graceDays: row.grace_days }),
        ...(row.grace_working_days === null ? {} : { graceWorkingDays: row.grace_working_days }),
        ...(row.due.length === 0 ? {} : { due: row.due }),
        ...(row.substitute_group === null ? {} : { group: row.substitute_group }),
        ...(row.minimum === null ? {} : { minimum: Number(row.minimum) }),
        ...(row.valid_from === null ? {} : { from: row.valid_from }),
        ...(row.valid_to === null ? {} : { to: row.valid_to }),
      },
    });
  }
}
