// One table as CSV, as CSV for Czech spreadsheets, or as XLSX. Numbers stay numbers, texts never become formulas.
import ExcelJS from 'exceljs';
import { csvLine, neutralise, type SheetLocale, type Table } from '../workflows/export/cells.ts';

export type { Cell, Column, SheetLocale, Table } from '../workflows/export/cells.ts';
export { neutralise };

/** UTF-8 with a byte order mark, so that Excel reads Czech letters. */
export function formatCsv<T>({ columns, items }: Table<T>, locale: SheetLocale): string {
  const head = csvLine(
    columns.map(({ id, title }) => (locale === 'cs' ? title : id)),
    locale,
  );
  const lines = items.map((item) =>
    csvLine(
      columns.map(({ value }) => value(item, locale)),
      locale,
    ),
  );
  return `\ufeff${head}${lines.join('')}`;
}

const NARROWEST = 10;
const WIDEST = 60;

export async function writeXlsx<T>(
  { name, title, columns, items }: Table<T>,
  locale: SheetLocale,
): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = new ExcelJS.Workbook();
  workbook.title = title[locale];
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(({ id, title: czech, places }) => {
    const header = locale === 'cs' ? czech : id;
    return {
      header,
      key: id,
      width: Math.min(WIDEST, Math.max(NARROWEST, header.length + 2)),
      ...(places === undefined
        ? {}
        : { style: { numFmt: places ? `#,##0.${'0'.repeat(places)}` : '#,##0' } }),
    };
  });
  for (const item of items)
    sheet.addRow(
      columns.map(({ value }) => {
        const cell = value(item, locale);
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
  const body = format === 'csv' ? formatCsv(table, locale) : await writeXlsx(table, locale);
  return new Response(body, {
    headers: {
      'content-type': format === 'csv' ? 'text/csv; charset=utf-8' : XLSX,
      'content-disposition': `attachment; filename="${table.name}.${format}"`,
    },
  });
}
