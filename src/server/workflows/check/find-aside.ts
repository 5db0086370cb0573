// Claims of a long text, found in a worker, so that the site goes on answering others meanwhile.
import { Worker } from 'node:worker_threads';
import type { FoundClaims } from '#claims/find-claims.ts';
import type { Place } from '#claims/types.ts';
import type { FindInput } from './find-worker.ts';

/** Shorter texts take less time than the way to the worker and back. */
export const LONG_TEXT = 100_000;
const MOST_MS = 60_000;
const MOST_MEGABYTES = 1_500;

let worker: Worker | undefined;
let known: readonly Place[] | undefined;
let last: Promise<unknown> = Promise.resolve();

/** One at a time, in the order asked. A worker that fails or takes too long is ended, and the next text starts another. */
export function findClaimsAside(
  text: string,
  gazetteer: readonly Place[],
  published: string | undefined,
): Promise<FoundClaims> {
  const finding = last.then(() => ask(text, gazetteer, published));
  last = finding.catch(() => undefined);
  return finding;
}

function ask(text: string, gazetteer: readonly Place[], published: string | undefined): Promise<FoundClaims> {
  const asked = (worker ??= start());
  const input: FindInput = { text, published, gazetteer: known === gazetteer ? null : gazetteer };
  known = gazetteer;
  return new Promise((resolve, reject) => {
    const stop = (error: Error) => {
      settle();
      worker = known = undefined;
      void asked.terminate();
      reject(error);
    };
    const exited = () => stop(new Error('Hledání čísel v textu skončilo předčasně.'));
    const clock = setTimeout(() => stop(new Error('Hledání čísel v textu trvá příliš dlouho.')), MOST_MS);
    const settle = () => {
      clearTimeout(clock);
      asked.off('message', answered).off('error', stop).off('exit', exited).unref();
    };
    const answered = (found: FoundClaims) => {
      settle();
      resolve(found);
    };
    asked.ref();
    asked.on('message', answered).on('error', stop).on('exit', exited);
    asked.postMessage(input);
  });
}

function start(): Worker {
  // Resolved by name, because the built pages stand in another folder than this file.
  const started = new Worker(new URL(import.meta.resolve('#server/workflows/check/find-worker.ts')), {
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  });
  // One that ends while nobody waits for it is forgotten.
  started.on('error', () => undefined);
  started.on('exit', () => {
    if (worker === started) worker = known = undefined;
  });
  return started;
}
