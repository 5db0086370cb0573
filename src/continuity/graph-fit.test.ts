import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitsNeed, fitsNode } from './graph-fit.ts';
import { needSchema, nodeSchema } from './graph-format.ts';

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
