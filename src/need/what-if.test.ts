import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseGolden } from './golden/rows.ts';
import type { Donor } from './imputation.ts';
import { INDEX_2020, INPUTS } from './methodology.ts';
import { formatWhatIf, parseWhatIf } from './what-if-link.ts';
import { whatIf, type Baseline, type Change } from './what-if.ts';

const golden = parseGolden(readFileSync(new URL('golden/2023.yaml', import.meta.url), 'utf8'));

const baseline: Baseline = {
  methodology: INDEX_2020,
  reference: golden.reference,
  municipalities: golden.inputs,
};
const frydlant = golden.get('Frýdlant').code;
const ralsko = golden.get('Ralsko').code;

describe('nothing touched is the baseline', () => {
  test.each(['held', 'moving'] as const)('%s, no change at all', (mode) => {
    expect(whatIf(baseline, [], mode)).toEqual({ reference: mode, changed: [], others: [], problems: [] });
  });

  test.each(['held', 'moving'] as const)('%s, every value set to what it is', (mode) => {
    const changes = golden.inputs.flatMap(({ code, values }) =>
      Object.entries(values).map(([input, value]) => ({ code, input, value }) as Change),
    );
    const { changed, others } = whatIf(baseline, changes, mode);
    expect(changed).toHaveLength(golden.inputs.length);
    expect(others).toEqual([]);
    for (const { before, after, indexChange, bandChanged, indicators } of changed) {
      expect(after).toEqual(before);
      expect([indexChange, bandChanged, indicators]).toEqual([0, false, []]);
    }
  });
});

test('a change shows the points it moves, before and after', () => {
  const { changed } = whatIf(baseline, [
    { code: golden.get('Nový Bor').code, input: 'living-allowance', value: 89 },
  ]);
  expect(changed).toMatchObject([
    {
      indexChange: 1,
      bandChanged: true,
      indicators: [{ indicator: 'living-allowance', before: 2, after: 3 }],
    },
  ]);
});

test('imputed points are held while the municipality’s own values change', () => {
  const { changed } = whatIf(baseline, [{ code: ralsko, input: 'enforcement', value: 0 }]);
  expect(changed[0]).toMatchObject({ indexChange: -6, after: { index: 11, imputedPoints: 3 } });
});

test('school values of its own replace imputed points', () => {
  const { changed } = whatIf(baseline, [
    { code: ralsko, input: 'early-leavers', value: 0 },
    { code: ralsko, input: 'school-finishers', value: 30 },
  ]);
  expect(changed[0]).toMatchObject({ after: { index: 14, imputedPoints: 0 } });
});

test('half of a pair is refused, not ignored', () => {
  const { problems, changed } = whatIf(baseline, [{ code: ralsko, input: 'early-leavers', value: 4 }]);
  expect(problems).toMatchObject([{ code: 'input-missing', details: { input: 'school-finishers' } }]);
  expect(changed).toEqual([]);
});

test.each([
  [{ code: '999999', input: 'enforcement', value: 1 }, 'what-if-municipality-unknown'],
  [{ code: frydlant, input: 'enforcement', value: -1 }, 'input-negative'],
  [{ code: frydlant, input: 'enforcement', value: 6237 }, 'count-above-denominator'],
] as [Change, string][])('%j is refused and nothing is half taken', (change, code) => {
  const good: Change = { code: frydlant, input: 'jobseekers-6m', value: 0 };
  const result = whatIf(baseline, [good, change]);
  expect(result.problems).toMatchObject([{ code }]);
  expect(result.changed).toEqual([]);
});

test('a change of the school reaches those who carry its points', () => {
  const donors = new Map<string, Donor>([
    [golden.get('Bulovka').code, { code: frydlant, kilometres: 4, points: 1, agrees: true }],
    [ralsko, { code: frydlant, kilometres: 40, points: 1, agrees: false }],
  ]);
  const { others } = whatIf({ ...baseline, donors }, [{ code: frydlant, input: 'early-leavers', value: 2 }]);
  expect(others).toMatchObject([{ code: golden.get('Bulovka').code, indexChange: -1, after: { index: 19 } }]);
});

test('moving shares change others; held ones do not', () => {
  const change: Change = { code: golden.get('Liberec').code, input: 'living-allowance', value: 30_000 };
  expect(whatIf(baseline, [change], 'held').others).toEqual([]);
  const { others } = whatIf(baseline, [change], 'moving');
  expect(others.length).toBeGreaterThan(0);
  expect(others.every(({ indexChange }) => indexChange! < 0)).toBe(true);
});

describe('links', () => {
  test.each([
    ['2023', { year: 2023, reference: 'held', changes: [] }],
    ['2023m', { year: 2023, reference: 'moving', changes: [] }],
    [
      '2023_562017~exe400_564028~pnz86.5~uoz190',
      {
        year: 2023,
        reference: 'held',
        changes: [
          { code: '562017', input: 'enforcement', value: 400 },
          { code: '564028', input: 'living-allowance', value: 86.5 },
          { code: '564028', input: 'jobseekers-6m', value: 190 },
        ],
      },
    ],
  ])('%s', (text, link) => {
    expect(parseWhatIf(text)).toEqual({ link });
    expect(formatWhatIf(link as never)).toBe(text);
  });

  test.each([
    ['', 'link-head'],
    ['23', 'link-head'],
    ['2023x_564028~uoz1', 'link-head'],
    ['2023_564028', 'link-municipality'],
    ['2023_56402~uoz1', 'link-municipality'],
    ['2023_', 'link-municipality'],
    ['2023_564028~abc1', 'link-value'],
    ['2023_564028~uoz', 'link-value'],
    ['2023_564028~uoz-1', 'link-value'],
    ['2023_564028~uoz01', 'link-value'],
    ['2023_564028~uoz1e3', 'link-value'],
    ['2023_564028~uoz190.5', 'link-value'],
    ['2023_564028~uoz1~uoz2', 'link-repeated'],
    [`2023_${'564028~uoz1_'.repeat(700)}`, 'link-too-long'],
  ])('%s is refused whole', (text, code) => {
    expect(parseWhatIf(text)).toMatchObject({ problem: { code } });
  });

  test('a value that a link can not carry is refused when written', () => {
    const changes: Change[] = [{ code: '564028', input: 'enforcement', value: -1 }];
    expect(() => formatWhatIf({ year: 2023, reference: 'held', changes })).toThrow(RangeError);
  });

  test('parse(format(link)) is the link, in canonical order', () => {
    // Only benefits are averages of twelve months.
    const average = fc.nat({ max: 12_000_000 }).map((twelfths) => twelfths / 12);
    const code = fc.integer({ min: 500000, max: 599999 }).map(String);
    const change = fc.constantFrom(...INPUTS).chain((input) =>
      fc.record({
        code,
        input: fc.constant(input),
        value: input.endsWith('allowance') ? fc.oneof(fc.nat(), average) : fc.nat(),
      }),
    );
    const changes = fc.uniqueArray(change, { selector: ({ code, input }) => code + input, maxLength: 20 });
    fc.assert(
      fc.property(changes, fc.constantFrom('held' as const, 'moving' as const), (list, reference) => {
        const text = formatWhatIf({ year: 2023, reference, changes: list });
        expect(encodeURIComponent(text)).toBe(text);
        const parsed = parseWhatIf(text);
        if (parsed.problem) throw new Error(parsed.problem.code);
        expect(parsed.link.changes).toHaveLength(list.length);
        expect(new Set(parsed.link.changes)).toEqual(new Set(list));
        expect(formatWhatIf(parsed.link)).toBe(text);
      }),
    );
  });
});
