// Resolves projects again in a thread of its own, so that pages are answered meanwhile.
import { Worker } from 'node:worker_threads';
import type { Target } from '../../database/connect.ts';
import type { Renewed } from './renew.ts';

export type Renewing = { done: Promise<Renewed | undefined>; stop(): Promise<void> };

/** `done` is undefined when it was stopped: nothing was written then, and the next start begins again. */
export function renewAside(target: Target, region: string, progress: (checked: number) => void): Renewing {
  const worker = new Worker(new URL('./renew-worker.ts', import.meta.url), {
    workerData: { target, region },
  });
  worker.unref();
  const done = new Promise<Renewed | undefined>((resolve, reject) => {
    worker.on('message', ({ checked, renewed }: { checked?: number; renewed?: Renewed }) => {
      if (checked !== undefined) progress(checked);
      if (renewed) resolve(renewed);
    });
    worker.once('error', reject);
    worker.once('exit', () => resolve(undefined));
  });
  return { done, stop: async () => void (await worker.terminate()) };
}
