// Rounded amounts as they are said in a sentence: `684,9 milionu Kč`, `CZK 684.9 million`.
import { divideRounded } from '#model/decimal.ts';
import { formatMoney, type Hellers } from '#model/money.ts';
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

/** To one decimal place, half up; amounts under a million in whole crowns. Sign is left to the sentence. */
export function sayMoney(hellers: Hellers, locale: Locale): string {
  const size = hellers < 0n ? -hellers : hellers;
  const scale = SCALES.find((candidate) => size >= candidate.hellers);
  if (!scale) return formatMoney(size, locale);
  const decimal = roundedTo(scale, size);
  const words = `${formatNumber(decimal, locale)}\u00a0${chooseForm(decimal, scale.noun, locale)}`;
  return locale === 'cs' ? `${words}\u00a0Kč` : `CZK\u00a0${words}`;
}

/** The number a verb agrees with: 684.9 for `684,9 milionu`, whole crowns below a million. */
export function spokenNumber(hellers: Hellers): number {
  const size = hellers < 0n ? -hellers : hellers;
  const scale = SCALES.find((candidate) => size >= candidate.hellers);
  return scale ? Number(roundedTo(scale, size)) : Number(size / 100n);
}

function roundedTo(scale: Scale, size: Hellers): string {
  const tenths = divideRounded(size * 10n, scale.hellers);
  return tenths % 10n ? `${tenths / 10n}.${tenths % 10n}` : `${tenths / 10n}`;
}
