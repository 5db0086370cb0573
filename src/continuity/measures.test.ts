import fc from 'fast-check';
import loadHighs from 'highs';
import { describe, expect, test } from 'vitest';
import { parseDay } from '#model/day.ts';
import { formatChoice } from './choice-format.ts';
import { assessImpact } from './impact.ts';
import type { Graph, Measure } from './graph.ts';
import { chooseMeasures, listFrontier } from './measures.ts';
import { exhaustiveSolver, formatLp, highsSolver, type Highs, type MilpProblem } from './milp.ts';
import { graphOf, smallFiles } from './testing/small-graphs.ts';

const solver = exhaustiveSolver;

/** Every set of measures within the limits, tried by the stress test itself. */
function bestOfAll(graph: Graph, budget: bigint, posts: number): bigint {
  const none = assessImpact(graph).totals.running.hit;
  let best = 0n;
  for (let mask = 0; mask < 2 ** graph.measures.length; mask++) {
    const set = graph.measures.filter((_, m) => Math.floor(mask / 2 ** m) % 2 === 1);
    if (sum(set, (row) => row.cost) > budget || set.reduce((all, row) => all + row.posts, 0) > posts)
      continue;
    const kept = none - assessImpact(graph, { measures: set }).totals.running.hit;
    if (kept > best) best = kept;
  }
  return best;
}

const sum = (set: readonly Measure[], of: (row: Measure) => bigint) =>
  set.reduce((all, row) => all + of(row), 0n);

const files = smallFiles({ dated: true });

