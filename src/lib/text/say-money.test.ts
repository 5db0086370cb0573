import { expect, test } from 'vitest';
import { countWord, joinWords } from './number-words.ts';
import { sayMoney, spokenNumber } from './say-money.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

test.each([
  [68_490_882_500n, '684,9 milionu Kč', 'CZK 684.9 million'],
  [463_971_100n, '4,6 milionu Kč', 'CZK 4.6 million'],
  [-463_971_100n, '4,6 milionu Kč', 'CZK 4.6 million'],
  [100_000_000n, '1 milion Kč', 'CZK 1 million'],
  [200_000_000n, '2 miliony Kč', 'CZK 2 million'],
  [500_000_000n, '5 milionů Kč', 'CZK 5 million'],
  [104_913_274_300n, '1,05 miliardy Kč', 'CZK 1.05 billion'],
  [124_300_000n, '1,24 milionu Kč', 'CZK 1.24 million'],
  [120_000_000_000n, '1,2 miliardy Kč', 'CZK 1.2 billion'],
  [99_999_900n, '999 999 Kč', 'CZK 999,999'],
])('%s hellers are said', (hellers, cs, en) => {
  expect(plain(sayMoney(hellers, 'cs'))).toBe(cs);
  expect(plain(sayMoney(hellers, 'en'))).toBe(en);
});

test('a verb agrees with the number said, not with the crowns behind it', () => {
  expect(spokenNumber(68_490_882_500n)).toBe(684.9);
  expect(spokenNumber(200_000_000n)).toBe(2);
});

test.each([
  [1, 'jedné', 'one'],
  [9, 'devíti', 'nine'],
  [11, '11', '11'],
])('%i in words', (count, cs, en) => {
  expect(countWord(count, 'cs')).toBe(cs);
  expect(countWord(count, 'en')).toBe(en);
});

test('places are joined with the conjunction of the language', () => {
  expect(plain(joinWords(['ve Cvikově', 'v Ralsku', 'v Liberci'], 'cs'))).toBe(
    've Cvikově, v Ralsku a v Liberci',
  );
});
