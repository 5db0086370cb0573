// Which measures protect most, computed in a thread of its own: a hard choice must not hold up the site.
import { Worker } from 'node:worker_threads';
import type { ChangeEvent, Graph, MoneyClass, Override } from '#continuity/graph.ts';
import type { Hellers } from '#model/money.ts';

/** A class of money, or how many things stay unhit: most amounts are not known, and things can be counted. */
export type ChoiceGoal = MoneyClass | 'things';

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
  /** What the goal loses without a chosen measure, or gains with another one besides; crowns or things. */
  marginal: { id: string; taken: boolean; value: number }[];
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
export async function chooseBest(
  question: ChoiceQuestion,
  longestMs = LONGEST_MS,
): Promise<ChoiceAnswer | undefined> {
  if (running >= AT_ONCE) {
    if (waiting.length >= LONGEST_QUEUE) return undefined;
    await new Promise<void>((resolve) => waiting.push(resolve));
  }
  running += 1;
  try {
    return await ask(question, longestMs);
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

function ask(question: ChoiceQuestion, longestMs: number): Promise<ChoiceAnswer | undefined> {
  // By its name and not by a relative path: the built site runs from another folder.
  const file = new URL(import.meta.resolve('#server/workflows/impact/best-measures-thread.ts'));
  const worker = new Worker(file, { workerData: question });
  return new Promise((resolve, reject) => {
    // The choice comes first, the frontier takes longer; what there is when the time is up is the answer.
    let answer: ChoiceAnswer | undefined;
    const finish = () => {
      clearTimeout(timer);
      resolve(answer);
      void worker.terminate();
    };
    const timer = setTimeout(finish, longestMs);
    worker.on('message', (next: ChoiceAnswer) => {
      answer = next;
      if (next.frontier) finish();
    });
    worker.once('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
  });
}
