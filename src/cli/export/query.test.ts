import { expect, test } from 'vitest';
import { readQuery } from './query.ts';

test('words, the query of an address, a whole address', () => {
  expect(readQuery('prevence kriminality').toString()).toBe('q=prevence+kriminality');
  expect(readQuery('?q=byty&region=CZ051').get('region')).toBe('CZ051');
  expect(readQuery('http://localhost/projekty?region=CZ051&view=map').get('region')).toBe('CZ051');
});

test.each([
  ['list=szif&region=CZ051', /neznám „list“. Znám: q, region/],
  ['phase=runing', /U „phase“ neznám „runing“. Znám: idea, .*unknown/],
  ['kind=paid|claimd', /U „kind“ neznám „claimd“/],
  ['sort=size', /U „sort“ neznám „size“. Znám: amount, start/],
  ['order=up', /U „order“ neznám „up“. Znám: asc, desc/],
  ['territory=CZ051', /neznám „territory“/],
  ['q=byty&asOf=2026-02-30', /asOf čeká datum/],
])('%s is refused: it would answer another question', (query, message) => {
  expect(() => readQuery(query)).toThrow(message);
});
