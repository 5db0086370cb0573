// What one of many runs comes to: which nodes are hit, since when, and how much by class. Ten thousand runs of a region and
// every set of measures pass here, so a node that falls once and stays down, which most do, costs no object.

import { NEVER, type Day } from '#model/day.ts';
import { MONEY_CLASSES, type MoneyClass } from './graph.ts';
import { lostMoney, type Gap } from './money.ts';
import type { Plan } from './plan.ts';
import { collectSpans, downForGood, hitSpans, type Span } from './spans.ts';
import type { TimelineLog } from './timeline-log.ts';

const RUNNING = MONEY_CLASSES.indexOf('running');

export type Outcome = {
  /** Nodes hit, the first day of each, and the day it stands again for good; NEVER = not in the time looked at. */
  nodes: Int32Array;
  days: Int32Array;
  untils: Int32Array;
  /** One row for an outage and class: the node, the day, the class as its place in MONEY_CLASSES, hellers. */
  moneyNodes: Int32Array;
  moneyDays: Int32Array;
  classes: Uint8Array;
  amounts: Float64Array;
};

/** `baseline`: spans of the run without the events; the log handed in later is read at once and may be reused. */
export function buildOutcomeReader(
  plan: Plan,
  baseline: ReadonlyMap<number, Span[]>,
): (log: TimelineLog) => Outcome {
  const since = plan.firstDay;
  const count = plan.from.length;
  const entries = new Int32Array(count);
  const day = new Int32Array(count);
  const touched = new Int32Array(count);
  const simple = new Uint8Array(count).fill(1);
  for (const node of baseline.keys()) simple[node] = 0;
  const alwaysOther = simple.map((flag) => 1 - flag);
  const others = new Uint8Array(count);
  const money = layMoney(plan);
  const lost = rememberLost(plan);
  const rows = new RowList(count);

  return (log) => {
    let touchedCount = 0;
    // Backwards: the first entry of a node is seen last.
    for (let i = log.count - 1; i >= 0 && log.day[i]! >= since; i--) {
      const node = log.node[i]!;
      if (entries[node]! === 0) touched[touchedCount++] = node;
      entries[node]! += log.down[i] ? 1 : 2;
      day[node] = log.day[i]!;
    }
    others.set(alwaysOther);
    let anyOther = baseline.size > 0;
    rows.clear();
    for (let i = 0; i < touchedCount; i++) {
      const node = touched[i]!;
      const fellOnce = entries[node] === 1;
      entries[node] = 0;
      if (!fellOnce || !simple[node]) {
        others[node] = 1;
        anyOther = true;
      } else if (day[node]! <= plan.watchTo[node]!) {
        const from = Math.max(day[node]!, plan.from[node]!);
        rows.addNode(node, from, NEVER);
        for (let c = 0; c < MONEY_CLASSES.length; c++)
          if (money[node * 4 + c]) rows.addMoney(node, from, c, lost.forGood(node, c, from));
      }
    }
    if (anyOther) {
      const spans = collectSpans(plan, log, others);
      for (const [node, gaps] of hitSpans(plan, spans, baseline)) {
        const last = gaps.at(-1)!.from;
        const down = spans.get(node)!.find((span) => span.from <= last && last < span.to)!;
        rows.addNode(node, gaps[0]!.from, down.to);
        const anywayOn = downForGood(baseline.get(node));
        for (let c = 0; c < MONEY_CLASSES.length; c++) {
          if (!money[node * 4 + c]) continue;
          // What is lost whole is lost in the first outage.
          for (const gap of c === RUNNING ? gaps : gaps.slice(0, 1))
            rows.addMoney(node, gap.from, c, lost.inGap(node, c, gap, anywayOn));
        }
      }
    }
    return rows.take();
  };
}

/** 1 where a node has money of a class. */
function layMoney(plan: Plan): Uint8Array {
  const money = new Uint8Array(plan.from.length * 4);
  plan.graph.nodes.forEach((node, n) =>
    MONEY_CLASSES.forEach((name, c) => (money[n * 4 + c] = node.money[name] === 0n ? 0 : 1)),
  );
  return money;
}

