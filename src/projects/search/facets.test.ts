// Exact counts and sums of every facet, against counting by hand.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ALL_FACETS, FACETS, type BookProject, type Facet } from './book.ts';
import { findProjects, type Found } from './find.ts';
import { bandOf, KINDS, PAYER_KEYS } from './measure.ts';
import { findMoneyLeft } from './money-left.ts';
import { cutRows, listOrder } from './order.ts';
import { parseQuestion } from './question.ts';
import { build, PLACES, project } from './testing/small-country.example.ts';

describe('counted facets', () => {
  const some = <T>(values: readonly T[]) => fc.subarray([...values], { maxLength: 3 });
  const one = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: null });
  const amounts = fc
    .uniqueArray(fc.constantFrom('planned', 'contracted', 'paid'), { maxLength: 3 })
    .chain((kinds) =>
      fc.tuple(
        ...kinds.map((kind) =>
          fc
            .record({
              total: fc.bigInt(-9_000_000_000_000n, 9_000_000_000_000n),
              eu: fc.bigInt(0n, 9_000_000_000_000n),
            })
            .map(({ total, eu }) => [
              { kind, payer: 'all', hellers: total },
              { kind, payer: 'EU', hellers: eu },
              { kind, payer: 'state', hellers: total - eu },
            ]),
        ),
      ),
    )
    .map((lists) => lists.flat() as BookProject['amounts']);
  const projects = fc.array(
    fc.record({
      title: fc.constantFrom('Bydlení', 'Dluhová poradna', 'Prevence kriminality', 'Škola'),
      recipient: fc.record({
        ico: one(['1', '2']),
        name: fc.constant(null),
        kind: one(['ngo', 'municipality']),
      }),
      validFrom: one(['2018-01-01', '2020', '2021-05']),
      validTo: one(['2022', '2023-06-30']),
      phase: one(['running', 'finished']),
      course: one(['running', 'ends-in-6', 'ended']),
      year: one([2018, 2020]),
      programme: one(['OPZ', 'IROP']),
      fund: one(['ESF']),
      areas: some(['housing', 'debts', 'education']),
      sources: fc.subarray(['list-a', 'list-b']),
      places: some(['563889', '563838', 'CZ051', '561860']).map((codes) =>
        codes.map((code) => ({ code, share: null })),
      ),
      amounts,
    }),
    { maxLength: 30 },
  );
  const questions = fc
    .record({
      text: fc.constantFrom('', 'bydlení', 'prevence kriminality', 'liberec'),
      area: fc.subarray(['housing', 'debts', 'unknown']),
      municipality: fc.subarray(['563889', '563838', 'unknown']),
      phase: fc.subarray(['running', 'unknown']),
      course: fc.subarray(['ends-in-6', 'ended']),
      kind: fc.subarray(['contracted', 'paid']),
      payer: fc.subarray(['EU', 'state']),
      left: fc.subarray(['all', 'most', 'unknown']),
      source: fc.subarray(['list-a', 'unknown']),
      band: fc.subarray(['negative', '0', '100000', 'unknown']),
    })
    .map(({ text, ...facets }) => ({
      text,
      facets: Object.fromEntries(Object.entries(facets).filter(([, values]) => values.length)),
      sort: 'amount' as const,
    }));

  /** The same by hand, one project after another. */
  function amountOf(item: BookProject, kind: string | undefined, payers: readonly string[]) {
    const wanted = payers.length ? payers : ['all'];
    const parts = item.amounts.filter(
      ({ kind: one, payer, hellers }) =>
        one === kind && wanted.includes(payer) && (payers.length === 0 || hellers !== 0n),
    );
    return parts.length ? parts.reduce((sum, { hellers }) => sum + hellers, 0n) : undefined;
  }

  function valuesOf(
    item: BookProject,
    facet: Facet,
    { kind, payers }: Pick<Found, 'kind' | 'payers'>,
  ): string[] {
    const up = (level: string) =>
      item.places.flatMap(({ code }) => {
        const found = PLACES.find((candidate) => candidate.code === code)!;
        const own = found.level === level ? code : found.parents[level];
        return own === undefined ? [] : [own];
      });
    const total = amountOf(item, kind, payers);
    const values: Record<Facet, (string | null)[]> = {
      region: up('region'),
      district: up('district'),
      municipality: up('municipality'),
      area: [...item.areas],
      programme: [item.programme],
      fund: [item.fund],
      phase: [item.phase],
      course: [item.course],
      year: [item.year === null ? null : String(item.year)],
      kind: item.amounts.map((amount) => amount.kind),
      payer: item.amounts
        .filter(({ payer: who, hellers }) => who !== 'all' && hellers !== 0n)
        .map((a) => a.payer),
      beneficiary: [item.recipient.kind],
      left: [findMoneyLeft(item.amounts)],
      source: [...item.sources],
      band: [total === undefined ? null : bandOf(total)],
    };
    const known = [...new Set(values[facet].filter((value) => value !== null))];
    return known.length ? known : ['unknown'];
  }

  test('equal what counting by hand gives', () => {
    fc.assert(
      fc.property(projects, questions, (items, question) => {
        const book = build(items);
        const found = findProjects(book, question, () => []);
        const texts = new Set(findProjects(book, { ...question, facets: {} }, () => []).rows);
        const passes = (item: BookProject, facet: Facet) => {
          const wanted = question.facets[facet];
          return !wanted || valuesOf(item, facet, found).some((value) => wanted.includes(value));
        };
        const hits = items.flatMap((item, row) =>
          texts.has(row) && ALL_FACETS.every((facet) => passes(item, facet)) ? row : [],
        );
        expect([...found.rows]).toEqual(hits);
        expect(found.sum).toBe(
          hits.reduce((sum, row) => sum + (amountOf(items[row]!, found.kind, found.payers) ?? 0n), 0n),
        );
        const others = KINDS.filter((kind) => kind !== found.kind).flatMap((kind) => {
          const sums = hits.flatMap((row) => amountOf(items[row]!, kind, found.payers) ?? []);
          return sums.length ? [{ kind, known: sums.length, sum: sums.reduce((a, b) => a + b, 0n) }] : [];
        });
        const byKind = <T extends { kind: string }>(list: T[]) =>
          list.toSorted((a, b) => (a.kind < b.kind ? -1 : 1));
        expect(byKind(found.otherKinds)).toEqual(byKind(others));
        const lacks = (row: number) => amountOf(items[row]!, found.kind, found.payers) === undefined;
        expect(found.onlyOther).toBe(
          hits.filter((row) => lacks(row) && items[row]!.amounts.some(({ kind }) => kind !== found.kind))
            .length,
        );
        for (const facet of ALL_FACETS) {
          const expected = new Map<string, { key: string; count: number; known: number; sum: bigint }>();
          items.forEach((item, row) => {
            if (!texts.has(row)) return;
            if (!ALL_FACETS.every((other) => other === facet || passes(item, other))) return;
            for (const key of valuesOf(item, facet, found)) {
              const value = expected.get(key) ?? { key, count: 0, known: 0, sum: 0n };
              // A kind and a payer stand with their own money.
              const amount = amountOf(
                item,
                facet === 'kind' ? key : found.kind,
                facet === 'payer' ? [key] : found.payers,
              );
              expected.set(key, {
                key,
                count: value.count + 1,
                known: value.known + Number(amount !== undefined),
                sum: value.sum + (amount ?? 0n),
              });
            }
          });
          const sorted = (values: { key: string }[]) => values.toSorted((a, b) => (a.key < b.key ? -1 : 1));
          const counted = found.facets[facet].map(({ other: _, ...value }) => value);
          expect(sorted(counted)).toEqual(sorted([...expected.values()]));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('choosing a value gives the projects, the kind and the sum that stood beside it', () => {
    fc.assert(
      fc.property(projects, questions, (items, question) => {
        const book = build(items);
        const found = findProjects(book, question, () => []);
        // A size is a size of the amount shown: where that is another kind, it has others.
        if (question.facets.band) return;
        for (const facet of ALL_FACETS) {
          if (question.facets[facet]) continue;
          for (const { key, count, known, sum, other } of found.facets[facet]) {
            const facets = { ...question.facets, [facet]: [key] };
            const narrowed = findProjects(book, { ...question, facets }, () => []);
            expect([facet, key, narrowed.count]).toEqual([facet, key, count]);
            const beside = known > 0 ? { kind: found.kind, known, sum } : other;
            if (facet === 'kind') expect([narrowed.known, narrowed.sum]).toEqual([known, sum]);
            else if (beside) expect(narrowed).toMatchObject(beside);
            else expect(narrowed.known).toBe(0);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  test('every listed order is all rows once, and pages join without a gap', () => {
    fc.assert(
      fc.property(projects, fc.integer({ min: 1, max: 7 }), (items, size) => {
        const book = build(items);
        const found = findProjects(book, { text: '', facets: {}, sort: 'amount' }, () => []);
        for (const sort of ['amount', 'start', 'end'] as const) {
          const order = listOrder(book, sort, found.measure);
          const reversed = listOrder(book, sort, found.measure, true);
          const unknown = { amount: found.measure?.known, start: book.from, end: book.to }[sort];
          const split = (rows: Uint32Array) => [
            [...rows].filter((row) => unknown?.[row]),
            [...rows].filter((row) => !unknown?.[row]),
          ];
          const [known, rest] = split(order);
          // What is not known stands last, whichever way the list goes.
          expect([...reversed]).toEqual([...known!.toReversed(), ...rest!]);
          const pages = Array.from({ length: Math.ceil(items.length / size) }, (_, page) =>
            cutRows(order, found.rows, page * size, size),
          ).flat();
          expect(pages).toEqual([...order]);
          expect([...pages].sort((a, b) => a - b)).toEqual(items.map((_, row) => row));
        }
      }),
    );
  });
});

test('the largest amount stands first, an unknown one last', () => {
  const money = (hellers: bigint): Partial<BookProject> => ({
    amounts: [{ kind: 'paid', payer: 'all', hellers }],
  });
  const book = build([
    project('a', money(5n)),
    project('b'),
    project('c', money(900_000_000_000_000n)),
    project('d', money(-7n)),
  ]);
  const found = findProjects(book, { text: '', facets: {}, sort: 'amount' }, () => []);
  expect([...listOrder(book, 'amount', found.measure)]).toEqual([2, 0, 3, 1]);
});

test('a whole that is not stated is the sum of its parts', () => {
  const book = build([
    project('a', {
      amounts: [
        { kind: 'stated', payer: 'EU', hellers: 300_000_000_000n },
        { kind: 'stated', payer: 'state', hellers: 2n },
      ],
    }),
  ]);
  const question = parseQuestion(new URLSearchParams());
  expect(findProjects(book, question, () => []).sum).toBe(300_000_000_002n);
  expect(findProjects(book, { ...question, facets: { payer: ['EU'] } }, () => []).sum).toBe(300_000_000_000n);
});

test('what no payer is known of is found under unknown, with its sum', () => {
  const book = build([
    project('a', {
      amounts: [
        { kind: 'paid', payer: 'all', hellers: 1000n },
        { kind: 'paid', payer: 'EU', hellers: 600n },
        { kind: 'paid', payer: 'unknown', hellers: 100n },
      ],
    }),
  ]);
  const question = parseQuestion(new URLSearchParams('payer=EU|unknown'));
  const found = findProjects(book, question, () => []);
  expect(found).toMatchObject({ payers: ['EU', 'unknown'], sum: 1000n, known: 1 });
  const own = Object.fromEntries(found.facets.payer.map(({ key, known, sum }) => [key, [known, sum]]));
  expect(own).toEqual({ EU: [1, 600n], unknown: [1, 400n] });
});

test('what binds stands before what more projects have', () => {
  const paid = { amounts: [{ kind: 'paid', payer: 'all', hellers: 5n }] } satisfies Partial<BookProject>;
  const bound = {
    amounts: [{ kind: 'contracted', payer: 'all', hellers: 7n }],
  } satisfies Partial<BookProject>;
  const book = build([project('a', paid), project('b', paid), project('c', bound)]);
  expect(findProjects(book, parseQuestion(new URLSearchParams()), () => [])).toMatchObject({
    ...{ kind: 'contracted', sum: 7n, known: 1, count: 3 },
  });
});

test('kinds and payers fit the code of an amount', () => {
  expect(KINDS.length * (PAYER_KEYS.length + 1)).toBeLessThan(256);
  expect(FACETS.length).toBeLessThan(250);
});
