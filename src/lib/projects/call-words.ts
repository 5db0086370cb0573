// Sentences of calls: their conditions, amounts, and where they stand on a day.
import { findDay, parseDay } from '#model/day.ts';
import { formatMoneyShort } from '#model/money.ts';
import { formatMissing, formatNumber, type Locale } from '#model/quantity.ts';
import type { CallCondition, CallRecord } from '#server/register/calls.ts';
import { sayForm } from '#lib/text/cooperation-words.ts';
import { m } from '#lib/paraglide/messages.js';

export type CallState = 'coming' | 'open' | 'closed' | 'unknown';

/** A term given as a month counts to its last day. */
export function findCallState(
  { receiptFrom, receiptTo }: Pick<CallRecord, 'receiptFrom' | 'receiptTo'>,
  today: string,
): CallState {
  const day = parseDay(today);
  const from = receiptFrom === null ? undefined : findDay(receiptFrom, 'first');
  const to = receiptTo === null ? undefined : findDay(receiptTo, 'last');
  if (to !== undefined && to < day) return 'closed';
  if (from !== undefined && from > day) return 'coming';
  return from === undefined || to === undefined ? 'unknown' : 'open';
}

const STATES: Record<CallState, () => string> = {
  coming: m.calls_coming,
  open: m.calls_open,
  closed: m.calls_closed,
  unknown: m.calls_unknown_receipt,
};
export const sayCallState = (state: CallState): string => STATES[state]();

export function sayCondition(condition: CallCondition, locale: Locale): string {
  const { kind, forms, planKinds, indexLeast, indexYears, document, unit, workingDays } = condition;
  switch (kind) {
    case 'cooperation':
      return forms.length
        ? m.calls_condition_cooperation({ forms: forms.map((form) => sayForm(form, locale)).join(', ') })
        : m.calls_condition_cooperation_any();
    case 'plan':
      return planKinds.length
        ? m.calls_condition_plan({ kinds: planKinds.join(', ') })
        : m.calls_condition_plan_any();
    case 'index': {
      const least = indexLeast === null ? formatMissing('unknown', locale) : formatNumber(indexLeast, locale);
      return indexYears
        ? m.calls_condition_index_years({ least, years: indexYears })
        : m.calls_condition_index({ least });
    }
    case 'sign-off': {
      const missing = formatMissing('unknown', locale);
      const text = m.calls_condition_sign_off({ document: document ?? missing, unit: unit ?? missing });
      return workingDays === null ? text : `${text}, ${m.calls_condition_days({ count: workingDays })}`;
    }
  }
}

/** Undefined where the source gives neither end. */
export function sayProjectAmount(
  { projectLeast, projectMost }: Pick<CallRecord, 'projectLeast' | 'projectMost'>,
  locale: Locale,
): string | undefined {
  const least = projectLeast === null ? undefined : formatMoneyShort(projectLeast, locale);
  const most = projectMost === null ? undefined : formatMoneyShort(projectMost, locale);
  if (least && most) return m.calls_amount_span({ least, most });
  if (least) return m.calls_amount_least({ least });
  return most && m.calls_amount_most({ most });
}

/** A number cut short by its source, `115`, is no number a project could name. */
export const isWholeNumber = (number: string): boolean => /^\d{2}_\d{2}_\d{3}$/.test(number);
