// Words that are one word in another case, and words that are not.
import { expect, test } from 'vitest';
import { meansSame, splitWords, stemSpelt, stemWord } from './words.ts';

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

// Written in the question, then written in a title: whether the diacritics of both allow one word.
test.each([
  ['desná', 'desná', true],
  ['desná', 'dešná', false],
  ['desná', 'desné', true],
  ['desná', 'dešné', false],
  ['dešná', 'desna', false],
  ['dráha', 'drahá', false],
  ['byt', 'být', true],
  ['být', 'byt', false],
  ['kámen', 'kamene', true],
  ['déšť', 'deště', true],
  ['sestřin', 'sestra', true],
  ['žádost', 'zadost', false],
  ['romští', 'romský', true],
  ['košík', 'kosík', false],
])('„%s“ and „%s“: %s', (asked, written, same) => {
  expect(meansSame(asked, written)).toBe(same);
});

test.each([
  ['romští', 'romsk'],
  ['činnosti', 'cinnost'],
])('%s has the stem %s', (written, stem) => {
  expect(stemSpelt({ word: splitWords(written)[0]!, written })).toBe(stem);
});
