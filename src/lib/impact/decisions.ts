// Decisions of people against the computation, as pages tell them: what was decided, why, by whom and when.
import type { Day } from '#model/day.ts';
import type { Impact } from '#continuity/impact.ts';
import { needIndexOf } from '#continuity/need-index.ts';
import { createContext } from 'svelte';

export type Decision = {
  node: string;
  title: string;
  municipalities: string[];
  decision: 'stands' | 'falls';
  /** The day a person set. */
  day: Day | null;
  /** The day the computation alone gives; null = it says that the thing stands. */
  computedDay: Day | null;
  reason: string;
  author: string | null;
  /** When it was recorded, ISO; null for one that only the scenario of the page brings. */
  at: string | null;
};

type Recorded = { node: string; reason: string; author: string; at: string };

export function listDecisions(impact: Impact, recorded: readonly Recorded[]): Decision[] {
  const { graph } = impact.plan;
  const { nodeOf } = needIndexOf(graph);
  return impact.overridden
    .filter(({ unknownNode }) => !unknownNode)
    .map(({ override, computedDay }) => {
      const { node, decision, reason, day = null, author = null } = override;
      const { title, municipality } = graph.nodes[nodeOf(node)]!;
      const same = recorded.find(
        (row) => row.node === node && row.reason === reason && row.author === author,
      );
      return {
        ...{ node, title, decision, day, computedDay, reason, author },
        municipalities: municipality?.split(' ') ?? [],
        at: same?.at ?? null,
      };
    });
}

const [decisionsOfPage, setDecisions] = createContext<() => readonly Decision[]>();

export { setDecisions };

/** The decision on a thing; none on a page that knows of none. */
export const decisionOn = (node: string): Decision | undefined =>
  decisionsOfPage()().find((row) => row.node === node);
