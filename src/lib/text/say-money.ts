// Rounded amounts as they are said in a sentence: `684,9 milionu Kč`, `CZK 684.9 million`.
import { formatMoney, roundShort, type Hellers } from '#model/money.ts';
import { chooseForm, formatNumber, type CountedNoun, type Locale } from '#model/quantity.ts';

type Scale = { hellers: bigint; noun: CountedNoun };

const SCALES: Scale[] = [
  {
    hellers: 100_000_000_000n,
    noun: { one: 'miliarda', few: 'miliardy', many: 'miliard', part: 'miliardy', en: ['billion', 'billion'] },
  },
  {
    hellers: 100_000_000n,
    noun: { one: 'milion', few: 'miliony', many: 'milionů', part: 'milionu', en: ['million', 'million'] },
  },
];

/** Half up, as `roundShort` rounds; amounts under a million in whole crowns. Sign is left to the sentence. */
export function sayMoney(hellers: Hellers, locale: Locale): string {
  const size = hellers < 0n ? -hellers : hellers;
  const scale = SCALES.find((candidate) => size >= candidate.hellers);
  if (!scale) return formatMoney(size, locale);
  const decimal = roundShort(size, scale.hellers);
  const words = `${formatNumber(decimal, locale)}\u00a0${chooseForm(decimal, scale.noun, locale)}`;
  return locale === 'cs' ? `${words}\u00a0Kč` : `CZK\u00a0${words}`;
}

/** The number a verb agrees with: 684.9 for `684,9 milionu`, whole crowns below a million. */
export function spokenNumber(hellers: Hellers): number {
  const size = hellers < 0n ? -hellers : hellers;
  const scale = SCALES.find((candidate) => size >= candidate.hellers);
  return scale ? Number(roundShort(size, scale.hellers)) : Number(size / 100n);
}
