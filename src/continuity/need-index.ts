// Needs by numbers: which nodes each row names and which rows are substitutes. Found once by names, then every pass over half
// a million rows reads whole numbers.

import type { Graph } from './graph.ts';
import { buildNameTable } from './name-table.ts';

export type NeedIndex = {
  /** Place of a node of that identifier in the list of nodes, -1 when there is none. */
  nodeOf: (id: string) => number;
  /** Places of nodes whose identifier a node before them has. */
  nodeDoubles: ReadonlySet<number>;
  /** Node of each row, -1 when there is none of that name. */
  dependent: Int32Array;
  provider: Int32Array;
  /** Group of each row, numbered in the order of the file; a need without a group has one of its own. */
  group: Int32Array;
  groupSize: Int32Array;
  /** First row of each group. */
  groupFirst: Int32Array;
  /** Rows that say again what a row before them said; empty when there is none. */
  doubles: Set<number>;
};

type Row = { dependent: string; provider: string; for: string; group?: string | null | undefined };

const known = new WeakMap<object, { nodes: object; index: NeedIndex }>();

/** The index of a graph; it is remembered as long as its lists of needs and of nodes stay the same. */
export function needIndexOf(graph: Pick<Graph, 'nodes' | 'needs'>): NeedIndex {
  const found = known.get(graph.needs);
  if (found?.nodes === graph.nodes) return found.index;
  const index = buildNeedIndex(graph.nodes, graph.needs);
  rememberNeedIndex(graph, index);
  return index;
}

/** For who built the index of the same rows already. */
export function rememberNeedIndex(graph: Pick<Graph, 'nodes' | 'needs'>, index: NeedIndex): void {
  known.set(graph.needs, { nodes: graph.nodes, index });
}

export function buildNeedIndex(nodes: readonly { id: string }[], needs: readonly Row[]): NeedIndex {
  const { find: nodeOf, doubles: nodeDoubles } = buildNameTable(nodes.map(({ id }) => id));
  const dependent = new Int32Array(needs.length);
  const provider = new Int32Array(needs.length);
  const start = new Int32Array(nodes.length + 2);
  // Asked for while the row is at hand; later, in the order of dependents, each row would be far away again.
  const grouped = new Uint8Array(needs.length);
  for (let i = 0; i < needs.length; i++) {
    const row = needs[i]!;
    const node = nodeOf(row.dependent);
    dependent[i] = node;
    provider[i] = nodeOf(row.provider);
    if (row.group) grouped[i] = 1;
    start[node + 2]! += 1;
  }
  // Rows by dependent, unknown ones first; within one dependent in the order of the file.
  for (let n = 1; n < start.length; n++) start[n]! += start[n - 1]!;
  const next = start.slice();
  const rows = new Int32Array(needs.length);
  for (let i = 0; i < needs.length; i++) rows[next[dependent[i]! + 1]!++] = i;
  return {
    nodeOf,
    nodeDoubles: new Set(nodeDoubles),
    dependent,
    provider,
    ...numberGroups(needs, dependent, provider, grouped, rows, nodes.length),
  };
}

function numberGroups(
  needs: readonly Row[],
  dependent: Int32Array,
  provider: Int32Array,
  grouped: Uint8Array,
  rows: Int32Array,
  nodeCount: number,
): Pick<NeedIndex, 'group' | 'groupSize' | 'groupFirst' | 'doubles'> {
  // A row belongs to the first row of its group, which is enough to number groups in one pass afterwards.
  const leader = new Int32Array(needs.length);
  const doubles = new Set<number>();
  const seenFor = new Int32Array(nodeCount).fill(-1);
  for (let from = 0; from < rows.length;) {
    const node = dependent[rows[from]!]!;
    let to = from;
    let names: Map<string, number> | undefined;
    let repeated = false;
    for (; to < rows.length && dependent[rows[to]!] === node; to++) {
      const row = rows[to]!;
      const name = grouped[row] ? needs[row]!.group : undefined;
      const found = name && node >= 0 ? names?.get(name) : undefined;
      leader[row] = found ?? row;
      if (name && found === undefined) (names ??= new Map()).set(name, row);
      if (provider[row]! < 0 || node < 0) continue;
      repeated ||= seenFor[provider[row]!] === node;
      seenFor[provider[row]!] = node;
    }
    if (repeated) listDoubles(needs, rows.subarray(from, to), doubles);
    from = to;
  }
  return { ...countGroups(leader), doubles };
}

function countGroups(leader: Int32Array): Pick<NeedIndex, 'group' | 'groupSize' | 'groupFirst'> {
  const group = new Int32Array(leader.length);
  const size = new Int32Array(leader.length);
  const first = new Int32Array(leader.length);
  let count = 0;
  for (let row = 0; row < leader.length; row++) {
    if (leader[row] === row) {
      first[count] = row;
      group[row] = count++;
    } else group[row] = group[leader[row]!]!;
    size[group[row]!]! += 1;
  }
  return { group, groupSize: size.slice(0, count), groupFirst: first.slice(0, count) };
}

/** Of one dependent: a provider twice in one group, or twice for the same role outside groups. */
function listDoubles(needs: readonly Row[], rows: Int32Array, doubles: Set<number>): void {
  const seen = new Set<string>();
  for (const row of rows) {
    const need = needs[row]!;
    const key = `${need.provider}\u0000${need.group ?? `\u0000${need.for}`}`;
    if (seen.has(key)) doubles.add(row);
    seen.add(key);
  }
}
