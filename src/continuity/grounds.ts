// What stands behind a node that is not hit: the rows that make it so, as sure as their authors are of them.
import { weakerConfidence, type Confidence, type GraphNode, type Need } from './graph.ts';
import type { Plan } from './plan.ts';

export type Ground = {
  /** A link of the node, the node as written, or the word that the event concerns it. */
  kind: 'need' | 'thing' | 'event';
  /** The provider of the link; otherwise the node itself. */
  about: GraphNode;
  need: Need | null;
  /** In the words of the author; null where nobody gave any reason. */
  text: string | null;
  confidence: Confidence;
};

/** Links of one group that are assumed or less than sure; a link a source states and nobody doubts is no ground to tell. */
export function groundsOfGroup(plan: Plan, group: number): Ground[] {
  const grounds: Ground[] = [];
  for (let link = plan.linkStart[group]!; link < plan.linkStart[group + 1]!; link++) {
    const need = plan.linkSlot[link]! < 0 ? plan.graph.needs[plan.linkNeed[link]!] : undefined;
    if (!need || (need.assumption === undefined && need.confidence === 'high')) continue;
    const about = plan.graph.nodes[plan.linkNode[link]!]!;
    const { assumption: text = null, confidence } = need;
    grounds.push({ kind: 'need', about, need, text, confidence });
  }
  return grounds;
}

/** That the node is as written: its days, its end. */
export function groundsOfThing(node: GraphNode): Ground[] {
  const { assumption: text, confidence = 'unknown' } = node;
  return text === undefined ? [] : [{ kind: 'thing', about: node, need: null, text, confidence }];
}

/** That an event concerns the node, and so. */
export function groundsOfEvents(plan: Plan, node: GraphNode): Ground[] {
  return plan.events.flatMap(({ assumptions }) =>
    assumptions.flatMap(({ provider, assumption: text, confidence = 'unknown' }) =>
      provider === node.id && text !== undefined
        ? [{ kind: 'event' as const, about: node, need: null, text, confidence }]
        : [],
    ),
  );
}

/** Each text once; the order of rows of a file never matters. */
export function uniqueGrounds(grounds: readonly Ground[]): Ground[] {
  const found = new Map<string, Ground>();
  for (const row of grounds) {
    const key = row.text ?? `${row.kind} ${row.about.id}`;
    const known = found.get(key);
    const first = known && known.about.id <= row.about.id ? known : row;
    const confidence = weakerConfidence(known?.confidence ?? row.confidence, row.confidence);
    found.set(key, { ...first, confidence });
  }
  return [...found.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

/** As sure as the least sure of them. */
export function confidenceOf(grounds: readonly Ground[]): Confidence {
  return grounds.reduce<Confidence>((least, row) => weakerConfidence(least, row.confidence), 'high');
}
