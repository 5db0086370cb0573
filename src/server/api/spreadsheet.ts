// One table as CSV, as CSV for Czech spreadsheets, or as XLSX. Numbers stay numbers, texts never become formulas.
import ExcelJS from 'exceljs';

/** An exact decimal text, such as crowns with hellers, that no floating-point number touches. */
export type Decimal = { decimal: string };

/** Undefined is an empty cell; a number is written with the decimal mark of the locale. */
export type Cell = string | number | Decimal | undefined;
export type Column<T> = { id: string; title: string; value: (item: T) => Cell; places?: number };
export type Table<T> = { name: string; title: string; columns: Column<T>[]; items: readonly T[] };

/** `cs`: semicolons, decimal commas and Czech headings, as Excel with Czech settings opens it by double click. */
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

/** UTF-8 with a byte order mark, so that Excel reads Czech letters. */
export function formatCsv<T>({ columns, items }: Table<T>, locale: SheetLocale): string {
  const head = csvLine(
    columns.map(({ id, title }) => (locale === 'cs' ? title : id)),
    locale,
  );
  const lines = items.map((item) =>
    csvLine(
      columns.map(({ value }) => value(item)),
      locale,
    ),
  );
  return `\ufeff${head}${lines.join('')}`;
}

const NARROWEST = 10;
const WIDEST = 60;

export async function writeXlsx<T>({
  name,
  title,
  columns,
  items,
}: Table<T>): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = new ExcelJS.Workbook();
  workbook.title = title;
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(({ id, title: heading, places }) => ({
    header: heading,
    key: id,
    width: Math.min(WIDEST, Math.max(NARROWEST, heading.length + 2)),
    ...(places === undefined ? {} : { style: { numFmt: places ? `#,##0.${'0'.repeat(places)}` : '#,##0' } }),
  }));
  for (const item of items)
    sheet.addRow(
      columns.map(({ value }) => {
        const cell = value(item);
        if (typeof cell === 'object') return Number(cell.decimal);
        return typeof cell === 'string' ? neutralise(cell) : (cell ?? null);
      }),
    );
  const heading = sheet.getRow(1);
  heading.font = { bold: true };
  heading.alignment = { wrapText: true, vertical: 'top' };
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export async function sheetResponse<T>(
  table: Table<T>,
  format: 'csv' | 'xlsx',
  locale: SheetLocale,
): Promise<Response> {
  const body = format === 'csv' ? formatCsv(table, locale) : await writeXlsx(table);
  return new Response(body, {
    headers: {
      'content-type': format === 'csv' ? 'text/csv; charset=utf-8' : XLSX,
      'content-disposition': `attachment; filename="${table.name}.${format}"`,
    },
  });
}
