// Money of another currency: crowns only by a rate that was given with its source.

import { multiplyDecimals, parseExact } from '#model/decimal.ts';
import { formatDecimal } from '#model/money.ts';
import type { AssertedAmount, UnconvertedAmount } from '#model/project-assertion.ts';
import { parseAmountText } from './amount-text.ts';

/** Crowns for one unit of the currency, as decimal text, and where the rate is from. */
export type Rate = { value: string; source: string };

export type ConvertedAmounts = { amounts: AssertedAmount[]; unconverted: UnconvertedAmount[] };

/** Amounts were read as if they were crowns: hundredths are exact in every currency we meet. */
export function convertAmounts(
  read: readonly AssertedAmount[],
  currency: string,
  rate?: Rate,
): ConvertedAmounts {
  if (currency === 'CZK') return { amounts: [...read], unconverted: [] };
  if (!rate) {
    const unconverted = read.map(({ kind, payer, hellers, ref, asOf }) => {
      return { kind, payer, currency, value: formatDecimal(hellers), ref, ...(asOf ? { asOf } : {}) };
    });
    return { amounts: [], unconverted };
  }
  parseExact(rate.value);
  const amounts = read.map((amount) => {
    const value = formatDecimal(amount.hellers);
    const crowns = parseAmountText(multiplyDecimals(value, rate.value), { decimal: '.' })!;
    return {
      ...amount,
      hellers: crowns.hellers,
      foreign: { currency, value, rate: rate.value, rateSource: rate.source },
    };
  });
  return { amounts, unconverted: [] };
}
