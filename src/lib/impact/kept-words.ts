// Amounts of a kept result in words: it has them as decimal texts, with what was said of their exactness then.
import type { KeptResult } from '#server/workflows/impact/kept-result.ts';
import type { Hedge } from '#model/figure.ts';
import { sayHedged } from '#model/hedge-words.ts';
import { formatEstimate, formatMoney, parseDecimal } from '#model/money.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';

type KeptTotal = KeptResult['totals']['running'];
type KeptHit = Pick<KeptResult['hits'][number], 'class' | 'amount' | 'hedge'>;

/** Running money is drawn evenly by guess wherever the sum of its class is estimated. */
export function sayKeptAmount({ class: name, amount, hedge }: KeptHit, total: KeptTotal): string {
  if (amount === null) return m.impact_amount_unknown();
  const money = parseDecimal(amount);
  if (name === 'running' && total.estimated) return formatEstimate(money, getLocale());
  return sayHedged((hedge ?? 'exact') as Hedge, formatMoney(money, getLocale()), getLocale());
}

export function sayKeptSum({ hit, unknownHit, estimated }: KeptTotal): string {
  const sum = parseDecimal(hit);
  const known = estimated ? formatEstimate(sum, getLocale()) : formatMoney(sum, getLocale());
  if (unknownHit === 0) return sum === 0n ? m.impact_class_untouched() : known;
  const unknown = m.impact_unknown_things({ count: unknownHit });
  return sum === 0n ? unknown : `${known}, ${unknown}`;
}
