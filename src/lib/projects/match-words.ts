// Why two projects may be one, in words.
import { AMOUNT_KINDS } from '#model/amount-kind.ts';
import type { AmountKind } from '#model/figure.ts';
import { formatMoney } from '#model/money.ts';
import { formatNumber, type Locale } from '#model/quantity.ts';
import { m } from '#lib/paraglide/messages.js';

type Reason = { rule: string; [detail: string]: unknown };

export function sayMatchReason(reason: Reason, locale: Locale): string {
  const text = (detail: string) => String(reason[detail] ?? '');
  const kinds = () =>
    [...new Set((reason.kinds as AmountKind[] | undefined) ?? [])]
      .map((kind) => AMOUNT_KINDS[kind][locale])
      .join(' × ');
  switch (reason.rule) {
    case 'same-recipient':
      return m.match_same_recipient({ ico: text('ico') });
    case 'overlapping-period':
      return m.match_overlapping_period({ from: text('from'), to: text('to') });
    case 'same-amount':
      return m.match_same_amount({
        amount: formatMoney(BigInt(text('hellers')), locale),
        kinds: kinds(),
      });
    case 'near-amount':
      return m.match_near_amount({
        difference: formatMoney(BigInt(text('difference')), locale),
        kinds: kinds(),
      });
    default:
      return m.match_similar_title({
        percent: formatNumber(String(Math.round(Number(text('similarity')) * 100)), locale),
      });
  }
}
