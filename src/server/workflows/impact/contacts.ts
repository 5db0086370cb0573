// Whom to call about a thing: whoever the register says it belongs to. Where it says nothing, nobody is made up: an office of the
// region that does not answer for a task of the state would only send the caller on.
import type { DependencyRows } from '../../register/dependencies.ts';
import type { Places } from './add-partners.ts';
import type { RegisterNode } from './continuity-register.ts';
import type { GraphDraft } from './draft.ts';

/** After the name of a municipality whose office the register does not list. */
export const MUNICIPAL_OFFICE = 'úřad obce';

/**
 * In this order: who employs, runs, receives, keeps or prepares it; the offices of its municipalities; the union or the region
 * it is of; the institution of the unit or post that does it. Null where the register knows none of them.
 */
export function contactFinder(
  draft: GraphDraft,
  region: string,
  rows: DependencyRows,
  places: Places,
): (node: RegisterNode) => string | null {
  const names = new Map(rows.organisation.map((row) => [row.id, row.name]));
  const nameOf = (id: string | null | undefined) => names.get(id ?? '') ?? null;
  const owners = new Map<string, string | null>([
    ...rows.post.map((row) => [`post:${row.id}`, row.organisation_id] as const),
    ...rows.service.map((row) => [`service:${row.id}`, row.organisation_id] as const),
    ...rows.project.map((row) => [`project:${row.id}`, row.recipient_id] as const),
    ...rows.obligation.map((row) => [`obligation:${row.id}`, row.keeper_id] as const),
    ...rows.prepared_investment.map((row) => [`prepared_investment:${row.id}`, row.organisation_id] as const),
    ...rows.unit.map((row) => [`unit:${row.id}`, row.organisation_id] as const),
  ]);
  const offices = new Map(
    rows.organisation
      .filter((row) => row.kind === 'municipality' || row.kind === 'region')
      .map((row) => [row.territory_code, row.name]),
  );
  const officeOf = (code: string) => offices.get(code) ?? `${places.nameOf(code)}, ${MUNICIPAL_OFFICE}`;
  const areas = areasOf(rows);
  const areaOf = (id: string): string | null => {
    const area = areas.get(id);
    if (area?.union_id) return nameOf(area.union_id);
    return area?.territory_code === region ? (offices.get(region) ?? null) : null;
  };
  const doerOf = (id: string): string | null => {
    const found = draft.needs.find(
      ({ dependent, provider, essential }) =>
        dependent === id && essential && /^(unit|post):/.test(provider) && nameOf(owners.get(provider)),
    );
    return found ? nameOf(owners.get(found.provider)) : null;
  };
  return ({ id, entity, municipalities }) => {
    if (entity === 'organisation') return null;
    const owner = nameOf(owners.get(id));
    if (owner !== null) return owner;
    if (municipalities.length > 0) return municipalities.map(officeOf).join('; ');
    return areaOf(id) ?? doerOf(id);
  };
}

type Area = { territory_code: string | null; union_id: string | null };

/** The place or union each thing is of; a task is of the place of its plan, a cooperation of the place that cooperates. */
function areasOf(rows: DependencyRows): ReadonlyMap<string, Area> {
  const of = (entity: string, list: readonly (Partial<Area> & { id: string })[]) =>
    list.map(
      ({ id, territory_code = null, union_id = null }) =>
        [`${entity}:${id}`, { territory_code, union_id }] as const,
    );
  const plans = new Map(rows.plan.map((row) => [row.id, row]));
  return new Map<string, Area>([
    ...of('plan', rows.plan),
    ...rows.plan_node.map((row) => [`plan_node:${row.id}`, plans.get(row.plan_id)!] as const),
    ...of('body', rows.body),
    ...of('agreement', rows.agreement),
    ...of('post', rows.post),
    ...of('service', rows.service),
    ...of('prepared_investment', rows.prepared_investment),
    ...rows.cooperation.map((row) => [`cooperation:${row.territory_code ?? row.union_id}`, row] as const),
  ]);
}
