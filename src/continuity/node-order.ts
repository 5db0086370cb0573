// The order of nodes by identifier, found once for a list of nodes: every list of the result is in it where days are equal.

import type { GraphNode } from './graph.ts';

const known = new WeakMap<object, NodeOrder>();

/** `rank` by node, and nodes by rank. Remembered as long as the list of nodes stays the same. */
export type NodeOrder = { rank: Int32Array; sorted: Int32Array };

export function nodeOrderOf(nodes: readonly GraphNode[]): NodeOrder {
  let order = known.get(nodes);
  if (!order) known.set(nodes, (order = buildOrder(nodes)));
  return order;
}

function buildOrder(nodes: readonly GraphNode[]): NodeOrder {
  const sorted = new Int32Array(nodes.length);
  let inOrder = true;
  for (let n = 0; n < nodes.length; n++) {
    sorted[n] = n;
    if (n > 0 && nodes[n - 1]!.id > nodes[n]!.id) inOrder = false;
  }
  if (!inOrder) {
    const ids = nodes.map((node) => node.id);
    sorted.sort((a, b) => (ids[a]! < ids[b]! ? -1 : 1));
  }
  const rank = new Int32Array(nodes.length);
  for (let at = 0; at < sorted.length; at++) rank[sorted[at]!] = at;
  return { rank, sorted };
}
