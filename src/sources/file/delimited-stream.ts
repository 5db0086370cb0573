// Delimited text row by row. A quoted cell may go on over lines; a row knows the line it begins on.

import { parse } from 'csv-parse';
import { columnLetters, type Problem } from '#model/import-report.ts';
import { LIMITS } from './limits.ts';
import { guessSeparator, type Separator } from './separator.ts';
import { CHUNK_ROWS, type TableRow, type TableStream } from './table.ts';

/** Enough text to see what parts the columns. */
const SAMPLE_CHARACTERS = 64 * 1024;

export async function* readDelimitedStream(
  text: AsyncIterable<string>,
  given?: Separator,
  sheet = '',
): TableStream {
  const rows: TableRow[] = [];
  const problems: Problem[] = [];
  let parser: ReturnType<typeof startParser> | undefined;
  let sample = '';
  const start = async () => {
    parser = startParser(given ?? guessSeparator(sample), sheet, rows, problems);
    await parser.write(sample);
  };
  for await (const piece of text) {
    if (parser) await parser.write(piece);
    else if ((sample += piece).length >= SAMPLE_CHARACTERS) await start();
    if (problems.length > 0) break;
    if (rows.length >= CHUNK_ROWS) yield { rows: rows.splice(0), problems: [] };
  }
  if (!parser) await start();
  await parser!.end();
  yield { rows: rows.splice(0), problems };
}

function startParser(separator: Separator, sheet: string, rows: TableRow[], problems: Problem[]) {
  let line = 1;
  let count = 0;
  const refuse = (code: string, expected: string, column?: number) => {
    if (problems.length > 0) return;
    const ref = { sheet, row: line, ...(column === undefined ? {} : { column: columnLetters(column) }) };
    problems.push({ code, severity: 'error', ref, expected });
  };
  const parser = parse({
    bom: true,
    delimiter: separator,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: LIMITS.cellLength * 16,
    on_record: (cells: string[]) => {
      count += 1;
      const long = cells.findIndex((cell) => cell.length > LIMITS.cellLength);
      if (count > LIMITS.streamRows) refuse('too-many-rows', `nejvýše ${LIMITS.streamRows} řádků`);
      else if (cells.length > LIMITS.columns) refuse('too-many-columns', `nejvýše ${LIMITS.columns} sloupců`);
      else if (long >= 0) refuse('cell-too-long', `nejvýše ${LIMITS.cellLength} znaků`, long);
      else if (problems.length === 0 && cells.some((cell) => cell.trim() !== ''))
        rows.push({ sheet, row: line, cells: cells.map(readCell) });
      line += 1 + countLineBreaks(cells);
      return null;
    },
  });
  let failed = false;
  parser.on('error', () => {
    failed = true;
    refuse('invalid-csv', 'uzavřené uvozovky a jeden oddělovač v celém souboru');
  });
  return {
    write: (piece: string) =>
      new Promise<void>((done) => (failed || piece === '' ? done() : parser.write(piece, () => done()))),
    end: () =>
      new Promise<void>((done) => {
        if (failed || problems.length > 0) return done();
        parser.once('error', () => done());
        parser.end(() => done());
      }),
  };
}

/** Characters with the code zero, found in real exports, cannot be kept by a database. */
function readCell(cell: string): string | null {
  const text = cell.includes('\0') ? cell.replaceAll('\0', '') : cell;
  return text === '' ? null : text;
}

function countLineBreaks(cells: string[]): number {
  let count = 0;
  for (const cell of cells)
    if (cell.includes('\n') || cell.includes('\r')) count += cell.match(/\r\n|\n|\r/g)!.length;
  return count;
}
