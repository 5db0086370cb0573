// What measures do: how many things they keep, put off or keep from their own end, and how much of each class. One count for
// pages, files and the command line.
import { MONEY_CLASSES, type Graph, type GraphNode, type Measure, type MoneyClass } from './graph.ts';
import { assessImpact, type Impact } from './impact.ts';
import { isRough } from './money.ts';
import type { Hellers } from '#model/money.ts';
import type { AppliedScenario } from './scenario.ts';

export type Saved = {
  /** Things hit without it and not with it, and those hit later. */
  kept: GraphNode[];
  later: GraphNode[];
  /** Things that would end even without the events, and do not or do so later. */
  averted: GraphNode[];
  /** Known money no longer hit, `rough` = a guess or a hedged amount is in it; `unknown` = things of unknown amount no longer hit. */
  classes: { class: MoneyClass; amount: Hellers; unknown: number; rough: boolean }[];
};

export type MeasureEffect = { measure: Measure; taken: boolean } & Saved;

type Concerns = (node: GraphNode) => boolean;

const MOST = 40;

/** Measures already taken in the scenario are told as taken and not counted again. `concerns`: the things to count. */
export function measureAlone(
  graph: Graph,
  applied: AppliedScenario,
  impact: Impact,
  concerns: Concerns = () => true,
): MeasureEffect[] {
  const taken = new Set(applied.measures.map((measure) => measure.id));
  return graph.measures.slice(0, MOST).map((measure) => {
    if (taken.has(measure.id)) return { measure, taken: true, kept: [], later: [], averted: [], classes: [] };
    const eased = assessImpact(graph, { ...applied, measures: [...applied.measures, measure] });
    return { measure, taken: false, ...savedBetween(impact, eased, concerns) };
  });
}

/** How many things it does anything for. */
export const sizeOf = ({ kept, later, averted }: Omit<Saved, 'classes'>): number =>
  kept.length + later.length + averted.length;

/** What the second result saves against the first. */
export function savedBetween(before: Impact, after: Impact, concerns: Concerns = () => true): Saved {
  const still = new Map(after.falls.map((fall) => [fall.node.id, fall.day] as const));
  const falls = before.falls.filter(({ node }) => concerns(node));
  const spared = new Set(falls.filter(({ node }) => !still.has(node.id)).map(({ node }) => node));
  const unsaved = new Map(before.anyway.map((row) => [row.node.id, row] as const));
  return {
    kept: [...spared],
    later: falls.filter(({ node, day }) => (still.get(node.id) ?? day) > day).map(({ node }) => node),
    averted: after.anyway.flatMap(({ node, averted, postponedTo }) => {
      const then = unsaved.get(node.id);
      const put = postponedTo !== null && postponedTo > (then?.postponedTo ?? then?.day ?? 0);
      return concerns(node) && !then?.averted && !spared.has(node) && (averted || put) ? [node] : [];
    }),
    classes: MONEY_CLASSES.flatMap((name) => {
      const amount = sumOf(before, name, concerns) - sumOf(after, name, concerns);
      const unknown = unknownOf(before, name).filter((node) => spared.has(node)).length;
      const rough = roughChanges(before, after, name, concerns);
      return amount > 0n || unknown ? [{ class: name, amount, unknown, rough }] : [];
    }),
  };
}

function sumOf({ hits }: Impact, name: MoneyClass, concerns: Concerns): Hellers {
  return hits.reduce(
    (sum, row) => (row.class === name && concerns(row.fall.node) ? sum + (row.amount ?? 0n) : sum),
    0n,
  );
}

/** Whether the amount of a thing whose money is only about known changes between the two. */
function roughChanges(before: Impact, after: Impact, name: MoneyClass, concerns: Concerns): boolean {
  const rough = new Set(
    before.hits
      .filter(({ class: own, fall }) => own === name && concerns(fall.node) && isRough(fall.node, name))
      .map(({ fall }) => fall.node),
  );
  return [...rough].some((node) => {
    const own: Concerns = (other) => other.id === node.id;
    return sumOf(before, name, own) !== sumOf(after, name, own);
  });
}

function unknownOf({ hits }: Impact, name: MoneyClass): GraphNode[] {
  const rows = hits.filter((row) => row.class === name && row.amount === null);
  return [...new Set(rows.map((row) => row.fall.node))];
}
