import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDay } from '#model/day.ts';
import { assessImpact } from './impact.ts';
import { MONEY_CLASSES } from './graph.ts';
import { buildQuantile } from './pert.ts';
import { findDefaultDelay, PRECEDENTS } from './precedents.ts';
import { parseDay } from '#model/day.ts';
import { simulateImpact } from './uncertainty.ts';
import { graphOf, smallFiles } from './testing/small-graphs.ts';

const graph = graphOf({
  nodes: [
    { id: 'starý', kind: 'unit', title: 'Starý' },
    { id: 'nový', kind: 'unit', title: 'Nový' },
    { id: 'výzva', kind: 'call', title: 'Výzva', money: { eligibility: '100.00' } },
  ],
  needs: [{ dependent: 'výzva', provider: 'starý', for: 'eligibility', graceDays: 60 }],
  events: [
    {
      id: 'e',
      date: '2026-04-01',
      standing: 'reported',
      replaces: [{ provider: 'starý', by: 'nový', delayDays: { min: 0, likely: 60, max: 120 } }],
    },
  ],
  horizon: '2026-12-31',
});

describe('simulation', () => {
  test('a delay as likely shorter as longer than the grace hits in about half of the runs', () => {
    const found = simulateImpact(graph, { runs: 4000, seed: 3 });
    const call = found.nodes.find((row) => row.node.id === 'výzva')!;
    expect(call.share).toBeGreaterThan(0.45);
    expect(call.share).toBeLessThan(0.55);
    expect(formatDay(call.p50)).toBe('2026-05-31');
    expect([call.back.p10, call.back.p90].map((day) => formatDay(day!))).toEqual([
      '2026-06-03',
      '2026-07-07',
    ]);
    const last = found.months.at(-1)!;
    expect([last.eligibility.p10, last.eligibility.p90]).toEqual([0n, 10_000n]);
  });

  test('the return is the last one, and things of unknown amount are counted by month', () => {
    const twice = graphOf({
      nodes: [
        { id: 'odbor', kind: 'unit', title: 'Odbor' },
        { id: 'výzva', kind: 'access', title: 'Výzva', unknownMoney: ['eligibility'] },
        { id: 'služba', kind: 'service', title: 'Služba' },
      ],
      needs: [{ dependent: 'výzva', provider: 'odbor', for: 'signature' }],
      events: [
        { id: 'a', date: '2026-04-01', standing: 'reported', delays: [{ provider: 'odbor', days: 30 }] },
        { id: 'b', date: '2026-06-30', standing: 'reported', ends: ['výzva'] },
        { id: 'c', date: '2026-06-30', standing: 'reported', delays: [{ provider: 'služba', days: 5 }] },
        { id: 'd', date: '2026-08-30', standing: 'reported', delays: [{ provider: 'služba', days: 2 }] },
      ],
      horizon: '2026-12-31',
    });
    const { nodes, months } = simulateImpact(twice, { runs: 10 });
    const backOf = (id: string) => nodes.find((row) => row.node.id === id)!.back.p50;
    expect(backOf('výzva')).toBeNull();
    expect(formatDay(backOf('služba')!)).toBe('2026-09-01');
    expect(months.map((row) => row.unknown.eligibility.p50)).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1]);
    expect(months.every((row) => row.unknown.running.p90 === 0)).toBe(true);
  });

  test('the same seed gives the same result, another seed another', () => {
    const run = (seed: number) => simulateImpact(graph, { runs: 200, seed });
    expect(run(1)).toEqual(run(1));
    expect(run(1).nodes).not.toEqual(run(2).nodes);
  });

  test('without uncertain delays every percentile is the plain result', () => {
    fc.assert(
      fc.property(smallFiles({ dated: true }), (file) => {
        const small = graphOf(file);
        const plain = assessImpact(small);
        const spread = simulateImpact(small, { runs: 3 });
        const falls = new Map(plain.falls.map((fall) => [fall.node.id, fall]));
        for (const { node, p50, back } of spread.nodes) {
          const { day } = falls.get(node.id)!;
          const { until } = plain.outages.findLast((fall) => fall.node === node)!;
          expect([p50, back]).toEqual([day, { p10: until, p50: until, p90: until }]);
        }
        spread.months.forEach((row, i) => {
          expect(row.month).toBe(plain.months[i]!.month);
          for (const name of MONEY_CLASSES) {
            const sum = plain.months[i]!.hit[name];
            expect(row[name]).toEqual({ p10: sum, p50: sum, p90: sum });
          }
        });
      }),
    );
  });
});

describe('the PERT distribution', () => {
  const draws = (delay: { min: number; likely: number; max: number }) => {
    const quantile = buildQuantile(delay);
    return Array.from({ length: 10_000 }, (_, i) => quantile((i + 0.5) / 10_000));
  };

  test.each([
    [{ min: 0, likely: 60, max: 120 }],
    [{ min: 357, likely: 714, max: 820 }],
    [{ min: 10, likely: 10, max: 100 }],
  ])('has mean (min + 4 likely + max) / 6: %o', (delay) => {
    const values = draws(delay);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean).toBeCloseTo((delay.min + 4 * delay.likely + delay.max) / 6, 0);
    expect(Math.min(...values)).toBeGreaterThanOrEqual(delay.min);
    expect(Math.max(...values)).toBeLessThanOrEqual(delay.max);
  });

  test('a certain delay is itself', () => {
    expect(draws({ min: 7, likely: 7, max: 7 }).every((value) => value === 7)).toBe(true);
  });
});

describe('precedents', () => {
  test('their days are the days between their dates', () => {
    for (const row of PRECEDENTS)
      if (row.to)
        expect({ id: row.id, days: parseDay(row.to) - parseDay(row.from) }).toEqual({
          id: row.id,
          days: row.days,
        });
  });

  test('Jihlava gives the default delay of a counterparty, Velké Hamry of funding, nothing else has one', () => {
    expect(findDefaultDelay('counterparty')).toEqual({ min: 357, likely: 714, max: 820 });
    expect(findDefaultDelay('funding')).toEqual({ min: 183, likely: 366, max: 366 });
    expect(findDefaultDelay('staff')).toBeUndefined();
  });
});
