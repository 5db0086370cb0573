// Words of strategic documents.
import { findDay } from '#model/day.ts';
import { m } from '#lib/paraglide/messages.js';

const KINDS: Record<string, () => string> = {
  strategy: m.plan_kind_strategy,
  'action-plan': m.plan_kind_action_plan,
  SPRSS: m.plan_kind_sprss,
  CLLD: m.plan_kind_clld,
  SPSZ: m.plan_kind_spsz,
  PSZ: m.plan_kind_psz,
  MPI: m.plan_kind_mpi,
  PVDP: m.plan_kind_pvdp,
};
export const sayPlanKind = (kind: string): string => KINDS[kind]?.() ?? kind;

const NODE_KINDS: Record<string, () => string> = {
  area: m.plan_node_area,
  goal: m.plan_node_goal,
  measure: m.plan_node_measure,
  task: m.plan_node_task,
};
export const sayNodeKind = (kind: string): string => NODE_KINDS[kind]?.() ?? kind;

export type PlanState = 'valid' | 'replaced' | 'open' | 'ended' | 'ahead' | 'unknown';
type Span = { id: string; validFrom: string | null; validTo: string | null };
type Version = { predecessor: string | null };

/** How a plan stands on a day beside its newer versions; `open` = it began and no source says when it ends. */
export function planStateOn(
  { id, validFrom, validTo }: Span,
  versions: readonly Version[],
  today: string,
): PlanState {
  const day = findDay(today, 'first')!;
  const first = validFrom === null ? undefined : findDay(validFrom, 'first');
  const last = validTo === null ? undefined : findDay(validTo, 'last');
  if (last !== undefined && last < day) return 'ended';
  if (versions.some(({ predecessor }) => predecessor === id)) return 'replaced';
  if (first !== undefined && first > day) return 'ahead';
  if (last !== undefined) return 'valid';
  return first === undefined ? 'unknown' : 'open';
}

const STATES: Record<PlanState, () => string> = {
  valid: m.plan_valid,
  replaced: m.plan_replaced,
  open: m.plan_open,
  ended: m.plan_ended,
  ahead: m.plan_ahead,
  unknown: m.plan_unknown,
};
export const sayPlanState = (state: PlanState): string => STATES[state]();
