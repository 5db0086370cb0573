// Rows of a list that print a sum of its columns, set beside what the rows give.

import type { ControlTotal, Problem } from '#model/import-report.ts';
import { formatDecimal, type Hellers } from '#model/money.ts';
import type { ProjectAssertion } from '#model/project-assertion.ts';
import type { TableRow } from '../file/table.ts';
import { isBlankAmount, parseAmountText, readAmountNumber, type AmountStyle } from './amount-text.ts';
import { refOf, type Columns } from './columns.ts';

export type Totals = {
  add(assertion: ProjectAssertion): void;
  compare(row: TableRow): void;
  totals(): ControlTotal[];
  problems(): Problem[];
};

/**
 * Sums are of rows as printed: a project on three rows counts three times, as it does for whoever printed the total.
 * `styleOf`: how the column prints its amounts; undefined for a column whose rows do not give crowns.
 */
export function createTotals(
  amounts: readonly string[],
  { indexOf, headings }: Columns,
  styleOf: (id: string) => AmountStyle | undefined = () => ({}),
): Totals {
  const sums = new Map<string, Hellers>();
  const letters = new Map(
    amounts.flatMap((id) =>
      indexOf.has(id) ? [[refOf({ sheet: '', row: 1 }, indexOf.get(id)!).column!, id] as const] : [],
    ),
  );
  const totals: ControlTotal[] = [];
  return {
    add(assertion) {
      for (const { hellers, ref } of assertion.amounts) {
        const id = letters.get(ref.column ?? '');
        if (id !== undefined) sums.set(id, (sums.get(id) ?? 0n) + hellers);
      }
    },
    compare(row) {
      for (const id of amounts) {
        const index = indexOf.get(id) ?? -1;
        const cell = row.cells[index] ?? null;
        const style = styleOf(id);
        if (!style || cell === null || isBlankAmount(String(cell))) continue;
        const printed =
          typeof cell === 'number'
            ? readAmountNumber(cell, style.scale)
            : parseAmountText(String(cell), style);
        if (!printed) continue;
        const computed = sums.get(id) ?? 0n;
        totals.push({
          label: headings[index] ?? id,
          unit: 'CZK',
          printed: formatDecimal(printed.hellers),
          computed: formatDecimal(computed),
          difference: formatDecimal(printed.hellers - computed),
          ref: refOf(row, index),
        });
      }
    },
    totals: () => totals,
    problems: () =>
      totals
        .filter(({ printed, computed }) => printed !== computed)
        .map(({ label, printed, computed, difference, ref }) => ({
          code: 'total-mismatch',
          severity: 'warning',
          ref,
          column: label,
          value: printed,
          expected: computed,
          details: { difference },
        })),
  };
}
