import { parseMoney, type Hellers } from '#model/money.ts';
import { MONEY_CLASSES } from '#continuity/graph.ts';
import { assessImpact } from '#continuity/impact.ts';
import { applyScenario } from '#continuity/scenario.ts';
import { readGoal, WEIGHTED, writeGoal } from '#lib/impact/asked-goal.ts';
import { savedBetween } from '#continuity/measure-effect.ts';
import { notesOfOrigins } from '#lib/impact/origin-notes.ts';
import { listThings, summariseClasses } from '#lib/impact/summary.ts';
import type { NamedGoal } from '#continuity/choice-goal.ts';
import { chooseBest } from '#server/workflows/impact/best-measures.ts';
import type { PageServerLoad } from './$types';
import { headOf, openEvent } from '../../stress-test.server.ts';

const MOST_MEASURES = 40;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { register, event, graph: whole, base } = await openEvent(locals.site, params.event);
  // A measure whose cost nobody knows can take no part in a choice under a budget.
  const priced = new Set(register.measures.filter((row) => row.cost !== null).map((row) => row.id));
  const usable = whole.measures.filter((measure) => priced.has(measure.id)).slice(0, MOST_MEASURES);
  const graph = { ...whole, measures: usable };
  const { events, overrides } = applyScenario(graph, base);
  const assess = (ids: readonly string[]) =>
    assessImpact(graph, { events, overrides, measures: usable.filter((row) => ids.includes(row.id)) });
  const plain = assess([]);
  const before = listThings(plain);
  const classes = summariseClasses(before).filter((row) => row.counted.length);
  const goals: NamedGoal[] = ['things', ...classes.map((row) => row.class)];
  const asked = readGoal(url.searchParams, goals);
  const { goal } = asked;
  const limits = {
    budget: readBudget(url.searchParams.get('budget')),
    posts: readPosts(url.searchParams.get('posts')),
  };
  const budget = limits.budget.value;
  const posts = limits.posts.value;
  const answer = usable.length
    ? await chooseBest({
        ...{ graph, events, overrides, goal },
        ...(budget === undefined ? {} : { budget }),
        ...(posts === undefined ? {} : { posts }),
      })
    : undefined;
  const chosen = answer?.chosen ?? [];
  const after = assess(chosen);
  const left = listThings(after);
  const hopeless = new Set(assess(usable.map((row) => row.id)).falls.map(({ node }) => node.id));
  return {
    event: headOf(event),
    ...{ goals, limits, budget: budget ?? null },
    goal: typeof goal === 'string' ? goal : WEIGHTED,
    link: writeGoal(goal),
    weights: typeof goal === 'string' ? {} : goal,
    typed: asked.typed,
    wrongWeights: asked.problem,
    late: usable.length > 0 && answer === undefined,
    measures: usable.map((measure) => {
      const {
        value = 0,
        rough = false,
        unknown = 0,
      } = answer?.marginal.find((row) => row.id === measure.id) ?? {};
      return { ...{ measure, value, rough, unknown }, taken: chosen.includes(measure.id) };
    }),
    unpriced: register.measures
      .filter((row) => row.cost === null)
      .map(({ title, titleEn }) => ({ title, titleEn })),
    effect: savedBetween(plain, after),
    before: before.length,
    unknown: answer?.unknown ?? { protected: 0, hit: 0 },
    frontier: (answer?.frontier?.points ?? []).map((point) => ({
      ...point,
      chosen: usable.filter((row) => point.measures.includes(row.id)),
      effect: savedBetween(plain, assess(point.measures)),
    })),
    complete: answer?.frontier?.complete ?? true,
    frontierLate: answer !== undefined && answer.frontier === undefined,
    left: left.map((thing) => ({ thing, reachable: !hopeless.has(thing.fall.node.id) })),
    classNames: MONEY_CLASSES,
    notes: notesOfOrigins(register.measures.map((row) => row.origin)),
  };
};

type Limit<T> = { value?: T; typed: string; problem?: 'budget' | 'posts' };

/** Whole crowns as people write them, `1 500 000`. */
function readBudget(text: string | null): Limit<Hellers> {
  const typed = text?.trim().slice(0, 30) ?? '';
  if (typed === '') return { typed };
  const value = parseMoney(typed);
  const fits = value !== undefined && value >= 0n && value <= 100_000_000_000_000n;
  return fits ? { value, typed } : { typed, problem: 'budget' };
}

function readPosts(text: string | null): Limit<number> {
  const typed = text?.trim().slice(0, 10) ?? '';
  if (typed === '') return { typed };
  const value = Number(typed.replace(',', '.'));
  return value >= 0 && value <= 1000 ? { value, typed } : { typed, problem: 'posts' };
}
