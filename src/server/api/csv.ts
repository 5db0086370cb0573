// Tables for spreadsheets. UTF-8 with a byte order mark, so that Excel reads Czech letters.

/** A cell that a spreadsheet would run as a formula is written as text (OWASP: CSV injection). */
function neutralise(text: string): string {
  return /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
}

function cell(value: unknown): string {
  const text = neutralise(value === null || value === undefined ? '' : String(value));
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function csvRow(values: unknown[]): string {
  return `${values.map(cell).join(',')}\r\n`;
}

/** All rows, streamed. Columns are named by the keys of `columns`. */
export function csvResponse<T>(
  name: string,
  columns: Record<string, (item: T) => unknown>,
  items: Iterable<T>,
): Response {
  const encoder = new TextEncoder();
  const pick = Object.values(columns);
  const iterator = items[Symbol.iterator]();
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(encoder.encode(`\ufeff${csvRow(Object.keys(columns))}`)),
    pull(controller) {
      let chunk = '';
      for (let count = 0; count < 1000; count++) {
        const { done, value } = iterator.next();
        if (done) {
          if (chunk) controller.enqueue(encoder.encode(chunk));
          controller.close();
          return;
        }
        chunk += csvRow(pick.map((column) => column(value)));
      }
      controller.enqueue(encoder.encode(chunk));
    },
  });
  return new Response(stream, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.csv"`,
    },
  });
}
