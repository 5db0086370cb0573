// Which measures protect most, computed in a thread of its own: a hard choice must not hold up the site.
import type { GoalChoice } from '#continuity/choice-format.ts';
import type { ChoiceGoal } from '#continuity/choice-goal.ts';
import type { ChangeEvent, Graph, Override } from '#continuity/graph.ts';
import type { Hellers } from '#model/money.ts';
import type { GoalsQuestion } from './choose.ts';
import { ask, inTurn, LONGEST_MS } from './impact-thread.ts';

export type ChoiceQuestion = {
  graph: Graph;
  events: readonly ChangeEvent[];
  overrides: readonly Override[];
  goal: ChoiceGoal;
  budget?: Hellers;
  posts?: number;
};

export type ChoiceAnswer = {
  /** Identifiers of the chosen measures. */
  chosen: string[];
  /**
   * What the goal loses without a chosen measure, or gains with another one besides; crowns, `rough` = only about, or things. `unknown`: the same in
   * things whose amount nobody states.
   */
  marginal: { id: string; taken: boolean; value: number; rough: boolean; unknown: number }[];
  /** Things whose amount nobody states: how many the choice protects, and how many are hit with no measure. */
  unknown: { protected: number; hit: number };
  /** Undefined when there was time for the choice but not for the frontier. */
  frontier?: Frontier;
};

/** From nothing to full protection, each the cheapest set that protects as much. */
export type Frontier = {
  points: { measures: string[]; cost: Hellers; posts: number; value: number; rough: boolean }[];
  complete: boolean;
};

/** Undefined when it took too long or too many others are waiting. */
export const chooseBest = (
  question: ChoiceQuestion,
  longestMs = LONGEST_MS,
): Promise<ChoiceAnswer | undefined> =>
  // The choice comes first, the frontier takes longer; what there is when the time is up is the answer.
  inTurn(() => ask<ChoiceAnswer>(question, longestMs, (answer) => answer.frontier !== undefined));

/** For each goal apart; undefined as above. */
export const chooseGoals = (
  question: GoalsQuestion,
  longestMs = LONGEST_MS,
): Promise<GoalChoice[] | undefined> => inTurn(() => ask<GoalChoice[]>(question, longestMs, () => true));
