// Delimited text (CSV, TSV and relatives) into rows that remember their line.

import { CsvError, parse } from 'csv-parse/sync';
import type { Problem } from '#model/import-report.ts';
import { LIMITS } from './limits.ts';
import { guessSeparator, type Separator } from './separator.ts';

/** `line` is where the row begins, counted from 1; a quoted cell may go on over the next lines. */
export type DelimitedRow = { line: number; cells: string[] };
export type DelimitedResult = { rows: DelimitedRow[]; separator: Separator; problems: Problem[] };

/** Reads all rows, the heading included; blank lines are left out. A quote that never closes refuses the whole text. */
export function readDelimited(text: string, separator: Separator = guessSeparator(text)): DelimitedResult {
  const rows: DelimitedRow[] = [];
  let line = 1;
  const keep = (cells: string[]): null => {
    if (cells.length > 1 || cells[0]!.trim() !== '') rows.push({ line, cells });
    line += 1 + countLineBreaks(cells);
    return null;
  };
  try {
    parse(text, {
      bom: true,
      delimiter: separator,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      to: LIMITS.rows + 2,
      max_record_size: LIMITS.cellLength * 16,
      on_record: keep,
    });
  } catch (error) {
    const reason = error instanceof CsvError ? error.code : 'unknown';
    const expected = 'uzavřené uvozovky a jeden oddělovač v celém souboru';
    return refuse(separator, {
      code: 'invalid-csv',
      severity: 'error',
      ref: at(line),
      expected,
      details: { reason },
    });
  }
  const wide = rows.find((row) => row.cells.length > LIMITS.columns);
  const long = rows.find((row) => row.cells.some((cell) => cell.length > LIMITS.cellLength));
  if (rows.length > LIMITS.rows + 1)
    return refuse(separator, limit('too-many-rows', line, `${LIMITS.rows} řádků`));
  if (wide) return refuse(separator, limit('too-many-columns', wide.line, `${LIMITS.columns} sloupců`));
  if (long) return refuse(separator, limit('cell-too-long', long.line, `${LIMITS.cellLength} znaků`));
  return { rows, separator, problems: [] };
}

function countLineBreaks(cells: string[]): number {
  let count = 0;
  for (const cell of cells)
    if (cell.includes('\n') || cell.includes('\r')) count += cell.match(/\r\n|\n|\r/g)!.length;
  return count;
}

function refuse(separator: Separator, problem: Problem): DelimitedResult {
  return { rows: [], separator, problems: [problem] };
}

function limit(code: string, line: number, most: string): Problem {
  return { code, severity: 'error', ref: at(line), expected: `nejvýše ${most}` };
}

function at(line: number): Problem['ref'] {
  return { sheet: '', row: line };
}
