import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Hedge, Precision, Unit } from './figure.ts';
import { isWithin, statementHolds, statementInterval, type Statement } from './hedge.ts';

const M = 1_000_000;
type Row = [
  words: string,
  hedge: Hedge,
  stated: number,
  precision: Precision,
  value: number,
  verdict: string,
];

const rows: Row[] = [
  ['přes 351 milionů', 'over', 351 * M, 'million', 351_688_567, 'holds'],
  ['přes 351 milionů, beze zbytku', 'over', 351 * M, 'million', 351 * M, 'holds'],
  ['přes 351 milionů, o korunu méně', 'over', 351 * M, 'million', 351 * M - 1, 'fails'],
  ['přes 351 milionů, o milion více', 'over', 351 * M, 'million', 352 * M, 'fails'],
  ['více než 680 milionů', 'over', 680 * M, 'million', 680_269_114, 'holds'],
  ['více než 680 milionů', 'over', 680 * M, 'million', 684_908_825, 'holds'],
  ['více než 680 milionů', 'over', 680 * M, 'million', 690 * M, 'fails'],
  ['více než 680 milionů', 'over', 680 * M, 'exact', 684_908_825, 'holds'],
  ['více než 45 milionů', 'over', 45 * M, 'million', 45_881_463, 'holds'],
  ['více než 45 milionů', 'over', 45 * M, 'million', 49_999_999, 'holds'],
  ['více než 9 obcí', 'over', 9, 'exact', 9, 'fails'],
  ['přes 200 obcí', 'over', 200, 'unknown', 215, 'holds'],
  ['přes 200 obcí', 'over', 200, 'unknown', 200, 'fails'],
  ['téměř 25 milionů', 'nearly', 25 * M, 'million', 24_700_000, 'holds'],
  ['téměř 25 milionů', 'nearly', 25 * M, 'million', 25_100_000, 'fails'],
  ['téměř 25 milionů', 'nearly', 25 * M, 'million', 25 * M, 'by-rounding'],
  ['téměř 25 milionů', 'nearly', 25 * M, 'million', 22_000_000, 'fails'],
  ['téměř 27 milionů', 'nearly', 27 * M, 'million', 24_700_000, 'fails'],
  ['přes 10 milionů', 'over', 10 * M, 'million', 11_080_000, 'holds'],
  ['přes 10 milionů', 'over', 10 * M, 'million', 19_058_781, 'fails'],
  ['asi 31 milionů', 'about', 31 * M, 'million', 33 * M, 'fails'],
  ['asi 30 milionů', 'about', 30 * M, 'million', 33 * M, 'holds'],
  ['necelých 9 obcí', 'nearly', 9, 'crown', 8, 'holds'],
  ['45 milionů', 'exact', 45 * M, 'million', 45 * M, 'holds'],
  ['45 milionů', 'exact', 45 * M, 'million', 45_499_999, 'by-rounding'],
  ['45 milionů', 'exact', 45 * M, 'million', 45_500_000, 'fails'],
  ['45 milionů', 'exact', 45 * M, 'million', 44_500_000, 'by-rounding'],
  ['45 milionů', 'exact', 45 * M, 'million', 45_881_463, 'fails'],
  ['680 269 114', 'exact', 680_269_114, 'crown', 684_908_825, 'fails'],
  ['680 269 114', 'exact', 680_269_114, 'exact', 680_269_114.5, 'fails'],
  ['asi 45 milionů', 'about', 45 * M, 'million', 45_881_463, 'holds'],
  ['asi 45 milionů', 'about', 45 * M, 'million', 40 * M, 'fails'],
  ['asi milion', 'about', M, 'million', 1_300_000, 'fails'],
  ['kolem 3 tisíc lidí', 'about', 3000, 'thousand', 2827, 'holds'],
  ['nejméně 45 milionů', 'at_least', 45 * M, 'million', 684_908_825, 'holds'],
  ['nejméně 45 milionů', 'at_least', 45 * M, 'million', 44_700_000, 'by-rounding'],
  ['nejméně 45 milionů', 'at_least', 45 * M, 'million', 44_400_000, 'fails'],
  ['nejvýše 12 bytů', 'at_most', 12, 'exact', 12, 'holds'],
  ['nejvýše 12 bytů', 'at_most', 12, 'exact', 13, 'fails'],
  ['nejvýše 45 milionů', 'at_most', 45 * M, 'million', 45_200_000, 'by-rounding'],
  ['méně než 5 milionů', 'under', 5 * M, 'million', 4_600_000, 'holds'],
  ['méně než 5 milionů', 'under', 5 * M, 'million', 5 * M, 'fails'],
  ['pod 684 milionů', 'under', 684 * M, 'million', 600 * M, 'fails'],
  ['stovky milionů', 'order_of_magnitude', 100 * M, 'unknown', 684_908_825, 'holds'],
  ['stovky milionů', 'order_of_magnitude', 100 * M, 'unknown', 99 * M, 'fails'],
  ['desítky milionů', 'order_of_magnitude', 10 * M, 'unknown', 100 * M, 'fails'],
  ['řádově 300 milionů', 'order_of_magnitude', 300 * M, 'unknown', 120 * M, 'holds'],
  ['nula', 'exact', 0, 'unknown', 0, 'holds'],
  ['nula', 'exact', 0, 'unknown', 1, 'fails'],
  ['−5 milionů', 'exact', -5 * M, 'million', -5_400_000, 'by-rounding'],
  ['−5 milionů', 'exact', -5 * M, 'million', -5_500_000, 'fails'],
];

