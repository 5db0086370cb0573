import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseGolden } from './golden/rows.ts';
import { formatBand, INDEX_2020, INDICATORS } from './methodology.ts';
import { scoreMunicipality } from './points.ts';
import { recompute, type PublishedRow } from './recompute.ts';
import { buildReference } from './reference-shares.ts';

const golden = parseGolden(readFileSync(new URL('golden/2023.yaml', import.meta.url), 'utf8'));

const given = { state: golden.sums.state, regions: { CZ051: golden.sums.CZ051 } };
const { reference } = buildReference(INDEX_2020, [], { given });

/** Rows as a publisher would print them, all values from the rule itself. */
const published: PublishedRow[] = golden.rows.map(({ inputs, index, name }) => {
  const score = scoreMunicipality(INDEX_2020, reference!, inputs);
  const shares: PublishedRow['published']['shares'] = {};
  const quotients: PublishedRow['published']['quotients'] = {};
  for (const id of INDICATORS) {
    const own = score.indicators[id];
    if (own.state !== 'computed') continue;
    shares[id] = own.measures.share.value;
    quotients[id] = own.measures.quotient.value;
  }
  return {
    ...inputs,
    name,
    publishedIndex: undefined,
    published: { shares, quotients, index, band: formatBand(score.band!) },
  };
});
const change = (name: string, published_: Partial<PublishedRow['published']>, values = {}): PublishedRow[] =>
  published.map((row) =>
    row.name === name
      ? { ...row, values: { ...row.values, ...values }, published: { ...row.published, ...published_ } }
      : row,
  );

test('a sound workbook is equal where it can be recomputed, and the rest is a remainder', () => {
  const report = recompute(INDEX_2020, published, { given });
  expect(report).toMatchObject({
    rows: 13,
    own: { rows: 11, equal: 11, different: [] },
    imputed: { rows: 2, remainders: { 1: 1, 3: 1 }, outOfRange: [] },
    shares: { compared: 63, different: 0, maxDifference: 0 },
    quotients: { compared: 63, different: 0 },
    bands: { compared: 13, different: [] },
    notRecomputed: [],
    problems: [],
  });
});

describe('what does not agree is named', () => {
  test('another index', () => {
    const report = recompute(INDEX_2020, change('Liberec', { index: 12 }), { given });
    expect(report.own).toMatchObject({
      equal: 10,
      different: [{ code: '563889', name: 'Liberec', published: 12, computed: 13 }],
    });
  });

  test('another band', () => {
    const report = recompute(INDEX_2020, change('Nový Bor', { band: '12 až 30' }), { given });
    expect(report.bands.different).toEqual([{ code: '561860', published: '12 až 30', computed: '8 až 11' }]);
  });

  test('a share that its count does not give, with its cell', () => {
    const row = published.find(({ name }) => name === 'Liberec')!.published;
    const ref = { sheet: 'Index', row: 9, column: 'O' };
    const report = recompute(
      INDEX_2020,
      change('Liberec', { shares: { ...row.shares, enforcement: 9.3 }, refs: { 'share:enforcement': ref } }),
      { given },
    );
    expect(report.shares).toMatchObject({ different: 1, at: { code: '563889', indicator: 'enforcement' } });
    expect(report.problems).toMatchObject([{ code: 'share-disagrees-with-count', value: '9.3', ref }]);
  });

  test('a remainder that no school can have', () => {
    const report = recompute(INDEX_2020, change('Ralsko', { index: 21 }), { given });
    expect(report.imputed).toMatchObject({
      remainders: { 1: 1 },
      outOfRange: [{ code: '562017', published: 21, computed: 14 }],
    });
  });

  test('rows that can not be recomputed, with the reason', () => {
    expect(
      recompute(INDEX_2020, change('Liberec', {}, { enforcement: -1 }), { given }).notRecomputed,
    ).toMatchObject([{ code: '563889', reason: 'invalid' }]);
    expect(
      recompute(INDEX_2020, change('Liberec', { index: undefined }), { given }).notRecomputed,
    ).toMatchObject([{ code: '563889', reason: 'not-published' }]);
    const [first] = published;
    const elsewhere = recompute(INDEX_2020, [{ ...first!, region: 'CZ099' }], { given });
    expect(elsewhere.own).toMatchObject({ rows: 1, different: [] });
  });

  test('a municipality that comes twice', () => {
    const report = recompute(INDEX_2020, [...published, published[0]!], { given });
    expect(report.problems).toMatchObject([{ code: 'municipality-repeated', value: '563889' }]);
  });

  test('nothing is compared with a part of the state', () => {
    const report = recompute(INDEX_2020, published, { expectedMunicipalities: 6258 });
    expect(report.reference).toBeUndefined();
    expect(report.notRecomputed).toHaveLength(13);
    expect(report.problems).toMatchObject([{ code: 'reference-set-incomplete' }]);
  });
});

test('order of rows does not matter', () => {
  const expected = recompute(INDEX_2020, published);
  fc.assert(
    fc.property(fc.shuffledSubarray(published, { minLength: published.length }), (shuffled) => {
      const report = recompute(INDEX_2020, shuffled);
      expect(report.reference).toEqual(expected.reference);
      expect(report.imputed).toEqual(expected.imputed);
      expect(report.own.equal).toBe(expected.own.equal);
      expect(report.quotients.maxDifference).toBe(expected.quotients.maxDifference);
    }),
  );
});
