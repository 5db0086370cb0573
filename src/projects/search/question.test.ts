// A question as it stands in an address.
import { expect, test } from 'vitest';
import { formatQuestion, parseQuestion, toggleValue } from './question.ts';

test('reads back as it was written', () => {
  const address = 'q=prevence+kriminality&area=debts&area=housing&year=2020&sort=start';
  expect(formatQuestion(parseQuestion(new URLSearchParams(address))).toString()).toBe(address);
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