test.each(rows)('„%s“ (%s %d, %s) against %d: %s', (_, hedge, stated, precision, value, verdict) => {
  expect(statementHolds({ value: String(stated), hedge, precision }, String(value)).verdict).toBe(verdict);
});

test.each([
  ['mezi 40 a 50 miliony', '44999999.5', 'holds', '0'],
  ['mezi 40 a 50 miliony', '39600000', 'by-rounding', '-400000'],
  ['mezi 40 a 50 miliony', '50600000', 'fails', '600000'],
])('„%s“ against %s: %s, difference %s', (_, value, verdict, difference) => {
  const range: Statement = { value: '40000000', high: '50000000', hedge: 'range', precision: 'million' };
  expect(statementHolds(range, value)).toMatchObject({ verdict, difference });
});

test('a range without its high end is a broken statement', () => {
  expect(() => statementHolds({ value: '40', hedge: 'range', precision: 'exact' }, '41')).toThrow(/high end/);
});

test('the difference is the value less what was stated', () => {
  const total: Statement = { value: '680269114', hedge: 'exact', precision: 'crown' };
  expect(statementHolds(total, '684908825.00').difference).toBe('4639711');
});

test.each(['points', 'percent', 'rank', 'ratio'] as Unit[])(
  'in %s over and under are thresholds without another end',
  (unit) => {
    const over: Statement = { value: '12', hedge: 'over', precision: 'exact', unit };
    expect(statementHolds(over, '24').verdict).toBe('holds');
    expect(statementHolds({ ...over, hedge: 'under' }, '0').verdict).toBe('holds');
    expect(statementHolds(over, '12').verdict).toBe('fails');
  },
);

test('true but misleading: it fails, and says that it is literally true', () => {
  const over: Statement = { value: '351000000', hedge: 'over', precision: 'million' };
  expect(statementHolds(over, '400000000')).toMatchObject({ verdict: 'fails', literallyTrue: true });
  expect(statementHolds(over, '300000000')).toMatchObject({ verdict: 'fails', literallyTrue: false });
});

test('a decimal share rounds at its last written place', () => {
  const share: Statement = { value: '54.1', hedge: 'exact', precision: 'unknown', unit: 'percent' };
  expect(statementHolds(share, '54.1').verdict).toBe('holds');
  expect(statementHolds(share, '54.14').verdict).toBe('by-rounding');
  expect(statementHolds(share, '54.15').verdict).toBe('fails');
  expect(statementHolds({ ...share, step: '1' }, '54.4').verdict).toBe('by-rounding');
});

test('the interval can be shown to people', () => {
  expect(statementInterval({ value: '351000000', hedge: 'over', precision: 'million' })).toEqual({
    low: '351000000',
    lowIncluded: true,
    high: '352000000',
    highIncluded: false,
  });
});

describe('properties', () => {
  const hedge = fc.constantFrom<Hedge>(
    'exact',
    'about',
    'over',
    'at_least',
    'under',
    'at_most',
    'nearly',
    'order_of_magnitude',
  );
  const precision = fc.constantFrom<Precision>('exact', 'crown', 'thousand', 'million', 'unknown');
  const amount = fc.bigInt({ min: 1n, max: 10n ** 12n }).map(String);

  test('it holds exactly inside its interval', () => {
    fc.assert(
      fc.property(hedge, precision, amount, amount, (h, p, stated, value) => {
        const judgement = statementHolds({ value: stated, hedge: h, precision: p }, value);
        expect(judgement.verdict === 'holds').toBe(isWithin(value, judgement.interval));
        if (judgement.verdict !== 'fails') expect(judgement.literallyTrue).toBe(true);
      }),
    );
  });

  test('over and under never hold of the same value; exact, at least and at most always hold of the stated one', () => {
    fc.assert(
      fc.property(precision, amount, amount, (p, stated, value) => {
        const verdict = (h: Hedge, of: string) =>
          statementHolds({ value: stated, hedge: h, precision: p }, of).verdict;
        expect(verdict('over', value) === 'holds' && verdict('under', value) === 'holds').toBe(false);
        for (const h of ['exact', 'at_least', 'at_most', 'about'] as const)
          expect(verdict(h, stated)).toBe('holds');
      }),
    );
  });
});
