import { expect, test } from 'vitest';
import { markPieces } from './marked-pieces.ts';

test('brackets and commas stay with their number, once', () => {
  const pieces = markPieces([
    { text: '\n Liberec (' },
    { text: 'přes 351 milionů', claim: 1 },
    { text: '), Ralsko (' },
    { text: '61 milionů', claim: 2 },
    { text: ').' },
  ]);
  expect(pieces.map(({ before, text, after }) => [before, text, after])).toEqual([
    ['', 'Liberec ', ''],
    ['(', 'přes 351 milionů', '),'],
    ['', ' Ralsko ', ''],
    ['(', '61 milionů', ').'],
    ['', '', ''],
  ]);
});

test.each(['(', '\u00a0', '\n', ' \n', ')'])(
  'a million of %j takes no more than a million letters',
  (mark) => {
    const begun = performance.now();
    markPieces([{ text: '5', claim: 1 }, { text: `${mark.repeat(1_000_000)}x` }, { text: '6', claim: 2 }]);
    expect(performance.now() - begun).toBeLessThan(2_000);
  },
);
