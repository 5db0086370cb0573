import { expect, test } from 'vitest';
import { judgeAnswer } from './answer.ts';
import { findClaims } from './find-claims.ts';
import { formatValue } from './claim-words.ts';
import type { Candidate } from './judge.ts';

const claim = findClaims('Memorandum je z roku 2019.', { gazetteer: [] }).claims[0]!;
const year = (value: string): Candidate => ({
  id: value,
  value,
  label: 'memorandum',
  say: (written: string) => `memorandum je z roku ${written}`,
  definition: 'agreement',
  sources: [],
});

test('any of several things may answer, the one that fits is taken', () => {
  const candidates = [year('2014'), year('2019'), year('2023')];
  expect(judgeAnswer(claim, { candidates, mode: 'any' })).toMatchObject({
    state: 'supported',
    sentence: 'Podloženo: memorandum je z roku 2019.',
  });
  expect(judgeAnswer(claim, { candidates, mode: 'all' }).state).toBe('ambiguous');
});

test('when none fits, the nearest contradicts, or nothing is said', () => {
  const candidates = [year('2014'), year('2023'), year('2018')];
  expect(judgeAnswer(claim, { candidates, mode: 'any' }).assessments[0]!.candidate.id).toBe('2018');
  const silent = judgeAnswer(claim, { candidates, mode: 'support-only', otherwise: 'Registr to neví.' });
  expect(silent).toMatchObject({ state: 'not-checkable', sentence: 'Registr to neví.' });
});

test('a note is added to a verdict and never to silence', () => {
  const note = () => 'Poznámka.';
  expect(judgeAnswer(claim, { candidates: [year('2019')], mode: 'all', note }).sentence).toMatch(
    /2019\. Poznámka\.$/,
  );
  expect(judgeAnswer(claim, { candidates: [], mode: 'all', note }).sentence).not.toContain('Poznámka');
  expect(judgeAnswer(claim, undefined).state).toBe('not-checkable');
});

test.each([
  ['2023', 'year', '2023'],
  ['20260401', 'date', '1.\u00a04.\u00a02026'],
  ['202307', 'date', '7/2023'],
  ['2', 'projects', '2\u00a0projekty'],
  ['12', 'points', '12\u00a0bodů'],
  ['1', 'departments', '1\u00a0odbor'],
  ['1.5', 'points', '1,5\u00a0bodu'],
])('%s in %s is written %s', (value, unit, text) => {
  expect(formatValue(value, unit)).toBe(text);
});
