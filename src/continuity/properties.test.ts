import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BEGINNING, formatDay, NEVER } from '#model/day.ts';
import { MONEY_CLASSES, standingRank, type Graph } from './graph.ts';
import { assessImpact, type Impact } from './impact.ts';
import { formatImpact } from './impact-format.ts';
import { listChain } from './chain.ts';
import { buildPlan } from './plan.ts';
import { buildTimeline } from './propagate.ts';
import { sumByStanding } from './surer-part.ts';
import type { TimelineResult } from './timeline-run.ts';
import { downDays } from './testing/day-by-day.ts';
import { graphOf, smallFiles } from './testing/small-graphs.ts';

const dated = smallFiles({ dated: true });
const undated = smallFiles({ dated: false });

const daysHit = (impact: Impact): Map<string, number> =>
  new Map(impact.falls.map((fall) => [fall.node.id, fall.day] as const));

/** Everything hit in `less` is hit in `more`, no later, and no class costs less. */
function expectAtLeast(more: Impact, less: Impact): void {
  const days = daysHit(more);
  for (const [node, day] of daysHit(less)) expect(days.get(node) ?? NEVER).toBeLessThanOrEqual(day);
  for (const name of MONEY_CLASSES) expect(more.totals[name].hit >= less.totals[name].hit).toBe(true);
}

test('a forked run is the run with the same delays', () => {
  const draws = fc.array(fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 40, maxLength: 40 }), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(dated, draws, (file, all) => {
      const graph = graphOf(file);
      const plan = buildPlan(graph, graph.events);
      const timeline = buildTimeline(plan);
      // Through which group and since when is said of falls only.
      const logOf = ({ log }: TimelineResult) =>
        Array.from({ length: log.count }, (_, i) => [
          ...[log.node[i], log.day[i], log.down[i]],
          ...(log.down[i] ? [log.group[i], log.since[i]] : []),
        ]);
      const whole = all.map((delays) => logOf(timeline({ events: true, delays })));
      const forked = timeline.fork({ events: true }, all);
      timeline({ events: false });
      expect(all.map((delays) => logOf(forked(delays)))).toEqual(whole);
    }),
    { numRuns: 300 },
  );
});

