// A table of any size, row by row: what readers of lists see of a CSV file or a workbook.

import type { Problem } from '#model/import-report.ts';
import type { CellMark, CellValue } from './workbook.ts';

export type TableRow = {
  sheet: string;
  /** Counted from 1, in a text the line the row begins on. */
  row: number;
  /** As delivered; an empty cell is null. */
  cells: CellValue[];
  /** By column counted from 0; only cells that are more than their value. */
  marks?: ReadonlyMap<number, CellMark>;
  /** Ranges of merged cells that reach into the row, each with the column it begins in. */
  merged?: { column: number; range: string }[];
};

/** An error among the problems ends the table: what follows could not be read. */
export type TableChunk = { rows: TableRow[]; problems: Problem[] };
export type TableStream = AsyncGenerator<TableChunk, void, undefined>;

export type TableSheet = { name: string; read(): TableStream };

/** No sheets when the file is refused; the problems say why. */
export type OpenTable = { sheets: TableSheet[]; problems: Problem[] };

export const CHUNK_ROWS = 500;
