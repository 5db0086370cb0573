// Cells of tables that leave the system. Numbers stay numbers, texts never become formulas.

/** An exact decimal text, such as crowns with hellers, that no floating-point number touches. */
export type Decimal = { decimal: string };

/** Undefined is an empty cell; a number is written with the decimal mark of the locale. */
export type Cell = string | number | Decimal | undefined;
export type Column<T> = {
  id: string;
  title: string;
  value: (item: T, locale: SheetLocale) => Cell;
  places?: number;
};
export type Table<T> = {
  name: string;
  title: Record<SheetLocale, string>;
  columns: Column<T>[];
  items: readonly T[];
};

/**
 * One language in one file. `en`: identifiers as headings, codes as values, commas, decimal points. `cs`: Czech headings
 * and words, semicolons, decimal commas, as Excel with Czech settings opens it by double click.
 */
export type SheetLocale = 'en' | 'cs';

/** A text that a spreadsheet would run as a formula gets an apostrophe (OWASP: CSV injection). */
export function neutralise(text: string): string {
  return /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
}

export function csvLine(cells: readonly Cell[], locale: SheetLocale): string {
  return `${cells.map((cell) => csvCell(cell, locale)).join(locale === 'cs' ? ';' : ',')}\r\n`;
}

function csvCell(value: Cell, locale: SheetLocale): string {
  if (value === undefined) return '';
  if (typeof value === 'object') return locale === 'cs' ? value.decimal.replace('.', ',') : value.decimal;
  if (typeof value === 'number') return locale === 'cs' ? String(value).replace('.', ',') : String(value);
  const text = neutralise(value);
  return /[",;\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
