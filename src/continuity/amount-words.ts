// An amount of a hit in words, as sure as it is: a guess is rounded, a hedge of the source stays before its number.
import { sayHedged } from '#model/hedge-words.ts';
import { formatEstimate, formatMoney, type Hellers } from '#model/money.ts';
import { formatPartialDate, parsePartialDate } from '#model/partial-date.ts';
import type { Locale } from '#model/quantity.ts';
import type { GraphNode, MoneyClass } from './graph.ts';
import { isGuessed } from './money.ts';

const UNKNOWN: Record<Locale, string> = { cs: 'částka neznámá', en: 'amount unknown' };

/** Money nobody states the sum of is never a zero. */
export const sayAmountIn = (amount: Hellers | null, locale: Locale): string =>
  amount === null ? UNKNOWN[locale] : formatMoney(amount, locale);

/** `téměř 40 000 000 Kč (září 2024)`, `asi 576 tis. Kč`, `45 000 000 Kč`. `say`: how a plain amount is written. */
export function sayAmountOf(
  node: GraphNode,
  name: MoneyClass | null,
  amount: Hellers | null,
  locale: Locale,
  say: (amount: Hellers | null, locale: Locale) => string = sayAmountIn,
): string {
  if (name === null || amount === null) return say(amount, locale);
  if (isGuessed(node, name)) return formatEstimate(amount, locale);
  const { hedge = 'exact', asOf } = node.stated?.[name] ?? {};
  const date = asOf === undefined ? undefined : parsePartialDate(asOf);
  return `${sayHedged(hedge, say(amount, locale), locale)}${date ? ` (${formatPartialDate(date, locale)})` : ''}`;
}
