// Which measures protect most, computed in a thread of its own: a hard choice must not hold up the site.
import { Worker } from 'node:worker_threads';
import type { GoalChoice } from '#continuity/choice-format.ts';
import type { ChoiceGoal } from '#continuity/choice-goal.ts';
import type { ChangeEvent, Graph, Override } from '#continuity/graph.ts';
import type { Hellers } from '#model/money.ts';
import type { GoalsQuestion } from './choose.ts';

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
   * What the goal loses without a chosen measure, or gains with another one besides; crowns or things. `unknown`: the same in
   * things whose amount nobody states.
   */
  marginal: { id: string; taken: boolean; value: number; unknown: number }[];
  /** Things whose amount nobody states: how many the choice protects, and how many are hit with no measure. */
  unknown: { protected: number; hit: number };
  /** Undefined when there was time for the choice but not for the frontier. */
  frontier?: Frontier;
};

/** From nothing to full protection, each the cheapest set that protects as much. */
export type Frontier = {
  points: { measures: string[]; cost: Hellers; posts: number; value: number }[];
  complete: boolean;
};

const LONGEST_MS = 8_000;
const AT_ONCE = 2;
const LONGEST_QUEUE = 8;

let running = 0;
const waiting: (() => void)[] = [];

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

async function inTurn<T>(work: () => Promise<T | undefined>): Promise<T | undefined> {
  if (running >= AT_ONCE) {
    if (waiting.length >= LONGEST_QUEUE) return undefined;
    await new Promise<void>((resolve) => waiting.push(resolve));
  }
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

function ask<T>(
  question: ChoiceQuestion | GoalsQuestion,
  longestMs: number,
  isWhole: (answer: T) => boolean,
): Promise<T | undefined> {
  // By its name and not by a relative path: the built site runs from another folder.
  const file = new URL(import.meta.resolve('#server/workflows/impact/best-measures-thread.ts'));
  const worker = new Worker(file, { workerData: question });
  return new Promise((resolve, reject) => {
    let answer: T | undefined;
    const finish = () => {
      clearTimeout(timer);
      resolve(answer);
      void worker.terminate();
    };
    const timer = setTimeout(finish, longestMs);
    worker.on('message', (next: T) => {
      answer = next;
      if (isWhole(next)) finish();
    });
    worker.once('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
  });
}
