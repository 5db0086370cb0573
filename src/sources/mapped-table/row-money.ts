// Amounts of one row of a mapped table, each in its own currency: the one of the table, of the column, or printed in the row.

import type { AssertedAmount, UnconvertedAmount } from '#model/project-assertion.ts';
import type { RowCells } from '../project-list/cells.ts';
import { convertAmounts, type ConvertedAmounts, type Rate } from '../project-list/foreign.ts';
import type { Tally } from '../project-list/tally.ts';
import type { Mapping } from './schema.ts';

type MappedAmount = Mapping['amounts'][number];

/** Crowns in one printed unit. */
export const UNITS = { '1': 1, 'tis.': 1_000, 'mil.': 1_000_000, 'mld.': 1_000_000_000 } as const;

/** Signs that mean one currency wherever they stand; other words are for the code list of the mapping. */
const SIGNS: Record<string, string> = { Kč: 'CZK', '€': 'EUR' };

/** The currency all amounts of the column are in; undefined when each row prints its own. */
export function currencyOf({ money }: Mapping, { currency }: MappedAmount): string | undefined {
  if (currency === undefined) return money.currency;
  return typeof currency === 'string' ? currency : undefined;
}

export function readRowMoney(
  cells: RowCells,
  mapping: Mapping,
  empty: ReadonlySet<string>,
  tally: Tally,
): ConvertedAmounts {
  const amounts: AssertedAmount[] = [];
  const unconverted: UnconvertedAmount[] = [];
  for (const amount of mapping.amounts) {
    const { column, kind, payer, unit } = amount;
    if (empty.has(cells.text(column) ?? '')) continue;
    const style = {
      ...{ decimal: mapping.money.decimal, scale: UNITS[unit ?? mapping.money.unit] },
      problem: 'unread-amount',
    };
    const read = cells.amount(column, kind, payer, style);
    if (read.length === 0) continue;
    const currency = currencyOf(mapping, amount) ?? printedCurrency(cells, amount);
    if (currency === undefined) continue;
    const converted = convertAmounts(read, currency, rateOf(cells, mapping, amount, currency));
    amounts.push(...converted.amounts);
    unconverted.push(...converted.unconverted);
    if (converted.unconverted.length > 0)
      tally.add({ code: 'missing-rate', severity: 'note', ref: read[0]!.ref, value: currency }, currency);
  }
  return { amounts, unconverted };
}

/** An empty cell says nothing of the currency: whether it means crowns only the mapping can say, under the code `''`. */
function printedCurrency(cells: RowCells, { currency }: MappedAmount): string | undefined {
  if (typeof currency !== 'object') return undefined;
  const printed = cells.text(currency.column) ?? '';
  const code = currency.codes?.[printed] ?? SIGNS[printed] ?? printed;
  if (/^[A-Z]{3}$/.test(code)) return code;
  cells.reject('unknown-currency', currency.column, 'kód měny, např. CZK nebo EUR');
  return undefined;
}

/** A rate of the amount itself comes before the one of the table, which is of the currency of the table alone. */
function rateOf(
  cells: RowCells,
  { money }: Mapping,
  { rate, rates }: MappedAmount,
  currency: string,
): Rate | undefined {
  if (currency === 'CZK') return undefined;
  if (rate && 'column' in rate) {
    const value = cells.number(rate.column);
    // Nothing is worth nothing: a zero stands for a rate that is not known.
    return value !== undefined && Number(value) > 0 ? { value, source: rate.source } : undefined;
  }
  return rate ?? rates?.[currency] ?? (currency === money.currency ? money.rate : undefined);
}
