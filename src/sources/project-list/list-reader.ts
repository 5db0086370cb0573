// Reads a list of projects out of any table: finds its headings, tells what is no data, and hands rows to the format batch by batch.

import {
  BATCH_ROWS,
  type AssertionBatch,
  type AssertionReading,
  type PublishedFile,
  type ReadingEnd,
  type ReadingOptions,
} from '#model/assertion-reader.ts';
import type { Problem, SheetRow } from '#model/import-report.ts';
import type { ProjectAssertion } from '#model/project-assertion.ts';
import { openTable, type TableOptions } from '../file/open-table.ts';
import type { TableRow } from '../file/table.ts';
import type { CellValue } from '../file/workbook.ts';
import { parseAmountText, type AmountStyle } from './amount-text.ts';
import { createCells, printRow, type RowCells } from './cells.ts';
import { refOf, type Columns, type ListColumn } from './columns.ts';
import { readEdition } from './edition.ts';
import { findTable, type FoundTable } from './find-table.ts';
import { createJoining, type OnRepeat } from './joining.ts';
import { createLegend } from './legend.ts';
import { createRepeats } from './repeats.ts';
import { createTally, type Tally } from './tally.ts';
import { createTotals } from './totals.ts';

/** What a format says of its list. */
export type ListShape = {
  columns: readonly ListColumn[];
  /** Columns with money: a row without any of them and without its key is no row of data. */
  amounts: readonly string[];
  /** Columns that name the project; a row of data has at least one of them. */
  keys: readonly string[];
  /** How a column of amounts is printed; see {@link createTotals}. */
  styleOf?(id: string): AmountStyle | undefined;
  /** Keys are numbers of projects, not names. */
  numbered: boolean;
  onRepeat: OnRepeat;
  table?: TableOptions;
  /** Undefined when the row is refused; it has said why. */
  build(cells: RowCells, tally: Tally): ProjectAssertion | undefined;
  /** What is changed in the row that is kept and shown: contacts of people. */
  raw?(row: SheetRow, columns: Columns): SheetRow;
  /** What rows above the headings say of the table. */
  above?(rows: readonly TableRow[]): Problem[];
  /** Told once, when everything was read. */
  closing?(): Problem[];
};

/** Chooses the shape by the row of headings, when one format has several. */
export type ListShapes = readonly ListShape[];

export async function* readList(
  file: PublishedFile,
  options: ReadingOptions,
  shapes: ListShapes,
  table: TableOptions = {},
): AssertionReading {
  const end: ReadingEnd = { headings: [], edition: {}, rowsRead: 0, rejected: 0, assertions: 0, totals: [] };
  const opened = await openTable(file, { ...table, ...shapes[0]?.table });
  if (opened.problems.length > 0) yield { ...emptyBatch(), problems: opened.problems };
  if (opened.sheets.length === 0) return end;
  const found = await findTable(opened.sheets, shapes);
  if ('problems' in found) {
    yield { ...emptyBatch(), problems: found.problems };
    return end;
  }
  end.headings = [...found.before, found.heading].map(printRow);
  end.edition = readEdition(found.before);
  return yield* readRows(found, options, end);
}

export function emptyBatch(): AssertionBatch {
  return { rows: [], assertions: [], continuations: [], problems: [] };
}

