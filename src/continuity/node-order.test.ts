import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { GraphNode } from './graph.ts';
import { nodeOrderOf } from './node-order.ts';

test('nodes by rank are nodes by identifier, and ranks lead back', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 30 }), (ids) => {
      const nodes = ids.map((id) => ({ id }) as GraphNode);
      const { rank, sorted } = nodeOrderOf(nodes);
      expect([...sorted].map((n) => ids[n])).toEqual(ids.toSorted((a, b) => (a < b ? -1 : 1)));
      ids.forEach((_, n) => expect(sorted[rank[n]!]).toBe(n));
      expect(nodeOrderOf(nodes).rank).toBe(rank);
    }),
  );
});
