import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseGolden } from './golden/rows.ts';
import { checkInputs, type MunicipalityInputs } from './inputs.ts';
import { INDEX_2020, type InputId } from './methodology.ts';
import { findNeedProblemText, NEED_PROBLEM_CODES } from './problem-texts.ts';

const golden = parseGolden(readFileSync(new URL('golden/2023.yaml', import.meta.url), 'utf8'));

const ref = { sheet: 'Index 2023', row: 17, column: 'N' };
const change = (name: string, values: Partial<Record<InputId, number | undefined>>): MunicipalityInputs => {
  const inputs = golden.get(name);
  return { ...inputs, values: { ...inputs.values, ...values }, refs: { enforcement: ref } };
};

test('published rows have no problem', () => {
  expect(checkInputs(INDEX_2020, golden.get('Liberec'))).toEqual([]);
  expect(checkInputs(INDEX_2020, golden.get('Ralsko'))).toEqual([]);
});

test.each([
  ['missing', { enforcement: undefined }, 'input-missing', undefined],
  ['negative', { enforcement: -3 }, 'input-negative', '-3'],
  ['endless', { enforcement: Infinity }, 'input-not-a-number', 'Infinity'],
  ['more people than live there', { enforcement: 90_810 }, 'count-above-denominator', '90810'],
])('a value that is %s is a problem with its cell', (_, values, code, value) => {
  const problems = checkInputs(INDEX_2020, change('Liberec', values));
  expect(problems[0]).toMatchObject({
    code,
    severity: 'error',
    ref,
    value,
    details: { territory: '563889', input: 'enforcement' },
  });
});

test('a missing value with a reason is no problem', () => {
  const inputs = {
    ...change('Liberec', { enforcement: undefined }),
    missing: { enforcement: 'suppressed' as const },
  };
  expect(checkInputs(INDEX_2020, inputs)).toEqual([]);
});

test('only school values may be taken over', () => {
  const inputs = { ...golden.get('Liberec'), imputed: ['enforcement' as const] };
  expect(checkInputs(INDEX_2020, inputs)).toMatchObject([{ code: 'imputation-not-known' }]);
});

test('every problem has a sentence in both languages, and nobody else’s has', () => {
  for (const code of NEED_PROBLEM_CODES)
    for (const locale of ['cs', 'en'] as const) {
      const problem = {
        ...{ code, severity: 'error' as const, value: '5', expected: '7' },
        details: { territory: '563889', input: 'enforcement', indicator: 'enforcement', municipalities: 2 },
      };
      const details = {
        ...problem.details,
        name: 'Liberec',
        parameter: 'level',
        region: 'CZ051',
        side: 'count',
        difference: 2,
      };
      const text = findNeedProblemText({ ...problem, details }, locale)!;
      expect(text).toMatch(/^[„“]?[\p{L}\d].*([.]|SOUBOR|FILE)$/u);
      expect(text).not.toContain('undefined');
      if (locale === 'en') expect(text).not.toMatch(/[ěščřžýůťďň]/);
    }
  expect(findNeedProblemText({ code: 'of-somebody-else', severity: 'error' })).toBeUndefined();
});

test('the sentence of a problem says what was found, expected and to be done', () => {
  const [problem] = checkInputs(INDEX_2020, change('Liberec', { enforcement: 90_810 }));
  expect(findNeedProblemText(problem!)).toBe(
    'Obec 563889: „Osoby v\u00a0exekuci“ je 90810, celek jen 90809. Část nemůže být větší než celek; ověřte oba údaje.',
  );
});
