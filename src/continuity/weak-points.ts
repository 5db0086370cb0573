// Which things much stands on and nobody replaces: each provider is ended alone, and what falls with it is counted.
import { formatDay, type Day } from '#model/day.ts';
import type { ChangeEvent, ClassMoney, Graph, GraphNode, MoneyClass, Need } from './graph.ts';
import { MONEY_CLASSES } from './graph.ts';
import { assessImpact, type Hit } from './impact.ts';
import { isRough } from './money.ts';

/** What falls when `node` ends on a day and nobody takes over; its own money and its own fall are not counted. */
export type WeakPoint = {
  node: GraphNode;
  /** Things that need it directly on that day, be there a substitute or not, and those of them that no source but only we say need it. */
  dependents: number;
  assumed: number;
  /** Other things that fall with it, each on its first day, in the order they fall. */
  falls: { node: GraphNode; day: Day }[];
  /**
   * By class, never to be added: money of the other things, whether it is only about, how many have money of unknown sum, and the
   * thing it is all of where that is one: its amount is said as its source says it, not as a sum.
   */
  money: Record<
    MoneyClass,
    { hit: ClassMoney[MoneyClass]; rough: boolean; unknown: number; only: GraphNode | null }
  >;
};

/**
 * Providers of things that live on `day`, those with most falls first, then by the day of the first fall, then by id. A provider
 * with no essential need on it is not listed; one whose dependents all have substitutes is, with no falls.
 * The horizon of the graph bounds how late a fall may come.
 */
export function listWeakPoints(graph: Graph, day: Day): WeakPoint[] {
  const lives = (node: GraphNode) => node.from <= day && day <= node.to;
  const living = new Set(graph.nodes.filter(lives).map((node) => node.id));
  const needs = graph.needs.filter(
    ({ essential, from = day, to = day, provider, dependent }) =>
      essential && from <= day && day <= to && living.has(provider) && living.has(dependent),
  );
  const byProvider = Map.groupBy(needs, ({ provider }) => provider);
  const points = graph.nodes.flatMap((node) => {
    const own = byProvider.get(node.id);
    return own ? [{ ...testEnd(graph, node, day), ...countDependents(own) }] : [];
  });
  return points.sort(
    (a, b) =>
      b.falls.length - a.falls.length ||
      (a.falls[0]?.day ?? 0) - (b.falls[0]?.day ?? 0) ||
      (a.node.id < b.node.id ? -1 : 1),
  );
}

function countDependents(needs: readonly Need[]): Pick<WeakPoint, 'dependents' | 'assumed'> {
  const byDependent = [...Map.groupBy(needs, ({ dependent }) => dependent).values()];
  const assumed = byDependent.filter((own) => own.every((need) => need.assumption !== undefined));
  return { dependents: byDependent.length, assumed: assumed.length };
}

function testEnd(graph: Graph, node: GraphNode, day: Day): Omit<WeakPoint, 'dependents' | 'assumed'> {
  const impact = assessImpact(graph, { events: [endOf(node, day)] });
  const others = (row: { node: GraphNode }) => row.node.id !== node.id;
  return {
    ...{ node, money: sumMoney(impact.hits.filter((hit) => others(hit.fall))) },
    falls: impact.falls.filter(others).map((fall) => ({ node: fall.node, day: fall.day })),
  };
}

function sumMoney(hits: readonly Hit[]): WeakPoint['money'] {
  const sums = MONEY_CLASSES.map((name) => {
    const own = hits.filter((hit) => hit.class === name);
    const hit = own.reduce((sum, { amount }) => sum + (amount ?? 0n), 0n);
    const rough = own.some(({ amount, fall }) => (amount ?? 0n) > 0n && isRough(fall.node, name));
    const nodes = new Set(own.flatMap(({ amount, fall }) => ((amount ?? 0n) > 0n ? fall.node : [])));
    const [only = null] = nodes.size === 1 ? nodes : [];
    const unknown = own.filter(({ amount }) => amount === null).length;
    return [name, { hit, rough, unknown, only }] as const;
  });
  return Object.fromEntries(sums) as WeakPoint['money'];
}

const endOf = (node: GraphNode, day: Day): ChangeEvent => ({
  ...{ id: `end of ${node.id} on ${formatDay(day)}`, title: node.title, day, standing: 'rumour' },
  ...{ assumptions: [], ends: [node.id], weakens: [], delays: [], successions: [] },
});
