import { parseMoney, type Hellers } from '#model/money.ts';
import { MONEY_CLASSES } from '#continuity/graph.ts';
import { assessImpact } from '#continuity/impact.ts';
import { applyScenario } from '#continuity/scenario.ts';
import { compareThings } from '#lib/impact/measure-effect.ts';
import { notesOfOrigins } from '#lib/impact/origin-notes.ts';
import { listThings, summariseClasses } from '#lib/impact/summary.ts';
import { chooseBest, type ChoiceGoal } from '#server/workflows/impact/best-measures.ts';
import type { PageServerLoad } from './$types';
import { openEvent } from '../../stress-test.server.ts';

const MOST_MEASURES = 40;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { register, event, graph: whole, base } = await openEvent(locals.site, params.event);
  // A measure whose cost nobody knows can take no part in a choice under a budget.
  const priced = new Set(register.measures.filter((row) => row.cost !== null).map((row) => row.id));
  const usable = whole.measures.filter((measure) => priced.has(measure.id)).slice(0, MOST_MEASURES);
  const graph = { ...whole, measures: usable };
  const { events, overrides } = applyScenario(graph, base);
  const assess = (ids: readonly string[]) =>
    listThings(
      assessImpact(graph, { events, overrides, measures: usable.filter((row) => ids.includes(row.id)) }),
    );
  const before = assess([]);
  const classes = summariseClasses(before).filter((row) => row.counted.length);
  const goals: ChoiceGoal[] = ['things', ...classes.map((row) => row.class)];
  const goal = goals.find((one) => one === url.searchParams.get('goal')) ?? 'things';
  const budget = readBudget(url.searchParams.get('budget'));
  const posts = readPosts(url.searchParams.get('posts'));
  const answer = usable.length
    ? await chooseBest({
        ...{ graph, events, overrides, goal },
        ...(budget === undefined ? {} : { budget }),
        ...(posts === undefined ? {} : { posts }),
      })
    : undefined;
  const chosen = answer?.chosen ?? [];
  const after = assess(chosen);
  const hopeless = new Set(assess(usable.map((row) => row.id)).map(({ fall }) => fall.node.id));
  return {
    event: { id: event.id, title: event.title, date: event.date, standing: event.standing },
    ...{ goals, goal, budget: budget ?? null, posts: posts ?? null },
    late: usable.length > 0 && answer === undefined,
    measures: usable.map((measure) => ({
      measure,
      taken: chosen.includes(measure.id),
      value: answer?.marginal.find((row) => row.id === measure.id)?.value ?? 0,
    })),
    unpriced: register.measures.filter((row) => row.cost === null).map((row) => row.title),
    effect: compareThings(before, after),
    before: before.length,
    frontier: (answer?.frontier?.points ?? []).map((point) => ({
      ...point,
      chosen: usable.filter((row) => point.measures.includes(row.id)),
      effect: compareThings(before, assess(point.measures)),
    })),
    complete: answer?.frontier?.complete ?? true,
    frontierLate: answer !== undefined && answer.frontier === undefined,
    left: after.map((thing) => ({ thing, reachable: !hopeless.has(thing.fall.node.id) })),
    classNames: MONEY_CLASSES,
    notes: notesOfOrigins(register.measures.map((row) => row.origin)),
  };
};

/** Whole crowns as people write them, `1 500 000`; anything else is no limit. */
function readBudget(text: string | null): Hellers | undefined {
  const money = text ? parseMoney(text.slice(0, 30)) : undefined;
  return money !== undefined && money >= 0n && money <= 100_000_000_000_000n ? money : undefined;
}

function readPosts(text: string | null): number | undefined {
  const number = Number(text?.slice(0, 10).replace(',', '.'));
  return text?.trim() && Number.isFinite(number) && number >= 0 && number <= 1000 ? number : undefined;
}
