// Sentences about a finding: what disagrees and what was tried to explain it.
import type { Finding } from '#evidence/finding.ts';
import { absoluteDecimal, compareDecimals } from '#model/decimal.ts';
import type { Quantity, Unit } from '#model/figure.ts';
import { parseDecimal } from '#model/money.ts';
import { formatQuantity, type Locale } from '#model/quantity.ts';
import { m } from '#lib/paraglide/messages.js';

/** A decimal of a finding in its own unit, for people. */
export function sayValue(value: string, unit: string, locale: Locale): string {
  const quantity: Quantity =
    unit === 'CZK'
      ? { unit, hellers: parseDecimal(value) }
      : { unit: unit as Exclude<Unit, 'CZK'>, decimal: value };
  return formatQuantity(quantity, locale);
}

const WHY: Record<Exclude<Finding['kind'], 'sum-mismatch'>, () => string> = {
  'prose-mismatch': m.why_prose_mismatch,
  'amount-parts-mismatch': m.why_amount_parts_mismatch,
  'duplicate-project': m.why_duplicate_project,
  'overlapping-forms': m.why_overlapping_forms,
  'overlapping-agreements': m.why_overlapping_agreements,
  'shares-over-one': m.why_shares_over_one,
  'dates-reversed': m.why_dates_reversed,
};

/** One or more whole sentences, each true of this finding. */
export function explainFinding(finding: Finding, locale: Locale): string[] {
  return finding.kind === 'sum-mismatch' ? explainSum(finding, locale) : [WHY[finding.kind]()];
}

function explainSum({ difference = '0', unit, details, pointers }: Finding, locale: Locale): string[] {
  const smallest = pointers
    .flatMap((pointer) => (pointer.role === 'part' && Number(pointer.value) > 0 ? [pointer.value!] : []))
    .reduce<string | undefined>((a, b) => (a === undefined || compareDecimals(b, a) < 0 ? b : a), undefined);
  const sentences = [
    details.equalsPart
      ? m.sum_equals_row()
      : details.equalsSumOfTwo
        ? m.sum_equals_two_rows()
        : m.sum_equals_no_row(),
  ];
  if (smallest && compareDecimals(absoluteDecimal(difference), smallest) < 0) {
    sentences.push(m.sum_below_smallest({ smallest: sayValue(smallest, unit, locale) }));
  }
  sentences.push(details.divisibleByNine ? m.sum_divisible_by_nine() : m.sum_not_divisible_by_nine());
  return sentences;
}