describe('the stress test', () => {
  test('agrees with a count day by day', () => {
    fc.assert(
      fc.property(dated, (file) => {
        const graph = simpleSuccessions(graphOf(file));
        const baseline = downDays(graph);
        const down = downDays(graph, baseline);
        const found = Map.groupBy(assessImpact(graph).outages, (fall) => fall.node.id);
        for (const node of graph.nodes) {
          const expected = [...down.get(node.id)!].filter((day) => !baseline.get(node.id)!.has(day));
          const gaps = (found.get(node.id) ?? []).map((fall) => fall.gap);
          const last = Math.min(node.to, graph.horizon);
          const days = gaps.flatMap((gap) =>
            Array.from(
              { length: Math.max(0, Math.min(gap.to - 1, last) - gap.from + 1) },
              (_, i) => gap.from + i,
            ),
          );
          expect({ node: node.id, days: days.filter((day) => day >= graph.asOf!) }).toEqual({
            node: node.id,
            days: expected,
          });
        }
      }),
      { numRuns: 1500 },
    );
  });

  test('with no event hits nothing', () => {
    fc.assert(
      fc.property(dated, (file) => {
        expect(assessImpact(graphOf({ ...file, events: [] })).hits).toEqual([]);
      }),
    );
  });

  test('does not depend on the order of nodes, needs and events', () => {
    fc.assert(
      fc.property(dated, fc.integer(), (file, seed) => {
        const shuffle = <T>(rows: T[]): T[] => {
          const order = rows.map((row, i) => ({ row, key: Math.sin(seed + i * 7.3) }));
          return order.sort((a, b) => a.key - b.key).map(({ row }) => row);
        };
        const other = {
          ...file,
          nodes: shuffle(file.nodes),
          needs: shuffle(file.needs),
          events: shuffle(file.events!),
        };
        expect(formatImpact(assessImpact(graphOf(other)))).toEqual(formatImpact(assessImpact(graphOf(file))));
      }),
    );
  });

  test('hits at least as much when one thing more ends', () => {
    fc.assert(
      fc.property(
        dated,
        fc.constantFrom('a', 'b', 'c'),
        fc.integer({ min: 0, max: 60 }),
        (file, node, offset) => {
          const graph = graphOf(file);
          const day = graph.asOf! + offset;
          const extra = {
            id: 'z',
            title: 'z',
            day,
            standing: 'decided' as const,
            ends: [node],
            weakens: [],
            assumptions: [],
            delays: [],
            successions: [],
          };
          expectAtLeast(assessImpact(graph, { events: [...graph.events, extra] }), assessImpact(graph));
        },
      ),
    );
  });

  test('hits at most as much when a substitute is added', () => {
    fc.assert(
      fc.property(undated, fc.nat(), (file, pick) => {
        if (file.needs.length === 0) return;
        const need = file.needs[pick % file.needs.length]!;
        const group = need.group ?? 'substitute';
        const needs = file.needs.map((row) => (row === need ? { ...row, group } : row));
        const more = {
          ...file,
          nodes: [...file.nodes, { id: 'new', kind: 'thing', title: 'new' }],
          needs: [...needs, { dependent: need.dependent, provider: 'new', for: need.for, group }],
        };
        expectAtLeast(assessImpact(graphOf(file)), assessImpact(graphOf(more)));
      }),
    );
  });

  test('hits at most as much when a measure is taken', () => {
    fc.assert(
      fc.property(
        dated,
        fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
        fc.nat(3),
        (file, taken, one) => {
          const graph = graphOf(file);
          const some = graph.measures.filter((_, i) => taken[i] && i !== one);
          const more = [...some, graph.measures[one]!];
          expectAtLeast(assessImpact(graph, { measures: some }), assessImpact(graph, { measures: more }));
        },
      ),
      { numRuns: 300 },
    );
  });

  test('no hit is surer than the surest run without the less sure events', () => {
    fc.assert(
      fc.property(dated, (file) => {
        const graph = graphOf(file);
        const whole = assessImpact(graph);
        for (const standing of new Set(graph.events.map((event) => event.standing))) {
          const surer = graph.events.filter(
            (event) => standingRank(event.standing) >= standingRank(standing),
          );
          const alone = Map.groupBy(assessImpact(graph, { events: surer }).outages, (fall) => fall.node.id);
          for (const { node, day, standing: own } of whole.outages)
            if (own === standing)
              expect(
                (alone.get(node.id) ?? []).some(({ gap }) => gap.from <= day && day < gap.to),
                `${node.id} ${formatDay(day)} ${own}`,
              ).toBe(true);
          const rows = assessImpact(graph, { events: surer }).hits;
          for (const { fall, class: name, amount, standing: own } of whole.hits) {
            if (own !== standing || amount === null) continue;
            // What is lost whole falls to one outage, and which one that is, other events may change.
            const within = rows.filter(
              (row) =>
                row.fall.node.id === fall.node.id &&
                row.class === name &&
                (name !== 'running' || (row.fall.gap.from < fall.gap.to && fall.gap.from < row.fall.gap.to)),
            );
            const sum = within.reduce((all, row) => all + (row.amount ?? 0n), 0n);
            expect(sum >= amount, `${fall.node.id} ${name} ${own}`).toBe(true);
          }
        }
        const totals = sumByStanding(whole);
        for (const name of MONEY_CLASSES)
          expect(totals[name].reduce((all, { amount }) => all + amount, 0n)).toBe(whole.totals[name].hit);
      }),
      { numRuns: 300 },
    );
  });

  test('never finds more money hit than there is', () => {
    fc.assert(
      fc.property(dated, (file) => {
        const impact = assessImpact(graphOf(file));
        const sums = new Map<string, bigint>();
        for (const { fall, class: name, amount } of impact.hits) {
          if (!name) continue;
          const key = `${fall.node.id} ${name}`;
          sums.set(key, (sums.get(key) ?? 0n) + amount!);
          expect(sums.get(key)! <= fall.node.money[name]).toBe(true);
        }
        for (const name of MONEY_CLASSES)
          expect(impact.totals[name].hit <= impact.totals[name].atStake).toBe(true);
      }),
    );
  });

  test('lists every node once, hit or not, and every hit with a chain from an event', () => {
    fc.assert(
      fc.property(dated, (file) => {
        const impact = assessImpact(graphOf(file));
        const listed = [...impact.falls, ...impact.unaffected].map((row) => row.node.id).sort();
        expect(listed).toEqual(file.nodes.map((node) => node.id).sort());
        for (const fall of impact.outages) {
          const chain = listChain(fall).first;
          expect(chain[0]!.event).not.toBeNull();
          expect(chain[0]!.cause).not.toBe('need');
          expect(fall.day).toBeGreaterThan(BEGINNING);
          for (let i = 1; i < chain.length; i++)
            expect(chain[i]!.day).toBeGreaterThanOrEqual(chain[i - 1]!.day);
          // What is only weakened, or hands over one role, may later fall through what it weakened.
          const through = chain[0]!.cause === 'ends' || chain[0]!.cause === 'delays' ? chain : chain.slice(1);
          // In a ring the first outage of a thing may lead to its second.
          expect(new Set(through.map((step) => `${step.node.id} ${step.day}`)).size).toBe(through.length);
        }
      }),
    );
  });
});

/** Chains of successions of one provider are left to the example tables; the slow count knows only the first of each. */
function simpleSuccessions(graph: Graph): Graph {
  const seen = new Set<string>();
  const events = graph.events.map((event) => ({
    ...event,
    successions: event.successions.filter((row) => {
      const fresh = !seen.has(row.provider) && !seen.has(row.by);
      if (fresh) [row.provider, row.by].forEach((id) => seen.add(id));
      return fresh;
    }),
  }));
  return { ...graph, events };
}
