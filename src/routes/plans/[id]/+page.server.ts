import { error } from '@sveltejs/kit';
import { planStateOn } from '#lib/plans/plan-words.ts';
import { listPlanNodes, listPlans } from '#server/register/plans.ts';
import { findTerritory } from '#server/register/territories.ts';
import { today } from '#server/workflows/today.ts';
import type { PageServerLoad } from './$types';
import { findChangesOfNodes } from '../../impact/announced.server.ts';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { plans, nodes } = await locals.site.read(async (tx) => ({
    plans: await listPlans(tx),
    nodes: await listPlanNodes(tx, params.id),
  }));
  const plan = plans.find(({ id }) => id === params.id);
  if (!plan) error(404, 'not-found');
  const territory = await locals.site.read(async (tx) =>
    plan.territory === null ? undefined : findTerritory(tx, plan.territory),
  );
  const changes = await findChangesOfNodes(locals.site, [
    `plan:${plan.id}`,
    ...nodes.map(({ id }) => `plan_node:${id}`),
  ]);
  const titled = (id: string | null) => {
    const found = plans.find((one) => one.id === id);
    return found && { id: found.id, title: found.title };
  };
  return {
    plan,
    nodes,
    changes,
    state: planStateOn(plan, plans, today()),
    place: territory
      ? { code: territory.code, name: territory.name, municipality: territory.level === 'municipality' }
      : null,
    predecessor: titled(plan.predecessor) ?? null,
    successors: plans.filter((one) => one.predecessor === plan.id).map(({ id, title }) => ({ id, title })),
    tasks: nodes.filter(({ kind }) => kind === 'task' || kind === 'measure').length,
  };
};
