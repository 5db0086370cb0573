// The English sentences say what the Czech ones say: the same numbers in the same places, and no Czech word.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { explainMunicipality } from './explain.ts';
import { parseGolden } from './golden/rows.ts';
import { INDEX_2020 } from './methodology.ts';
import { listDefinitions } from './ranking.ts';
import { NEED_TEXTS } from './texts.ts';
import { formatNumber } from './english-counts.ts';

const year = 2023;
const golden = parseGolden(readFileSync(new URL('golden/2023.yaml', import.meta.url), 'utf8'));
const CZECH = /[ěščřžýůťďň]|\b(obec|kraj|bod|body|bodů|podíl|pásm|rok)\b/i;
/** Numbers without their separators: `3 235,08` and `3,235.08` are one. */
const numbers = (text: string) =>
  (text.replace(/1\.\s10\.\s2025|1\sOctober\s2025/, 'day').match(/\d(?:[\d\u00a0.,]*\d)?/g) ?? [])
    .map((found) => found.replace(/\D/g, ''))
    .sort();

test.each(golden.rows.map(({ name }) => name))('%s', (name) => {
  const explanation = explainMunicipality(INDEX_2020, year, golden.reference, golden.get(name), {
    donor: { code: 'X', kilometres: 3.4, points: 1, agrees: false },
  });
  const [czech, english] = (['cs', 'en'] as const).map((locale) =>
    NEED_TEXTS[locale].formatExplanation(explanation, { name: 'Place' }, () => 'Donor'),
  );
  const all = ({ headline, indicators, distance, blindSpots }: typeof czech & object) => [
    headline,
    ...indicators.map(({ title, points, text }) => `${title} ${points} ${text}`),
    ...distance,
    ...blindSpots,
  ];
  const [cs, en] = [all(czech!), all(english!)];
  expect(en).toHaveLength(cs.length);
  for (const [at, sentence] of en.entries()) {
    expect(sentence).not.toMatch(CZECH);
    expect(numbers(sentence), `${cs[at]} / ${sentence}`).toEqual(numbers(cs[at]!));
  }
});

test('every definition of a ranking has an English name', () => {
  for (const level of ['region', 'district', 'orp', 'municipality'] as const)
    for (const definition of listDefinitions(level, year))
      expect(NEED_TEXTS.en.formatDefinition(definition)).not.toMatch(CZECH);
});

test.each([
  [3235.083, '3,235.08'],
  [2.5, '2.5'],
  [12, '12'],
  [1000, '1,000'],
  [-4, '−4'],
])('%d is written %s', (value, text) => {
  expect(formatNumber(value)).toBe(text);
});
