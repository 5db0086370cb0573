import { listPlanNodes, listPlans } from '#server/register/plans.ts';
import { listTerritories } from '#server/register/territories.ts';
import { planStateOn } from '#lib/plans/plan-words.ts';
import { today } from '#server/workflows/today.ts';
import type { PageServerLoad } from './$types';
import { findChangesOfNodes } from '../impact/announced.server.ts';

const LEVELS = ['municipality', 'union', 'region', 'state'] as const;

export const load: PageServerLoad = async ({ locals }) => {
  const day = today();
  const found = await locals.site.read(async (tx) => ({
    plans: await listPlans(tx),
    nodes: await listPlanNodes(tx),
    names: new Map((await listTerritories(tx)).map(({ code, name }) => [code, name])),
  }));
  const ids = [
    ...found.plans.map(({ id }) => `plan:${id}`),
    ...found.nodes.map(({ id }) => `plan_node:${id}`),
  ];
  const hit = new Set(
    (await findChangesOfNodes(locals.site, ids)).flatMap((row) => (row.thing ? row.node : [])),
  );
  const plans = found.plans.map((plan) => {
    const parts = found.nodes.filter((node) => node.plan === plan.id);
    return {
      ...plan,
      state: planStateOn(plan, found.plans, day),
      place: plan.union?.name ?? found.names.get(plan.territory ?? '') ?? null,
      tasks: parts.filter(({ kind }) => kind === 'task' || kind === 'measure').length,
      stopped:
        parts.filter(({ id }) => hit.has(`plan_node:${id}`)).length + (hit.has(`plan:${plan.id}`) ? 1 : 0),
    };
  });
  const levels = LEVELS.map((level) => ({ level, plans: plans.filter((plan) => plan.level === level) }));
  return {
    levels: levels.filter((row) => row.plans.length > 0),
    count: plans.length,
    valid: plans.filter(({ state }) => state === 'valid' || state === 'open').length,
    stopped: plans.filter((plan) => plan.stopped > 0).length,
  };
};
