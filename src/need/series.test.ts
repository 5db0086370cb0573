import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatBreak } from './series-cs.ts';
import { buildSeries, findBreak, findChange, type SeriesPoint } from './series.ts';

const at = (year: number, value: number, definition = 'municipalities-at-least-12'): SeriesPoint => ({
  year,
  value,
  definition,
});

test('published numbers of municipalities with 12 and more points', () => {
  const [series] = buildSeries([
    at(2023, 241),
    at(2016, 336),
    at(2021, 175),
    at(2019, 185),
    at(2020, 208),
    at(2022, 191),
  ]);
  expect(series!.segments.map((segment) => segment.map(({ year }) => year))).toEqual([
    [2016],
    [2019, 2020, 2021, 2022, 2023],
  ]);
  expect(series!.breaks).toEqual([{ after: 2016, before: 2019, reason: 'no-value' }]);
  expect(series!.unverified).toEqual([2016, 2019, 2020, 2021, 2022]);
});

test('two definitions never meet: 241 of one and 578 of the other are two series', () => {
  const series = buildSeries([
    at(2023, 241),
    at(2024, 578, 'municipalities-at-least-8'),
    at(2023, 539, 'municipalities-at-least-8'),
  ]);
  expect(series.map(({ definition, segments }) => [definition, segments.flat().length])).toEqual([
    ['municipalities-at-least-12', 1],
    ['municipalities-at-least-8', 2],
  ]);
});

describe('breaks', () => {
  test.each([
    [2023, 2024, undefined],
    [2024, 2025, 'partly'],
    [2025, 2026, 'abolished'],
    [2024, 2026, 'abolished'],
    [2026, 2027, 'abolished'],
    [2016, 2017, 'unknown-rules'],
    [2021, 2023, 'no-value'],
  ] as const)('%d to %d: %s', (after, before, reason) => {
    expect(findBreak(after, before)?.reason).toBe(reason);
  });

  test('say which indicators are gone and by what source', () => {
    const found = findBreak(2024, 2025)!;
    expect(found.abolished).toEqual(['housing-allowance', 'living-allowance']);
    expect(found.source!.title).toContain('151/2025');
    expect(formatBreak(found).replaceAll('\u00a0', ' ')).toBe(
      '2024 → 2025: část údajů kryje jen část roku (příspěvek na bydlení a příspěvek na živobytí); hodnoty nelze spojit ani odečíst.',
    );
  });
});

describe('change between two years', () => {
  test('is a difference where the years compare, even with years between', () => {
    expect(findChange(at(2022, 191), at(2023, 241))).toEqual({ change: 50 });
    expect(findChange(at(2016, 336), at(2023, 241))).toEqual({ change: -95 });
  });

  test('is refused over a break, in both directions', () => {
    expect(findChange(at(2024, 200), at(2026, 100))).toMatchObject({ broken: { reason: 'abolished' } });
    expect(findChange(at(2026, 100), at(2024, 200))).toMatchObject({ broken: { reason: 'abolished' } });
  });

  test('is refused between two definitions', () => {
    expect(() => findChange(at(2023, 241), at(2024, 578, 'municipalities-at-least-8'))).toThrow(
      /one definition/,
    );
  });
});

test('two values for one year are a mistake of the caller', () => {
  expect(() => buildSeries([at(2023, 241), at(2023, 238)])).toThrow('has two values for 2023: 241 and 238');
});

test('segments and breaks alternate and lose no point', () => {
  const years = fc.uniqueArray(fc.integer({ min: 2014, max: 2028 }), { minLength: 1 });
  fc.assert(
    fc.property(years, (list) => {
      const [series] = buildSeries(list.map((year) => at(year, year)));
      expect(series!.segments.flat().map(({ year }) => year)).toEqual(list.toSorted((a, b) => a - b));
      expect(series!.breaks).toHaveLength(series!.segments.length - 1);
      for (const segment of series!.segments)
        segment.forEach(({ year }, index) => {
          if (index > 0) expect(findBreak(segment[index - 1]!.year, year)).toBeUndefined();
        });
    }),
  );
});