describe.each(['sets', 'solver'] as const)('the choice of measures by %s', (way) => {
  test('is as good as the best of all sets', () => {
    fc.assert(
      fc.property(
        files,
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 0, max: 6 }),
        (file, crowns, posts) => {
          const graph = graphOf(file);
          const budget = BigInt(crowns) * 100n;
          const choice = chooseMeasures(graph, { goal: 'running', solver, way, budget, posts });
          expect(choice.protected.running).toBe(bestOfAll(graph, budget, posts));
          expect(choice.cost <= budget && choice.posts <= posts).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('protects no less with more money', () => {
    fc.assert(
      fc.property(files, fc.integer({ min: 0, max: 20 }), fc.nat(10), (file, crowns, more) => {
        const graph = graphOf(file);
        const value = (budget: number) =>
          chooseMeasures(graph, { goal: 'running', solver, way, budget: BigInt(budget) * 100n }).value;
        expect(value(crowns + more)).toBeGreaterThanOrEqual(value(crowns));
      }),
    );
  });

  test('the frontier rises from nothing to full protection and each point is the best for its cost', () => {
    fc.assert(
      fc.property(files, (file) => {
        const graph = graphOf(file);
        const { points, full, complete } = listFrontier(graph, { goal: 'running', solver, way });
        expect(complete).toBe(true);
        expect(points.at(-1)!.protected.running).toBe(full.running);
        points.forEach((point, i) => {
          expect(point.protected.running).toBe(bestOfAll(graph, point.cost, 100));
          if (i > 0)
            expect(point.cost > points[i - 1]!.cost && point.value > points[i - 1]!.value).toBe(true);
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe('two measures that help only together', () => {
  const graph = graphOf({
    nodes: [
      { id: 'a', kind: 'post', title: 'Poradkyně A' },
      { id: 'b', kind: 'post', title: 'Poradce B' },
      { id: 'projekt', kind: 'project', title: 'Projekt', money: { running: '1000.00' } },
      { id: 'jiný', kind: 'project', title: 'Jiný projekt', money: { running: '300.00', pipeline: '5.00' } },
    ],
    needs: [
      { dependent: 'projekt', provider: 'a', for: 'staff' },
      { dependent: 'projekt', provider: 'b', for: 'staff' },
      { dependent: 'jiný', provider: 'a', for: 'staff' },
    ],
    events: [{ id: 'e', date: '2026-04-01', standing: 'reported', ends: ['a', 'b'] }],
    measures: [
      { id: 'A', title: 'Ponechat A', cost: '10', posts: 1, keeps: ['a'] },
      { id: 'B', title: 'Ponechat B', cost: '10', posts: 1, keeps: ['b'] },
    ],
    horizon: '2027-12-31',
  });

  test('are taken together, and each is worth the whole', () => {
    const choice = chooseMeasures(graph, { goal: 'running', solver });
    expect(choice.measures.map((row) => row.id)).toEqual(['A', 'B']);
    expect(choice.marginal.map((row) => row.value)).toEqual([1300, 1000]);
    expect(choice.unprotected).toEqual([]);
  });

  test('for the price of one, what one protects, and what is left', () => {
    const choice = chooseMeasures(graph, { goal: 'running', solver, budget: 1_000n });
    expect(choice.measures.map((row) => row.id)).toEqual(['A']);
    expect(choice.protected).toMatchObject({ running: 30_000n, pipeline: 500n });
    expect(choice.unprotected).toEqual([
      { node: 'projekt', class: 'running', amount: 100_000n, reachable: true },
    ]);
  });

  test('a weight of zero leaves a class out', () => {
    expect(chooseMeasures(graph, { goal: { pipeline: 1, running: 0 }, solver }).value).toBe(5);
  });
});

describe('what has no known amount stands beside the sums', () => {
  const graph = graphOf({
    nodes: [
      { id: 'a', kind: 'post', title: 'Poradkyně A' },
      { id: 'b', kind: 'post', title: 'Poradce B' },
      { id: 'investice', kind: 'investment', title: 'Investice', money: { pipeline: '85.00' } },
      { id: 'pokračování', kind: 'investment', title: 'Pokračování', unknownMoney: ['pipeline'] },
    ],
    needs: [
      { dependent: 'investice', provider: 'a', for: 'staff' },
      { dependent: 'pokračování', provider: 'b', for: 'staff' },
    ],
    events: [{ id: 'e', date: '2026-04-01', standing: 'reported', ends: ['a', 'b'] }],
    measures: [
      { id: 'A', title: 'Ponechat A', cost: '10', keeps: ['a'], deadline: '2026-03-31' },
      { id: 'B', title: 'Ponechat B', cost: '10', keeps: ['b'], deadline: '2026-12' },
    ],
    horizon: '2027-12-31',
  });
  const choice = chooseMeasures(graph, { goal: 'pipeline', solver });
  const frontier = listFrontier(graph, { goal: 'pipeline', solver });

  test('the whole known sum is no full protection', () => {
    expect(choice.measures.map((row) => row.id)).toEqual(['A']);
    expect([choice.protected.pipeline, frontier.full.pipeline]).toEqual([8_500n, 8_500n]);
    expect([choice.unknown, choice.unknownHit, frontier.fullUnknown]).toEqual([0, 1, 1]);
    expect(choice.unprotected).toEqual([
      { node: 'pokračování', class: 'pipeline', amount: null, reachable: true },
    ]);
    expect(choice.marginal.map((row) => row.unknown)).toEqual([0, 1]);
  });

  test('a goal of another class does not count it', () => {
    expect(chooseMeasures(graph, { goal: 'running', solver }).unknownHit).toBe(0);
  });

  test.each([
    ['2026-03-31', false, [false, false]],
    ['2026-04-01', true, [true, false]],
    ['2027-01-01', true, [true, true]],
  ])('on %s the deadline of what is chosen is over: %s', (day, all, each) => {
    const shown = formatChoice({ goal: 'pipeline', choice, frontier }, parseDay(day));
    expect(shown.allDeadlinesPassed).toBe(all);
    expect(shown.chosen).toMatchObject([{ measure: 'A', deadline: '2026-03-31', deadlinePassed: all }]);
    expect(shown.marginal.map((row) => row.deadlinePassed)).toEqual(each);
    expect(shown).toMatchObject({ unknownProtected: 0, unknownHit: 1, unknownUnprotected: 1 });
  });
});

test('a sum with a hedged amount in it is about, one without it is not', () => {
  const graph = graphOf({
    nodes: [
      { id: 'a', kind: 'post', title: 'A' },
      { id: 'b', kind: 'post', title: 'B' },
      { id: 'exact', kind: 'investment', title: 'X', money: { pipeline: '45.00' } },
      {
        ...{ id: 'nearly', kind: 'investment', title: 'Y', money: { pipeline: '40.00' } },
        stated: { pipeline: { hedge: 'nearly' } },
      },
    ],
    needs: [
      { dependent: 'exact', provider: 'a', for: 'staff' },
      { dependent: 'nearly', provider: 'b', for: 'staff' },
    ],
    events: [{ id: 'e', date: '2026-04-01', standing: 'reported', ends: ['a', 'b'] }],
    measures: ['a', 'b'].map((id) => ({ id, title: id, cost: '1', keeps: [id] })),
    horizon: '2028-12-31',
  });
  const options = { goal: 'pipeline' as const, solver };
  const choice = chooseMeasures(graph, options);
  const frontier = listFrontier(graph, options);
  expect(choice.marginal.map((row) => row.rough)).toEqual([false, true]);
  expect(frontier.points.map((point) => [point.protected.pipeline, point.rough])).toEqual([
    [0n, []],
    [4_500n, []],
    [8_500n, ['pipeline']],
  ]);
  expect(frontier.fullRough).toEqual(['pipeline']);
  expect(formatChoice({ goal: 'pipeline', choice, frontier }, parseDay('2026-01-01'))).toMatchObject({
    estimated: ['pipeline'],
    marginal: [{ estimated: false }, { estimated: true }],
    frontier: {
      fullEstimated: ['pipeline'],
      points: [{ estimated: [] }, { estimated: [] }, { estimated: ['pipeline'] }],
    },
  });
});

describe('solvers', () => {
  const problem: MilpProblem = {
    variables: [
      { name: 'x', binary: true, objective: -1, upper: 1 },
      { name: 'p', binary: false, objective: 1, upper: 5 },
    ],
    constraints: [
      {
        terms: [
          { variable: 1, coefficient: 1 },
          { variable: 0, coefficient: -5 },
        ],
        atMost: 0,
      },
    ],
  };

  test('exhaustive search finds the best', () => {
    expect(exhaustiveSolver(problem)).toEqual({ status: 'optimal', objective: 4, values: [1, 5] });
  });

  test('exhaustive search says when nothing fits, and what is too large for it', () => {
    const impossible = { ...problem, constraints: [{ terms: [], atMost: -1 }] };
    expect(exhaustiveSolver(impossible)).toEqual({ status: 'infeasible' });
    const many = Array.from({ length: 21 }, () => problem.variables[0]!);
    expect(() => exhaustiveSolver({ variables: many, constraints: [] })).toThrow('at most 20');
  });

  test('the LP text', () => {
    expect(formatLp(problem)).toBe(
      [
        'Maximize',
        ' obj: - 1 x0\n + 1 x1',
        'Subject To',
        ' c0: + 1 x1\n - 5 x0 <= 0',
        'Bounds',
        ' 0 <= x0 <= 1',
        ' 0 <= x1 <= 5',
        'General',
        ' x0',
        'End',
        '',
      ].join('\n'),
    );
  });

  test('HiGHS answers are rounded where they are whole, and a failure is not a choice', () => {
    const answer = (Status: string) => ({
      solve: () => ({ Status, ObjectiveValue: 4, Columns: { x0: { Primal: 0.9999999 }, x1: { Primal: 5 } } }),
    });
    expect(highsSolver(answer('Optimal'))(problem)).toEqual({
      status: 'optimal',
      objective: 4,
      values: [1, 5],
    });
    expect(() => highsSolver(answer('Time limit reached'))(problem)).toThrow('Time limit');
  });
});

const highs = highsSolver((await loadHighs()) as unknown as Highs);

describe('HiGHS', () => {
  const amount = fc.integer({ min: -9, max: 9 });
  const problems = fc.integer({ min: 1, max: 6 }).chain((binaries) =>
    fc.record({
      objective: fc.array(fc.integer({ min: -5, max: 9 }), { minLength: binaries, maxLength: binaries }),
      gains: fc.array(
        fc.record({ objective: fc.integer({ min: 1, max: 5 }), upper: fc.integer({ min: 0, max: 9 }) }),
        {
          maxLength: 3,
        },
      ),
      rows: fc.array(
        fc.record({
          terms: fc.array(amount, { minLength: binaries, maxLength: binaries }),
          gain: fc.nat(3),
          atMost: fc.integer({ min: -6, max: 20 }),
        }),
        { maxLength: 5 },
      ),
    }),
  );

  test('agrees with trying everything', () => {
    let feasible = 0;
    fc.assert(
      fc.property(problems, ({ objective, gains, rows }) => {
        const problem: MilpProblem = {
          variables: [
            ...objective.map((value, i) => ({ name: `b${i}`, binary: true, objective: value, upper: 1 })),
            ...gains.map((gain, i) => ({ name: `g${i}`, binary: false, ...gain })),
          ],
          constraints: rows.map(({ terms, gain, atMost }) => ({
            terms: [
              ...terms.map((coefficient, variable) => ({ variable, coefficient })),
              // The solver that tries everything allows one continuous variable in a row.
              ...(gain < gains.length ? [{ variable: objective.length + gain, coefficient: 1 }] : []),
            ],
            atMost,
          })),
        };
        const [expected, found] = [exhaustiveSolver(problem), highs(problem)];
        expect(found.status).toBe(expected.status);
        if (found.status === 'infeasible' || expected.status === 'infeasible') return;
        feasible += 1;
        // HiGHS takes a binary within a millionth of 0 or 1 for whole.
        expect(found.objective).toBeCloseTo(expected.objective, 3);
        for (const row of problem.constraints) {
          const sum = row.terms.reduce(
            (all, term) => all + term.coefficient * found.values[term.variable]!,
            0,
          );
          expect(sum).toBeLessThanOrEqual(row.atMost + 1e-3);
        }
      }),
      { numRuns: 300 },
    );
    expect(feasible).toBeGreaterThan(100);
  });

  test('chooses measures that protect as much as the best of all sets', () => {
    fc.assert(
      fc.property(files, fc.integer({ min: 0, max: 20 }), (file, crowns) => {
        const graph = graphOf(file);
        const limits = { goal: 'running' as const, budget: BigInt(crowns) * 100n };
        const [expected, found] = (['sets', 'solver'] as const).map((way) =>
          chooseMeasures(graph, { ...limits, solver: highs, way }),
        );
        expect(found!.value).toBe(expected!.value);
        expect(found!.cost <= limits.budget).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
