// Work that takes seconds, in threads of their own and a few at once: it must not hold up the site.
import { Worker } from 'node:worker_threads';
import type { ChoiceQuestion } from './best-measures.ts';
import type { GoalsQuestion } from './choose.ts';
import type { GraphQuestion } from './graph-answer.ts';
import type { SimulationQuestion } from './simulate.ts';
import type { WeakPointQuestion } from './weak-points.ts';

export type ThreadQuestion =
  ChoiceQuestion | GoalsQuestion | GraphQuestion | SimulationQuestion | WeakPointQuestion;

export const LONGEST_MS = 8_000;
const AT_ONCE = 2;
const LONGEST_QUEUE = 8;

let running = 0;
const waiting: (() => void)[] = [];

/** Undefined when too many others are waiting. */
export async function inTurn<T>(work: () => Promise<T | undefined>): Promise<T | undefined> {
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

/** Undefined when nothing came in time. */
export function ask<T>(
  question: ThreadQuestion,
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