/** Rows of the run at hand; its arrays serve every run. */
class RowList {
  #nodes: Int32Array;
  #days: Int32Array;
  #untils: Int32Array;
  #moneyNodes: Int32Array;
  #moneyDays: Int32Array;
  #classes: Uint8Array;
  #amounts: Float64Array;
  #nodeCount = 0;
  #moneyCount = 0;

  constructor(nodes: number) {
    this.#nodes = new Int32Array(nodes);
    this.#days = new Int32Array(nodes);
    this.#untils = new Int32Array(nodes);
    this.#moneyNodes = new Int32Array(nodes * 4);
    this.#moneyDays = new Int32Array(nodes * 4);
    this.#classes = new Uint8Array(nodes * 4);
    this.#amounts = new Float64Array(nodes * 4);
  }

  clear(): void {
    this.#nodeCount = 0;
    this.#moneyCount = 0;
  }

  addNode(node: number, day: Day, until: Day): void {
    this.#nodes[this.#nodeCount] = node;
    this.#untils[this.#nodeCount] = until;
    this.#days[this.#nodeCount++] = day;
  }

  addMoney(node: number, day: Day, moneyClass: number, amount: number): void {
    if (amount === 0) return;
    if (this.#moneyCount === this.#moneyNodes.length) this.#widen();
    this.#moneyNodes[this.#moneyCount] = node;
    this.#moneyDays[this.#moneyCount] = day;
    this.#classes[this.#moneyCount] = moneyClass;
    this.#amounts[this.#moneyCount++] = amount;
  }

  /** A node that falls again and again has a row for each time. */
  #widen(): void {
    const wider = <T extends Int32Array | Uint8Array | Float64Array>(rows: T, next: T): T => {
      next.set(rows);
      return next;
    };
    const size = 2 * this.#moneyNodes.length + 16;
    this.#moneyNodes = wider(this.#moneyNodes, new Int32Array(size));
    this.#moneyDays = wider(this.#moneyDays, new Int32Array(size));
    this.#classes = wider(this.#classes, new Uint8Array(size));
    this.#amounts = wider(this.#amounts, new Float64Array(size));
  }

  take(): Outcome {
    return {
      nodes: this.#nodes.slice(0, this.#nodeCount),
      days: this.#days.slice(0, this.#nodeCount),
      untils: this.#untils.slice(0, this.#nodeCount),
      moneyNodes: this.#moneyNodes.slice(0, this.#moneyCount),
      moneyDays: this.#moneyDays.slice(0, this.#moneyCount),
      classes: this.#classes.slice(0, this.#moneyCount),
      amounts: this.#amounts.slice(0, this.#moneyCount),
    };
  }
}

/**
 * Exact sums in hellers, computed once per node, class and days: falls for good by their day, gaps by their days.
 * Sums stay below 2^53 (checked on input).
 */
function rememberLost(plan: Plan) {
  const width = Math.max(0, plan.graph.horizon - plan.firstDay + 1);
  const falls = new Map<number, Float64Array>();
  const gapSums = new Map<number, Map<number, number>>();
  const { seenFrom } = plan;
  const compute = (node: number, name: MoneyClass, gap: Gap, anywayOn: Day | undefined) =>
    Number(lostMoney(plan.graph.nodes[node]!, name, gap, { anywayOn, seenFrom }));

  return {
    /** Down from a day on, and never without the events. */
    forGood(node: number, moneyClass: number, from: Day): number {
      const place = node * 4 + moneyClass;
      let amounts = falls.get(place);
      if (!amounts) falls.set(place, (amounts = new Float64Array(width).fill(-1)));
      const at = from - plan.firstDay;
      if (!(amounts[at]! >= 0)) {
        amounts[at] = compute(node, MONEY_CLASSES[moneyClass]!, { from, to: NEVER }, undefined);
      }
      return amounts[at]!;
    },
    inGap(node: number, moneyClass: number, gap: Gap, anywayOn: Day | undefined): number {
      const place = node * 4 + moneyClass;
      let sums = gapSums.get(place);
      if (!sums) gapSums.set(place, (sums = new Map()));
      const days = gap.from * 2 ** 20 + gap.to;
      let known = sums.get(days);
      if (known === undefined)
        sums.set(days, (known = compute(node, MONEY_CLASSES[moneyClass]!, gap, anywayOn)));
      return known;
    },
  };
}
