// Words of one figure: its value, what it means, how it was reached.
import { formatCellRef } from '#model/import-report.ts';
import { roundDecimal } from '#model/decimal.ts';
import { AMOUNT_KINDS } from '#model/amount-kind.ts';
import type { Figure, Quantity, SourceRef } from '#model/figure.ts';
import { sayHedged } from '#model/hedge-words.ts';
import { parsePartialDate, type PartialDate } from '#model/partial-date.ts';
import { buildPeriod, formatPeriod, parsePeriod } from '#model/period.ts';
import { decimalOf, formatMissing, formatNumber, formatQuantity, type Locale } from '#model/quantity.ts';
import { bindCzech } from '#lib/text/bind-czech.ts';
import { m } from '#lib/paraglide/messages.js';

/** The value with the words that limit it: `více než 680 000 000 Kč`. A missing value is said, never shown as zero. */
export function sayFigure(figure: Figure, locale: Locale): string {
  if (figure.missing || !figure.quantity) return formatMissing(figure.missing ?? 'unknown', locale);
  const value = formatQuantity(figure.quantity, locale, readingPlaces(figure.quantity));
  return sayHedged(figure.hedge, value, locale);
}

/** Monthly averages come with sixteen decimal places; people read one. The page of the figure shows them all. */
function readingPlaces(quantity: Quantity): number | undefined {
  return quantity.unit !== 'CZK' && (quantity.decimal.split('.')[1]?.length ?? 0) > 2 ? 1 : undefined;
}

export function sayAmountKind(figure: Figure, locale: Locale): string | null {
  if (!figure.amountKind) return null;
  const kind = AMOUNT_KINDS[figure.amountKind];
  return `${kind[locale]} – ${locale === 'cs' ? bindCzech(kind.definition) : kind.definitionEn}`;
}

export function sayPeriod(period: string | null | undefined, locale: Locale): string {
  const parsed = period ? parsePeriod(period) : undefined;
  return parsed ? formatPeriod(parsed, locale) : formatMissing('unknown', locale);
}

/** For which time a figure speaks; a bare unknown would be taken for its value. */
export function sayFigurePeriod(period: string | null | undefined, locale: Locale): string {
  return period ? sayPeriod(period, locale) : m.projects_time_missing();
}

/** The value without its unit, for a column whose heading carries it: `351 688 567`. */
export function sayPlain(figure: Figure, locale: Locale): string {
  if (figure.missing || !figure.quantity) return formatMissing(figure.missing ?? 'unknown', locale);
  const places = readingPlaces(figure.quantity);
  const decimal = decimalOf(figure.quantity).replace(/\.00$/, '');
  return formatNumber(places === undefined ? decimal : roundDecimal(decimal, places), locale);
}

/** A span given by its ends as ISO texts: `od 1. 1. 2018`, `2021–2022`; the word for unknown without either. */
export function saySpan(from: string | null, to: string | null, locale: Locale): string {
  const period = buildPeriod(readDate(from), readDate(to));
  return period ? formatPeriod(period, locale) : m.projects_time_missing();
}

function readDate(text: string | null): PartialDate | undefined {
  return text === null ? undefined : parsePartialDate(text);
}

/** Where in a source: a cell is said as a cell, other places as the register words them. */
export function sayLocator({ locator, sheet, row, column }: SourceRef): string {
  return sheet && row !== undefined && column && locator === formatCellRef({ sheet, row, column })
    ? `${sheet}, ${m.cell({ cell: `${column}${row}` })}`
    : locator;
}
