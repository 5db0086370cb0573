import { expect, test } from 'vitest';
import stressTest from '../../../messages/impact/cs.json' with { type: 'json' };
import { bindCzech } from './bind-czech.ts';

test.each([
  ['o jaký druh peněz', 'o~jaký druh peněz'],
  ['V obci i v kraji', 'V~obci i~v~kraji'],
  ['(z tabulky)', '(z~tabulky)'],
  ['do obce', 'do obce'],
])('%s', (text, bound) => expect(bindCzech(text)).toBe(bound.replaceAll('~', '\u00a0')));

test('words of the stress test leave no one-letter word at the end of a line', () => {
  const texts = JSON.stringify(stressTest)
    .match(/"(?:[^"\\]|\\.)*"/g)!
    .map((text): string => JSON.parse(text));
  expect(texts.filter((text) => bindCzech(text) !== text)).toEqual([]);
});
