// Rows of text below or among the data. Which of the two they are is known only when the list ends.

import { columnLetters, type Problem } from '#model/import-report.ts';
import type { TableRow } from '../file/table.ts';

export type Legend = {
  hold(row: TableRow): void;
  /** Data follow: what was held is spoilt data, not a legend. */
  release(): void;
  close(): Problem[];
};

/** A legend has tens of rows; more than this are bad data, and holding them would cost memory. */
const MOST_ROWS = 500;

export function createLegend(read: (row: TableRow) => void, report: (row: TableRow) => void): Legend {
  let held: TableRow[] = [];
  const release = () => {
    const rows = held;
    held = [];
    for (const row of rows) {
      report(row);
      read(row);
    }
  };
  return {
    hold(row) {
      held.push(row);
      if (held.length > MOST_ROWS) release();
    },
    release,
    close() {
      const first = held[0];
      if (!first) return [];
      const column = Math.max(
        0,
        first.cells.findIndex((cell) => cell !== null),
      );
      const ref = { sheet: first.sheet, row: first.row, column: columnLetters(column) };
      const value = String(first.cells[column] ?? '').slice(0, 100);
      return [{ code: 'legend-below-data', severity: 'note', ref, value, details: { count: held.length } }];
    },
  };
}
