// The body of the worker that finds claims in long texts; it keeps the forms of the names of places between them.
import { parentPort } from 'node:worker_threads';
import { findClaims } from '#claims/find-claims.ts';
import type { Place } from '#claims/types.ts';

/** `gazetteer` comes only when it is another one than before. */
export type FindInput = { text: string; published: string | undefined; gazetteer: readonly Place[] | null };

let gazetteer: readonly Place[] = [];

parentPort!.on('message', (input: FindInput) => {
  if (input.gazetteer) gazetteer = input.gazetteer;
  const { text, published } = input;
  parentPort!.postMessage(findClaims(text, { gazetteer, ...(published === undefined ? {} : { published }) }));
});
