import { expect, test } from 'vitest';
import { readTitle } from './document-title.ts';

test.each([
  ['Tisková zpráva\n\nText.', 'Tisková zpráva'],
  ['\n\n  Výroční zpráva\nText', 'Výroční zpráva'],
  ['Od: starosta@cvikov.example\nKomu: kolegové\nPředmět: Čísla za rok 2023\n\nAhoj,', 'Čísla za rok 2023'],
  ['Od: starosta@cvikov.example\nDatum: 1. 5. 2026\n\nAhoj všem', 'Ahoj všem'],
  ['', ''],
])('%j', (text, title) => {
  expect(readTitle(text)).toBe(title);
});
