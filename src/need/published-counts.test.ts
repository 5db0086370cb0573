import { expect, test } from 'vitest';
import { buildPublishedSeries, type PublishedCount } from './published-counts.ts';

const count = (definition: string, year: number, value: number, official = false): PublishedCount => ({
  ...{ definition, year, value, official },
  figure: `${official ? 'office' : 'press'}.${definition}.${year}.${value}`,
  publication: official ? 'office' : 'press',
});
const AT_12 = 'municipalities-at-least-12';
const AT_8 = 'municipalities-at-least-8';
const COUNTS = [
  count(AT_12, 2023, 238),
  count(AT_12, 2023, 241, true),
  count(AT_12, 2016, 336),
  count(AT_12, 2022, 191),
  count(AT_8, 2024, 578),
  count(AT_8, 2023, 539, true),
  count('stated-funds', 2024, 1),
];
const { series, years, breaks } = buildPublishedSeries(COUNTS, 2026);
const of = (definition: string) => series.find((one) => one.definition === definition)!;

test('every year has its place, also those nobody published', () => {
  expect(years).toEqual([2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]);
  expect(
    of(AT_12)
      .years.filter(({ drawn }) => !drawn)
      .map(({ year }) => year),
  ).toEqual([...[2017, 2018, 2019, 2020, 2021], ...[2024, 2025, 2026]]);
});

test('definitions are separate series, and a gap is never joined', () => {
  expect(series.map(({ definition }) => definition)).toEqual([AT_12, AT_8]);
  expect(of(AT_12).segments.map((run) => run.map(({ value }) => value))).toEqual([[336], [191, 241]]);
  expect(of(AT_8).segments.map((run) => run.map(({ value }) => value))).toEqual([[539, 578]]);
});

test('numbers that contradict each other stand side by side, the official one is drawn', () => {
  const [year] = of(AT_12).years.filter((one) => one.year === 2023);
  expect(year).toMatchObject({ drawn: { value: 241 }, others: [{ value: 238 }] });
});

test('the break is marked even where no number lies behind it', () => {
  expect(breaks).toMatchObject([
    { after: 2024, before: 2025, reason: 'partly' },
    { after: 2025, before: 2026, reason: 'abolished' },
  ]);
});

test('without published numbers there is nothing to draw', () => {
  expect(buildPublishedSeries([], 2026).series).toEqual([]);
});
