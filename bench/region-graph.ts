// Graphs to measure the stress test on: made from a seed, shaped like a region, of any size.
import type { GraphInput } from '#continuity/graph-format.ts';
import { buildRandom } from '#continuity/pert.ts';

const KINDS = ['unit', 'post', 'body', 'agreement', 'task', 'project', 'service', 'call'] as const;
const ROLES = [
  'staff',
  'facilitation',
  'counterparty',
  'data',
  'funding',
  'eligibility',
  'signature',
] as const;
/** Providers stand at most this many nodes before their dependents, so chains grow with the graph. */
const REACH = 5_000;

export type Size = { nodes: number; needs: number; measures?: number };

/**
 * Every node stands on nodes before it. Half of the essential needs come in pairs that are substitutes, a tenth has a grace,
 * three of ten things are dated and nothing stands on those, four of ten carry money. The event touches even nodes alone and
 * needs stay within odd and even, so that about half of the graph is hit.
 */
export function makeGraph({ nodes, needs, measures = 0 }: Size, seed = 1): GraphInput {
  const random = buildRandom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const graph: GraphInput = {
    nodes: Array.from({ length: nodes }, (_, i) => makeNode(i, below)),
    needs: [],
    events: [
      {
        id: 'reorganizace',
        title: 'Sloučení útvarů',
        date: '2026-04-01',
        standing: 'reported',
        ends: ['u0', 'u6'],
        weakens: [{ provider: 'u2', to: 0.5 }],
        delays: [12, 16, 20, 24].map((i) => ({
          provider: `u${i}`,
          days: { min: 20 + i, likely: 90 + i, max: 400 + i },
        })),
        replaces: [{ provider: 'u4', by: 'u8', delayDays: { min: 90, likely: 300, max: 720 } }],
      },
    ],
    measures: Array.from({ length: measures }, (_, m) => ({
      id: `m${m}`,
      title: `Opatření ${m}`,
      cost: `${100_000 + 50_000 * below(20)}.00`,
      posts: below(3),
      ...(m % 2
        ? { keeps: [`u${below(Math.min(nodes, 40))}`] }
        : { bridges: [{ node: `u${10 + below(nodes - 10)}`, until: '2027-06-30' }] }),
    })),
    horizon: '2028-12-31',
  };
  const taken = new Set<number>();
  const addNeed = (dependent: number, more: object) => {
    const provider = dependent - 2 - 2 * below(Math.floor(Math.min(dependent, REACH) / 2));
    if (provider < 0 || isDated(provider)) return;
    const key = dependent * nodes + provider;
    if (taken.has(key)) return;
    taken.add(key);
    graph.needs.push({
      dependent: `u${dependent}`,
      provider: `u${provider}`,
      for: ROLES[below(ROLES.length)]!,
      ...more,
    });
  };
  while (graph.needs.length < needs) {
    const dependent = 10 + below(nodes - 10);
    const grace = below(10) === 0 ? { graceDays: 10 + below(60) } : {};
    const kind = below(8);
    if (kind < 4) addNeed(dependent, { ...grace, source: 'https://example.cz/smlouva', confidence: 'high' });
    else if (kind < 6) addNeed(dependent, { essential: false });
    else {
      const group = `g${graph.needs.length}`;
      addNeed(dependent, { ...grace, group });
      addNeed(dependent, { group });
    }
  }
  graph.needs.length = needs;
  return graph;
}

const isDated = (i: number) => i % 10 > 6;

function makeNode(i: number, below: (limit: number) => number): GraphInput['nodes'][number] {
  const start = 2018 + below(8);
  return {
    id: `u${i}`,
    kind: KINDS[i < 10 ? 0 : below(KINDS.length)]!,
    title: `Položka číslo ${i}`,
    ...(isDated(i) ? { from: `${start}-03-01`, to: `${start + 4 + below(8)}-06-30` } : {}),
    ...(i >= 10 && below(10) < 4
      ? { money: { running: `${below(9_000_000)}.50`, durability: `${below(3_000_000)}.00` } }
      : {}),
  };
}
