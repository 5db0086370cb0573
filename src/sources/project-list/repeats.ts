// Rows that repeat an earlier one to the last character, in lists whose rows have no number of their own.
import { printCell } from './cells.ts';
import { refOf } from './columns.ts';
import type { TableRow } from '../file/table.ts';
import { createKeyIndex } from './key-index.ts';
import type { Tally } from './tally.ts';

/** Two grants of one amount to one recipient are possible, so both count; a person is told how many there are and where. */
export function createRepeats(tally: Tally): { see(row: TableRow): void } {
  const index = createKeyIndex();
  return {
    see(row) {
      const text = row.cells.map((cell, at) => printCell(cell, row.marks?.get(at)) ?? '').join('\u001f');
      const seen = index.get(text);
      if (!seen) {
        index.set(text, { first: row.row, second: 0 });
        return;
      }
      const ref = refOf(row, 0);
      tally.add({ code: 'repeated-row', severity: 'warning', ref, details: { firstRow: seen.first } });
    },
  };
}
