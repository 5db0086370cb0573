// A question as it stands in an address.
import { expect, test } from 'vitest';
import { formatQuestion, parseQuestion, toggleValue } from './question.ts';

test('reads back as it was written', () => {
  const address = 'q=prevence+kriminality&area=debts&area=housing&year=2020&sort=start';
  expect(formatQuestion(parseQuestion(new URLSearchParams(address))).toString()).toBe(address);
});

test('a direction is kept where it is not the usual one', () => {
  const asked = (address: string) => formatQuestion(parseQuestion(new URLSearchParams(address))).toString();
  expect(asked('order=asc')).toBe('order=asc');
  expect(asked('sort=amount&order=desc')).toBe('');
  expect(asked('sort=title&order=asc')).toBe('sort=title');
  expect(asked('sort=title&order=desc')).toBe('sort=title&order=desc');
  expect(asked('sort=end&order=up')).toBe('sort=end');
});

test('a value is added and taken away', () => {
  const question = parseQuestion(new URLSearchParams('area=housing'));
  expect(toggleValue(question, 'area', 'debts').facets).toEqual({ area: ['debts', 'housing'] });
  expect(toggleValue(question, 'area', 'housing').facets).toEqual({});
});

test('nonsense is ignored, length is limited', () => {
  const question = parseQuestion(new URLSearchParams(`sort=up&colour=red&q=${'x'.repeat(5000)}`));
  expect(question).toEqual({ text: 'x'.repeat(200), facets: {}, sort: 'amount' });
});
