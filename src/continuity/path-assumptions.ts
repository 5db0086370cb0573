// What a hit rests on that nobody states: that the event concerns a thing, that the thing is as written, that one needs the
// other, that a successor takes over in time. One list for pages, files and the command line.
import type { Fall } from './causes.ts';
import { listChain } from './chain.ts';
import type { Confidence, GraphNode } from './graph.ts';

export type PathAssumption = {
  kind: 'event' | 'thing' | 'need' | 'delay';
  /** The step of the path it belongs to. */
  step: Fall;
  /** Of a delay: who takes over. */
  by: GraphNode | null;
  /** In the words of the author; null where nobody gave any reason. */
  text: string | null;
  confidence: Confidence;
};

/** The same words are the same assumption, whatever step they stand at. */
export const assumptionKey = ({ kind, step, by, text }: PathAssumption): string =>
  text ?? `${kind} ${(by ?? step.node).id}`;

/** In the order of the path, each text once; of very long paths only their ends are looked at. */
export function listPathAssumptions(fall: Fall): PathAssumption[] {
  const { first, last } = listChain(fall);
  const found = new Map<string, PathAssumption>();
  for (const row of [...first, ...last].flatMap(listStepAssumptions)) {
    const key = assumptionKey(row);
    if (!found.has(key)) found.set(key, row);
  }
  return [...found.values()];
}

/** Of one step alone. */
export function listStepAssumptions(step: Fall): PathAssumption[] {
  const { node, need, event, successors } = step;
  const rows: PathAssumption[] = [];
  const note = (kind: PathAssumption['kind'], text: string | null, confidence: Confidence) =>
    rows.push({ kind, step, by: null, text, confidence });
  const touch = step.via ? undefined : event?.assumptions.find((row) => row.provider === node.id);
  if (touch?.assumption) note('event', touch.assumption, touch.confidence ?? 'unknown');
  if (node.assumption) note('thing', node.assumption, node.confidence ?? 'unknown');
  if (need && (need.assumption || !need.source)) note('need', need.assumption ?? null, need.confidence);
  for (const { by, fromPrecedent } of successors)
    if (fromPrecedent) rows.push({ kind: 'delay', step, by, text: null, confidence: 'low' });
  return rows;
}
