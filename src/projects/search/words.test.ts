// Words that are one word in another case, and words that are not.
import { expect, test } from 'vitest';
import { splitWords, stemWord } from './words.ts';

test.each([
  ['kriminalita', 'kriminality'],
  ['kriminalitou', 'kriminality'],
  ['asistentům', 'asistenti'],
  ['bydlení', 'bydlením'],
  ['sociálních', 'sociální'],
  ['služeb', 'služeb'],
])('%s and %s are one word', (a, b) => {
  expect(stemWord(splitWords(a)[0]!)).toBe(stemWord(splitWords(b)[0]!));
});

test.each([
  ['bor', 'bory'],
  ['škola', 'školka'],
  ['práce', 'právo'],
])('%s and %s are two words', (a, b) => {
  expect(stemWord(splitWords(a)[0]!)).not.toBe(stemWord(splitWords(b)[0]!));
});