async function* readRows(found: FoundTable, options: ReadingOptions, end: ReadingEnd): AssertionReading {
  const { batchRows = BATCH_ROWS } = options;
  const { shape, columns } = found;
  const problems: Problem[] = [...found.notes, ...(shape.above?.(found.before) ?? [])];
  const refused = problems.some(({ severity }) => severity === 'error');
  const tally = createTally();
  const cells = createCells(columns, problems, tally);
  const joining = createJoining(shape.onRepeat, problems);
  const totals = createTotals(shape.amounts, columns, shape.styleOf);
  const repeats = shape.onRepeat === 'number' ? createRepeats(tally) : undefined;
  let rows: SheetRow[] = [];

  const read = (row: TableRow) => {
    end.rowsRead += 1;
    rows.push(shape.raw ? shape.raw(printRow(row), columns) : printRow(row));
    cells.use(row);
    const assertion = refused ? undefined : shape.build(cells, tally);
    const became = assertion && !cells.failed() ? joining.add(assertion) : 'refused';
    if (assertion && became !== 'refused') {
      totals.add(assertion, became === 'joined');
      repeats?.see(row);
    } else end.rejected += 1;
  };
  const legend = createLegend(read, (row) => problems.push(noKey(row, columns, shape)));

  for await (const chunk of found.rest) {
    problems.push(...chunk.problems);
    for (const [index, row] of chunk.rows.entries()) {
      if (index % ROWS_AT_ONCE === 0) await options.giveWay?.();
      const what = tellRow(row, columns, shape);
      if (what === 'blank') continue;
      if (what === 'english' && end.rowsRead === 0) end.headings.push(printRow(row));
      else if (what === 'total') totals.compare(row);
      else if (what === 'text' || what === 'english') legend.hold(row);
      else {
        legend.release();
        read(row);
      }
      if (rows.length < batchRows) continue;
      yield { rows, ...joining.take(false), problems: problems.splice(0) };
      rows = [];
    }
  }
  problems.push(...legend.close(), ...totals.problems(), ...tally.problems(), ...(shape.closing?.() ?? []));
  end.totals = totals.totals();
  end.assertions = joining.count();
  if (end.rowsRead === 0 && !problems.some(({ severity }) => severity === 'error'))
    problems.push(noRows(found));
  yield { rows, ...joining.take(true), problems };
  return end;
}

/** Between them others may get their turn. */
const ROWS_AT_ONCE = 100;

type RowKind = 'data' | 'blank' | 'text' | 'total' | 'english';

const TOTAL = /^(celkem|součet|souhrn|total|úhrnem)\b/iu;

/**
 * A legend, a note and a second row of headings have neither money nor the number of a project. Where projects have no
 * numbers, half of the columns filled in make a row of data.
 */
function tellRow(row: TableRow, { indexOf }: Columns, { keys, amounts, numbered }: ListShape): RowKind {
  const textOf = (id: string) => String(row.cells[indexOf.get(id) ?? -1] ?? '').trim();
  const filled = row.cells.filter((cell) => cell !== null && String(cell).trim() !== '');
  if (filled.length === 0 && !row.marks) return 'blank';
  const hasKey = keys.some((id) => (numbered ? /\d{4}/.test(textOf(id)) : textOf(id) !== ''));
  const money = amounts.filter((id) => textOf(id) !== '' || row.marks?.has(indexOf.get(id) ?? -1));
  if (money.length > 0 && TOTAL.test(String(filled[0] ?? '').trim()) && !(numbered && hasKey)) return 'total';
  if (money.length === 0 && isForeignTotal(filled) && !(numbered && hasKey)) return 'total';
  const words = money.every((id) => WORDS.test(textOf(id)));
  if (
    words &&
    !(numbered && hasKey) &&
    filled.length * 2 >= indexOf.size &&
    filled.every((cell) => typeof cell === 'string')
  )
    return money.length > 0 || numbered ? 'english' : 'data';
  if (money.length > 0 && !words) return 'data';
  const most = numbered ? hasKey : hasKey && filled.length * 2 >= indexOf.size;
  return most || (money.length > 0 && hasKey) ? 'data' : 'text';
}

/** A sum of columns the format does not read: the word and numbers, nothing else. */
function isForeignTotal([first, ...others]: CellValue[]): boolean {
  return (
    others.length > 0 && TOTAL.test(String(first).trim()) && others.every((cell) => parsesAsAmount(cell))
  );
}

const parsesAsAmount = (cell: CellValue): boolean =>
  typeof cell === 'number' ||
  (typeof cell === 'string' &&
    (['auto', ',', '.'] as const).some((decimal) => parseAmountText(cell.trim(), { decimal }) !== undefined));

/** An English heading in a column of amounts, not an amount somebody misprinted. */
const WORDS = /^(?=.*[a-z]{3}.*\s.*[a-z]{3})\D*$/i;

function noKey(row: TableRow, { indexOf, headings }: Columns, { keys }: ListShape): Problem {
  const index = indexOf.get(keys[0]!) ?? 0;
  const value = String(row.cells[index] ?? row.cells.find((cell) => cell !== null) ?? '').slice(0, 100);
  const column = headings[index];
  return {
    code: 'no-project-number',
    severity: 'error',
    ref: refOf(row, index),
    ...(column ? { column } : {}),
    value,
  };
}

function noRows({ heading }: FoundTable): Problem {
  const ref = { sheet: heading.sheet, row: heading.row + 1 };
  return { code: 'no-table-found', severity: 'error', ref, expected: 'řádky pod nadpisy' };
}
