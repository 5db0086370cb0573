import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitRest } from './change-fit.ts';
import { fitsNeed, fitsNode } from './graph-fit.ts';
import { graphSchema, needSchema, nodeSchema } from './graph-format.ts';

const odd = fc.oneof(
  fc.constantFrom(
    null,
    undefined,
    '',
    'x',
    'linear',
    'high',
    '5.00',
    '-1',
    '1e3',
    '2026-04-01',
    true,
    [],
    {},
  ),
  fc.constantFrom(0, -1, 0.5, 1, 1001, 36_501, NaN, { running: '1.00' }, { running: 1 }, { mony: '1' }),
  fc.string({ maxLength: 3 }),
  fc.constant('a'.repeat(121)),
);
const rows = (required: string[], names: string[]) =>
  fc
    .tuple(
      fc.record(Object.fromEntries(required.map((name) => [name, fc.constant('x')]))),
      fc.dictionary(fc.constantFrom(...required, ...names, 'other'), odd, {
        maxKeys: 3,
        noNullPrototype: true,
      }),
    )
    .map(([plain, change]) => ({ ...plain, ...change }));

test.each([
  [
    'node',
    fitsNode,
    nodeSchema,
    rows(
      ['id', 'kind', 'title'],
      ['from', 'to', 'money', 'drawn', 'durable', 'recovers', 'people', 'services', 'contact', 'source'],
    ),
  ],
  [
    'need',
    fitsNeed,
    needSchema,
    rows(
      ['dependent', 'provider', 'for'],
      [
        'essential',
        'graceDays',
        'graceWorkingDays',
        'group',
        'minimum',
        'from',
        'to',
        'confidence',
        'assumption',
      ],
    ),
  ],
] as const)('a %s recognised by hand is one the schema accepts', (_, fits, schema, arbitrary) => {
  let recognised = 0;
  fc.assert(
    fc.property(arbitrary, (row) => {
      if (!fits(row)) return;
      recognised += 1;
      expect(schema.safeParse(row).error).toBeUndefined();
    }),
    { numRuns: 3000 },
  );
  expect(recognised).toBeGreaterThan(500);
});

test('events and measures recognised by hand are read as the schema reads them', () => {
  const effect = (names: string[], others: string[]) => fc.array(rows(names, others), { maxLength: 2 });
  const delay = fc.constantFrom(5, 0.5, -1, null, { min: 1, likely: 2, max: 3 }, { min: 1, likely: 2 }, '5');
  const taking = fc
    .tuple(rows(['provider', 'by'], []), delay, fc.constantFrom(undefined, null, [], ['staff'], 'staff'))
    .map(([row, delayDays, roles]) => ({
      ...row,
      delayDays,
      ...(roles === undefined ? {} : { for: roles }),
    }));
  const part = <T>(arbitrary: fc.Arbitrary<T>) => fc.array(arbitrary, { maxLength: 1 });
  const event = fc.record(
    {
      ...{ id: fc.constant('e'), date: fc.constant('2026'), standing: fc.constantFrom('decided', 'rumour') },
      ...{ title: odd, source: odd, ends: fc.constantFrom(['x'], [], [''], 'x', null) },
      ...{ assumptions: effect(['provider'], ['confidence', 'assumption']), replaces: part(taking) },
      weakens: part(fc.record({ provider: fc.constant('x'), to: fc.constantFrom(0, 0.5, 1, 2, NaN, '1') })),
      delays: part(fc.record({ provider: fc.constant('x'), days: delay })),
      ...{ merges: fc.constantFrom([], [{ providers: ['x'], into: 'y' }]), splits: fc.constantFrom([], {}) },
    },
    { requiredKeys: ['id', 'date', 'standing'], noNullPrototype: true },
  );
  const measure = fc.record(
    {
      ...{
        id: fc.constant('m'),
        title: fc.constant('M'),
        cost: odd,
        costPer: fc.constantFrom('year', 'x', null),
      },
      ...{
        posts: odd,
        owner: odd,
        deadline: odd,
        keeps: fc.constantFrom(['x'], [], [1]),
        takesOver: part(taking),
      },
      bridges: effect(['node', 'until'], ['other']),
      shortens: part(fc.record({ provider: fc.constant('x'), by: fc.constant('y'), delayDays: delay })),
    },
    { requiredKeys: ['id', 'title'], noNullPrototype: true },
  );
  const file = fc.record(
    {
      ...{ nodes: fc.constant([]), needs: fc.constant([]), horizon: fc.constantFrom('2028', 2028) },
      ...{
        events: fc.array(event, { maxLength: 2 }),
        measures: fc.array(measure, { maxLength: 2 }),
        asOf: odd,
      },
    },
    { requiredKeys: ['nodes', 'needs', 'horizon'], noNullPrototype: true },
  );
  let recognised = 0;
  fc.assert(
    fc.property(file, (input) => {
      const found = fitRest(input);
      if (!found) return;
      recognised += 1;
      const { data } = graphSchema.safeParse(input);
      expect({ nodes: [], needs: [], ...found }).toEqual(data);
    }),
    { numRuns: 3000 },
  );
  expect(recognised).toBeGreaterThan(60);
});
