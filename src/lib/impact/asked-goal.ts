// The goal of a choice as its form and its links write it.
import { parseGoal, type NamedGoal, type Weights } from '#continuity/choice-goal.ts';

export const WEIGHTED = 'weighted';

export type AskedGoal = {
  goal: NamedGoal | Weights;
  /** Weights as typed, by class, so that the form keeps what was not understood. */
  typed: Partial<Record<NamedGoal, string>>;
  problem: boolean;
};

/**
 * `goal=running`, `goal=things`, `goal=weighted&w.running=2&w.pipeline=0,5`, or weights in one as a link carries them,
 * `goal=running=2,pipeline=0.5`. What is not among the goals offered counts things.
 */
export function readGoal(query: URLSearchParams, goals: readonly NamedGoal[]): AskedGoal {
  const asked = query.get('goal') ?? 'things';
  const named = goals.find((one) => one === asked);
  if (named) return { goal: named, typed: {}, problem: false };
  const typed: AskedGoal['typed'] = {};
  for (const one of goals) {
    const text = query.get(`w.${one}`)?.trim().slice(0, 10);
    if (text) typed[one] = text;
  }
  const text =
    asked === WEIGHTED
      ? Object.entries(typed)
          .map(([name, weight]) => `${name}=${weight.replace(',', '.')}`)
          .join(',')
      : asked;
  const goal = parseGoal(text);
  const offered =
    goal !== undefined &&
    typeof goal === 'object' &&
    Object.keys(goal).every((name) => goals.some((one) => one === name));
  if (!offered) return { goal: 'things', typed, problem: asked === WEIGHTED };
  for (const [name, weight] of Object.entries(goal)) typed[name as NamedGoal] ??= String(weight);
  return { goal, typed, problem: false };
}

/** The goal as a link carries it. */
export const writeGoal = (goal: NamedGoal | Weights): string =>
  typeof goal === 'string'
    ? goal
    : Object.entries(goal)
        .map(([name, weight]) => `${name}=${weight}`)
        .join(',');
